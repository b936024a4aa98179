import type { Draft, Paragraph } from "../draft/draft.ts";
import type { Part } from "../draft/part.ts";
import type { Gender } from "../tables/given-names.ts";
import type { Span } from "../text/span.ts";
import { fold } from "../text/fold.ts";
import { type GatheredPerson, gatherPeople, type RunMention } from "./gather-people.ts";
import type { House } from "./house.ts";
import { type NameFacts, nameFactsOf, type NameRun } from "./name-runs.ts";

/** One place where a person is named; offsets are the draft's, title and possessive left out. */
export interface Mention extends Span {
  readonly text: string;
  /** The name in full, the surname (with a particle, perhaps), or a given name alone. */
  readonly form: "full" | "surname" | "given";
}

/** A person of the draft, with every mention that is gathered under them, in order. */
export interface Person {
  /** The fullest form used. */
  readonly name: string;
  readonly mentions: readonly Mention[];
  /** What the copy first says they are: "foreign policy aide". */
  readonly role?: string;
  readonly gender?: Gender;
}

export function peopleOf(draft: Draft, house: House): readonly Person[] {
  const names = namesOf(draft, house);
  return names.people.map(({ gender, mentions }) => {
    const places = mentions.map((mention) => mentionAt(draft, names, mention));
    const role = mentions.map((mention) => roleOf(runAt(names, mention))).find(Boolean);
    return { name: fullest(places), mentions: places, ...(role ? { role } : {}), ...(gender ? { gender } : {}) };
  });
}

/** The paragraphs that bear names, with their facts, and the people gathered from them. */
export interface DraftNames {
  readonly bearers: readonly Paragraph[];
  readonly facts: readonly NameFacts[];
  readonly people: readonly GatheredPerson[];
  /** All that the facts say; where it is the same, so is every verdict on names. */
  readonly key: string;
}

/** Gathers anew only where the facts say something else than the last time; where they stand doesn't matter. */
export function namesOf(draft: Draft, house: House): DraftNames {
  const bearers: Paragraph[] = [];
  const facts: NameFacts[] = [];
  for (const paragraph of draft.paragraphs) {
    const own = nameFactsOf(paragraph.reading);
    if (own.runs.length === 0) continue;
    bearers.push(paragraph);
    facts.push(own);
  }
  const key = `${house.people.map(({ name, forms }) => [name, ...forms].join("|")).join("\n")}\n\n${facts.map((own) => own.key).join("\n")}\n\n${lowerKey(draft, facts)}`;
  const people = draft.history.verdict("people", key, () => gatherPeople(facts, houseNames(house)));
  return { bearers, facts, people, key };
}

const houseNames = (house: House): string[][] =>
  house.people.flatMap(({ name, forms }) => [name, ...forms].map((form) => form.split(" ").map(fold)));

/** The rare lower-case words that the draft writes with a capital as well: only those change what a name is. */
function lowerKey(draft: Draft, facts: readonly NameFacts[]): string {
  const capitalised = new Set<string>();
  for (const { runs } of facts) for (const { words } of runs) for (const { folded } of words) capitalised.add(folded);
  const both = new Set<string>();
  for (const { reading } of draft.paragraphs) {
    for (const word of nameFactsOf(reading).rareLower) if (capitalised.has(word)) both.add(word);
  }
  return [...both].sort().join(" ");
}

export const runAt = ({ facts }: DraftNames, { bearer, run }: Pick<RunMention, "bearer" | "run">): NameRun => facts[bearer]!.runs[run]!;

/** Where a mention stands in this version of the draft. */
export function mentionAt(draft: Draft, names: DraftNames, mention: RunMention): Mention {
  const { words } = runAt(names, mention);
  const { start } = names.bearers[mention.bearer]!;
  const from = start + words[mention.from]!.start;
  const to = start + words[mention.to - 1]!.end;
  return { start: from, end: to, text: draft.text.slice(from, to), form: mention.form };
}

const roleOf = ({ title, role }: NameRun): string => role || title;

function fullest(mentions: readonly Mention[]): string {
  let best = mentions[0]!.text;
  const size = (text: string): number => text.split(/\s+/).length;
  for (const { text } of mentions) if (size(text) > size(best)) best = text;
  return best.replace(/\s+/g, " ");
}

/** Where some words of a run stand in this version of the draft, and in what part of it. */
export function placeSpan(names: DraftNames, place: { bearer: number; run: number; word: number; to: number }): Span & { readonly part: Part } {
  const { start, reading } = names.bearers[place.bearer]!;
  const { words } = runAt(names, place);
  return { start: start + words[place.word]!.start, end: start + words[place.to - 1]!.end, part: reading.part };
}
