import type { Token } from "../../language/token.ts";
import { isRoleNoun } from "../../tables/role-nouns.ts";
import {
  CONJUNCTIONS,
  DETERMINERS,
  isAdverb,
  isAuxiliary,
  isCapitalised,
  looksFinite,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
  TIME,
} from "./closed-classes.ts";
import { isQuoted, type Line } from "./line.ts";
import { INSIDE, isNounLike, RELATIVES } from "./noun-phrases.ts";

/** ", a spokesman for the group": what follows a name between commas, or up to the sentence's end. */
export function withApposition(line: Line, at: number, end: number): number {
  const { tokens } = line;
  if (tokens[at]?.text === "(" && isPartyState(tokens, at + 1, at + 3)) {
    for (let i = at; i < Math.min(end, at + 6); i++)
      if (tokens[i]!.text === ")") return withApposition(line, i + 1, end);
  }
  if (tokens[at]?.text !== ",") return at;
  const first = tokens[at + 1];
  if (!first || isQuoted(line, at + 1)) return at;
  if (isDigits(first) && tokens[at + 2]?.text === ",") return withApposition(line, at + 2, end);
  const listed = listEnd(line, at, end);
  if (listed !== undefined) return listed;
  const opens =
    ((DETERMINERS.has(first.lower) || isRoleNoun(first.lower) || first.lower === "former") &&
      !startsClause(line, at + 1, end)) ||
    first.lower === "who" ||
    first.lower === "whose" ||
    PARTIES.has(first.lower) ||
    (SINCE.has(first.lower) &&
      (DETERMINERS.has(tokens[at + 2]?.lower ?? "") || isRoleNoun(tokens[at + 2]?.lower ?? ""))) ||
    (hasRole(tokens, at + 1, Math.min(end, at + 5)) && isNounLike(first) && !isAdverb(first));
  if (!opens) return at;
  const closed = clauseEnd(line, at + 1, end);
  return closed < end ? withApposition(line, closed, end) : closed;
}

/** "Jason Dana, Robyn Dawes and Nathanial Peterson": names up to the one behind "and". */
function listEnd(line: Line, at: number, end: number): number | undefined {
  const { tokens } = line;
  let sawAnd = false;
  for (let i = at; i < Math.min(end, at + 16); i++) {
    const token = tokens[i]!;
    const next = tokens[i + 1];
    if (isQuoted(line, i)) return undefined;
    if (token.text === "," || token.lower === "and") {
      if (sawAnd) return token.text === "," ? i : undefined;
      if (!next || (!isCapitalised(next) && next.lower !== "and")) return undefined;
      sawAnd = token.lower === "and";
    } else if (!isCapitalised(token)) return sawAnd ? i : undefined;
  }
  return sawAnd && at + 16 > end ? end : undefined;
}

/** "Joe Donnelly, Democrat of Indiana". */
const PARTIES = new Set("democrat republican independent libertarian".split(" "));
/** "Murphy, now a consultant". */
const SINCE = new Set("now then currently formerly once previously".split(" "));

interface Opening {
  readonly at: number;
  readonly kind: "apposition" | "aside";
}

const ASIDES = new Set(
  "however meanwhile too also though for in on at during speaking asked when while after before as with by through via citing referring appearing following like including according unlike despite from writing responding pressed".split(
    " ",
  ),
);

