import { isRoleNoun } from "../../tables/role-nouns.ts";
import { isCapitalised, PRONOUNS } from "./closed-classes.ts";
import type { LocalAttribution } from "./findings.ts";
import type { Line } from "./line.ts";

/** "a senior official", "two people familiar with the matter", "sources": an indefinite person, or people, without a name. */
const INDEFINITE = new Set("a an one two three some several another".split(" "));
const UNNAMED = new Set("source sources insider insiders".split(" "));
const PEOPLE = new Set(
  "people person official officials aide aides adviser advisers advisor advisors diplomat diplomats executive executives".split(
    " ",
  ),
);
/** Who speaks for a house is known by the house. */
const SPEAKS_FOR = /^spokes|^(?:police|prosecutor|lawyer|attorney|statement)s?$/;
const CLOSE = new Set("familiar close briefed knowledgeable involved speaking spoke".split(" "));

/** Whether a source could be named and is not. */
export function isAnonymous({ source }: LocalAttribution, { tokens }: Line): boolean {
  const range = source[0];
  if (!range) return false;
  const words = tokens.slice(range.from, range.to);
  if (words.length === 1 && PRONOUNS.has(words[0]!.lower)) return false;
  let person = false;
  let close = false;
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    // Two capitalised words in a row inside it are somebody's name, or a house that can be asked.
    if (i > 0 && isCapitalised(word) && isCapitalised(words[i - 1]!) && word.kind === "word" && i > 1) return false;
    if (SPEAKS_FOR.test(word.lower)) return false;
    // "Business Insider", "news sources": a house, and many of them.
    if (word.lower === "news") return false;
    person ||=
      (UNNAMED.has(word.lower) && (i === 0 || word.shape === "lower")) ||
      PEOPLE.has(word.lower) ||
      (isRoleNoun(word.lower) && INDEFINITE.has(words[0]!.lower) && close);
    close ||= CLOSE.has(word.lower);
  }
  if (!person) return false;
  if (words.some(({ lower, shape }, i) => UNNAMED.has(lower) && (i === 0 || shape === "lower")))
    return words[0]!.lower !== "the";
  // "a million people": a crowd, not a source that hides.
  if (words.some(({ lower }) => lower === "people" || lower === "person")) return close;
  return INDEFINITE.has(words[0]!.lower) || close;
}
