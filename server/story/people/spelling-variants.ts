import { isCommonWord } from "../../tables/common-words.ts";
import { genderOfGivenName, isGivenName } from "../../tables/given-names.ts";
import { areNicknames } from "../../tables/nicknames.ts";
import { isOrganisationWord } from "../../tables/organisation-words.ts";
import { isOrganisation } from "../../tables/organisations.ts";
import { otherFormsOfPlace } from "../../tables/place-spellings.ts";
import { placeNamed } from "../../tables/places.ts";
import { isSurname } from "../../tables/surnames.ts";
import { plainTitle } from "../../tables/titles.ts";
import { blockingKeys, type Closeness, closeness, isDerived, soundAlike, transliterationKey } from "./name-spelling.ts";
import type { Bearer, Order } from "./name-table.ts";
import { findPlaceVariants } from "./place-variants.ts";
import { givenNamesAgree } from "./same-person.ts";
import { byPlace, type NameSpelling, type WordUse } from "./word-uses.ts";

/** A spelling that disagrees with the one the draft uses for the same name. */
export interface SpellingVariant {
  /** A slip or another transliteration, or one of two names that a place is known by. */
  readonly kind: "slip" | "place";
  /** As it should be spelled. */
  readonly right: string;
  readonly wrong: string;
  /** Where it is spelled so, in order. */
  readonly uses: readonly WordUse[];
  /** Where the right spelling stands first. */
  readonly first: WordUse;
}

/**
 * The spellings of a draft that disagree, followed from version to version: only spellings that changed are compared,
 * with those that share a key.
 */
export class SpellingComparison {
  private readonly byKey = new Map<string, Set<NameSpelling>>();
  private readonly verdicts = new Map<NameSpelling, Map<NameSpelling, Verdict>>();
  /** Places that are known by several names, as printed. */
  private readonly places = new Map<string, NameSpelling>();

  /** What the house has settled (`settled`, words as printed) is left to its own rule. */
  constructor(private readonly settled: ReadonlySet<string>) {}

  update(gone: readonly NameSpelling[], come: readonly NameSpelling[], order: Order): void {
    const again = new Set<NameSpelling>();
    for (const spelling of gone) {
      this.forget(spelling);
      for (const key of keysOf(spelling)) this.drop(key, spelling, again);
      this.places.delete(spelling.text);
    }
    for (const spelling of come) {
      if (this.settled.has(spelling.text)) continue;
      for (const key of keysOf(spelling)) this.keep(key, spelling, again);
      if (otherFormsOfPlace(spelling.text).length > 0) this.places.set(spelling.text, spelling);
      again.add(spelling);
    }
    for (const spelling of gone) again.delete(spelling);
    for (const spelling of again) this.forget(spelling);
    const byFirst = (a: NameSpelling, b: NameSpelling): number => byPlace(order)(a.uses[0]!, b.uses[0]!);
    for (const spelling of again) {
      for (const other of this.partnersOf(spelling)) {
        const [first, second] = byFirst(spelling, other) < 0 ? [spelling, other] : [other, spelling];
        const verdict = judge(first, second);
        if (!verdict) continue;
        this.note(spelling, other, verdict);
        this.note(other, spelling, verdict);
      }
    }
  }

  /** Each wrong spelling once, with the likeliest right one. `isOrdinary` tells of a word written small elsewhere. */
  variants(order: Order, isOrdinary: (word: string) => boolean): SpellingVariant[] {
    const best: Verdict[] = [];
    for (const [wrong, verdicts] of this.verdicts) {
      const own = likeliest(wrong, verdicts.values(), order, isOrdinary);
      if (own) best.push(own);
    }
    const slips = withoutSourcesOwn(best).map(
      ({ wrong, right }): SpellingVariant => ({
        kind: "slip",
        right: right.text,
        wrong: wrong.text,
        uses: wrong.uses,
        first: right.uses[0]!,
      }),
    );
    return [...slips, ...findPlaceVariants(this.places, order)].sort((a, b) => byPlace(order)(a.uses[0]!, b.uses[0]!));
  }

