import { isCapitalised } from "./closed-classes.ts";
import type { Findings } from "./findings.ts";
import { isQuoted, range } from "./line.ts";
import { subjectBefore } from "./source-before-cue.ts";
import { phraseAt } from "./source-behind-cue.ts";

/** "CLINTON: …": the whole paragraph is one speaker's. */
export function speakerLabel(findings: Findings): void {
  const { line } = findings;
  const { tokens } = line;
  const colon = tokens.findIndex((token) => token.text === ":");
  // "Q:" and "A:" name nobody.
  if (colon > 0 && colon < 8 && tokens[0]!.text.length > 1)
    findings.add([range(0, colon)], [range(colon, colon + 1)], [range(colon + 1, tokens.length)], 0, true);
}

/** "Said Ellis: …": the verb opens the sentence. */
export function saidFirst(findings: Findings, first: number, last: number, index: number): void {
  const { line } = findings;
  const { tokens } = line;
  const lower = tokens[first]!.lower;
  if (lower !== "said" && lower !== "says" && lower !== "added" && lower !== "wrote") return;
  const source = phraseAt(line, first + 1, last);
  if (!source || (tokens[source.to]?.text !== ":" && tokens[source.to]?.text !== ",") || source.to + 1 >= last) return;
  findings.add([source], [range(first, first + 1)], [range(source.to + 1, last)], index, true);
}

/** "Frank Newport: “…”": a name, a colon, a quotation. */
export function namedQuotation(findings: Findings, first: number, last: number, index: number): void {
  const { line } = findings;
  const { tokens } = line;
  for (let i = first + 1; i < Math.min(last - 1, first + 16); i++) {
    if (tokens[i]!.text !== ":" || isQuoted(line, i)) continue;
    if (!isQuoted(line, i + 1) || !isCapitalised(tokens[i - 1]!)) return;
    const source = subjectBefore(line, i, first);
    if (source) findings.add([source], [range(i, i + 1)], [range(i + 1, last)], index, true);
    return;
  }
}
