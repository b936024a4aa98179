import type { Token } from "../../language/token.ts";
import { isCommonWord } from "../../tables/common-words.ts";
import { placeNamed } from "../../tables/places.ts";
import { foldedName, isFunctionWord, isNameSuffix } from "./name-words.ts";

// What is added to a name: a nickname within it, 'Jr.' or 'III' behind it, an alias that the copy gives.

/** Up to three words in quotation marks or brackets, from `i` on: the index of the last word. */
export function nicknameAt(tokens: readonly Token[], i: number): number | undefined {
  const closing = CLOSING.get(tokens[i]!.text);
  if (!closing || !tokens[i]!.spaced) return undefined;
  for (let last = i + 1; last <= i + 3 && tokens[last]?.kind === "word"; last++) {
    if (tokens[last]!.shape !== "capitalised" && last === i + 1) return undefined;
    if (tokens[last + 1]?.text === closing[0] || tokens[last + 1]?.text === closing[1])
      return tokens[last]!.shape === "capitalised" ? last : undefined;
  }
  return undefined;
}

const CLOSING = new Map([
  ['"', '""'],
  ["“", "”“"],
  ["”", "””"],
  ["„", "“”"],
  ["'", "'’"],
  ["‘", "’'"],
  ["’", "’'"],
  ["(", "))"],
]);

/** 'Sammy Davis, Jr.', 'Henry Adams III' */
export function suffixAfter(tokens: readonly Token[], last: number): string {
  const comma = tokens[last + 1]?.text === ",";
  const suffix = tokens[last + (comma ? 2 : 1)];
  if (!suffix?.spaced) return "";
  const { lower, shape } = suffix;
  const follows = lower === "jr" || lower === "sr" || (!comma && shape === "capitals" && isNameSuffix(lower));
  return follows ? lower : "";
}

/** 'Joko Widodo, known as Jokowi': the one word by which the person goes as well. */
export function aliasAfter(tokens: readonly Token[], last: number): string {
  let at = last + 1;
  if (/^[,(]$/.test(tokens[at]?.text ?? "")) at++;
  while (ALIAS_ADVERBS.has(tokens[at]?.lower ?? "")) at++;
  if (!ALIAS_VERBS.has(tokens[at]?.lower ?? "")) return "";
  at++;
  while (ALIAS_LINKS.has(tokens[at]?.lower ?? "") && at < last + 9) at++;
  if (/^["“'‘]$/.test(tokens[at]?.text ?? "")) at++;
  const alias = tokens[at];
  if (alias?.shape !== "capitalised" || isFunctionWord(alias.lower) || tokens[at + 1]?.shape === "capitalised")
    return "";
  return isCommonWord(alias.lower) || placeNamed(alias.lower) ? "" : foldedName(alias.text);
}

const ALIAS_ADVERBS = new Set(
  "also better widely popularly commonly often usually affectionately who is was".split(" "),
);
const ALIAS_VERBS = new Set(["known", "nicknamed", "dubbed"]);
const ALIAS_LINKS = new Set("to his her their fans followers supporters simply just widely only as".split(" "));

/** The last token of a name, its suffix included. */
export function endOfSuffix(tokens: readonly Token[], last: number, suffix: string): number {
  if (!suffix) return last;
  return tokens[last + 1]?.lower === suffix ? last + 1 : tokens[last + 2]?.lower === suffix ? last + 2 : last;
}
