import { ArchivePeople } from "../desk/archive-people.ts";
import { readDraft } from "../draft/draft.ts";
import { errorAsJson } from "../report/json.ts";
import { peopleAsYaml } from "../report/people-list.ts";
import { prettyError } from "../report/pretty.ts";
import type { Arguments } from "./arguments.ts";
import { leastOf } from "./least.ts";
import { OpenDrafts } from "./open-drafts.ts";
import { paintFor, write } from "./terminal.ts";
import { version } from "./version.ts";

/** `copydesk people`: answers with the exit code. */
export async function people(asked: Arguments): Promise<number> {
  const json = asked.options.get("format") === "json";
  const least = leastOf(asked, "mentions") ?? 1;
  const drafts = new OpenDrafts(asked);
  const archive = new ArchivePeople();
  let read = 0;
  for await (const { path, text, format, configuration } of drafts) {
    try {
      archive.add(readDraft(text, format), configuration.house);
      read++;
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      drafts.errors.push({ path, message: `Copydesk failed on this draft: ${message}. Please report it.` });
    }
  }
  const { errors, ignored } = drafts;
  const list = archive.list(least);
  const { stdout, stderr } = process;
  for (const path of ignored) await write(stderr, `copydesk: ${path} is ignored by the configuration.\n`);
  if (json) {
    await write(
      stdout,
      `${JSON.stringify({ version, drafts: read, people: list, errors: errors.map(errorAsJson) }, null, 2)}\n`,
    );
  } else {
    await write(stdout, peopleAsYaml(list, read));
    for (const error of errors) await write(stderr, `${prettyError(error, paintFor(stderr, asked))}\n`);
  }
  return errors.length > 0 ? 2 : 0;
}
