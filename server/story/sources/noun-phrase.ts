import type { Token } from "../../language/token.ts";
import { DETERMINERS, isCapitalised, looksFinite, PREPOSITIONS, TIME } from "../attribution/closed-classes.ts";
import { type Line, type Range, range } from "../attribution/line.ts";
import { INSIDE, RELATIVES } from "../attribution/noun-phrases.ts";
import { isPlaceOrPeople } from "./places-and-peoples.ts";
import { type NounKind, nounKind, singularOf } from "./source-words.ts";

/** A source as it is put: its core without what follows it, and the noun at its head. */
export interface NounPhrase {
  /** Tokens up to the first comma, preposition or relative: "the chief executive" of "the chief executive of BP, who …". */
  readonly core: Range;
  /** With what belongs to it: up to the first comma or relative. */
  readonly whole: Range;
  readonly head: Token;
  /** The core's words without article, in lower case. */
  readonly words: readonly string[];
  readonly opens: "the" | "a" | "owner" | "none";
  readonly kind: NounKind | undefined;
  /** The head is a name: capitalised, and no noun that merely begins the sentence. */
  readonly named: boolean;
  readonly plural: boolean;
}

const INDEFINITE = new Set("a an one another some several many few two three four five six other most".split(" "));
const OWNERS = new Set("his her its their our my your whose".split(" "));

/** "one of the victims", "some of the officials". */
const SOME = new Set(
  "one two three four five six some many several few most none any each both all another".split(" "),
);

export function readNounPhrase(line: Line, { from, to }: Range): NounPhrase | undefined {
  const { tokens } = line;
  const begin = behindTime(tokens, from, to);
  if (begin > from) return readNounPhrase(line, range(begin, to));
  if (SOME.has(tokens[from]!.lower) && tokens[from + 1]?.lower === "of" && from + 2 < to) {
    const of = readNounPhrase(line, range(from + 2, to));
    if (!of || (of.named && of.kind !== "people"))
      return of && { ...of, core: range(from, of.core.to), whole: range(from, of.whole.to), opens: "a" };
    const one = tokens[from]!.lower === "one";
    const kind = one && (of.kind === "people" || of.kind === "family") ? "person" : of.kind;
    return { ...of, core: range(from, of.core.to), whole: range(from, of.whole.to), opens: "a", kind, plural: !one };
  }
  let end = from;
  let owner = false;
  for (; end < to; end++) {
    const token = tokens[end]!;
    if (token.kind === "clitic") owner = true;
    else if (token.kind === "punctuation") {
      if (isApostrophe(token) && !token.spaced) owner = true;
      else if (!INSIDE.has(token.text)) break;
    } else if (end > from && !isCapitalised(token)) {
      if (PREPOSITIONS.has(token.lower) || RELATIVES.has(token.lower)) break;
      if (looksFinite(token) || (/(?:ing)$/.test(token.lower) && nounKind(tokens[end - 1]!.lower))) break;
    }
  }
  while (end > from && (tokens[end - 1]!.kind === "clitic" || tokens[end - 1]!.kind === "punctuation")) end--;
  if (end <= from) return undefined;
  const first = tokens[from]!.lower;
  const at = headOf(tokens, from, end);
  const head = tokens[at]!;
  const kind = nounKind(head.lower);
  const begins = DETERMINERS.has(first) ? from + 1 : from;
  return {
    core: range(from, end),
    whole: range(from, wholeEnd(tokens, end, to, kind)),
    head,
    words: tokens.slice(begins, end).map(({ lower }) => lower),
    opens: first === "the" ? "the" : INDEFINITE.has(first) ? "a" : OWNERS.has(first) || owner ? "owner" : "none",
    kind,
    named: isCapitalised(head) && (at > from || isNameThroughout(line, at, to, kind)),
    plural: kind === "people" || kind === "family" || (kind !== "organisation" && singularOf(head.lower) !== undefined),
  };
}

/** The last noun that can speak; "people familiar" of "people familiar with the talks". */
function headOf(tokens: readonly Token[], from: number, end: number): number {
  const last = tokens[end - 1]!;
  if (isCapitalised(last) || nounKind(last.lower)) return end - 1;
  for (let i = end - 2; i >= from && i >= end - 4; i--) {
    if (tokens[i]!.kind === "clitic") break;
    if (tokens[i]!.shape === "lower" && nounKind(tokens[i]!.lower)) return i;
  }
  return end - 1;
}

/** A capital that doesn't come from the sentence's beginning: "Russia", "Ministry of Health", "Congress". */
const isNameThroughout = ({ tokens }: Line, at: number, to: number, kind: NounKind | undefined): boolean =>
  kind === undefined ||
  isPlaceOrPeople(tokens[at]!.lower) ||
  ALWAYS_NAMES.has(tokens[at]!.lower) ||
  (kind === "organisation" &&
    at + 2 < to &&
    /^(?:of|for)$/.test(tokens[at + 1]!.lower) &&
    isCapitalised(tokens[at + 2]!));

const ALWAYS_NAMES = new Set("congress parliament kremlin pentagon vatican".split(" "));

/** "On Thursday officials": the day is none of theirs. */
function behindTime(tokens: readonly Token[], from: number, to: number): number {
  let i = from;
  if (/^(?:on|in|by|this|last|since)$/.test(tokens[i]!.lower)) i++;
  if (i >= to || !TIME.has(tokens[i]!.lower) || tokens[i + 1]?.kind === "clitic") return from;
  while (i < to && (TIME.has(tokens[i]!.lower) || tokens[i]!.text === ",")) i++;
  return i < to ? i : from;
}

function wholeEnd(tokens: readonly Token[], end: number, to: number, kind: NounKind | undefined): number {
  let i = end;
  for (; i < to; i++) {
    const token = tokens[i]!;
    if (token.kind === "punctuation" && !INSIDE.has(token.text)) break;
    if (RELATIVES.has(token.lower) || SPEAKING.has(token.lower)) break;
    if ((kind === "person" || kind === "people") && (looksFinite(token) || (i === end && token.lower.endsWith("ing"))))
      break;
  }
  while (i > end && tokens[i - 1]!.kind === "punctuation") i--;
  return i;
}

/** Begins what somebody does while they speak. */
const SPEAKING = new Set(
  "speaking citing quoting writing appearing responding posting testifying referring".split(" "),
);

const isApostrophe = ({ text }: Token): boolean => text === "'" || text === "’";
