import { TIME } from "./closed-classes.ts";
import { commaAfter } from "./content-before-cue.ts";
import { contentEnd } from "./content-end.ts";
import type { VerbGroup } from "./cues.ts";
import type { Findings } from "./findings.ts";
import { type Line, quotationStartingAt, REACH, range } from "./line.ts";
import { phraseAt } from "./source-behind-cue.ts";

const QUESTIONED = new Set("asked pressed questioned".split(" "));
const QUESTION_OPENERS = new Set("about if whether why how what".split(" "));

/** "Asked about X, she said", "…, he said when asked by a reporter whether …": a question is content, too. */
export function askedAbout(findings: Findings, i: number, first: number, last: number, index: number): boolean {
  const { line } = findings;
  const { tokens } = line;
  const token = tokens[i]!;
  if (!QUESTIONED.has(token.lower)) return false;
  const before = tokens[i - 1];
  const opens = i === first || before?.lower === "when";
  if (!opens && !(before?.text === "," && i > first + 1)) return false;
  const asker = tokens[i + 1]?.lower === "by" ? phraseAt(line, i + 2, last) : undefined;
  const at = asker ? asker.to : i + 1;
  const next = tokens[at];
  if (!next || at + 1 >= last) return false;
  const later = TIME.has(next.lower) ? at + 1 : at;
  const opener = tokens[later];
  if (!opener || !(QUESTION_OPENERS.has(opener.lower) || (opener.lower === "to" && i <= first + 1 && !asker)))
    return false;
  const comma = commaAfter(line, i, last) ?? quotedComma(line, at, last);
  // In front of the sentence it ends with a comma, behind it with the sentence.
  if (i <= first + 1 && comma === undefined) return false;
  const end = comma ?? contentEnd(line, later, last, "noun");
  const about = opener.lower === "about";
  const cue = about && later === i + 1 ? range(i, later + 1) : range(i, i + 1);
  findings.add(asker ? [asker] : [], [cue], [range(about ? later + 1 : later, end)], index, false);
  return true;
}

/** "Asked whether he “has the integrity,” most said no": the comma stands inside the marks. */
function quotedComma(line: Line, from: number, last: number): number | undefined {
  for (let i = from; i < Math.min(last, from + REACH); i++) {
    const quoted = quotationStartingAt(line, i);
    if (quoted && quoted.to < last && line.tokens[quoted.to - 2]?.text === ",") return quoted.to;
  }
  return undefined;
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
