import type { Token, TokenKind } from "../language/token.ts";
import { lowerBound, type Span, spanAt } from "../text/span.ts";
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
  const sentences = sentencesOf(reading);
  const last = sentences[lowerBound(sentences, at, (sentence) => sentence.start) - 1];
  return last ? { start: last.start, end: Math.max(last.end, at) } : { start: 0, end: at };
}

/** The run of capitalised words, or the figure with its unit, that ends at the mark; else the word before it. */
function nameBefore(reading: Reading, at: number): Span {
  const tokens = tokensOf(reading);
  let last = lowerBound(tokens, at + 1, (token) => token.end) - 1;
  while (last >= 0 && PASSED_OVER.has(tokens[last]!.kind) && !UNIT_MARKS.has(tokens[last]!.text)) last--;
  if (last < 0) return { start: at, end: at };
  const first = isNamePart(tokens[last]!) ? startOfName(tokens, last) : startOfFigure(tokens, last);
  return { start: tokens[first]!.start, end: tokens[last]!.end };
}

const PASSED_OVER: ReadonlySet<TokenKind> = new Set(["punctuation", "clitic"]);
const UNIT_MARKS = new Set(["%", "°", "$", "€", "£", "¥"]);
const PARTICLES = new Set("of the de da del della di du la le van von der den ter bin ibn al el y and".split(" "));

const isNamePart = ({ shape, kind }: Token): boolean => kind === "word" && shape !== "lower" && shape !== "none";

function startOfName(tokens: readonly Token[], last: number): number {
  let first = last;
  for (let i = last - 1; i >= 0; i--) {
    const token = tokens[i]!;
    if (isNamePart(token)) first = i;
    else if (token.kind !== "word" || !PARTICLES.has(token.lower)) break;
  }
  return first;
}

/** "12", "$4.5 million", "40 kilometres", "12%". */
function startOfFigure(tokens: readonly Token[], last: number): number {
  let first = last;
  for (let i = last; i >= 0 && i > last - 4; i--) {
    const token = tokens[i]!;
    if (token.kind === "number" || UNIT_MARKS.has(token.text)) first = i;
    else if (token.kind !== "word" || token.shape !== "lower" || first < last) break;
  }
  return first;
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
  const directives: Directive[] = [];
  for (const match of draft.text.matchAll(DIRECTIVE)) {
    const start = match.index;
    if (spanAt(draft.paragraphs, start)?.reading.part === "code") continue; // Shown, not meant.
    const rules = match[2]!
      .replace(/-+$/, "")
      .split(/[\s,]+/)
      .filter(Boolean);
    directives.push({ start, end: start + match[0].length, kind: match[1] as Directive["kind"], rules });
  }
  return directives;
}
