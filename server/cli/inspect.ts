import { readDraft } from "../draft/draft.ts";
import { errorAsJson, jsonFiles, storyAsJson } from "../report/json.ts";
import { prettyError } from "../report/pretty.ts";
import { storyAsText } from "../report/story-text.ts";
import { storyOf } from "../story/story.ts";
import type { Arguments } from "./arguments.ts";
import { OpenDrafts } from "./open-drafts.ts";
import { paintFor, write } from "./terminal.ts";
import { version } from "./version.ts";

/** `copydesk inspect`: answers with the exit code. */
export async function inspect(asked: Arguments): Promise<number> {
  const json = asked.options.get("format") === "json" ? jsonFiles(version) : undefined;
  const drafts = new OpenDrafts(asked);
  const { stdout, stderr } = process;
  const paint = paintFor(stdout, asked);
  let first = true;
  if (json) await write(stdout, json.begin());
  for await (const { path, text, format, configuration } of drafts) {
    try {
      const story = storyOf(readDraft(text, format), configuration.house);
      const told = json
        ? json.file(storyAsJson(path, story))
        : `${first ? "" : "\n"}${storyAsText(path, text, story, paint)}`;
      first = false;
      await write(stdout, told);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      drafts.errors.push({ path, message: `Copydesk failed on this draft: ${message}. Please report it.` });
    }
  }
  const { errors, ignored } = drafts;
  for (const path of ignored) await write(stderr, `copydesk: ${path} is ignored by the configuration.\n`);
  if (json) await write(stdout, json.end({ errors: errors.map(errorAsJson) }));
  else for (const error of errors) await write(stderr, `${prettyError(error, paintFor(stderr, asked))}\n`);
  return errors.length > 0 ? 2 : 0;
}