  private *partnersOf(spelling: NameSpelling): Iterable<NameSpelling> {
    const met = new Set([spelling]);
    for (const key of keysOf(spelling)) {
      const sharing = this.byKey.get(key)!;
      if (sharing.size > CROWD) continue;
      for (const other of sharing) {
        if (met.has(other)) continue;
        met.add(other);
        // Words that share no more than a neighbour are mostly of different lengths.
        if (Math.abs(other.folded.length - spelling.folded.length) < 4) yield other;
      }
    }
  }

  /** Where a crowd comes about or dissolves, all who share the key are compared again. */
  private keep(key: string, spelling: NameSpelling, again: Set<NameSpelling>): void {
    const sharing = this.byKey.get(key);
    if (!sharing) this.byKey.set(key, new Set([spelling]));
    else if (sharing.add(spelling).size === CROWD + 1) for (const other of sharing) again.add(other);
  }

  private drop(key: string, spelling: NameSpelling, again: Set<NameSpelling>): void {
    const sharing = this.byKey.get(key);
    if (!sharing?.delete(spelling)) return;
    if (sharing.size === 0) this.byKey.delete(key);
    else if (sharing.size === CROWD) for (const other of sharing) again.add(other);
  }

  private note(spelling: NameSpelling, other: NameSpelling, verdict: Verdict): void {
    const own = this.verdicts.get(spelling);
    if (own) own.set(other, verdict);
    else this.verdicts.set(spelling, new Map([[other, verdict]]));
  }

  private forget(spelling: NameSpelling): void {
    for (const other of this.verdicts.get(spelling)?.keys() ?? []) {
      const own = this.verdicts.get(other)!;
      if (own.delete(spelling) && own.size === 0) this.verdicts.delete(other);
    }
    this.verdicts.delete(spelling);
  }
}

function likeliest(
  wrong: NameSpelling,
  verdicts: Iterable<Verdict>,
  order: Order,
  isOrdinary: (word: string) => boolean,
): Verdict | undefined {
  let best: Verdict | undefined;
  for (const verdict of verdicts) {
    const { right, strength } = verdict;
    // 'Protesters' and 'protestors' are no names.
    if (verdict.wrong !== wrong || (!right.person && isOrdinary(right.folded))) continue;
    const more = best ? strength - best.strength || byPlace(order)(best.right.uses[0]!, right.uses[0]!) : 1;
    if (more > 0) best = verdict;
  }
  return best;
}

/**
 * A statement that is quoted keeps its own transliteration ('Usama bin Ladin'): one that stands in quotations alone,
 * and there twice, is the source's, and so is another in the same quoted paragraph.
 */
function withoutSourcesOwn(verdicts: readonly Verdict[]): readonly Verdict[] {
  const quoted = verdicts.filter(
    ({ wrong, right }) => wrong.quoted && !right.quoted && soundAlike(wrong.folded, right.folded),
  );
  const bearers = new Set<Bearer>();
  for (const { wrong } of quoted) if (wrong.uses.length > 1) for (const { at } of wrong.uses) bearers.add(at.bearer);
  const own = new Set(quoted.filter(({ wrong }) => wrong.uses.every(({ at }) => bearers.has(at.bearer))));
  return verdicts.filter((verdict) => !own.has(verdict));
}

/** A key that more spellings share tells nothing; news never comes near. */
const CROWD = 16;

/** Words that stand in the same name are compared even where they differ by more than a slip. */
function* keysOf({ folded, frames, person }: NameSpelling): Iterable<string> {
  yield* blockingKeys(folded);
  if (person) for (const text of frames) yield `|${text}`;
}

interface Verdict {
  readonly wrong: NameSpelling;
  readonly right: NameSpelling;
  readonly strength: number;
}

const STRENGTH: Record<Closeness, number> = { same: 4, alike: 3, slip: 2, near: 1, apart: 0 };

/** `a` stands first in the draft. */
function judge(a: NameSpelling, b: NameSpelling): Verdict | undefined {
  const alike = closeness(a.folded, b.folded);
  if (alike === "apart") return undefined;
  if (a.folded === b.folded && a.text.toLowerCase() === b.text.toLowerCase()) return undefined;
  if (otherFormsOfPlace(a.text).includes(b.text)) return undefined;
  const [wrong, right] = isBetter(b, a) ? [a, b] : [b, a];
  const shared = intersects(wrong.frames, right.frames);
  const strength = shared ? judgeInFrame(wrong, right, alike) : judgeAlone(wrong, right, alike);
  if (strength <= 0 || standTogether(wrong, right)) return undefined;
  return { wrong, right, strength: strength + (shared ? 2 : 0) + right.uses.length / 1000 };
}

