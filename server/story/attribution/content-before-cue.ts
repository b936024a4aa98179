import { CONJUNCTIONS, DETERMINERS, isAdverb, isCapitalised, PREPOSITIONS, SUBORDINATORS } from "./closed-classes.ts";
import { contentEnd } from "./content-end.ts";
import type { Findings } from "./findings.ts";
import { DASHES, isQuoted, type Line, quotationEndingAt, type Range, REACH, range } from "./line.ts";

/** Where content ends before its cue, and whether a quotation ends there. */
interface ContentEnd {
  readonly to: number;
  readonly quoted: boolean;
}

/** What may precede a cue that follows its content: the place where the content ends, or undefined. */
export function contentEndBefore(line: Line, at: number, first: number): ContentEnd | undefined {
  if (at <= first) return undefined;
  if (quotationEndingAt(line, at)) {
    return { to: line.tokens[at - 1]!.text === "," && !isQuoted(line, at - 1) ? at - 1 : at, quoted: true };
  }
  const before = line.tokens[at - 1]!;
  if (before.text === "," || DASHES.has(before.text)) return { to: at - 1, quoted: false };
  return undefined;
}

/** A quotation takes along the words before it in its sentence; a sentence that is all quotation begins with it. */
export function contentStart(findings: Findings, before: ContentEnd, first: number, cue: number): number {
  const { line } = findings;
  const { tokens } = line;
  let from = clauseStart(findings, cue, first);
  for (let j = before.to - 1; j >= from; j--) if (findings.isTaken(j)) return j + 1;
  while (
    from < before.to &&
    !isQuoted(line, from) &&
    (CONJUNCTIONS.has(tokens[from]!.lower) || tokens[from]!.kind === "punctuation")
  )
    from++;
  return from;
}

/** Where content that ends before `i` begins: the sentence's start, or past what is already taken. */
export function clauseStart(findings: Findings, i: number, first: number): number {
  const { line } = findings;
  const { tokens } = line;
  const until = Math.max(first, i - 4 * REACH);
  for (let j = i - 1; j >= until; j--) {
    if (findings.isTaken(j) || (tokens[j]!.text === ";" && !isQuoted(line, j))) return j + 1;
  }
  return until;
}

/** Long enough, and opened by no preposition or adverb alone: "In Ohio, Smith said" has no content before its comma. */
export function looksLikeClause(line: Line, first: number, to: number): boolean {
  const { tokens } = line;
  let from = first;
  while (from < to && (CONJUNCTIONS.has(tokens[from]!.lower) || tokens[from]!.kind === "punctuation")) from++;
  if (to - from < 2) return false;
  let opener = tokens[from]!;
  if (isAdverb(opener) && to - from <= 2) return false;
  if (
    PREPOSITIONS.has(opener.lower) ||
    (SUBORDINATORS.has(opener.lower) && opener.lower !== "what" && opener.lower !== "why" && opener.lower !== "that")
  ) {
    // An opening phrase with a comma of its own may stand before the clause.
    const comma = commaAfter(line, from, to);
    if (comma === undefined || to - comma < 4) return false;
    opener = tokens[comma + 1]!;
  }
  return (
    !/(?:ing|ed)$/.test(opener.lower) || isCapitalised(opener) === false || commaAfter(line, from, to) !== undefined
  );
}

/** "The plan, he said, would fail": what goes on behind the second comma. */
export function restAfter(line: Line, at: number, last: number, first: number): Range | undefined {
  const { tokens } = line;
  const mark = tokens[at]?.text;
  const next = tokens[at + 1];
  if ((mark !== "," && mark !== ";") || !next || at + 1 >= last) return undefined;
  if (mark === ";" && !isQuoted(line, at + 1)) return undefined;
  if (isQuoted(line, at + 1)) return range(at + 1, contentEnd(line, at + 1, last, "quote"));
  if (next.lower === "that") return range(at + 1, inkBefore(line, last, first));
  if (
    /ing$/.test(next.lower) ||
    CONJUNCTIONS.has(next.lower) ||
    PREPOSITIONS.has(next.lower) ||
    SUBORDINATORS.has(next.lower) ||
    next.lower === "who" ||
    next.lower === "whose" ||
    DETERMINERS.has(next.lower) ||
    isCapitalised(next)
  )
    return undefined;
  return range(at + 1, inkBefore(line, last, first));
}

/** Where the sentence ends without its closing marks. */
export function inkBefore(line: Line, last: number, first: number): number {
  let end = last;
  while (end > first && line.tokens[end - 1]!.kind === "punctuation" && !isQuoted(line, end - 1)) end--;
  return end;
}

/** The next comma outside quotations. */
export function commaAfter(line: Line, from: number, last: number): number | undefined {
  const until = Math.min(last, from + REACH);
  for (let i = from; i < until; i++) if (line.tokens[i]!.text === "," && !isQuoted(line, i)) return i;
  return undefined;
}

/** Where a sentence begins without the conjunctions and marks that open it; `end` at the latest. */
export function behindConjunctions({ tokens }: Line, first: number, end: number): number {
  let i = first;
  while (i < end && (CONJUNCTIONS.has(tokens[i]!.lower) || tokens[i]!.kind === "punctuation")) i++;
  return i;
}
