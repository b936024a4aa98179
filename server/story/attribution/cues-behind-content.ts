import {
  CONJUNCTIONS,
  isAuxiliary,
  isCapitalised,
  isTimeAt,
  PREPOSITIONS,
  SUBORDINATORS,
  TIME,
} from "./closed-classes.ts";
import {
  behindConjunctions,
  contentEndBefore,
  contentStart,
  inkBefore,
  looksLikeClause,
  restAfter,
} from "./content-before-cue.ts";
import { behindAdverbials, contentBehind } from "./contents.ts";
import { type VerbGroup, verbGroupAt } from "./cues.ts";
import type { Findings } from "./findings.ts";
import { holdsDocument } from "./fitting-sources.ts";
import { isQuoted, type Line, type Range, range } from "./line.ts";
import { RELATIVE_SUBJECTS, RELATIVES } from "./noun-phrases.ts";
import { subjectBefore } from "./source-before-cue.ts";
import { phraseAt } from "./source-behind-cue.ts";

/** Cues that follow their content: "…, he said", "“…,” said X, a Y." */
export function cuesBehindContent(findings: Findings, first: number, last: number, index: number): void {
  const { line } = findings;
  for (let i = first + 1; i < last; i++) {
    if (isQuoted(line, i) || findings.isTaken(i)) continue;
    const group = verbGroupAt(line, i, first);
    if (!group || group.passive || group.infinitive || group.participle || !group.frames.has("behind")) continue;
    invertedCue(findings, group, first, last, index) || parentheticalCue(findings, group, first, last, index);
  }
}

function invertedCue(findings: Findings, group: VerbGroup, first: number, last: number, index: number): boolean {
  const { line } = findings;
  const { tokens } = line;
  const before = contentEndBefore(line, group.range.from, first);
  if (!before || (group.form !== "past" && group.form !== "third")) return false;
  const next = tokens[group.range.to];
  if (!next || group.range.to >= last) return false;
  let subject: Range | undefined;
  if (next.kind !== "punctuation") subject = phraseAt(line, group.range.to, last);
  if (!subject || next.lower === "that" || (SUBORDINATORS.has(next.lower) && !isCapitalised(next))) return false;
  if (isTimeAt(tokens, group.range.to)) return false;
  if (!before.quoted) {
    if (!group.frames.has("inverted")) return false;
    if (!looksLikeClause(line, first, before.to)) return false;
    // "X, a Y, said the Z is …": what follows is a clause of its own.
    const after = tokens[subject.to];
    const closes =
      !after ||
      subject.to >= last ||
      after.kind === "punctuation" ||
      PREPOSITIONS.has(after.lower) ||
      TIME.has(after.lower) ||
      after.lower === "who" ||
      after.lower === "when" ||
      after.lower === "while";
    if (!closes || subjectBefore(line, group.range.from, first)) {
      if (!closes) return false;
      const own = subjectBefore(line, group.range.from, first);
      if (own && own.from <= first + 1 && !holdsClause(line, own)) return false;
    }
  }
  const content = [range(contentStart(findings, before, first, group.range.from), before.to)];
  const rest = restAfter(line, behindAdverbials(line, subject.to, last), last, first);
  if (rest) content.push(rest);
  findings.add([subject], [group.range], content, index, true);
  return true;
}

/** "The driver, who fled, is 20": a verb outside a relative makes it a clause and no subject. */
function holdsClause({ tokens }: Line, { from, to }: Range): boolean {
  let relative = false;
  for (let i = from; i < to; i++) {
    const token = tokens[i]!;
    if (RELATIVES.has(token.lower)) relative = true;
    else if (token.text === ",") relative = false;
    else if (!relative && token.shape === "lower" && isAuxiliary(token.lower)) return true;
  }
  return false;
}

