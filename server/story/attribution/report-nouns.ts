import { BE, DETERMINERS, looksFinite, PREPOSITIONS, TIME } from "./closed-classes.ts";
import { contentEnd } from "./content-end.ts";
import type { Findings } from "./findings.ts";
import { type Line, type Range, range } from "./line.ts";
import { subjectBefore } from "./source-before-cue.ts";

/** The "that" of "claim that", "claim is that" and "claim in an interview that". */
function thatBehind({ tokens }: Line, i: number, last: number): number | undefined {
  const next = tokens[i + 1];
  if (!next || i + 3 >= last) return undefined;
  if (next.lower === "that") return i + 1;
  if (BE.has(next.lower)) return tokens[i + 2]!.lower === "that" ? i + 2 : undefined;
  if (next.lower !== "in" && next.lower !== "on" && !TIME.has(next.lower)) return undefined;
  for (let j = i + 2; j < Math.min(last - 1, i + 9); j++) {
    if (tokens[j]!.lower === "that") return j;
    if (tokens[j]!.kind === "punctuation" || looksFinite(tokens[j]!)) return undefined;
  }
  return undefined;
}

/** "his claim that …", "Smith's warning that …". */
export function reportNoun(findings: Findings, i: number, first: number, last: number, index: number): void {
  const { line } = findings;
  const { tokens } = line;
  const that = thatBehind(line, i, last);
  if (that === undefined) return;
  let from = i;
  while (
    from > first &&
    tokens[from - 1]!.shape === "lower" &&
    (!DETERMINERS.has(tokens[from - 1]!.lower) || tokens[from - 1]!.lower === "most") &&
    !PREPOSITIONS.has(tokens[from - 1]!.lower) &&
    i - from < 2 &&
    tokens[from - 1]!.kind === "word"
  )
    from--;
  const before = tokens[from - 1];
  let source: Range | undefined;
  let cueFrom = i;
  if (before?.lower === "'s" || before?.lower === "'") {
    source = subjectBefore(line, from - 1, first);
    cueFrom = from - 1;
  } else if (before && ["his", "her", "their", "my", "our", "its"].includes(before.lower)) {
    source = range(from - 1, from);
    cueFrom = from;
  }
  if (!source) return;
  const isBe = that > i + 1 && BE.has(tokens[i + 1]!.lower);
  const content = range(that, contentEnd(line, that, last, "that"));
  findings.add([source], [range(cueFrom, isBe ? that : i + 1)], [content], index, false);
}