/**
 * Whether the one that stands later is the right one: a place that exists against a word that nothing knows, else the
 * one used more often, else a given name that exists.
 */
function isBetter(later: NameSpelling, earlier: NameSpelling): boolean {
  if (!later.person && !earlier.person && isPlace(later) !== isPlace(earlier)) {
    const [place, other] = isPlace(later) ? [later, earlier] : [earlier, later];
    if (!isKnown(other)) return place === later;
  }
  if (later.uses.length !== earlier.uses.length) return later.uses.length > earlier.uses.length;
  return isGivenName(later.folded) && !isKnown(earlier) && earlier.givenNames.size === 0;
}

/** The same name but for one word: 'Yury Ushakov' and 'Yuriy Ushakov'. */
function judgeInFrame(wrong: NameSpelling, right: NameSpelling, alike: Closeness): number {
  const strength = STRENGTH[alike];
  if (isInflected(wrong) && isInflected(right)) return 0;
  if (isPluralInUse(wrong, right)) return 0;
  const person = wrong.person || right.person;
  if (!person)
    return !isDerived(wrong.folded, right.folded) &&
      (right.uses.length > 1 || isPlace(right) || isOrganisation(right.folded)) &&
      !isListed(wrong) &&
      strength >= 2 &&
      wrong.folded.length >= 5
      ? strength
      : 0;
  if (areNicknames(wrong.folded, right.folded)) return 0;
  const genders = [genderOfGivenName(wrong.folded), genderOfGivenName(right.folded)];
  if (genders[0] && genders[1] && genders[0] !== genders[1]) return 0;
  if (strength >= 3) return strength;
  const short = Math.min(wrong.folded.length, right.folded.length);
  if (short < 4) return 0;
  // Two given names that both exist are mostly two people's, a brother's and a sister's.
  if (isGivenName(wrong.folded) && isGivenName(right.folded) && !soundAlike(wrong.folded, right.folded)) {
    if (wrong.folded[0] !== right.folded[0] || alike === "near" || right.uses.length < 3) return 0;
  }
  if (isKnown(wrong) && isKnown(right) && wrong.uses.length > 1) return 0;
  return strength;
}

/** A word alone, or beside other words than the right one: what it stands for must be plain from elsewhere. */
function judgeAlone(wrong: NameSpelling, right: NameSpelling, alike: Closeness): number {
  const place = isPlace(right) && isPlainSlipOfPlace(wrong, right, alike);
  let strength = STRENGTH[alike];
  const short = Math.min(wrong.folded.length, right.folded.length);
  const once = right.uses.length < 2 && !place;
  if (once && !(right.givenNames.size > 0 && wrong.alone > 0 && short >= 6 && strength >= 2 && !isKnown(wrong)))
    return 0;
  if (short < 4 || isDerived(wrong.folded, right.folded)) return 0;
  if (wrong.folded[0] !== right.folded[0] && initialOf(wrong.folded) !== initialOf(right.folded)) return 0;
  if (isListed(wrong) && !(isCommonWord(wrong.folded) && right.person)) return 0;
  if (wrong.uses.length > 1 && wrong.uses.length * 2 > right.uses.length && !place) return 0;
  if (right.person) {
    if (right.givenNames.size === 0 && !isFirstOfName(right) && right.uses.length < 3) return 0;
    const plain = strength >= 2 && !isKnown(wrong) && right.uses.length >= 3 && wrong.uses.length === 1;
    if (!plain && (isIntroducedApart(wrong, right) || (wrong.located && !wrong.person))) return 0;
  } else {
    if (wrong.person && wrong.givenNames.size > 0) return 0;
    if (isKnown(wrong)) return 0;
    if (!isListed(right) && right.uses.length < 3) return 0;
    if (strength === 1 && short >= 7 && soundAlike(wrong.folded, right.folded)) strength = 2;
    if (wrong.folded.length < 5 || strength < 2) return 0;
    // In a longer name of its own it may be something else: Wikipedia, and the Wikimedia Foundation.
    if (wrong.alone === 0 && --strength < 2) return 0;
  }
  if (isCommonWord(wrong.folded)) strength -= right.uses.length >= 3 && short >= 5 ? 1 : 2;
  else if (isKnown(wrong)) strength -= right.uses.length >= 3 ? 0 : 1;
  if (strength === 1 && short < 6 && !(right.uses.length >= 4)) return 0;
  return strength;
}

