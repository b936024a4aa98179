import type { Range } from "vscode-languageserver";
import type { DeskFinding } from "../../desk/desk.ts";
import type { Draft } from "../../draft/draft.ts";
import type { PlacedMention } from "../../story/names.ts";
import { BREAK, withoutFillers } from "../../text/filler.ts";
import { overlaps } from "../../text/span.ts";
import { isSilent } from "../desks.ts";
import { rangeOf } from "../diagnostics.ts";
import type { Checked } from "../open-draft.ts";
import { type DraftPerson, draftPeople, firstReference } from "./draft-people.ts";

/** The people of a draft as a list to look at. */
export interface PeopleList {
  readonly version: number;
  /** `foreign`: not in English; `off`: nobody wants this draft checked. Both have no people. */
  readonly state: "read" | "foreign" | "off";
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
  const { version, draft, desk, findings } = checked;
  if (isSilent(desk)) return { version, state: "off", people: [] };
  if (!draft.english) return { version, state: "foreign", people: [] };
  const doubts = findings.filter(({ rule }) => ON_SPELLING.has(rule));
  const ids = distinctIds();
  const people = draftPeople(checked).people.map((person) => listed(person, ids(person), doubts, checked));
  return { version, state: "read", people: people.sort(byFirstMention) };
}

const ON_SPELLING: ReadonlySet<string> = new Set(["names/spelling-variant", "names/house-spelling"]);

const byFirstMention = ({ mentions: [a] }: ListedPerson, { mentions: [b] }: ListedPerson): number =>
  a!.range.start.line - b!.range.start.line || a!.range.start.character - b!.range.start.character;

/** By the surname, which stays while a fuller name is being typed; namesakes are numbered. */
function distinctIds(): (person: DraftPerson) => string {
  const times = new Map<string, number>();
  return ({ surname, name }) => {
    const id = surname ?? name;
    const time = (times.get(id) ?? 0) + 1;
    times.set(id, time);
    return time === 1 ? id : `${id} ${time}`;
  };
}

function listed(person: DraftPerson, id: string, doubts: readonly DeskFinding[], checked: Checked): ListedPerson {
  const { lines, draft } = checked;
  const about = (mention: PlacedMention) => doubts.filter((doubt) => overlaps(doubt, mention));
  return {
    id,
    name: person.name,
    ...(person.role ? { role: person.role } : {}),
    first: rangeOf(firstReference(person), lines),
    doubts: [...new Set(person.mentions.flatMap(about).map(({ message }) => message))],
    mentions: person.mentions.map((mention) => ({
      range: rangeOf(mention, lines),
      text: mention.text,
      ...around(mention, draft),
      doubted: about(mention).length > 0,
    })),
  };
}

/** Enough to tell the places apart in a narrow list, in UTF-16 units. */
const BEFORE = 18;
const AFTER = 60;

function around({ start, end, paragraph }: PlacedMention, { paragraphs }: Draft) {
  const { start: from, reading } = paragraphs[paragraph]!;
  const ahead = words(reading.prose.slice(Math.max(0, start - from - BEFORE), start - from)).trimStart();
  const behind = words(reading.prose.slice(end - from, end - from + AFTER)).trimEnd();
  return {
    before: start - from > BEFORE ? `…${ahead.slice(ahead.indexOf(" ") + 1)}` : ahead,
    after: from + reading.prose.length > end + AFTER ? `${cutShort(behind)}…` : behind,
  };
}

const words = (prose: string): string => withoutFillers(prose.replaceAll(BREAK, " ")).replace(/\s+/g, " ");

/** Without the last word, which may have been cut. */
const cutShort = (text: string): string => (text.includes(" ") ? text.slice(0, text.lastIndexOf(" ")) : text);
