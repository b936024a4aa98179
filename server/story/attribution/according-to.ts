import { clauseStart, commaAfter, inkBefore, restAfter } from "./content-before-cue.ts";
import type { Findings, LocalAttribution } from "./findings.ts";
import { isQuoted, type Line, range } from "./line.ts";
import { phraseAt } from "./source-behind-cue.ts";

/** "…, according to X" and "According to X, …". */
export function accordingTo(findings: Findings, first: number, last: number, index: number): void {
  const { line } = findings;
  const { tokens } = line;
  for (let i = first; i + 2 < last; i++) {
    if (tokens[i]!.lower !== "according" || tokens[i + 1]!.lower !== "to" || isQuoted(line, i) || findings.isTaken(i))
      continue;
    const source = phraseAt(line, i + 2, last) ?? range(i + 2, Math.min(last, i + 3));
    const cue = range(i, i + 2);
    const end = inkBefore(line, last, first);
    const leads = i <= first + 1;
    if (leads) {
      // What looks like an apposition may be the clause itself: "According to Hewitt, one feature is …".
      const comma = commaAfter(line, source.to, last) ?? commaAfter(line, i + 2, last);
      if (comma !== undefined) findings.add([range(i + 2, comma)], [cue], [range(comma + 1, end)], index, true);
      continue;
    }
    const from = clauseStart(findings, i, first);
    const until = tokens[i - 1]!.text === "," ? i - 1 : i;
    const rest = restAfter(line, source.to, last, first);
    findings.add([source], [cue], rest ? [range(from, until), rest] : [range(from, until)], index, true);
  }
}

/** Whether an attribution was made by "according to". */
export function isAccording(line: Line, { cue }: LocalAttribution): boolean {
  return cue.some(({ from }) => line.tokens[from]!.lower === "according");
}
