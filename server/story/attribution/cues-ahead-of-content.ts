import { isAccording } from "./according-to.ts";
import { CHAIN, CONJUNCTIONS, looksFinite, PREPOSITIONS, TIME } from "./closed-classes.ts";
import { behindConjunctions } from "./content-before-cue.ts";
import { contentBehind } from "./contents.ts";
import { type VerbGroup, verbGroupAt } from "./cues.ts";
import { asSaid } from "./cues-behind-content.ts";
import type { Findings } from "./findings.ts";
import { fitsVerb } from "./fitting-sources.ts";
import { issuedDocument } from "./issued-documents.ts";
import { DOCUMENTS, REPORT_NOUNS } from "./lexicon.ts";
import { isQuoted, type Line, type Range, range } from "./line.ts";
import { mainSubject } from "./main-subject.ts";
import { RELATIVE_SUBJECTS, RELATIVES } from "./noun-phrases.ts";
import { askedAbout, wasAsked } from "./questions.ts";
import { reportNoun } from "./report-nouns.ts";
import { reportedBy } from "./reported-by.ts";
import { subjectBefore } from "./source-before-cue.ts";

/** Cues left to right, each followed by its content. */
export function cuesAheadOfContent(findings: Findings, first: number, last: number, index: number): void {
  const { line } = findings;
  const { tokens } = line;
  for (let i = first; i < last; i++) {
    if (findings.isTaken(i) || isQuoted(line, i)) continue;
    if (askedAbout(findings, i, first, last, index)) continue;
    const group = verbGroupAt(line, i, first);
    if (group && !findings.isUsed(group.range)) {
      verbAhead(findings, group, first, last, index);
      continue;
    }
    if (REPORT_NOUNS.has(tokens[i]!.lower)) reportNoun(findings, i, first, last, index);
  }
}

function verbAhead(findings: Findings, group: VerbGroup, first: number, last: number, index: number): void {
  const { line } = findings;
  if (group.infinitive) return;
  if (group.passive) {
    if (group.lemma === "ask") wasAsked(findings, group, last, index);
    else reportedBy(findings, group, first, last, index);
    return;
  }
  if (asSaid(findings, group, first, last, index)) return;
  const source = sourceOf(findings, group, first, last, index);
  if (!source) return;
  const content = contentBehind(line, group.range.to, last, group.frames);
  if (!content) return;
  if (!fitsVerb(line, group, content, source)) return;
  // "declined to say how": the cue is all of it; the verb behind "to" will find it.
  if (content.form === "to" && CHAIN.has(line.tokens[group.verb]!.lower)) {
    const inner = verbGroupAt(line, content.range.from + 1, first);
    if (
      (inner?.class === "speech" || inner?.class === "topic") &&
      contentBehind(line, inner.range.to, last, inner.frames)
    )
      return;
  }
  const whole = insideRelative(line, source, content.range);
  const said = insideFronted(line, source, first, beforeSubject(line, source, whole));
  const cue = (group.participle && issuedDocument(line, group.range, first)) || group.range;
  findings.add([source], [cue], [said], index, group.class === "speech");
}

/** "Claiming the vote was rigged, Trump told Fox that …": the main clause ends what the participle says. */
function beforeSubject(line: Line, source: Range, content: Range): Range {
  if (source.from <= content.from || source.from >= content.to) return content;
  const comma = source.from - 1;
  return line.tokens[comma]!.text === "," ? range(content.from, comma) : content;
}

const FRONTING = new Set("while when if although though after before because since whereas as".split(" "));

/** "While 7 percent said they were undecided, 27 percent …": the fronted clause ends where the main one begins. */
function insideFronted(line: Line, source: Range, first: number, content: Range): Range {
  const { tokens } = line;
  const opener = behindConjunctions(line, first, source.from);
  if (!FRONTING.has(tokens[opener]!.lower) || source.from > opener + 2) return content;
  for (let i = content.from + 1; i + 2 < content.to; i++) {
    if (tokens[i]!.text !== "," || isQuoted(line, i)) continue;
    const next = tokens[i + 1]!;
    if (
      !isQuoted(line, i + 1) &&
      !RELATIVES.has(next.lower) &&
      !CONJUNCTIONS.has(next.lower) &&
      !PREPOSITIONS.has(next.lower)
    )
      return range(content.from, i);
  }
  return content;
}

