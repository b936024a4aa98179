import { perReading, type Reading } from "../../draft/reading.ts";
import type { Sentence } from "../../language/sentences.ts";
import { isRoleNoun } from "../../tables/role-nouns.ts";
import {
  CHAIN,
  CONJUNCTIONS,
  DETERMINERS,
  isAdverb,
  isCapitalised,
  looksFinite,
  PREPOSITIONS,
  PRONOUNS,
  SUBORDINATORS,
  TIME,
} from "./closed-classes.ts";
import { behindAdverbials, type Content, contentBehind, contentEnd } from "./contents.ts";
import { type VerbGroup, verbGroupAt } from "./cues.ts";
import { DOCUMENTS, REPORT_NOUNS } from "./lexicon.ts";
import { isQuoted, type Line, lineOf, quotationEndingAt, type Range, REACH, range } from "./line.ts";
import { mainSubject } from "./main-subject.ts";
import { subjectBefore } from "./source-before-cue.ts";
import { phraseAt } from "./source-behind-cue.ts";

/** Who says what, inside one paragraph; ranges are of the line's tokens. */
export interface LocalAttribution {
  readonly source: readonly Range[];
  readonly cue: readonly Range[];
  readonly content: readonly Range[];
  /** Index of the sentence that holds the cue. */
  readonly sentence: number;
  readonly strong: boolean;
  /** Ends the paragraph with a colon: the next one is its content. */
  readonly opens: boolean;
}

/** What one paragraph says of its sources, and what it leaves open for the next one. */
export interface ParagraphFacts {
  readonly line: Line;
  readonly attributions: readonly LocalAttribution[];
  /** Quotations that nobody in their sentence speaks, in order: the sentences' indexes. */
  readonly unspoken: readonly Range[];
}

export const factsOf = perReading((reading: Reading): ParagraphFacts => {
  const line = lineOf(reading);
  const search = new Search(line);
  if (reading.part === "transcript") search.label();
  for (let i = 0; i < line.sentences.length; i++) search.sentence(line.sentences[i]!, i);
  return { line, attributions: search.found, unspoken: search.carryOn() };
});

const RELATIVES = new Set(["who", "which", "that"]);
const NAMING = new Set(["call", "label", "dub", "brand", "term"]);

/** Verbs whose participle may follow a noun: "a statement saying", "voters claiming". */
const SAYING = new Set("say tell ask argue claim warn urge call suggest accuse announce state insist show".split(" "));

/** Words that hang a participle on the main clause. */
const AFTER_MAIN = new Set("and but or by before after while without when then".split(" "));

/** One pass over a paragraph, sentence by sentence. */
class Search {
  readonly found: LocalAttribution[] = [];
  /** Tokens that are already somebody's content. */
  private readonly taken: Uint8Array;

  constructor(private readonly line: Line) {
    this.taken = new Uint8Array(line.tokens.length);
  }

  /** "CLINTON: …": the whole paragraph is one speaker's. */
  label(): void {
    const { tokens } = this.line;
    const colon = tokens.findIndex((token) => token.text === ":");
    // "Q:" and "A:" name nobody.
    if (colon > 0 && colon < 8 && tokens[0]!.text.length > 1)
      this.add([range(0, colon)], [range(colon, colon + 1)], [range(colon + 1, tokens.length)], 0, true);
  }

  sentence(sentence: Sentence, index: number): void {
    const { first, last } = sentence;
    if (first > 0 && this.taken[first] && this.taken[last - 1]) return;
    this.saidFirst(first, last, index);
    this.namedQuotation(first, last, index);
    this.accordingTo(first, last, index);
    this.behind(this.spokenFrom(first), last, index);
    this.ahead(first, last, index);
  }

  /** “Never!” Trump tweeted: a sentence that ends inside the marks before a speaker; the place where the quotation opens. */
  private spokenFrom(first: number): number {
    const before = this.line.quotations[this.line.quote[first - 1] ?? -1];
    if (!before || before.to !== first || before.quotation.open || isQuoted(this.line, first)) return first;
    return this.taken[before.from] ? first : before.from;
  }

  private add(source: Range[], cue: Range[], content: Range[], sentence: number, strong: boolean): void {
    const filled = content.filter(({ from, to }) => to > from).map((part) => this.withWholeQuotations(part));
    for (const { from, to } of filled) this.taken.fill(1, from, to);
    const opens =
      content.length > 0 && content.at(-1)!.from >= this.line.tokens.length && this.line.tokens.at(-1)!.text === ":";
    if (filled.length === 0 && !opens) return;
    this.found.push({ source, cue, content: filled, sentence, strong, opens });
  }

