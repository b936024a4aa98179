import type { Draft, Paragraph } from "../draft/draft.ts";
import type { Part } from "../draft/part.ts";
import { type Gender, genderOfGivenName } from "../tables/given-names.ts";
import { placeNamed } from "../tables/places.ts";
import { genderOfRole, genderOfTitle, isCourtesyTitle, plainTitle } from "../tables/titles.ts";
import type { Span } from "../text/span.ts";
import type { House } from "./house.ts";
import { housePeople } from "./house-people.ts";
import { type GatheredPerson, gatherPeople } from "./people/gather-people.ts";
import { Sign } from "./people/name-context.ts";
import { type PronounVotes, pronounVotesOf } from "./people/name-pronouns.ts";
import { type NameFacts, type NameRun, nameFactsOf } from "./people/name-runs.ts";
import type { MentionForm, RunMention } from "./people/person-cluster.ts";
import { perDraft } from "./per-draft.ts";

/** One place where a person is named; offsets are the draft's, title and possessive left out. */
export interface Mention extends Span {
  readonly text: string;
  /** The name in full, the surname (with a particle, perhaps), a given name alone, or "the Clintons". */
  readonly form: MentionForm;
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
  return names.people.map((person) => {
    const mentions = names.mentionsOf(person);
    const role = roleIn(mentions);
    const gender = genderIn(names, person, mentions, role);
    return {
      name: fullest(mentions),
      mentions: mentions.map(({ start, end, text, form }) => ({ start, end, text, form })),
      ...(role ? { role } : {}),
      ...(gender ? { gender } : {}),
    };
  });
}

/** What the copy first calls them, as it would stand in the middle of a sentence: 'former Iraqi leader'. */
function roleIn(mentions: readonly PlacedMention[]): string | undefined {
  for (const { run, form } of mentions) {
    if (form === "family") continue;
    if (run.role) return inSentence(run.role);
    if (run.title && !saysNothing(run.title)) return asPrinted(run.title.split(" ").map(plainTitle));
  }
  return undefined;
}

const saysNothing = (title: string): boolean =>
  title.split(" ").every((word) => isCourtesyTitle(word) || word === "daw" || word === "dr");

/** Titles are kept in lower case; 'canadian' and 'united states' get their capitals back. */
const asPrinted = (words: readonly string[]): string =>
  words
    .map((word, i) => {
      const names = [word, `${words[i - 1]} ${word}`, `${word} ${words[i + 1]}`];
      return names.some(placeNamed) ? `${word[0]!.toUpperCase()}${word.slice(1)}` : word;
    })
    .join(" ");

function inSentence(role: string): string {
  const first = role.split(" ")[0]!.toLowerCase();
  return OFTEN_FIRST.has(first) ? `${first}${role.slice(first.length)}` : role;
}

const OFTEN_FIRST = new Set(
  "former acting outgoing incoming interim veteran top senior local police longtime retired".split(" "),
);

/** What a title says, else a role, else plain pronouns, else the given name. */
function genderIn(
  names: DraftNames,
  { gender, given }: GatheredPerson,
  mentions: readonly PlacedMention[],
  role: string | undefined,
): Gender | undefined {
  const byName = given ? genderOfGivenName(given) : undefined;
  const byTitle = mentions.map(({ run }) => genderOfTitle(run.title)).find(Boolean);
  if (byTitle) return byTitle;
  const byRole = role ? genderOfRole(role) : undefined;
  if (byRole) return byRole;
  const name = gender ?? byName;
  const votes = pronounVotes(names, mentions);
  if (votes.female > 1 && votes.male === 0) return "female";
  if (votes.male > 1 && votes.female === 0) return "male";
  // One pronoun doesn't tell, but it is enough to doubt what the given name says.
  return name && votes[name] === 0 && votes.female + votes.male > 0 ? undefined : name;
}

function pronounVotes(names: DraftNames, mentions: readonly PlacedMention[]): PronounVotes {
  const votes: PronounVotes = { female: 0, male: 0 };
  for (const { paragraph, run } of mentions) {
    const own = pronounVotesOf(names.draft.paragraphs[paragraph]!.reading).get(run);
    votes.female += own?.female ?? 0;
    votes.male += own?.male ?? 0;
  }
  return votes;
}

