import type { Range } from "vscode-languageserver";
import type { DeskFinding } from "../../desk/desk.ts";
import { overlaps } from "../../text/span.ts";
import { rangeOf } from "../diagnostics.ts";
import { distinct } from "../distinct-ids.ts";
import { around } from "../excerpt.ts";
import { type ListState, listState } from "../list-state.ts";
import type { Checked } from "../open-draft.ts";
import { type DraftPerson, draftPeople, firstReference } from "./draft-people.ts";

/** The people of a draft as a list to look at. */
export interface PeopleList {
  readonly version: number;
  readonly state: ListState;
  /** In the order of their first mention. */
  readonly people: readonly ListedPerson[];
}

export interface ListedPerson {
  /** Stays the same while the draft is edited elsewhere; unlike every other id of the list. */
  readonly id: string;
  readonly name: string;
  readonly role?: string;
  /** Where the copy introduces them. */
  readonly first: Range;
  /** What the rules on spelling say of the name, each message once. */
  readonly doubts: readonly string[];
  readonly mentions: readonly ListedMention[];
}

export interface ListedMention {
  readonly range: Range;
  /** The form used. */
  readonly text: string;
  /** A bit of the paragraph on each side, cut between words and marked with an ellipsis where it was cut. */
  readonly before: string;
  readonly after: string;
  readonly doubted: boolean;
}

export function peopleList(checked: Checked): PeopleList {
  const { version, findings } = checked;
  const state = listState(checked);
  if (state !== "read") return { version, state, people: [] };
  const doubts = findings.filter(({ rule }) => ON_SPELLING.has(rule));
  const { people } = draftPeople(checked);
  // The surname stays while a fuller name is being typed.
  const ids = distinct(people.map(({ surname, name }) => surname ?? name));
  const entries = people.map((person, i) => listed(person, ids[i]!, doubts, checked));
  return { version, state, people: entries.sort(byFirstMention) };
}

const ON_SPELLING: ReadonlySet<string> = new Set(["names/spelling-variant", "names/house-spelling"]);

const byFirstMention = ({ mentions: [a] }: ListedPerson, { mentions: [b] }: ListedPerson): number =>
  a!.range.start.line - b!.range.start.line || a!.range.start.character - b!.range.start.character;

function listed(person: DraftPerson, id: string, doubts: readonly DeskFinding[], checked: Checked): ListedPerson {
  const { lines, draft } = checked;
  const about = person.mentions.map((mention) => doubts.filter((doubt) => overlaps(doubt, mention)));
  return {
    id,
    name: person.name,
    ...(person.role ? { role: person.role } : {}),
    first: rangeOf(firstReference(person), lines),
    doubts: [...new Set(about.flat().map(({ message }) => message))],
    mentions: person.mentions.map((mention, i) => ({
      range: rangeOf(mention, lines),
      text: mention.text,
      ...around(mention, draft.paragraphs[mention.paragraph]!),
      doubted: about[i]!.length > 0,
    })),
  };
}