/** "The engineer, who said the dam was old, has left": the relative clause ends before the main verb. */
function insideRelative(line: Line, source: Range, content: Range): Range {
  const { tokens } = line;
  const isRelative = RELATIVE_SUBJECTS.has(tokens[source.from]!.lower);
  if (!isRelative && !(tokens[source.from - 1]?.lower === "which" && tokens[source.from - 2]?.text === ","))
    return content;
  for (let i = content.from + 1; i + 1 < content.to; i++) {
    if (
      (tokens[i]!.text === "," || tokens[i]!.text === "—" || tokens[i]!.text === "--") &&
      looksFinite(tokens[i + 1]!) &&
      !isQuoted(line, i)
    )
      return range(content.from, i);
  }
  return content;
}

/** Words that hang a participle on the main clause. */
const AFTER_MAIN = new Set("and but or by before after while without when then from for despite".split(" "));

/** Verbs whose participle may follow a noun: "a statement saying", "voters claiming". */
const SAYING = new Set(
  "say tell ask argue claim warn urge call suggest accuse announce state insist show indicate find".split(" "),
);

/** Who speaks: the verb's own subject, or that of the clause a participle or an "and" hangs on. */
function sourceOf(findings: Findings, group: VerbGroup, first: number, last: number, index: number): Range | undefined {
  const { line } = findings;
  const { tokens } = line;
  const at = group.range.from;
  const before = tokens[at - 1];
  if (group.participle) {
    if (at === first) return mainSubject(line, first, last);
    if (!before) return undefined;
    const isClauseOf =
      before.text === "," || before.text === "—" || isQuoted(line, at - 1) || AFTER_MAIN.has(before.lower);
    const issued = issuedDocument(line, group.range, first);
    if (issued) return subjectBefore(line, issued.from, first) ?? mainSubject(line, first, at);
    if (!isClauseOf && !SAYING.has(group.lemma)) return undefined;
    const earlier = findings.earlierIn(index, (other) => other.source.length > 0);
    // "After saying that, she left": who says it comes behind.
    if (isClauseOf) return earlier?.source[0] ?? mainSubject(line, first, at === first + 1 ? last : at);
    // "a statement saying", "voters saying": the noun speaks; of a document its author.
    if (PREPOSITIONS.has(before.lower)) return undefined;
    // "footage of Smith asking": a name between a preposition and the verb.
    if (before.shape !== "lower") {
      const name = SAYING.has(group.lemma) ? subjectBefore(line, at, first) : undefined;
      const lead = name && tokens[name.from - 1];
      return lead && PREPOSITIONS.has(lead.lower) ? name : undefined;
    }
    const own = subjectBefore(line, at, first);
    if (own && tokens[own.from - 1]?.lower === "with") return own;
    return DOCUMENTS.has(before.lower) || TIME.has(before.lower)
      ? (mainSubject(line, first, at) ?? subjectBefore(line, at, first))
      : subjectBefore(line, at, first);
  }
  if (
    before &&
    at > first &&
    (before.lower === "and" || before.lower === "but" || before.lower === "then" || before.lower === "or")
  ) {
    const earlier = findings.earlierIn(
      index,
      (other) => other.source.length > 0 && other.strong && !isAccording(line, other),
    );
    return earlier?.source[0] ?? mainSubject(line, first, at - 1);
  }
  const own = subjectBefore(line, at, first);
  if (own || before?.text !== "," || tokens[at]!.lower !== "then") return own;
  // "They met for an hour, then said …".
  return mainSubject(line, first, at - 1);
}
