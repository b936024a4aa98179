import type { Draft } from "../../draft/draft.ts";
import type { Part } from "../../draft/part.ts";
import { type DraftNames, namesOf, type PlacedMention } from "../../story/names.ts";
import { fullestOf, type Person } from "../../story/people.ts";
import { lowerBound, type Span } from "../../text/span.ts";
import { asRead } from "../excerpt.ts";
import { listState } from "../list-state.ts";
import type { Checked } from "../open-draft.ts";

/** A person of an open draft, with their mentions as the gestures need them. */
export interface DraftPerson extends Omit<Person, "mentions"> {
  /** Folded; undefined where only a given name is known. */
  readonly surname: string | undefined;
  /** In order, never empty; their text is as read, without tags and line breaks. */
  readonly mentions: readonly PlacedMention[];
}

/** A mention and whose it is. */
export interface Named {
  readonly person: DraftPerson;
  readonly mention: PlacedMention;
}

interface DraftPeople {
  readonly people: readonly DraftPerson[];
  /** All mentions, in order. */
  readonly mentions: readonly Named[];
}

const NOBODY: DraftPeople = { people: [], mentions: [] };

const kept = new WeakMap<DraftNames, DraftPeople>();

/** Nobody in a draft that isn't English or that nobody wants checked. */
export function draftPeople({ draft, desk }: Pick<Checked, "draft" | "desk">): DraftPeople {
  if (listState({ draft, desk }) !== "read") return NOBODY;
  const { house } = desk.configuration;
  const names = namesOf(draft, house);
  let known = kept.get(names);
  if (!known) {
    const gathered = desk.storyOf(draft).people;
    const people = names.people.map((person, i): DraftPerson => {
      const mentions = names.mentionsOf(person).map((mention) => ({ ...mention, text: wordsAsRead(mention, draft) }));
      const { run } = introductionAmong(mentions);
      const role = run.role || gathered[i]!.role;
      return {
        ...gathered[i]!,
        name: fullestOf(mentions).text,
        surname: person.surname,
        mentions,
        ...(role ? { role } : {}),
      };
    });
    const mentions = people.flatMap((person) => person.mentions.map((mention): Named => ({ person, mention })));
    mentions.sort((a, b) => a.mention.start - b.mention.start);
    known = { people, mentions };
    kept.set(names, known);
  }
  return known;
}

/** The words of a mention without tags, entities and line breaks. */
function wordsAsRead({ start, end, paragraph }: PlacedMention, { paragraphs }: Draft): string {
  const { start: from, reading } = paragraphs[paragraph]!;
  return asRead(reading.prose.slice(start - from, end - from));
}

export const isCapitals = (text: string): boolean => text === text.toUpperCase();

/** Whose name stands at an offset; a caret right behind a name still means it. */
export function namedAt(checked: Checked, offset: number): Named | undefined {
  const { mentions } = draftPeople(checked);
  const after = lowerBound(mentions, offset + 1, ({ mention }) => mention.start);
  const before = mentions[after - 1];
  return before && offset <= before.mention.end ? before : undefined;
}

/** Where the copy introduces a person: the first full name outside headlines and captions, else the first mention. */
export const firstReference = ({ mentions }: DraftPerson): PlacedMention => introductionAmong(mentions);

function introductionAmong(mentions: readonly PlacedMention[]): PlacedMention {
  const inCopy = mentions.filter(({ part }) => !BESIDE_THE_COPY.has(part));
  return inCopy.find(({ form }) => form === "full") ?? inCopy[0] ?? mentions[0]!;
}

const BESIDE_THE_COPY: ReadonlySet<Part> = new Set([
  "headline",
  "subheading",
  "byline",
  "caption",
  "credit",
  "sign-off",
  "note",
  "front-matter",
]);

/** A word of a mention at its place in the draft, without a possessive 's. */
export interface MentionWord extends Span {
  readonly text: string;
  readonly folded: string;
  /** The last of its run, which alone may be possessive. */
  readonly last: boolean;
}

export function wordsOf({ draft }: Checked, { start, end, paragraph, run }: PlacedMention): MentionWord[] {
  const from = draft.paragraphs[paragraph]!.start;
  return run.words
    .map((word, i) => ({
      text: word.text,
      folded: word.folded,
      start: from + word.start,
      end: from + word.end,
      last: i === run.words.length - 1,
    }))
    .filter((word) => start <= word.start && word.end <= end);
}