function parentheticalCue(findings: Findings, group: VerbGroup, first: number, last: number, index: number): boolean {
  const { line } = findings;
  const { tokens } = line;
  const subject = subjectBefore(line, group.range.from, first);
  if (!subject || subject.from <= first) return false;
  if (RELATIVE_SUBJECTS.has(tokens[subject.from]!.lower) && subject.to - subject.from === 1) return false;
  const before = contentEndBefore(line, subject.from, first);
  if (!before) return false;
  if (group.class === "evidence" && !before.quoted && !showsProof(line, subject)) return false;
  const own = contentBehind(line, group.range.to, last, group.frames);
  if (!before.quoted) {
    if (own && own.form !== "noun") return false;
    if (!looksLikeClause(line, first, before.to))
      return asideSaid(findings, subject, group, before.to, first, last, index);
    const after = behindAdverbials(line, group.range.to, last);
    const next = tokens[after];
    if (
      next &&
      after < last &&
      next.kind !== "punctuation" &&
      !group.frames.has("addressee") &&
      !SUBORDINATORS.has(next.lower) &&
      !PREPOSITIONS.has(next.lower)
    )
      return false;
    if (CONJUNCTIONS.has(tokens[subject.from - 1]!.lower)) return false;
  }
  const content = [range(contentStart(findings, before, first, subject.from), before.to)];
  if (before.quoted && own && own.form !== "noun" && own.form !== "to") content.push(own.range);
  else {
    const after = behindAdverbials(line, group.range.to, last);
    const rest = restAfter(line, after, last, first);
    if (rest) content.push(rest);
  }
  findings.add([subject], [group.range], content, index, true);
  return true;
}

/** "If this fails, he argued, there are others": the clause goes on behind the second comma. */
function asideSaid(
  findings: Findings,
  subject: Range,
  group: VerbGroup,
  to: number,
  first: number,
  last: number,
  index: number,
): boolean {
  const { line } = findings;
  const { tokens } = line;
  const after = behindAdverbials(line, group.range.to, last);
  const next = tokens[after + 1];
  if (
    tokens[after]?.text !== "," ||
    !next ||
    after + 2 >= last ||
    (/ing$/.test(next.lower) && !SUBORDINATORS.has(tokens[first]!.lower)) ||
    RELATIVE_SUBJECTS.has(next.lower)
  )
    return false;
  const content = [
    range(contentStart(findings, { to, quoted: false }, first, subject.from), to),
    range(after + 1, inkBefore(line, last, first)),
  ];
  findings.add([subject], [group.range], content, index, true);
  return true;
}

/** "As X has pointed out, A" and "A, as X said": what is said stands in the main clause. */
export function asSaid(findings: Findings, group: VerbGroup, first: number, last: number, index: number): boolean {
  const { line } = findings;
  const { tokens } = line;
  if (!group.frames.has("behind")) return false;
  const subject = subjectBefore(line, group.range.from, first);
  if (!subject || subject.from === 0 || tokens[subject.from - 1]!.lower !== "as" || subject.from - 1 < first)
    return false;
  const as = subject.from - 1;
  const after = behindAdverbials(line, group.range.to, last);
  const closes = after >= last || tokens[after]!.kind === "punctuation";
  if (!closes) return false;
  if (as <= Math.max(first + 1, behindConjunctions(line, first, as))) {
    if (tokens[after]?.text !== ",") return false;
    findings.add([subject], [group.range], [range(after + 1, inkBefore(line, last, first))], index, true);
    return true;
  }
  if (tokens[as - 1]!.text !== ",") return false;
  const rest = restAfter(line, after, last, first);
  const content = [range(contentStart(findings, { to: as - 1, quoted: false }, first, as), as - 1)];
  findings.add([subject], [group.range], rest ? [...content, rest] : content, index, true);
  return true;
}

/** Findings follow what they show only where a document or a house shows them: "…, the records show." */
const showsProof = (line: Line, subject: Range): boolean =>
  holdsDocument(line, subject) || isCapitalised(line.tokens[subject.to - 1]!);
