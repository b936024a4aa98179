import { ArchivePeople } from "../desk/archive-people.ts";
import { readDraft } from "../draft/draft.ts";
import { errorAsJson } from "../report/json.ts";
import { peopleAsYaml } from "../report/people-list.ts";
import type { Arguments } from "./arguments.ts";
import { leastOf } from "./least.ts";
import { OpenDrafts } from "./open-drafts.ts";
import { tellAside } from "./tell-aside.ts";
import { write } from "./terminal.ts";
import { version } from "./version.ts";

/** `copydesk people`: answers with the exit code. */
export async function people(asked: Arguments): Promise<number> {
  const json = asked.options.get("format") === "json";
  const least = leastOf(asked, "mentions") ?? 1;
  const drafts = new OpenDrafts(asked);
  const archive = new ArchivePeople();
  let read = 0;
  for await (const draft of drafts) {
    try {
      archive.add(readDraft(draft.text, draft.format), draft.configuration.house);
      read++;
    } catch (error) {
      drafts.failedOn(draft, error);
    }
  }
  const { errors } = drafts;
  const list = archive.list(least);
  await write(
    process.stdout,
    json
      ? `${JSON.stringify({ version, drafts: read, people: list, errors: errors.map(errorAsJson) }, null, 2)}\n`
      : peopleAsYaml(list, read),
  );
  await tellAside(drafts, asked, { outputHasErrors: json });
  return errors.length > 0 ? 2 : 0;
}
