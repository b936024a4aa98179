import type { Draft } from "../draft/draft.ts";
import type { Part } from "../draft/part.ts";
import { type Gender, genderOfGivenName } from "../tables/given-names.ts";
import { placeNamed } from "../tables/places.ts";
import { genderOfRole, genderOfTitle, isCourtesyTitle, plainTitle } from "../tables/titles.ts";
import type { Span } from "../text/span.ts";
import type { House } from "./house.ts";
import { housePeople } from "./house-people.ts";
import type { MentionForm, RunMention } from "./people/full-names.ts";
import { type GatheredPerson, Gathering } from "./people/gather-people.ts";
import { type HouseVariant, houseVariantFinder, settledWords } from "./people/house-variants.ts";
import { Sign } from "./people/name-context.ts";
import { type PronounVotes, pronounVotesOf } from "./people/name-pronouns.ts";
import type { NameRun } from "./people/name-runs.ts";
import type { Bearer, PlacedRun } from "./people/name-table.ts";
import { SpellingComparison, type SpellingVariant } from "./people/spelling-variants.ts";
import { type NameSpelling, NameSpellings, type WordUse } from "./people/word-uses.ts";
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

/** The people of one version of a draft, and how their names are spelled. */
export interface DraftNames {
  readonly draft: Draft;
  readonly people: readonly GatheredPerson[];
  /** A person's mentions in this version of the draft, in order. */
  mentionsOf(person: GatheredPerson): readonly PlacedMention[];
  placed(mention: UnplacedMention): PlacedMention;
  /** All runs of capitalised words that hold a folded word. */
  runsWith(word: string): Iterable<PlacedRun>;
  /** Names in two spellings. */
  variants(): readonly SpellingVariant[];
  /** Names of the house's list that are spelled otherwise here. */
  houseVariants(): readonly HouseVariant[];
  /** Where a word of a name stands, and in what part of the draft. */
  place(use: WordUse): Span & { readonly part: Part };
}

/** Looks again only at names that share a word with what changed since the last version. */
export const namesOf = perDraft(readNames);

function readNames(draft: Draft, house: House): DraftNames {
  const follower = draft.history.follower(house, () => new NameFollower(house));
  const { people, places } = follower.read(draft);
  const mentions = new Map<GatheredPerson, readonly PlacedMention[]>();
  const placed = ({ at, within, ...mention }: UnplacedMention): PlacedMention => {
    const paragraph = places.get(at.bearer)!;
    const from = draft.paragraphs[paragraph]!.start;
    const start = from + within.start;
    const end = from + within.end;
    return { ...mention, start, end, text: draft.text.slice(start, end), paragraph };
  };
  return {
    draft,
    people,
    placed,
    mentionsOf(person) {
      let known = mentions.get(person);
      if (!known) {
        known = unplacedMentions(person).map(placed);
        mentions.set(person, known);
      }
      return known;
    },
    runsWith: (word) => follower.runsWith(word, draft),
    variants: () => follower.variants(draft),
    houseVariants: () => follower.houseVariants(draft),
    place({ at, word }) {
      const { start, reading } = draft.paragraphs[follower.read(draft).places.get(at.bearer)!]!;
      const own = at.facts.words[word]!;
      return { start: start + own.start, end: start + own.end, part: reading.part };
    },
  };
}

/** Follows the names of a draft from version to version; answers for whichever version it is asked about. */
class NameFollower {
  private readonly gathering: Gathering;
  private readonly spellings = new NameSpellings();
  private readonly comparison: SpellingComparison;
  private readonly findHouseVariant: (spelling: NameSpelling) => HouseVariant | undefined;
  private readonly byHouse = new Map<NameSpelling, HouseVariant>();
  private version: Draft | undefined;
  /** Folded words whose spellings are still to be read. */
  private unread = new Set<string>();

  constructor(house: House) {
    this.gathering = new Gathering(housePeople(house.people).forms);
    this.comparison = new SpellingComparison(settledWords(house));
    this.findHouseVariant = houseVariantFinder(house);
  }

  read(draft: Draft): { readonly people: readonly GatheredPerson[]; readonly places: ReadonlyMap<Bearer, number> } {
    const { gathering } = this;
    if (this.version !== draft) {
      const changed = gathering.update(draft.paragraphs.map(({ reading }) => reading));
      for (const word of changed) this.unread.add(word);
      this.version = draft;
    }
    return { people: gathering.people, places: gathering.table.places };
  }

  *runsWith(word: string, draft: Draft): Iterable<PlacedRun> {
    this.read(draft);
    for (const { runs } of this.gathering.table.formsWith(word)) yield* runs;
  }

  variants(draft: Draft): readonly SpellingVariant[] {
    this.readSpellings(draft);
    const { table } = this.gathering;
    return this.comparison.variants(table.order, (word) => table.isLower(word));
  }

  houseVariants(draft: Draft): readonly HouseVariant[] {
    this.readSpellings(draft);
    return [...this.byHouse.values()];
  }

  /** Spellings are read where somebody asks for them: not everybody who asks for people does. */
  private readSpellings(draft: Draft): void {
    this.read(draft);
    const { gone, come } = this.spellings.update(this.unread, this.gathering);
    this.unread = new Set();
    this.comparison.update(gone, come, this.gathering.table.order);
    for (const spelling of gone) this.byHouse.delete(spelling);
    for (const spelling of come) {
      const found = this.findHouseVariant(spelling);
      if (found) this.byHouse.set(spelling, found);
    }
  }
}

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

/** A mention without its place in the draft: what a rule asks of it, worked out once. */
export interface UnplacedMention extends Pick<Mention, "form"> {
  readonly at: PlacedRun;
  readonly part: Part;
  readonly quoted: boolean;
  readonly run: NameRun;
  /** The mention's own words, folded. */
  readonly words: readonly string[];
  /** Offsets from the start of its paragraph. */
  readonly within: Span;
}

/** A mention with what a rule asks of it: where it stands and how. */
export interface PlacedMention extends Mention, Omit<UnplacedMention, "at" | "within"> {
  /** Index of its paragraph in the draft. */
  readonly paragraph: number;
}

/** Keeps with a person what is concluded from their mentions, wherever these stand. */
export function perPerson<T>(
  conclude: (mentions: readonly UnplacedMention[], person: GatheredPerson) => T,
): (person: GatheredPerson) => T {
  const kept = new WeakMap<GatheredPerson, { readonly value: T }>();
  return (person) => {
    let entry = kept.get(person);
    if (!entry) {
      entry = { value: conclude(unplacedMentions(person), person) };
      kept.set(person, entry);
    }
    return entry.value;
  };
}

const unplaced = new WeakMap<GatheredPerson, readonly UnplacedMention[]>();

/** A person's mentions, in order. */
export function unplacedMentions(person: GatheredPerson): readonly UnplacedMention[] {
  let known = unplaced.get(person);
  if (!known) {
    known = person.mentions.map(withoutPlace);
    unplaced.set(person, known);
  }
  return known;
}

function withoutPlace({ at, from, to, form }: RunMention): UnplacedMention {
  const run = at.facts;
  return {
    at,
    form,
    part: at.bearer.reading.part,
    quoted: (run.signs & Sign.quoted) !== 0,
    run,
    words: run.words.slice(from, to).map(({ folded }) => folded),
    within: { start: run.words[from]!.start, end: run.words[to - 1]!.end },
  };
}