/** Where what closes with the comma before a verb was opened: by the comma after the subject. */
export function openingOf(line: Line, close: number, start: number): Opening | undefined {
  const { tokens } = line;
  const closer = tokens[close]!.text;
  const mark = closer === ")" ? "(" : closer;
  let tried = 0;
  let fallback: Opening | undefined;
  for (let i = close - 1; i > start && tried < 4; i--) {
    if (isQuoted(line, i)) continue;
    const token = tokens[i]!;
    if (token.text === ";" || token.text === ":") break;
    if (token.text !== mark) continue;
    tried++;
    const first = tokens[i + 1]!;
    const inner = close - i - 1;
    if (inner === 0) return undefined;
    if (mark === "(" || ASIDES.has(first.lower) || TIME.has(first.lower) || (isAdverb(first) && inner <= 3)) {
      return {
        at: i,
        kind: mark === "(" && !isPartyState(tokens, i + 1, close) ? "aside" : mark === "(" ? "apposition" : "aside",
      };
    }
    if (first.shape === "lower" && first.lower.endsWith("ing")) return { at: i, kind: "aside" };
    if (
      RELATIVES.has(first.lower) ||
      (DETERMINERS.has(first.lower) && !startsClause(line, i + 1, close)) ||
      (isDigits(first) && inner <= 2) ||
      /^[RDI]-/.test(first.text) ||
      isRoleNoun(first.lower) ||
      first.lower === "of" ||
      first.lower === "himself" ||
      first.lower === "herself" ||
      first.lower === "then" ||
      first.lower === "former" ||
      first.lower === "formerly" ||
      (first.kind === "word" && /^(?:jr|sr|ii|iii|inc|md|phd|d)$/.test(first.lower)) ||
      (isCapitalised(first) && inner <= 4 && (isCapitalised(tokens[i - 1]!) || isRoleNoun(tokens[i - 1]!.lower)))
    ) {
      // "Smith, 31, a photographer, said": the age opens a second apposition.
      return { at: i, kind: "apposition" };
    }
    if (
      first.shape === "lower" &&
      !looksFinite(first) &&
      !CONJUNCTIONS.has(first.lower) &&
      hasRole(tokens, i + 1, close)
    ) {
      return { at: i, kind: "apposition" };
    }
    if (
      isCapitalised(tokens[i - 1]!) &&
      mark === "," &&
      !CONJUNCTIONS.has(first.lower) &&
      !looksFinite(first) &&
      !SUBJECT_PRONOUNS.has(first.lower) &&
      tried > 1
    ) {
      return { at: i, kind: "apposition" };
    }
    fallback ??=
      looksFinite(first) && !isAuxiliary(first.lower)
        ? { at: i, kind: "aside" }
        : isNounLike(first) &&
            isNounLike(tokens[i - 1]) &&
            !CONJUNCTIONS.has(first.lower) &&
            !SUBJECT_PRONOUNS.has(first.lower)
          ? { at: i, kind: "apposition" }
          : undefined;
  }
  return fallback;
}

const isDigits = (token: Token): boolean => token.kind === "number";

const isPartyState = (tokens: readonly Token[], from: number, to: number): boolean =>
  to - from <= 4 && /^[RDI](?:-|$)/.test(tokens[from]!.text);

const hasRole = (tokens: readonly Token[], from: number, to: number): boolean => {
  for (let i = from; i < Math.min(to, from + 8); i++) if (isRoleNoun(tokens[i]!.lower)) return true;
  return false;
};

/** "the plan is": a determiner, a short noun phrase, then a verb: a clause and no apposition. */
function startsClause(line: Line, from: number, to: number): boolean {
  for (let i = from + 1; i < Math.min(to, from + 7); i++) {
    const token = line.tokens[i]!;
    if (RELATIVES.has(token.lower) || PREPOSITIONS.has(token.lower)) return false;
    if (isAuxiliary(token.lower) && !isQuoted(line, i)) return true;
  }
  return false;
}

/** Up to the next comma, dash or stop outside quotations. */
export function clauseEnd(line: Line, from: number, end: number): number {
  for (let i = from; i < end; i++) {
    const token = line.tokens[i]!;
    if (isQuoted(line, i)) return i;
    if (token.kind === "punctuation" && !INSIDE.has(token.text) && token.text !== "(" && token.text !== ")") {
      if (token.text === "," && /^(?:jr|sr|inc)$/.test(line.tokens[i + 1]?.lower ?? "")) continue;
      return i;
    }
  }
  return end;
}
