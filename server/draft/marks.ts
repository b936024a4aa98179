import type { Span } from "../text/span.ts";
import type { Draft } from "./draft.ts";
import { perReading, type Reading, sentencesOf, tokensOf } from "./reading.ts";

/** `[CQ]` checked, `[sic]` stands so in the source, `[stet]` let it stand. */
export type MarkName = "cq" | "sic" | "stet";

/** One of the desk's own signs in the copy, and the stretch that it speaks for. Offsets count from the reading's start. */
export interface Mark extends Span {
  readonly name: MarkName;
  /** The name or figure before a CQ or sic; the sentence of a stet. */
  readonly covers: Span;
}

const MARK = /[[(](cq|sic|stet)[\])]/gi;

export const marksOf = perReading((reading: Reading): readonly Mark[] => {
  const marks: Mark[] = [];
  for (const match of reading.prose.matchAll(MARK)) {
    const name = match[1]!.toLowerCase() as MarkName;
    const start = match.index;
    const end = start + match[0].length;
    marks.push({
      name,
      start,
      end,
      covers: name === "stet" ? sentenceBefore(reading, start) : nameBefore(reading, start),
    });
  }
  return marks;
});

/** A stet after the full stop speaks for the sentence before it, one inside a sentence for that sentence. */
function sentenceBefore(reading: Reading, at: number): Span {
  const before = sentencesOf(reading).filter((sentence) => sentence.start < at);
  const last = before.at(-1);
  return last ? { start: last.start, end: Math.max(last.end, at) } : { start: 0, end: at };
}

/** The run of capitalised words, or the figure with its unit, that ends at the mark; else the word before it. */
function nameBefore(reading: Reading, at: number): Span {
  const tokens = tokensOf(reading).filter((token) => token.end <= at);
  let first = tokens.length - 1;
  while (first >= 0 && tokens[first]!.kind === "punctuation" && tokens[first]!.text !== "%") first--;
  if (first < 0) return { start: at, end: at };
  const end = tokens[first]!.end;
  const isFigure = tokens.slice(Math.max(0, first - 2), first + 1).some((token) => token.kind === "number");
  const goesOn = (i: number): boolean => {
    const token = tokens[i];
    if (!token) return false;
    if (isFigure) return i >= first - 2 && (token.kind === "number" || /^[$€£¥]$/.test(token.text));
    return token.shape === "capitalised" || token.shape === "capitals";
  };
  while (goesOn(first - 1)) first--;
  return { start: tokens[first]!.start, end };
}

/** A comment that tells Copydesk to be silent. Offsets are the draft's. */
export interface Directive extends Span {
  readonly kind: "disable-file" | "disable" | "enable" | "disable-next-line";
  /** Rule or group names; none means all. */
  readonly rules: readonly string[];
}

const DIRECTIVE =
  /<!--\s{0,20}copydesk-(disable-file|disable-next-line|disable|enable)\b([^>:]{0,300})(?::[^>]{0,500})?-->/g;

/** The directives of a Markdown or HTML draft, in order; plain text has none. */
export function directivesOf(draft: Draft): Directive[] {
  if (draft.format === "text" || !draft.text.includes("copydesk-")) return [];
  return [...draft.text.matchAll(DIRECTIVE)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    kind: match[1] as Directive["kind"],
    rules: match[2]!
      .replace(/-+$/, "")
      .split(/[\s,]+/)
      .filter(Boolean),
  }));
}