/** 'Mariupal' beside 'Mariupol', which exists; 'Columbia' beside 'Colombia' exists too. */
const isPlainSlipOfPlace = (wrong: NameSpelling, right: NameSpelling, alike: Closeness): boolean =>
  STRENGTH[alike] >= 2 &&
  wrong.folded.length >= 6 &&
  right.folded.length >= 6 &&
  !wrong.person &&
  !right.person &&
  wrong.alone === wrong.uses.length &&
  !right.folded.startsWith(wrong.folded) &&
  !wrong.folded.startsWith(right.folded) &&
  !isKnown(wrong);

const isFirstOfName = ({ person, frames }: NameSpelling): boolean =>
  person && [...frames].some((text) => text.startsWith("* "));

/** Introduced as somebody else: with a given name of its own, or under another title. */
function isIntroducedApart(wrong: NameSpelling, right: NameSpelling): boolean {
  for (const given of wrong.givenNames) {
    const agrees = [...right.givenNames].some(
      (other) => givenNamesAgree(given, other) || STRENGTH[closeness(given, other)] >= 1,
    );
    if (!agrees) return true;
  }
  if (wrong.frames.size > 0 && wrong.givenNames.size === 0 && wrong.alone === 0) return true;
  for (const title of wrong.titles) {
    const words = title.split(" ").map(plainTitle);
    if (words.every((word) => word === "mr" || word === "ms" || word === "mrs" || word === "miss")) continue;
    const known = titlesOf(right);
    if (!words.some((word) => known.has(word))) return true;
  }
  return false;
}

const titlesOf = perSpelling(
  ({ uses }) =>
    new Set(
      uses.flatMap(({ at: { facts } }) => `${facts.title} ${facts.role}`.toLowerCase().split(" ").map(plainTitle)),
    ),
);

const runsOf = perSpelling(({ uses }) => new Set(uses.map(({ at }) => at)));

/** Keeps with a spelling what is computed from it; the same one is judged in many pairs. */
function perSpelling<T>(compute: (spelling: NameSpelling) => T): (spelling: NameSpelling) => T {
  const kept = new WeakMap<NameSpelling, { readonly value: T }>();
  return (spelling) => {
    const known = kept.get(spelling) ?? { value: compute(spelling) };
    kept.set(spelling, known);
    return known.value;
  };
}

const initialOf = (folded: string): string => transliterationKey(folded)[0]!;

/** A word that the tables know as something else than a person's name. */
const isListed = ({ folded }: NameSpelling): boolean =>
  isCommonWord(folded) || isOrganisationWord(folded) || isOrganisation(folded) || placeNamed(folded) !== undefined;

const isPlace = ({ folded }: NameSpelling): boolean => {
  const kind = placeNamed(folded);
  return kind !== undefined && kind !== "demonym";
};

/** A thing and several of it, both in use: 'Warhol Polaroids', 'a Polaroid'. */
const isPluralInUse = (a: NameSpelling, b: NameSpelling): boolean =>
  a.uses.length > 1 && b.uses.length > 1 && (a.folded === `${b.folded}s` || b.folded === `${a.folded}s`);

const isKnown = (spelling: NameSpelling): boolean =>
  isListed(spelling) || isGivenName(spelling.folded) || isSurname(spelling.folded);

const isInflected = ({ folded }: NameSpelling): boolean => isCommonWord(folded) || placeNamed(folded) === "demonym";

/** Both in one name: 'Sirhan Sirhan', 'Mohammed Muhammad'. */
const standTogether = (a: NameSpelling, b: NameSpelling): boolean => intersects(runsOf(a), runsOf(b));

function intersects<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  if (a.size > b.size) return intersects(b, a);
  for (const item of a) if (b.has(item)) return true;
  return false;
}