  /** A quotation that began in an earlier sentence, or goes on in a later one, is spoken by the same mouth. */
  private withWholeQuotations({ from, to }: Range): Range {
    const first = this.line.quotations[this.line.quote[from] ?? -1];
    const last = this.line.quotations[this.line.quote[to - 1] ?? -1];
    let start = from;
    if (first && first.from < from) {
      start = first.from;
      for (let i = from - 1; i >= first.from; i--) if (this.taken[i]) start = Math.max(start, i + 1);
    }
    return range(start, last ? Math.max(to, last.to) : to);
  }

  /** "…, according to X" and "According to X, …". */
  private accordingTo(first: number, last: number, index: number): void {
    const { tokens } = this.line;
    for (let i = first; i + 2 < last; i++) {
      if (tokens[i]!.lower !== "according" || tokens[i + 1]!.lower !== "to" || isQuoted(this.line, i) || this.taken[i])
        continue;
      const source = phraseAt(this.line, i + 2, last) ?? range(i + 2, Math.min(last, i + 3));
      const cue = range(i, i + 2);
      const end = this.inkBefore(last, first);
      const leads = i <= first + 1;
      if (leads) {
        const comma = this.commaAfter(source.to, last);
        if (comma !== undefined) this.add([range(i + 2, comma)], [cue], [range(comma + 1, end)], index, true);
        continue;
      }
      const from = this.clauseStart(i, first);
      const until = tokens[i - 1]!.text === "," ? i - 1 : i;
      const rest = this.restAfter(source.to, last, first);
      this.add([source], [cue], rest ? [range(from, until), rest] : [range(from, until)], index, true);
    }
  }

  /** Where content that ends before `i` begins: the sentence's start, or past what is already taken. */
  private clauseStart(i: number, first: number): number {
    const { tokens } = this.line;
    const until = Math.max(first, i - 4 * REACH);
    for (let j = i - 1; j >= until; j--) {
      if (this.taken[j] || (tokens[j]!.text === ";" && !isQuoted(this.line, j))) return j + 1;
    }
    return until;
  }

  private inkBefore(last: number, first: number): number {
    let end = last;
    while (end > first && this.line.tokens[end - 1]!.kind === "punctuation" && !isQuoted(this.line, end - 1)) end--;
    return end;
  }

  private commaAfter(from: number, last: number): number | undefined {
    const until = Math.min(last, from + REACH);
    for (let i = from; i < until; i++) if (this.line.tokens[i]!.text === "," && !isQuoted(this.line, i)) return i;
    return undefined;
  }

  /** "The plan, he said, would fail": what goes on behind the second comma. */
  private restAfter(at: number, last: number, first: number): Range | undefined {
    const { tokens } = this.line;
    if (tokens[at]?.text !== ",") return undefined;
    const next = tokens[at + 1];
    if (!next || at + 1 >= last) return undefined;
    if (isQuoted(this.line, at + 1)) return range(at + 1, contentEnd(this.line, at + 1, last, "quote"));
    if (
      /ing$/.test(next.lower) ||
      CONJUNCTIONS.has(next.lower) ||
      PREPOSITIONS.has(next.lower) ||
      SUBORDINATORS.has(next.lower) ||
      next.lower === "who" ||
      next.lower === "whose" ||
      DETERMINERS.has(next.lower) ||
      isCapitalised(next)
    )
      return undefined;
    return range(at + 1, this.inkBefore(last, first));
  }

  /** Cues that follow their content: "…, he said", "“…,” said X, a Y." */
  private behind(first: number, last: number, index: number): void {
    for (let i = first + 1; i < last; i++) {
      if (isQuoted(this.line, i) || this.taken[i]) continue;
      const group = verbGroupAt(this.line, i, first);
      if (!group || group.passive || group.infinitive || group.participle || !group.frames.has("behind")) continue;
      this.inverted(group, first, last, index) || this.parenthetical(group, first, last, index);
    }
  }

