import { ArchiveSources } from "../desk/archive-sources.ts";
import { readDraft } from "../draft/draft.ts";
import { archiveSourcesAsJson, errorAsJson, jsonFiles, storyAsJson } from "../report/json.ts";
import { archiveSourcesAsText, storyAsText } from "../report/story-text.ts";
import { type Story, storyOf } from "../story/story.ts";
import { type Arguments, UsageError } from "./arguments.ts";
import { leastOf } from "./least.ts";
import { type OpenDraft, OpenDrafts } from "./open-drafts.ts";
import { tellAside } from "./tell-aside.ts";
import { paintFor, write } from "./terminal.ts";
import { version } from "./version.ts";

/** `copydesk inspect`: answers with the exit code. */
export async function inspect(asked: Arguments): Promise<number> {
  const least = leastOf(asked, "statements");
  if (asked.options.has("sources")) return inspectSources(asked, least ?? 1);
  if (least !== undefined) throw new UsageError('"--min" counts statements of a source: it goes with "--sources".');
  const json = asked.options.get("format") === "json" ? jsonFiles(version) : undefined;
  const drafts = new OpenDrafts(asked);
  const { stdout } = process;
  const paint = paintFor(stdout, asked);
  let first = true;
  if (json) await write(stdout, json.begin());
  for await (const draft of drafts) {
    const told = understood(draft, drafts, (story) =>
      json
        ? json.file(storyAsJson(draft.path, story))
        : `${first ? "" : "\n"}${storyAsText(draft.path, draft.text, story, paint)}`,
    );
    if (told === undefined) continue;
    first = false;
    await write(stdout, told);
  }
  if (json) await write(stdout, json.end({ errors: drafts.errors.map(errorAsJson) }));
  await tellAside(drafts, asked, { outputHasErrors: json !== undefined });
  return drafts.errors.length > 0 ? 2 : 0;
}

/** `copydesk inspect --sources`: one list for all drafts. */
async function inspectSources(asked: Arguments, least: number): Promise<number> {
  const json = asked.options.get("format") === "json";
  const drafts = new OpenDrafts(asked);
  const archive = new ArchiveSources();
  for await (const draft of drafts) understood(draft, drafts, (story) => archive.add(story));
  const { stdout } = process;
  const errors = drafts.errors.map(errorAsJson);
  await write(
    stdout,
    json
      ? `${JSON.stringify({ version, ...archiveSourcesAsJson(archive, least), errors }, null, 2)}\n`
      : archiveSourcesAsText(archive, least, paintFor(stdout, asked)),
  );
  await tellAside(drafts, asked, { outputHasErrors: json });
  return drafts.errors.length > 0 ? 2 : 0;
}

/** What is to be done with a draft's story; a failure is noted and stops no other draft. */
function understood<T>(draft: OpenDraft, drafts: OpenDrafts, use: (story: Story) => T): T | undefined {
  const { text, format, configuration } = draft;
  try {
    return use(storyOf(readDraft(text, format), configuration.house));
  } catch (error) {
    drafts.failedOn(draft, error);
    return undefined;
  }
}
