import { commaAfter } from "./content-before-cue.ts";
import { contentEnd } from "./contents.ts";
import type { VerbGroup } from "./cues.ts";
import type { Findings } from "./findings.ts";
import { range } from "./line.ts";

/** "Asked about X, she said": a question is content, too, though nobody asks. */
export function askedAbout(findings: Findings, i: number, first: number, last: number, index: number): boolean {
  const { line } = findings;
  const { tokens } = line;
  const token = tokens[i]!;
  if (token.lower !== "asked" || i > first + 1) return false;
  const next = tokens[i + 1];
  if (
    !next ||
    !(
      next.lower === "about" ||
      next.lower === "if" ||
      next.lower === "whether" ||
      next.lower === "why" ||
      next.lower === "how" ||
      next.lower === "to" ||
      next.lower === "what"
    )
  )
    return false;
  const comma = commaAfter(line, i, last);
  if (comma === undefined) return false;
  const from = next.lower === "about" ? i + 2 : i + 1;
  findings.add([], [range(i, from)], [range(from, comma)], index, false);
  return true;
}

/** "She was asked whether": nobody is named, yet the question is somebody's. */
export function wasAsked(findings: Findings, group: VerbGroup, last: number, index: number): void {
  const { line } = findings;
  const next = line.tokens[group.range.to];
  if (
    !next ||
    !(
      next.lower === "about" ||
      next.lower === "whether" ||
      next.lower === "if" ||
      next.lower === "why" ||
      next.lower === "how"
    )
  )
    return;
  const from = next.lower === "about" ? group.range.to + 1 : group.range.to;
  const cue = range(group.range.from, from);
  findings.add([], [cue], [range(from, contentEnd(line, from, last, "noun"))], index, false);
}
