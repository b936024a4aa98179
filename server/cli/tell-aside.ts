import { prettyError } from "../report/pretty.ts";
import type { Arguments } from "./arguments.ts";
import type { OpenDrafts } from "./open-drafts.ts";
import { paintFor, write } from "./terminal.ts";

/** What is no part of the output goes to standard error; the errors only where the output has no place for them. */
export async function tellAside(
  { errors, ignored }: OpenDrafts,
  asked: Arguments,
  { outputHasErrors }: { readonly outputHasErrors: boolean },
): Promise<void> {
  const { stderr } = process;
  const paint = paintFor(stderr, asked);
  for (const path of ignored) await write(stderr, `copydesk: ${path} is ignored by the configuration.\n`);
  if (outputHasErrors) return;
  for (const error of errors) await write(stderr, `${prettyError(error, paint)}\n`);
}
