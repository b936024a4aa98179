import { isCommonWord } from "../../tables/common-words.ts";
import { genderOfGivenName, isGivenName } from "../../tables/given-names.ts";
import { areNicknames } from "../../tables/nicknames.ts";
import { isOrganisationWord } from "../../tables/organisation-words.ts";
import { isOrganisation } from "../../tables/organisations.ts";
import { otherFormsOfPlace } from "../../tables/place-spellings.ts";
import { placeNamed } from "../../tables/places.ts";
import { isSurname } from "../../tables/surnames.ts";
import { plainTitle } from "../../tables/titles.ts";
import { type Closeness, closeness, isDerived, soundAlike, transliterationKey } from "./name-spelling.ts";
import { givenNamesAgree } from "./same-person.ts";
import type { NameSpelling } from "./word-uses.ts";

/** One of two spellings of a name is wrong. */
export interface Verdict {
  readonly wrong: NameSpelling;
  readonly right: NameSpelling;
  readonly strength: number;
}

const STRENGTH: Record<Closeness, number> = { same: 4, alike: 3, slip: 2, near: 1, apart: 0 };

/** `a` stands first in the draft. */
export function judge(a: NameSpelling, b: NameSpelling): Verdict | undefined {
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
