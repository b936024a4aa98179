import type { Token } from "../../language/token.ts";
import { isRoleNoun } from "../../tables/role-nouns.ts";
import { isTitle } from "../../tables/titles.ts";
import { lowerBound } from "../../text/span.ts";
import { CONJUNCTIONS, isAdverb, isCapitalised, PREPOSITIONS } from "../attribution/closed-classes.ts";
import type { Line, Range } from "../attribution/line.ts";
import { RELATIVES } from "../attribution/noun-phrases.ts";
import type { NamedHere } from "./people-in-place.ts";
import { isPlaceOrPeople } from "./places-and-peoples.ts";
import { nounKind } from "./source-words.ts";

/**
 * Of those named in a phrase, the ones whom the phrase is about: Halvorsen in "Berg's lawyer, Ingrid Halvorsen", in
 * "Halvorsen, a friend of Berg" and "the Berg critic Ingrid Halvorsen"; nobody in "the Berg campaign" and "a spokesman for Berg".
 */
export function personsMeant({ tokens }: Line, phrase: Range, named: readonly NamedHere[]): readonly NamedHere[] {
  const found: NamedHere[] = [];
  for (
    let i = lowerBound(named, phrase.from, ({ from }) => from);
    i < named.length && named[i]!.from < phrase.to;
    i++
  ) {
    const one = named[i]!;
    if (one.to > phrase.to) break;
    if (!endsItsPhrase(tokens, one.to, phrase.to) || !leadsItsPhrase(tokens, one.from, phrase.from)) continue;
    if (found.length > 0 && !isJoined(tokens, one.from, found.at(-1)!.to)) break;
    found.push(one);
  }
  return found;
}

/** No possessive and no noun follows that the name only qualifies. */
function endsItsPhrase(tokens: readonly Token[], at: number, end: number): boolean {
  const next = tokens[at];
  if (!next) return true;
  if (next.kind === "clitic") return next.lower !== "'s" || at >= end;
  if (next.kind === "punctuation") return !(/^['’]$/.test(next.text) && !next.spaced) && !/^[-–/&]$/.test(next.text);
  if (at >= end || next.kind === "number") return true;
  return (
    PREPOSITIONS.has(next.lower) ||
    CONJUNCTIONS.has(next.lower) ||
    RELATIVES.has(next.lower) ||
    isAdverb(next) ||
    /^(?:him|her|them)sel(?:f|ves)$|^(?:jr|sr|ii|iii)$|(?:ing|ed)$/.test(next.lower)
  );
}

/** Nothing stands between the beginning of the phrase, or the last comma, and the name that makes it somebody else's. */
function leadsItsPhrase(tokens: readonly Token[], at: number, start: number): boolean {
  let title = at;
  while (title > start && belongsToName(tokens[title - 1]!)) title--;
  const before = tokens[title - 1];
  // "The head of the union Ingrid Halvorsen": two nouns side by side.
  if (title > start && before!.shape === "lower" && nounKind(before!.lower) === "organisation") return true;
  for (let i = at - 1; i >= start; i--) {
    const token = tokens[i]!;
    if (token.kind === "punctuation" && /^[,(—–:]|^--$/.test(token.text)) return true;
    if (token.shape !== "lower" || !(PREPOSITIONS.has(token.lower) || RELATIVES.has(token.lower))) continue;
    if (i === start || !isInName(tokens, i, at)) return false;
  }
  return true;
}

/** "Department of Transportation official Ingrid Halvorsen", "President of Norway Ingrid Halvorsen": the preposition is a name's. */
function isInName(tokens: readonly Token[], i: number, at: number): boolean {
  const before = tokens[i - 1]!;
  const after = tokens[i + 1]!;
  if (!isCapitalised(before) || !isCapitalised(after) || i + 1 >= at) return false;
  const kind = nounKind(before.lower);
  if (kind === "people" || (kind === "person" && !isTitle(before.lower))) return false;
  return (
    isTitle(before.lower) ||
    isPlaceOrPeople(after.text) ||
    tokens.slice(i + 2, at).some(({ shape }) => shape === "lower")
  );
}

const belongsToName = (token: Token): boolean =>
  token.kind === "word" &&
  (isCapitalised(token) || isRoleNoun(token.lower) || isTitle(token.lower) || token.lower === "former");

/** "Berg and Halvorsen", "Berg, the mayor, and Ingrid Halvorsen". */
function isJoined(tokens: readonly Token[], at: number, after: number): boolean {
  let i = at - 1;
  while (i > after && belongsToName(tokens[i]!)) i--;
  return (
    i >= after &&
    (tokens[i]!.lower === "and" || (tokens[i]!.text === "," && i === after && tokens[at]!.shape !== "lower"))
  );
}
