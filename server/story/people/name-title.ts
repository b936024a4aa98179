import type { Token } from "../../language/token.ts";
import { isCommonWord } from "../../tables/common-words.ts";
import { isGivenName } from "../../tables/given-names.ts";
import { isOrganisationWord } from "../../tables/organisation-words.ts";
import { placeNamed } from "../../tables/places.ts";
import { isRoleNoun } from "../../tables/role-nouns.ts";
import { isSurname } from "../../tables/surnames.ts";
import { isTitle, isTitleAndName, qualifiesTitle } from "../../tables/titles.ts";
import { foldedName, isInitial } from "./name-words.ts";
import { isFamilyNameFirst } from "./same-person.ts";

// What stands before a name in one row of capitals: a title, a people, a party. `found` are indices of its tokens.

/** Where in `found` the title ends; `from` where there is none. */
export function endOfTitle(tokens: readonly Token[], found: readonly number[], from: number, to: number): number {
  for (let n = to - 2; n >= from; n--) {
    const { lower } = tokens[found[n]!]!;
    if (!isTitle(lower)) continue;
    if (to - n - 1 < 2 && n > from && !titleMayFollow(tokens, found, from, n)) continue;
    if (isTitleAndName(lower) && n > from && !titleMayFollow(tokens, found, from, n)) continue;
    if (isTitleAndName(lower) && isGivenName(lower) && n === from && to - n === 2 && !DISTINCT_TITLES.has(lower))
      continue;
    if (isInitial(tokens[found[n + 1]!]!.text) && isTitleAndName(lower) && to - n === 3 && isGivenName(lower)) continue;
    return n + 1;
  }
  return from;
}

/** Given names all, but before one more word they are titles. */
const DISTINCT_TITLES = new Set([
  "king",
  "queen",
  "prince",
  "pope",
  "sheikh",
  "judge",
  "justice",
  "lord",
  "father",
  "sister",
  "bishop",
  "general",
  "major",
  "cardinal",
]);

/** Words before a title in capitals are what it is of: a people, a place, an office; not a name. */
function titleMayFollow(tokens: readonly Token[], found: readonly number[], from: number, n: number): boolean {
  for (let m = from; m < n; m++) {
    const { lower, shape } = tokens[found[m]!]!;
    const belongs =
      shape === "capitals" ||
      isTitle(lower) ||
      qualifiesTitle(lower) ||
      isOrganisationWord(lower) ||
      placeNamed(foldedName(lower));
    if (!belongs && !(isCommonWord(lower) && !isGivenName(lower))) return false;
  }
  return true;
}

/** 'American Carl Lewis', 'Democrat Tim Kaine': what the person is, not how they are called. */
export function isDemonymBefore(tokens: readonly Token[], found: readonly number[], n: number, to: number): boolean {
  const { lower } = tokens[found[n]!]!;
  if (to - n < 3 && !isGivenName(foldedName(tokens[found[n + 1]!]!.text))) return false;
  if (isOrganisationWord(tokens[found[to - 1]!]!.lower)) return false;
  const place = placeNamed(foldedName(lower));
  const rest = found.slice(n + 1, to).map((i) => foldedName(tokens[i]!.text));
  if (place && isFamilyNameFirst(rest)) return true;
  const beforeGivenName = isGivenName(foldedName(tokens[found[n + 1]!]!.text)) && !isGivenName(lower);
  if (beforeGivenName && (isRoleNoun(lower) || ((place === "region" || place === "country") && to - n > 2)))
    return true;
  // 'In Madrid Pedro Sanchez Castejon …'
  if (
    beforeGivenName &&
    place &&
    to - n > 2 &&
    LOCATING.has(tokens[found[n]! - 1]?.lower ?? "") &&
    !placeNamed(rest[0]!)
  )
    return true;
  if (isPlaceGluedOn(tokens, found, n, to)) return true;
  return PARTISANS.has(lower) || place === "demonym";
}

const LOCATING = new Set(["in", "from", "near"]);

/** 'University of Texas Arlington Amneh Jafari': places, and behind them two words or three that are nothing but a name. */
function isPlaceGluedOn(tokens: readonly Token[], found: readonly number[], n: number, to: number): boolean {
  const word = (m: number): string => foldedName(tokens[found[m]!]!.text);
  let name = n;
  while (name < to && isPlaceOnly(word(name))) name++;
  if (name === n || to - name < 2 || to - name > 3) return false;
  for (let m = name; m < to; m++) {
    if (tokens[found[m]!]!.shape !== "capitalised" || placeNamed(word(m))) return false;
    if (isCommonWord(word(m)) || isOrganisationWord(word(m))) return false;
  }
  return true;
}

const isPlaceOnly = (word: string): boolean => placeNamed(word) !== undefined && !isGivenName(word) && !isSurname(word);

const PARTISANS = new Set(
  "democrat republican conservative tory liberal libertarian independent socialist olympian scientologist".split(" "),
);
