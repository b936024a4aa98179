import { isCommonWord } from "../../tables/common-words.ts";
import { isEastAsianGiven } from "../../tables/family-first.ts";
import { isFirmNamedAfterPeople } from "../../tables/firms-named-after-people.ts";
import { isGivenName as isListedGivenName } from "../../tables/given-names.ts";
import { isShortForm } from "../../tables/nicknames.ts";
import { isOrganisationWord, isOrganisationWordAndName } from "../../tables/organisation-words.ts";
import { isOrganisation } from "../../tables/organisations.ts";
import { placeNamed } from "../../tables/places.ts";
import { isSurname } from "../../tables/surnames.ts";
import { isTitle } from "../../tables/titles.ts";
import type { DraftWords } from "./draft-words.ts";
import { Sign } from "./name-context.ts";
import type { NameForm } from "./name-table.ts";
import { isSurnamePrefix } from "./name-words.ts";
import { isFamilyNameFirst, isVietnameseName } from "./same-person.ts";

/** One reason to take a name for a person's, or not to, and how much it weighs. */
export interface Evidence {
  readonly reason: string;
  readonly weight: number;
}

/** From this sum of weights on, a name of several words is a person's. */
export const PERSON = 2;

const STORMS = new Set(["storm", "hurricane", "typhoon", "cyclone"]);

/** Signs that only people bear. */
const PERSONAL = Sign.speaks | Sign.acts | Sign.role | Sign.aged | Sign.label;

const ORDINARY = "ordinary English";

/** Reasons for and against a name of two words or more. */
export function evidenceFor(form: NameForm, draft: DraftWords): Evidence[] {
  const { words, signs } = form;
  const found: Evidence[] = [];
  const add = (reason: string, weight: number): void => void found.push({ reason, weight });
  const first = words[0]!;
  const last = words.at(-1)!;
  const long = words.filter((word) => !isInitials(word));
  const isInitialed = long.length < words.length && !isInitials(last);

  if (isGivenName(first) && first.length > 1) add("given name", isUnclear(first) ? 1.4 : 2.2);
  else if (words.length === 3 && isGivenName(words[1]!) && !isUnclear(words[1]!) && !isCommonWord(first))
    add("given name in the middle", 1.2);
  if (isSurname(last) || isGivenName(last)) add("surname", isUnclear(last) ? 0.7 : 1.2);
  const familyFirst = isFamilyNameFirst(words);
  const vietnamese = !familyFirst && isVietnameseName(words);
  const twoSyllables = last.includes("-") && isEastAsianGiven(last);
  if (familyFirst) add("family name first", twoSyllables ? 2.5 : 1.5);
  else if (vietnamese) add("family name first", words.length > 2 ? 2.5 : 1);
  else if (words.length === 2 && twoSyllables) add("given name of two syllables", 1.5);
  if (form.titled > 0) add("title", 3);
  if (signs & Sign.role) add("role", 2.5);
  if (signs & Sign.aged) add("age", 2.5);
  if (signs & Sign.speaks) add("speaks", 1);
  if (signs & Sign.acts) add("acts", 1.5);
  if (isInitialed) add("initial", !isInitials(first) ? 1.5 : isInitials(words[1]!) ? 2.8 : 2);
  if (form.suffix) add("suffix", 2);
  if (words.some((word, i) => i > 0 && isSurnamePrefix(word))) add("particle", 0.6);
  if (draft.alone(last) > 0 && !placeNamed(last) && !isUnclear(last))
    add("last word stands alone", draft.alone(last) > 1 ? 1.6 : 1);
  else if (draft.alone(last) > 1 && !isCommonWord(last)) add("last word stands alone", 0.8);

  if (isGivenName(first) && isCommonWord(first) && draft.aloneInside(first) > 0)
    add("given name stands alone", draft.aloneInside(first) > 1 ? 1.6 : 1);
  if (
    signs & Sign.listed &&
    (isGivenName(first) || (words.length === 2 && isSurname(last) && !isOrganisationWord(last)))
  )
    add("listed with names", 1.3);

  const unknown = words.filter(
    (word) => word.length > 2 && !isCommonWord(word) && !placeNamed(word) && !isOrganisationWord(word),
  );
  if (unknown.length > 0) add("no English words", Math.min(2, unknown.length * (unknown.length > 1 ? 1 : 0.7)));
  if (long.every((word) => isCommonWord(word) || isOrganisationWord(word)))
    add(ORDINARY, (isGivenName(first) || isInitialed || form.titled > 0) && !isOrganisationWord(last) ? -0.6 : -2.5);
  else if (isCommonWord(first) && !isGivenName(first) && !isSurnamePrefix(first) && !familyFirst && !vietnamese)
    add(
      "begins with an ordinary word",
      isSurname(first) || form.titled > 0 || (signs & Sign.role && !isCommonWord(last)) ? -0.8 : -2,
    );
  const organisational = words.filter((word) => isOrganisationWord(word));
  if (organisational.length > 0) {
    const clear = organisational.filter((word) => !isOrganisationWordAndName(word) && !isSurname(word));
    if (clear.length > 0) add("organisation word", clear.includes(last) ? -5 : -3);
    else if (organisational.length > 1 || !(familyFirst || isGivenName(first)) || isOrganisationWord(last))
      add("organisation word", form.determined > 0 || !isGivenName(first) ? -2 : -0.6);
  }
  const whole = words.join(" ");
  if (words.length === 2 && STORMS.has(first) && form.titled === 0) add("storm", -5);
  if (isFirmNamedAfterPeople(whole) && !form.titled && !(signs & (Sign.role | Sign.aged))) add("firm", -5);
  if (isOrganisation(whole) || isOrganisation(`the ${whole}`)) add("organisation", -5);
  if (placeNamed(whole))
    add(
      "place",
      form.located === 0 && (vietnamese || (isGivenName(first) && (signs & (Sign.speaks | Sign.role | Sign.acts)) > 0))
        ? -1
        : -5,
    );
  else if (placeNamed(last) && !isSurname(last))
    add("ends in a place", placeNamed(last) === "town" || isGivenName(first) ? -0.8 : -2);
  if (placeNamed(first) === "demonym") add("begins with a people", -3);
  else if (placeNamed(first) && !isGivenName(first))
    add("begins with a place", placeNamed(first) === "town" ? -0.8 : -2.5);
  if (form.determined > 0 && form.determined * 2 >= form.copy)
    add("follows 'the'", isGivenName(first) || isInitials(first) ? -0.6 : -3);
  if (form.located > 0 && form.located * 2 >= form.copy && !(signs & (Sign.speaks | Sign.role)))
    add("follows 'in'", isGivenName(first) ? -0.6 : -1.5);
  if (signs & Sign.heads) add("before an organisation's noun", -1);
  if (form.titled === 0 && !(signs & PERSONAL) && words.every((word) => draft.namesThing(word)))
    add("stands in the name of a thing", -3);
  if (words.length > 4) add("long", -1);
  if (words.some((word, i) => i > 0 && i < words.length - 1 && isTitle(word) && !isSurname(word) && !isGivenName(word)))
    add("title inside", -2);
  if (draft.isLower(last) && !isSurname(last)) add("written small elsewhere", -1.5);
  return found;
}

