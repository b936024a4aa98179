import { isCommonWord } from "../../tables/common-words.ts";
import {
  isEastAsianGiven,
  isFamilyFirst,
  isVietnameseFamily,
  isVietnameseSyllable,
} from "../../tables/family-first.ts";
import { genderOfGivenName, isGivenName } from "../../tables/given-names.ts";
import { areOneNameAbroad } from "../../tables/given-names-abroad.ts";
import { areNicknames } from "../../tables/nicknames.ts";
import { placeNamed } from "../../tables/places.ts";
import { isSurname } from "../../tables/surnames.ts";
import { closeness, slipsBetween, soundAlike } from "./name-spelling.ts";
import { isSurnamePrefix, withoutArticle } from "./name-words.ts";

/** Whether a folded full name is one whose family name comes first: 'xi jinping', 'moon jae-in', not 'kim kardashian'. */
export function isFamilyNameFirst(words: readonly string[]): boolean {
  const [first = "", ...given] = words;
  if (given.length === 0 || given.length > 2 || !isFamilyFirst(first)) return false;
  if (!given.every(isEastAsianGiven)) return false;
  if (given.length === 2) return !isGivenName(given.join("")) || !isSurname(given[1]!);
  return (
    given[0]!.includes("-") ||
    (!isSurname(given[0]!) && !isFamilyFirst(given[0]!) && genderOfGivenName(given[0]!) === undefined)
  );
}

/** 'nguyen phu trong', 'le duan', 'ho chi minh': a Vietnamese family name and syllables that are nothing else. */
export function isVietnameseName(words: readonly string[]): boolean {
  const [family = "", ...given] = words;
  if (given.length === 0 || given.length > 3 || !isVietnameseFamily(family)) return false;
  if (!given.every(isVietnameseSyllable) || given.every(isCommonWord)) return false;
  return given.length > 1 || !(isSurname(given[0]!) || isGivenName(given[0]!) || placeNamed(given[0]!));
}

/** Whether two given names, folded, can be one person's: equal, an initial, a nickname. */
export function givenNamesAgree(a: string, b: string): boolean {
  if (a === b) return true;
  if (isInitials(a) || isInitials(b)) return a[0] === b[0];
  return areNicknames(a, b);
}

const isInitials = (word: string): boolean => word.length === 1 || word.includes(".");

/** Whether all words of `part` stand in `whole`, in order; initials stand for the words they begin. */
export function isWithin(part: readonly string[], whole: readonly string[]): boolean {
  let at = 0;
  for (const word of part) {
    while (at < whole.length && whole[at] !== word && !(isInitials(word) && whole[at]![0] === word[0])) at++;
    if (at++ >= whole.length) return false;
  }
  return true;
}

/** Whether two folded full names, each of two words or more, can be one person's, in two spellings perhaps. */
export const namesAgree = (a: readonly string[], b: readonly string[]): boolean =>
  isOneName(a, b) || isOneNameSpelledTwice(a, b);

/** Whether two folded full names, each of two words or more, are one name, shorter or longer. */
export function isOneName(a: readonly string[], b: readonly string[]): boolean {
  if (a.length > b.length) return isOneName(b, a);
  if (a.length > 1 && haveSameLetters(a, b)) return true;
  const lastA = withoutArticle(a.at(-1)!);
  const lastB = withoutArticle(b.at(-1)!);
  if (lastA === lastB) {
    if (isWithin(a.slice(0, -1), b.slice(0, -1))) return true;
    const middleA = a.slice(1, -1);
    const middleB = b.slice(1, -1);
    if (!givenNamesAgree(a[0]!, b[0]!)) return sharesMiddleName(middleA, middleB) && areOneNameAbroad(a[0]!, b[0]!);
    return middlesAgree(middleA, middleB);
  }
  if (a.length >= 2 && b.length > 2 && a[0] === b[0] && !isInitials(a[0]!) && isWithin(a, b)) return true;
  return a.length === 2 && b.length === 2 && a[0] === lastB && b[0] === lastA;
}

/** Names of which none has one of these in common are never one person's. */
export function agreementKeys(words: readonly string[]): string[] {
  const [first, ...others] = words;
  const keys = [
    `=${withoutArticle(words.at(-1)!)}`,
    `~${lettersOf(words)}`,
    ...others.map((word) => `${first} ${word}`),
  ];
  if (words.length > 2) keys.push(...others.map((word) => `${first} ${word[0]}`));
  if (words.length === 2) keys.push(`${withoutArticle(others[0]!)} ${first}`);
  return keys;
}

/** 'kim jong un' and 'kim jong-un', 'jean claude juncker' and 'jean-claude juncker', 'j.k rowling' and 'j k rowling'. */
const haveSameLetters = (a: readonly string[], b: readonly string[]): boolean =>
  a[0]![0] === b[0]![0] && lettersOf(a) === lettersOf(b);

const lettersOf = (words: readonly string[]): string => words.join("").replace(/[-.']/g, "");

const isOneNameSpelledTwice = (a: readonly string[], b: readonly string[]): boolean =>
  a.at(-1) === b.at(-1) && givenNamesAlike(a[0]!, b[0]!) && middlesAgree(a.slice(1, -1), b.slice(1, -1));

/** Whether two given names are one in two spellings: 'kristin' and 'kristen', 'yuri' and 'yuriy'; not 'maria' and 'marie'. */
function givenNamesAlike(a: string, b: string): boolean {
  if (a[0] !== b[0] || Math.min(a.length, b.length) < 4) return false;
  const alike = closeness(a, b);
  if (alike === "same" || alike === "alike") return true;
  return a.length > 4 && a.at(-1) === b.at(-1) && slipsBetween(a, b) === 1 && soundAlike(a, b);
}

/** 'Pierre Charles L’Enfant' and 'Peter Charles L’Enfant'; a particle is no middle name. */
const sharesMiddleName = (a: readonly string[], b: readonly string[]): boolean =>
  a.length > 0 && a.join(" ") === b.join(" ") && !a.some((word) => isSurnamePrefix(word) || isInitials(word));

/** Middle names may be left out or shortened; two different ones are two people's. */
function middlesAgree(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 || b.length === 0) return true;
  return isWithin(a, b) || isWithin(b, a) || givenNamesAgree(a[0]!, b[0]!);
}