  /** What may precede a cue that follows its content: the place where the content ends, or undefined. */
  private contentEndBefore(at: number, first: number): { readonly to: number; readonly quoted: boolean } | undefined {
    if (at <= first) return undefined;
    if (quotationEndingAt(this.line, at)) {
      return { to: this.line.tokens[at - 1]!.text === "," && !isQuoted(this.line, at - 1) ? at - 1 : at, quoted: true };
    }
    const before = this.line.tokens[at - 1]!;
    if (before.text === "," || before.text === "—" || before.text === "--") return { to: at - 1, quoted: false };
    return undefined;
  }

  private inverted(group: VerbGroup, first: number, last: number, index: number): boolean {
    const { tokens } = this.line;
    const before = this.contentEndBefore(group.range.from, first);
    if (!before || (group.form !== "past" && group.form !== "third")) return false;
    const next = tokens[group.range.to];
    if (!next || group.range.to >= last) return false;
    let subject: Range | undefined;
    if (next.kind !== "punctuation") subject = phraseAt(this.line, group.range.to, last);
    if (!subject || next.lower === "that" || (SUBORDINATORS.has(next.lower) && !isCapitalised(next))) return false;
    if (TIME.has(next.lower)) return false;
    if (!before.quoted) {
      if (!group.frames.has("inverted")) return false;
      if (!this.looksLikeClause(first, before.to)) return false;
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
      if (!closes || subjectBefore(this.line, group.range.from, first)) {
        if (!closes) return false;
        const own = subjectBefore(this.line, group.range.from, first);
        if (own && own.from <= first + 1) return false;
      }
    }
    const content = [range(this.contentStart(before, first, group.range.from), before.to)];
    const rest = this.restAfter(subject.to, last, first);
    if (rest) content.push(rest);
    this.add([subject], [group.range], content, index, true);
    return true;
  }