const isInitials = (word: string): boolean => word.length === 1 || word.includes(".");

const isGivenName = (word: string): boolean => isListedGivenName(word) || isShortForm(word);

/** A given name or surname that is as well an ordinary word, a place or a people. */
const isUnclear = (word: string): boolean =>
  isCommonWord(word) ||
  placeNamed(word) === "country" ||
  placeNamed(word) === "region" ||
  placeNamed(word) === "city" ||
  placeNamed(word) === "demonym";

/** Reasons for and against a single word that belongs to nobody named in full. */
export function evidenceForSingle(form: NameForm, draft: DraftWords): Evidence[] {
  const word = form.words[0]!;
  const { signs } = form;
  const found: Evidence[] = [];
  const add = (reason: string, weight: number): void => void found.push({ reason, weight });
  if (form.titled > 0) add("title", 3.5);
  if (signs & Sign.role) add("role", 1.5);
  if (signs & Sign.aged) add("age", 2);
  if (signs & Sign.acts) add("acts", 1.2);
  if (signs & Sign.speaks) add("speaks", 0.8);
  if (isGivenName(word)) add("given name", isUnclear(word) ? 0.5 : 1.2);
  if (isSurname(word)) add("surname", isUnclear(word) ? 0 : 0.6);
  if (!isCommonWord(word) && !placeNamed(word)) add("no English word", 0.4);
  if (form.inside > 1 && !isCommonWord(word)) add("repeated", 0.3);
  if (isCommonWord(word) && !form.titled) add(ORDINARY, -2);
  if (isOrganisationWord(word) || isOrganisation(word)) add("organisation", -3);
  if (placeNamed(word)) add("place", form.titled > 0 && isSurname(word) ? -0.5 : -3);
  if (form.determined > 0) add("follows 'the'", form.determined * 2 >= form.copy ? -3 : -1);
  if (form.located > 0) add("follows 'in'", -1.5);
  if (signs & Sign.heads) add("before an organisation's noun", -1);
  if (draft.namesThing(word) && !form.titled) add("stands in the name of a thing", -1.2);
  if (form.inside === 0 && !form.titled) add("only begins sentences", -1);
  if (draft.isLower(word)) add("written small elsewhere", -2);
  if (word.length < 3) add("short", -2);
  return found;
}

export const SINGLE = 2;

export const sumOf = (evidence: readonly Evidence[]): number => evidence.reduce((sum, { weight }) => sum + weight, 0);
