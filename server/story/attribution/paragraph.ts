import { perReading, type Reading } from "../../draft/reading.ts";
import type { Sentence } from "../../language/sentences.ts";
import { accordingTo } from "./according-to.ts";
import { anyVerbBesideQuotation } from "./any-verb-beside-quotation.ts";
import { takeMediumIntoCue } from "./cue-medium.ts";
import { cuesAheadOfContent } from "./cues-ahead-of-content.ts";
import { cuesBehindContent } from "./cues-behind-content.ts";
import { Findings, type LocalAttribution } from "./findings.ts";
import { isQuoted, type Line, lineOf, type Range } from "./line.ts";
import { carryOnQuotations } from "./quotations-carried-on.ts";
import { namedQuotation, saidFirst, signedQuotation, speakerLabel } from "./speaker-first.ts";

/** What one paragraph says of its sources, and what it leaves open for the next one. */
export interface ParagraphFacts {
  readonly line: Line;
  readonly attributions: readonly LocalAttribution[];
  /** Quotations that nobody in their sentence speaks, in order: the sentences' indexes. */
  readonly unspoken: readonly Range[];
}

export const factsOf = perReading((reading: Reading): ParagraphFacts => {
  const line = lineOf(reading);
  const findings = new Findings(line);
  if (reading.part === "transcript") speakerLabel(findings);
  signedQuotation(findings);
  for (let i = 0; i < line.sentences.length; i++) searchSentence(findings, line.sentences[i]!, i);
  takeMediumIntoCue(findings);
  const unspoken = carryOnQuotations(findings);
  return { line, attributions: findings.found, unspoken };
});

function searchSentence(findings: Findings, sentence: Sentence, index: number): void {
  const { first, last } = sentence;
  if (first > 0 && findings.isTaken(first) && findings.isTaken(last - 1)) return;
  saidFirst(findings, first, last, index);
  namedQuotation(findings, first, last, index);
  accordingTo(findings, first, last, index);
  cuesBehindContent(findings, spokenFrom(findings, first), last, index);
  cuesAheadOfContent(findings, first, last, index);
  if (findings.line.quotations.length > 0) anyVerbBesideQuotation(findings, spokenFrom(findings, first), last, index);
}

/** “Never!” Trump tweeted: a sentence that ends inside the marks before a speaker; the place where the quotation opens. */
function spokenFrom(findings: Findings, first: number): number {
  const { line } = findings;
  const before = line.quotations[line.quote[first - 1] ?? -1];
  if (!before || before.to !== first || before.quotation.open || isQuoted(line, first)) return first;
  return findings.isTaken(before.from) ? first : before.from;
}
