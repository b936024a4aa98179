import type { Draft } from "../draft/draft.ts";
import type { Part } from "../draft/part.ts";
import type { Span } from "../text/span.ts";
import type { House } from "./house.ts";
import type { MentionForm, RunMention } from "./people/full-names.ts";
import type { GatheredPerson } from "./people/gather-people.ts";
import type { HouseVariant } from "./people/house-variants.ts";
import { Sign } from "./people/name-context.ts";
import { NameFollower } from "./people/name-follower.ts";
import type { NameRun } from "./people/name-runs.ts";
import type { PlacedRun } from "./people/name-table.ts";
import type { SpellingVariant } from "./people/spelling-comparison.ts";
import type { WordUse } from "./people/word-uses.ts";
import { perDraft } from "./per-draft.ts";

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

/** One place where a person is named; offsets are the draft's, title and possessive left out. */
export interface Mention extends Span {
  readonly text: string;
  /** The name in full, the surname (with a particle, perhaps), a given name alone, or "the Clintons". */
  readonly form: MentionForm;
}

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
