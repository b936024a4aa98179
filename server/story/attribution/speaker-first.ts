import { isRoleNoun } from "../../tables/role-nouns.ts";
import { isCapitalised, looksFinite } from "./closed-classes.ts";
import type { Findings } from "./findings.ts";
import { DASHES, isQuoted, range } from "./line.ts";
import { subjectBefore } from "./source-before-cue.ts";
import { phraseAt } from "./source-behind-cue.ts";

/** Words in capitals before a colon that are nobody's name. */
const LABELS = new Set(
  "byline update updated updates correction clarification note notes watch read related photo photos video source sources credit breaking summary background developing live opinion analysis exclusive more where when what who why how".split(
    " ",
  ),
);

/** "CLINTON: …": the whole paragraph is one speaker's. */
export function speakerLabel(findings: Findings): void {
  const { line } = findings;
  const { tokens } = line;
  const colon = tokens.findIndex((token) => token.text === ":");
  if (colon > 0 && colon < 8 && !LABELS.has(tokens[0]!.lower) && !LABELS.has(tokens[colon - 1]!.lower))
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

/** "Frank Newport: “…”", "The mayor — “…”": a name or an office, a mark, a quotation. */
export function namedQuotation(findings: Findings, first: number, last: number, index: number): void {
  const { line } = findings;
  const { tokens } = line;
  for (let i = first + 1; i < Math.min(last - 1, first + 16); i++) {
    const mark = tokens[i]!.text;
    if ((mark !== ":" && !DASHES.has(mark)) || isQuoted(line, i)) continue;
    const head = tokens[i - 1]!;
    // A dash after more than a name goes on with the sentence.
    if (!isQuoted(line, i + 1) || !(isCapitalised(head) || isRoleNoun(head.lower))) return;
    const source = subjectBefore(line, i, first);
    if (source && (mark === ":" ? isCapitalised(head) || source.from === first : source.from === first))
      findings.add([source], [range(i, i + 1)], [range(i + 1, last)], index, true);
    return;
  }
}

/** "“The dam was never finished.” — Ana Kovač, engineer": a quotation that is signed. */
export function signedQuotation(findings: Findings): void {
  const { line } = findings;
  const { tokens } = line;
  const quoted = line.quotations[0];
  if (!quoted || quoted.from > 0 || quoted.short || quoted.quotation.open) return;
  const dash = quoted.to;
  const name = tokens[dash + 1];
  if (!DASHES.has(tokens[dash]?.text ?? "") || !name || !isCapitalised(name) || tokens.length - dash > 16) return;
  for (let i = dash + 1; i < tokens.length; i++) if (looksFinite(tokens[i]!) || isQuoted(line, i)) return;
  let sentence = line.sentences.length - 1;
  while (sentence > 0 && line.sentences[sentence]!.first > dash) sentence--;
  const stop = tokens.at(-1)!.text === "." ? tokens.length - 1 : tokens.length;
  findings.add([range(dash + 1, stop)], [range(dash, dash + 1)], [range(0, dash)], sentence, true);
}