  private parenthetical(group: VerbGroup, first: number, last: number, index: number): boolean {
    const { tokens } = this.line;
    if (group.class === "evidence" && !this.speaksProof(group.range.from, first)) return false;
    const subject = subjectBefore(this.line, group.range.from, first);
    if (!subject || subject.from <= first) return false;
    if (tokens[subject.from]!.lower === "who") return false;
    const before = this.contentEndBefore(subject.from, first);
    if (!before) return false;
    const own = contentBehind(this.line, group.range.to, last, group.frames);
    if (!before.quoted) {
      if (own && own.form !== "noun") return false;
      if (!this.looksLikeClause(first, before.to)) return this.asideSaid(subject, group, before.to, first, last, index);
      const after = behindAdverbials(this.line, group.range.to, last);
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
    const content = [range(this.contentStart(before, first, subject.from), before.to)];
    if (before.quoted && own && own.form !== "noun" && own.form !== "to") content.push(own.range);
    else {
      const after = behindAdverbials(this.line, group.range.to, last);
      const rest = this.restAfter(after, last, first);
      if (rest) content.push(rest);
    }
    this.add([subject], [group.range], content, index, true);
    return true;
  }

  /** Findings follow what they show only where a document or a house shows them: "…, the records show." */
  private speaksProof(at: number, first: number): boolean {
    const subject = subjectBefore(this.line, at, first);
    return subject !== undefined && (this.holdsDocument(subject) || isCapitalised(this.line.tokens[subject.to - 1]!));
  }

  /** "If this fails, he argued, there are others": the clause goes on behind the second comma. */
  private asideSaid(subject: Range, group: VerbGroup, to: number, first: number, last: number, index: number): boolean {
    const { tokens } = this.line;
    const after = behindAdverbials(this.line, group.range.to, last);
    const next = tokens[after + 1];
    if (
      tokens[after]?.text !== "," ||
      !next ||
      after + 2 >= last ||
      /ing$/.test(next.lower) ||
      RELATIVES.has(next.lower)
    )
      return false;
    const content = [
      range(this.contentStart({ to, quoted: false }, first, subject.from), to),
      range(after + 1, this.inkBefore(last, first)),
    ];
    this.add([subject], [group.range], content, index, true);
    return true;
  }

  /** A quotation takes along the words before it in its sentence; a sentence that is all quotation begins with it. */
  private contentStart(before: { readonly to: number; readonly quoted: boolean }, first: number, cue: number): number {
    const { tokens } = this.line;
    let from = this.clauseStart(cue, first);
    for (let j = before.to - 1; j >= from; j--) if (this.taken[j]) return j + 1;
    while (
      from < before.to &&
      !isQuoted(this.line, from) &&
      (CONJUNCTIONS.has(tokens[from]!.lower) || tokens[from]!.kind === "punctuation")
    )
      from++;
    return from;
  }

  /** Long enough, and opened by no preposition or adverb alone: "In Ohio, Smith said" has no content before its comma. */
  private looksLikeClause(first: number, to: number): boolean {
    const { tokens } = this.line;
    let from = first;
    while (from < to && (CONJUNCTIONS.has(tokens[from]!.lower) || tokens[from]!.kind === "punctuation")) from++;
    if (to - from < 2) return false;
    let opener = tokens[from]!;
    if (isAdverb(opener) && to - from <= 2) return false;
    if (
      PREPOSITIONS.has(opener.lower) ||
      (SUBORDINATORS.has(opener.lower) && opener.lower !== "what" && opener.lower !== "why" && opener.lower !== "that")
    ) {
      // An opening phrase with a comma of its own may stand before the clause.
      const comma = this.commaAfter(from, to);
      if (comma === undefined || to - comma < 4) return false;
      opener = tokens[comma + 1]!;
    }
    return (
      !/(?:ing|ed)$/.test(opener.lower) || isCapitalised(opener) === false || this.commaAfter(from, to) !== undefined
    );
  }

  /** "Said Ellis: …": the verb opens the sentence. */
  private saidFirst(first: number, last: number, index: number): void {
    const { tokens } = this.line;
    const lower = tokens[first]!.lower;
    if (lower !== "said" && lower !== "says" && lower !== "added" && lower !== "wrote") return;
    const source = phraseAt(this.line, first + 1, last);
    if (!source || (tokens[source.to]?.text !== ":" && tokens[source.to]?.text !== ",") || source.to + 1 >= last)
      return;
    this.add([source], [range(first, first + 1)], [range(source.to + 1, last)], index, true);
  }

  /** "Frank Newport: “…”": a name, a colon, a quotation. */
  private namedQuotation(first: number, last: number, index: number): void {
    const { tokens } = this.line;
    for (let i = first + 1; i < Math.min(last - 1, first + 16); i++) {
      if (tokens[i]!.text !== ":" || isQuoted(this.line, i)) continue;
      if (!isQuoted(this.line, i + 1) || !isCapitalised(tokens[i - 1]!)) return;
      const source = subjectBefore(this.line, i, first);
      if (source) this.add([source], [range(i, i + 1)], [range(i + 1, last)], index, true);
      return;
    }
  }

  /** Cues left to right, each followed by its content. */
  private ahead(first: number, last: number, index: number): void {
    const { tokens } = this.line;
    for (let i = first; i < last; i++) {
      if (this.taken[i] || isQuoted(this.line, i)) continue;
      if (this.asked(i, first, last, index)) continue;
      const group = verbGroupAt(this.line, i, first);
      if (group && !this.isUsed(group.range)) {
        this.verb(group, first, last, index);
        continue;
      }
      if (REPORT_NOUNS.has(tokens[i]!.lower) && tokens[i + 1]?.lower === "that" && i + 3 < last)
        this.noun(i, first, last, index);
    }
  }

  private isUsed({ from, to }: Range): boolean {
    for (let k = this.found.length - 1; k >= 0 && k >= this.found.length - 6; k--) {
      for (const cue of this.found[k]!.cue) if (cue.from < to && from < cue.to) return true;
    }
    return false;
  }

  /** "Asked about X, she said": a question is content, too, though nobody asks. */
  private asked(i: number, first: number, last: number, index: number): boolean {
    const { tokens } = this.line;
    const token = tokens[i]!;
    if (token.lower !== "asked" || i > first + 1) return false;
    const next = tokens[i + 1];
    if (
      !next ||
      !(
        next.lower === "about" ||
        next.lower === "if" ||
        next.lower === "whether" ||
        next.lower === "why" ||
        next.lower === "how" ||
        next.lower === "to" ||
        next.lower === "what"
      )
    )
      return false;
    const comma = this.commaAfter(i, last);
    if (comma === undefined) return false;
    const from = next.lower === "about" ? i + 2 : i + 1;
    this.add([], [range(i, from)], [range(from, comma)], index, false);
    return true;
  }

  private verb(group: VerbGroup, first: number, last: number, index: number): void {
    if (group.infinitive) return;
    if (group.passive) {
      if (group.lemma === "ask") this.wasAsked(group, last, index);
      return;
    }
    if (this.asSaid(group, first, last, index)) return;
    const source = this.sourceOf(group, first, last, index);
    if (!source) return;
    const content = contentBehind(this.line, group.range.to, last, group.frames);
    if (!content) return;
    if (!this.fits(group, content, source)) return;
    // "declined to say how": the cue is all of it; the verb behind "to" will find it.
    if (content.form === "to" && CHAIN.has(this.line.tokens[group.verb]!.lower)) {
      const inner = verbGroupAt(this.line, content.range.from + 1, first);
      if (inner?.class === "speech" && contentBehind(this.line, inner.range.to, last, inner.frames)) return;
    }
    this.add([source], [group.range], [this.insideRelative(source, content.range)], index, group.class === "speech");
  }

  /** "The engineer, who said the dam was old, has left": the relative clause ends before the main verb. */
  private insideRelative(source: Range, content: Range): Range {
    const { tokens } = this.line;
    if (!RELATIVES.has(tokens[source.from]!.lower)) return content;
    for (let i = content.from + 1; i + 1 < content.to; i++) {
      if (tokens[i]!.text === "," && looksFinite(tokens[i + 1]!) && !isQuoted(this.line, i))
        return range(content.from, i);
    }
    return content;
  }

  /** "She was asked whether": nobody is named, yet the question is somebody's. */
  private wasAsked(group: VerbGroup, last: number, index: number): void {
    const next = this.line.tokens[group.range.to];
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
    this.add([], [cue], [range(from, contentEnd(this.line, from, last, "noun"))], index, false);
  }

  /** "As X has pointed out, A" and "A, as X said": what is said stands in the main clause. */
  private asSaid(group: VerbGroup, first: number, last: number, index: number): boolean {
    const { tokens } = this.line;
    if (!group.frames.has("behind")) return false;
    const subject = subjectBefore(this.line, group.range.from, first);
    if (!subject || subject.from === 0 || tokens[subject.from - 1]!.lower !== "as" || subject.from - 1 < first)
      return false;
    const as = subject.from - 1;
    const after = behindAdverbials(this.line, group.range.to, last);
    const closes = after >= last || tokens[after]!.kind === "punctuation";
    if (!closes) return false;
    if (as <= first + 1) {
      if (tokens[after]?.text !== ",") return false;
      this.add([subject], [group.range], [range(after + 1, this.inkBefore(last, first))], index, true);
      return true;
    }
    if (tokens[as - 1]!.text !== ",") return false;
    const rest = this.restAfter(after, last, first);
    const content = [range(this.contentStart({ to: as - 1, quoted: false }, first, as), as - 1)];
    this.add([subject], [group.range], rest ? [...content, rest] : content, index, true);
    return true;
  }

  private sourceOf(group: VerbGroup, first: number, last: number, index: number): Range | undefined {
    const { tokens } = this.line;
    const at = group.range.from;
    const before = tokens[at - 1];
    if (group.participle) {
      if (at === first) return mainSubject(this.line, first, last);
      if (!before) return undefined;
      const isClauseOf =
        before.text === "," || before.text === "—" || isQuoted(this.line, at - 1) || AFTER_MAIN.has(before.lower);
      if (!isClauseOf && !SAYING.has(group.lemma)) return undefined;
      const earlier = this.earlierIn(index, (other) => other.source.length > 0);
      if (isClauseOf) return earlier?.source[0] ?? mainSubject(this.line, first, at);
      // "a statement saying", "voters saying": the noun speaks; of a document its author.
      if (before.shape !== "lower" || PREPOSITIONS.has(before.lower)) return undefined;
      return DOCUMENTS.has(before.lower) || TIME.has(before.lower)
        ? (mainSubject(this.line, first, at) ?? subjectBefore(this.line, at, first))
        : subjectBefore(this.line, at, first);
    }
    if (
      before &&
      at > first &&
      (before.lower === "and" || before.lower === "but" || before.lower === "then" || before.lower === "or")
    ) {
      const earlier = this.earlierIn(
        index,
        (other) => other.source.length > 0 && other.strong && !this.isAccording(other),
      );
      return earlier?.source[0] ?? mainSubject(this.line, first, at - 1);
    }
    return subjectBefore(this.line, at, first);
  }

  /** The last attribution before that stands in the same sentence; few are looked at. */
  private earlierIn(sentence: number, suits: (other: LocalAttribution) => boolean): LocalAttribution | undefined {
    for (let k = this.found.length - 1; k >= 0 && k >= this.found.length - 8; k--) {
      const other = this.found[k]!;
      if (other.sentence !== sentence) return undefined;
      if (suits(other)) return other;
    }
    return undefined;
  }

  private isAccording({ cue }: LocalAttribution): boolean {
    return cue.some(({ from }) => this.line.tokens[from]!.lower === "according");
  }

  /** Whether such a subject can say, show or think such a thing. */
  private fits(group: VerbGroup, content: Content, source: Range): boolean {
    const { tokens } = this.line;
    const head = tokens[source.to - 1]!;
    if (
      group.class === "mind" &&
      head.shape === "lower" &&
      !PRONOUNS.has(head.lower) &&
      !isRoleNoun(head.lower) &&
      !/[^s]s$/.test(head.lower)
    )
      return false;
    if (group.lemma === "find" && content.form === "bare" && !this.holdsDocument(source) && !isCapitalised(head))
      return false;
    if (group.class === "evidence") {
      if (content.form === "noun") return DOCUMENTS.has(head.lower) || this.holdsDocument(source);
    }
    if (RELATIVES.has(head.lower) && source.to - source.from === 1) {
      if (group.class === "evidence") return head.lower !== "who";
      if (group.class !== "speech" || content.form === "noun") return false;
    }
    // "a stream called Miracle Run": a name and nobody's word for it.
    if (NAMING.has(group.lemma) && group.range.to - group.range.from === 1 && group.form === "past") {
      if (head.shape === "lower" && !PRONOUNS.has(head.lower) && !isRoleNoun(head.lower) && !head.lower.endsWith("s"))
        return false;
    }
    if (source.to - source.from === 1 && head.lower === "it" && content.form === "noun") return false;
    return !(PRONOUNS.has(head.lower) && head.lower === "you");
  }

  private holdsDocument({ from, to }: Range): boolean {
    for (let i = from; i < to; i++) if (DOCUMENTS.has(this.line.tokens[i]!.lower)) return true;
    return false;
  }

  /** "his claim that …", "Smith's warning that …". */
  private noun(i: number, first: number, last: number, index: number): void {
    const { tokens } = this.line;
    let from = i;
    while (
      from > first &&
      tokens[from - 1]!.shape === "lower" &&
      !DETERMINERS.has(tokens[from - 1]!.lower) &&
      !PREPOSITIONS.has(tokens[from - 1]!.lower) &&
      i - from < 2 &&
      tokens[from - 1]!.kind === "word"
    )
      from--;
    const before = tokens[from - 1];
    let source: Range | undefined;
    let cueFrom = i;
    if (before?.lower === "'s" || before?.lower === "'") {
      source = subjectBefore(this.line, from - 1, first);
      cueFrom = from - 1;
    } else if (before && ["his", "her", "their", "my", "our", "its"].includes(before.lower)) {
      source = range(from - 1, from);
      cueFrom = from;
    }
    const content = range(i + 1, contentEnd(this.line, i + 1, last, "that"));
    this.add(source ? [source] : [], [range(cueFrom, i + 1)], [content], index, false);
  }

  /** Quotations without a cue of their own belong to the one before; those with none before stay open. */
  carryOn(): Range[] {
    const { line } = this;
    const open: Range[] = [];
    const extra = new Map<number, Range[]>();
    let s = 0;
    for (const quoted of line.quotations) {
      while (s < line.sentences.length && line.sentences[s]!.last <= quoted.from) s++;
      for (let t = s; t < line.sentences.length && line.sentences[t]!.first < quoted.to; t++) {
        const { first, last } = line.sentences[t]!;
        const from = Math.max(quoted.from, first);
        const to = Math.min(quoted.to, last);
        const whole = from <= first + 1 && to >= last - 1;
        if (!whole || this.taken[from] || this.taken[to - 1]) continue;
        const owner = this.ownerBefore(t);
        if (owner === undefined) open.push(range(from, to));
        else if (extra.has(owner)) extra.get(owner)!.push(range(from, to));
        else extra.set(owner, [range(from, to)]);
        this.taken.fill(1, from, to);
      }
    }
    for (const [owner, ranges] of extra) {
      const other = this.found[owner]!;
      this.found[owner] = { ...other, content: [...other.content, ...ranges] };
    }
    return open;
  }

  private ownerBefore(sentence: number): number | undefined {
    for (let k = this.found.length - 1; k >= 0; k--) {
      const other = this.found[k]!;
      if (other.sentence <= sentence && other.source.length > 0) return k;
    }
    return undefined;
  }
}
