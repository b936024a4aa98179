import type { VerbGroup } from "./cues.ts";
import type { Findings } from "./findings.ts";
import { range } from "./line.ts";
import { subjectBefore } from "./source-before-cue.ts";
import { phraseAt } from "./source-behind-cue.ts";

const REPORTED = new Set(
  "report announce confirm reveal disclose predict document quote cite criticize criticise praise condemn denounce endorse mock dismiss".split(
    " ",
  ),
);

/** "The fire was first reported by the Gazette": what is reported is the subject, who reports it stands behind "by". */
export function reportedBy(findings: Findings, group: VerbGroup, first: number, last: number, index: number): boolean {
  const { line } = findings;
  if (!REPORTED.has(group.lemma) || line.tokens[group.range.to]?.lower !== "by") return false;
  const source = phraseAt(line, group.range.to + 1, last);
  const content = subjectBefore(line, group.range.from, first);
  if (!source || !content) return false;
  findings.add([source], [range(group.range.from, group.range.to + 1)], [content], index, false);
  return true;
}
