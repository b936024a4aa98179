import {
  isAdverb,
  isAuxiliary,
  isCapitalised,
  isCueForm,
  looksFinite,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
} from "./closed-classes.ts";
import { contentEndBefore, contentStart } from "./content-before-cue.ts";
import { contentEnd } from "./content-end.ts";
import type { Findings } from "./findings.ts";
import { isQuoted, type Line, quotationStartingAt, type Range, range } from "./line.ts";
import { subjectBefore } from "./source-before-cue.ts";

/** No subject between a quotation and its verb is longer, in tokens. */
const LONGEST = 24;

/**
 * "“…,” she sighed." and "She sighed, “…”": between a quotation's comma and its speaker any verb tells how it was said.
 */
export function anyVerbBesideQuotation(findings: Findings, first: number, last: number, index: number): void {
  const { line } = findings;
  let quotedAt = -LONGEST;
  for (let i = first; i < last; i++) {
    if (isQuoted(line, i)) quotedAt = i;
    if (i === first || findings.isTaken(i) || quotedAt === i) continue;
    if (i - quotedAt > LONGEST && !isQuoted(line, i + 2)) continue;
    if (!mayBeVerb(line, i)) continue;
    const subject = subjectBefore(line, i, first);
    if (!subject || subject.to !== i) continue;
    behindQuotation(findings, subject, i, first, index) || aheadOfQuotation(findings, subject, i, last, index);
  }
}

/** A verb by its letters that the lexicon doesn't hold; with a third person only behind a name or pronoun. */
function mayBeVerb({ tokens }: Line, i: number): boolean {
  const token = tokens[i]!;
  if (token.shape !== "lower" || token.kind !== "word" || isCueForm(token) || isAuxiliary(token.lower)) return false;
  if (looksFinite(token)) return true;
  const before = tokens[i - 1]!;
  return /[^s]s$/.test(token.lower) && (isCapitalised(before) || SUBJECT_PRONOUNS.has(before.lower));
}

function behindQuotation(findings: Findings, subject: Range, verb: number, first: number, index: number): boolean {
  const { line } = findings;
  const { tokens } = line;
  const before = contentEndBefore(line, subject.from, first);
  const quoted = before?.quoted ? line.quotations[line.quote[before.to - 1]!] : undefined;
  if (!before || !quoted || quoted.few || tokens[quoted.to - 2]!.text !== ",") return false;
  const next = tokens[verb + 1];
  const closes = !next || next.kind === "punctuation" || PREPOSITIONS.has(next.lower) || isAdverb(next);
  if (!closes) return false;
  const content = range(contentStart(findings, before, first, subject.from), before.to);
  findings.add([subject], [range(verb, verb + 1)], [content], index, true);
  return true;
}

function aheadOfQuotation(findings: Findings, subject: Range, verb: number, last: number, index: number): boolean {
  const { line } = findings;
  const mark = line.tokens[verb + 1]?.text;
  const quoted = quotationStartingAt(line, verb + 2);
  if ((mark !== "," && mark !== ":") || !quoted || quoted.few || verb + 2 >= last) return false;
  const opens = line.tokens[quoted.from + 1];
  if (!opens || !isCapitalised(opens)) return false;
  findings.add(
    [subject],
    [range(verb, verb + 1)],
    [range(verb + 2, contentEnd(line, verb + 2, last, "quote"))],
    index,
    true,
  );
  return true;
}
