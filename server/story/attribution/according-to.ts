import { DETERMINERS, isCapitalised } from "./closed-classes.ts";
import { behindConjunctions, clauseStart, commaAfter, inkBefore, restAfter } from "./content-before-cue.ts";
import type { Findings, LocalAttribution } from "./findings.ts";
import { isQuoted, type Line, type Range, range } from "./line.ts";
import { phraseAt } from "./source-behind-cue.ts";

/** "…, according to X", "Per X, …", "As reported by X, …". */
export function accordingTo(findings: Findings, first: number, last: number, index: number): void {
  const { line } = findings;
  const { tokens } = line;
  for (let i = first; i + 1 < last; i++) {
    if (!OPENERS.has(tokens[i]!.lower) || isQuoted(line, i) || findings.isTaken(i)) continue;
    const cue = cueAt(line, i, first, last);
    if (!cue) continue;
    const source = phraseAt(line, cue.to, last) ?? range(cue.to, Math.min(last, cue.to + 1));
    const end = inkBefore(line, last, first);
    if (i <= Math.max(first + 1, behindConjunctions(line, first, i))) {
      // What looks like an apposition may be the clause itself: "According to Hewitt, one feature is …".
      const comma = commaAfter(line, source.to, last) ?? commaAfter(line, cue.to, last);
      if (comma !== undefined) findings.add([range(cue.to, comma)], [cue], [range(comma + 1, end)], index, true);
      continue;
    }
    const from = clauseStart(findings, i, first);
    const before = tokens[cue.from - 1]!.lower === "as" ? cue.from - 1 : cue.from;
    const until = tokens[before - 1]!.text === "," ? before - 1 : before;
    const rest = restAfter(line, source.to, last, first);
    findings.add([source], [cue], rest ? [range(from, until), rest] : [range(from, until)], index, true);
  }
}

const OPENERS = new Set("according per as".split(" "));
const AS_SAID = new Set(
  "reported noted described stated detailed explained recounted documented told announced".split(" "),
);
const NEVER_PER = new Set(
  "year month week day hour head person capita cent se night gallon share mile square".split(" "),
);

/** "according to"; "per" before a name or article where a clause may end or begin; "as reported by". */
function cueAt(line: Line, i: number, first: number, last: number): Range | undefined {
  const { tokens } = line;
  const token = tokens[i]!;
  const next = tokens[i + 1]!;
  if (token.lower === "according") return next.lower === "to" && i + 2 < last ? range(i, i + 2) : undefined;
  if (token.lower === "as") {
    const by = tokens[i + 2];
    if (!AS_SAID.has(next.lower) || !(by?.lower === "by" || by?.lower === "in") || i + 3 >= last) return undefined;
    return i === first || tokens[i - 1]!.kind === "punctuation" ? range(i + 1, i + 3) : undefined;
  }
  const opens = i === first || tokens[i - 1]!.text === ",";
  const names = DETERMINERS.has(next.lower) || (isCapitalised(next) && next.kind === "word");
  return opens && names && !NEVER_PER.has(next.lower) && !isQuoted(line, i + 1) ? range(i, i + 1) : undefined;
}

/** Whether an attribution was made by "according to" or the like. */
export function isAccording(line: Line, { cue }: LocalAttribution): boolean {
  return cue.some(({ from, to }) => line.tokens[from]!.lower === "according" || line.tokens[to - 1]!.lower === "by");
}