/** The paragraphs that bear names, with their facts, and the people gathered from them. */
export interface DraftNames {
  readonly draft: Draft;
  readonly bearers: readonly Paragraph[];
  readonly facts: readonly NameFacts[];
  readonly people: readonly GatheredPerson[];
  /** All that the facts say; where it is the same, so is every verdict on names. */
  readonly key: string;
  /** A person's mentions in this version of the draft, in order. */
  mentionsOf(person: GatheredPerson): readonly PlacedMention[];
}

/** Gathers anew only where the facts say something else than the last time; where they stand doesn't matter. */
export const namesOf = perDraft(readNames);

function readNames(draft: Draft, house: House): DraftNames {
  const bearers = draft.paragraphs.filter(({ reading }) => nameFactsOf(reading).runs.length > 0);
  const facts = bearers.map(({ reading }) => nameFactsOf(reading));
  const known = housePeople(house.people);
  const runsKey = facts.map((own) => own.key).join("\n");
  const key = `${runsKey}\n\n${rareWordsInNames(draft, facts, runsKey)}\n\n${house.people.length > 0 ? known.id : ""}`;
  const people = draft.history.verdict("people", key, () => gatherPeople(facts, known.forms));
  const mentions = new Map<GatheredPerson, readonly PlacedMention[]>();
  const names: DraftNames = {
    draft,
    bearers,
    facts,
    people,
    key,
    mentionsOf(person) {
      const kept = mentions.get(person);
      if (kept) return kept;
      const own = person.mentions.map((mention) => placed(names, mention));
      mentions.set(person, own);
      return own;
    },
  };
  return names;
}

/** The rare lower-case words that the draft writes with a capital as well: only those change what a name is. */
function rareWordsInNames(draft: Draft, facts: readonly NameFacts[], runsKey: string): string {
  const capitalised = draft.history.verdict("words in names", runsKey, () => {
    const words = new Set<string>();
    for (const { runs } of facts) for (const run of runs) for (const { folded } of run.words) words.add(folded);
    return words;
  });
  const both = new Set<string>();
  for (const { reading } of draft.paragraphs) {
    for (const word of nameFactsOf(reading).rareLower) if (capitalised.has(word)) both.add(word);
  }
  return [...both].sort().join(" ");
}

export const runAt = ({ facts }: DraftNames, { bearer, run }: Pick<RunMention, "bearer" | "run">): NameRun =>
  facts[bearer]!.runs[run]!;

/** The longest form, 'Jr.' included; one in capitals only where there is no other. */
function fullest(mentions: readonly PlacedMention[]): string {
  const size = ({ text, form }: PlacedMention): number =>
    form === "family" || text === text.toUpperCase() ? 0 : text.split(/\s+/).length;
  let best = mentions[0]!;
  for (const mention of mentions) if (size(mention) > size(best)) best = mention;
  const name = best.text.replace(/\s+/g, " ");
  return best.run.suffix && best.form === "full" ? `${name} ${printedSuffix(best.run.suffix)}` : name;
}

const printedSuffix = (suffix: string): string =>
  suffix.startsWith("i")
    ? suffix.toUpperCase()
    : `${suffix[0]!.toUpperCase()}${suffix.slice(1)}${suffix.length === 2 ? "." : ""}`;

/** A mention with what a rule asks of it: where it stands and how. */
export interface PlacedMention extends Mention {
  readonly part: Part;
  /** Index of its paragraph in the draft. */
  readonly paragraph: number;
  readonly quoted: boolean;
  readonly run: NameRun;
  /** The mention's own words, folded. */
  readonly words: readonly string[];
}

function placed(names: DraftNames, { bearer, run: index, from, to, form }: RunMention): PlacedMention {
  const run = runAt(names, { bearer, run: index });
  const paragraph = names.bearers[bearer]!;
  const start = paragraph.start + run.words[from]!.start;
  const end = paragraph.start + run.words[to - 1]!.end;
  return {
    start,
    end,
    text: names.draft.text.slice(start, end),
    form,
    part: paragraph.reading.part,
    paragraph: paragraph.index,
    quoted: (run.signs & Sign.quoted) !== 0,
    run,
    words: run.words.slice(from, to).map(({ folded }) => folded),
  };
}

/** Where some words of a run stand in this version of the draft, and in what part of it. */
export function placeSpan(
  names: DraftNames,
  place: { bearer: number; run: number; word: number; to: number },
): Span & { readonly part: Part } {
  const { start, reading } = names.bearers[place.bearer]!;
  const { words } = runAt(names, place);
  return { start: start + words[place.word]!.start, end: start + words[place.to - 1]!.end, part: reading.part };
}
