import { DETERMINERS, PREPOSITIONS } from "./closed-classes.ts";
import { contentEnd } from "./contents.ts";
import type { Findings } from "./findings.ts";
import { type Range, range } from "./line.ts";
import { subjectBefore } from "./source-before-cue.ts";

/** "his claim that …", "Smith's warning that …". */
export function reportNoun(findings: Findings, i: number, first: number, last: number, index: number): void {
  const { line } = findings;
  const { tokens } = line;
  let from = i;
  while (
    from > first &&
    tokens[from - 1]!.shape === "lower" &&
    !DETERMINERS.has(tokens[from - 1]!.lower) &&
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
  const content = range(i + 1, contentEnd(line, i + 1, last, "that"));
  findings.add([source], [range(cueFrom, i + 1)], [content], index, false);
}
