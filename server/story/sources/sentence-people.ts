import { isCommonWord } from "../../tables/common-words.ts";
import type { Gender } from "../../tables/given-names.ts";
import { lowerBound, type Span } from "../../text/span.ts";
import { DETERMINERS, isCapitalised, TIME } from "../attribution/closed-classes.ts";
import { isQuoted, type Line, type Range, range, spanIn } from "../attribution/line.ts";
import { factsOf } from "../attribution/paragraph.ts";
import type { Entity } from "./entities.ts";
import type { Known } from "./known-sources.ts";
import type { NamedHere } from "./people-in-place.ts";
import { isPlaceOrPeople } from "./places-and-peoples.ts";
import { nounKind } from "./source-words.ts";
import { bystandersOf, subjectsOf } from "./subjects-and-bystanders.ts";
import type { Phrase, SourceReader } from "./who-is-meant.ts";

/** Whom a sentence holds that a later pronoun may mean. */
export interface SentencePeople {
  /** Those on whose word something rests in it, in order. */
  readonly speakers: readonly Known[];
  /** Its subject; where that is a pronoun, which. */
  readonly subject: Known | Wanted | undefined;
  /** Who else is named, outside what somebody says. */
  readonly others: readonly Known[];
  /** Names of things and bodies. */
  readonly names: readonly string[];
  /** Who is named in what somebody says. */
  readonly inside: readonly (Known & { readonly speaks: boolean })[];
}

/** Those who speak in a sentence, and its subject. */
export const leadingIn = ({ speakers, subject }: SentencePeople): readonly Known[] =>
  typeof subject === "object" ? [...speakers, subject] : speakers;

/** What a pronoun asks of whom it means. */
export type Wanted = Gender | "many" | "thing";

export const WANTED = new Map<string, Wanted>([
  ["he", "male"],
  ["his", "male"],
  ["him", "male"],
  ["she", "female"],
  ["her", "female"],
  ["they", "many"],
  ["their", "many"],
  ["them", "many"],
  ["it", "thing"],
  ["its", "thing"],
]);

/** How many paragraphs before its own a pronoun looks for whom it means. */
const BACK = 2;

/** And how many sentences; keeps hostile copy linear, as does the next. */
const SENTENCES_BACK = 16;

/** Of those who are named or speak in one sentence, so many are looked at. */
const MOST = 24;

/** Reads the sentences before a pronoun, nearest first. */
export class SentencesBefore {
  /** Who spoke, by paragraph and sentence. */
  private readonly spoken = new Map<string, Known[]>();
  private readonly contents: readonly Span[];
  /** What was read of whole sentences. */
  private readonly sentences = new Map<string, SentencePeople>();

  constructor(private readonly reader: SourceReader) {
    this.contents = reader.story.attributions.flatMap(({ content }) => content).sort((a, b) => a.start - b.start);
  }

  spoke(
    { paragraph, sentence, span }: Phrase,
    { named, ...entity }: Entity & { readonly named?: Span | undefined },
  ): void {
    const key = `${paragraph} ${sentence}`;
    const others = this.spoken.get(key);
    const known = { entity, at: named ?? span };
    if (others) others.push(known);
    else this.spoken.set(key, [known]);
  }

  *from(phrase: Phrase): Iterable<SentencePeople> {
    const { paragraphs } = this.reader.story.draft;
    let back = 0;
    let seen = 0;
    for (let p = phrase.paragraph; p >= 0 && back <= BACK; p--) {
      const { reading } = paragraphs[p]!;
      const own = p === phrase.paragraph;
      if (!own && reading.part !== "body" && reading.part !== "list" && reading.part !== "quote") continue;
      back++;
      const { sentences } = factsOf(reading).line;
      for (let s = own ? phrase.sentence : sentences.length - 1; s >= 0; s--) {
        if (++seen > SENTENCES_BACK) return;
        yield own && s === phrase.sentence ? this.peopleOf(p, s, phrase) : this.wholeSentence(p, s);
      }
    }
  }

  private wholeSentence(p: number, s: number): SentencePeople {
    const key = `${p} ${s}`;
    let known = this.sentences.get(key);
    if (!known) {
      known = this.peopleOf(p, s, undefined);
      this.sentences.set(key, known);
    }
    return known;
  }

  private peopleOf(p: number, s: number, before: Phrase | undefined): SentencePeople {
    const { reader } = this;
    const { reading, start } = reader.story.draft.paragraphs[p]!;
    const { line } = factsOf(reading);
    const { first, last } = line.sentences[s]!;
    const end = before ? before.from : last;
    const speakers = (this.spoken.get(`${p} ${s}`) ?? []).slice(-MOST);
    const others: Known[] = [];
    const inside: (Known & { readonly speaks: boolean })[] = [];
    const ownSubject = this.subjectRange(p, s, before, end);
    let subject = ownSubject && this.subjectAt(p, line, ownSubject);
    for (const named of within(reader.people.inParagraph(p), first, end)) {
      if (named.quoted || named.family) continue;
      const at = spanIn(line, named, start);
      if (
        named.from === first &&
        !isPerson(subject) &&
        leadsClause(line, named) &&
        !(before && this.isInContent(at.start))
      ) {
        subject = { entity: reader.person(named.person), at };
        continue;
      }
      // "Berg's message is plain. He …", but not "She drew Berg's ire. He …".
      const opens = named.from <= first + 2 && !this.isInContent(at.start);
      if ((named.owns && !opens) || line.tokens[named.from - 1]?.lower === "of") continue;
      if (ownSubject && named.from >= ownSubject.from && named.to <= ownSubject.to && !(named.owns && opens)) continue;
      const known = { entity: { ...reader.person(named.person), gender: named.gender }, at };
      if (!this.isInContent(at.start)) others.push(known);
      else if (!before) inside.push({ ...known, speaks: named.speaks });
    }
    for (const bystander of within(bystandersOf(reading), first, end)) {
      if (ownSubject && bystander.from < ownSubject.to && bystander.to > ownSubject.from) continue;
      const phrase = reader.phrase(p, bystander);
      const meant = reader.read(phrase, false, false);
      if (!meant) continue;
      const known = { entity: meant, at: phrase.span };
      if (this.isInContent(phrase.span.start)) inside.push({ ...known, speaks: false });
      else others.push(known);
    }
    return { speakers, subject, others, inside, names: this.thingsNamed(p, first, end) };
  }

  private subjectRange(p: number, s: number, before: Phrase | undefined, end: number): Range | undefined {
    const { reading, start } = this.reader.story.draft.paragraphs[p]!;
    const { line } = factsOf(reading);
    const own = subjectsOf(reading)[s];
    if (!own || own.to > end || isQuoted(line, own.from)) return undefined;
    // "Berg, who is leaving, is not missed, he said": whoever is spoken of isn't the one who speaks.
    if (before && this.isInContent(start + line.tokens[own.from]!.start)) return undefined;
    return this.withNameBehind(p, own, line, end);
  }

  private subjectAt(p: number, line: Line, own: Range): SentencePeople["subject"] {
    const wanted = own.to - own.from === 1 ? WANTED.get(line.tokens[own.from]!.lower) : undefined;
    if (wanted) return wanted;
    const phrase = this.reader.phrase(p, own);
    const meant = this.reader.read(phrase, false, false);
    return meant && { entity: meant, at: meant.named ?? phrase.span };
  }

  /** "The head of the police, Ingrid Halvorsen, …" */
  private withNameBehind(p: number, subject: Range, line: Line, end: number): Range {
    if (line.tokens[subject.to]?.text !== ",") return subject;
    const [named] = within(this.reader.people.inParagraph(p), subject.to + 1, Math.min(end, subject.to + 8));
    return named?.from === subject.to + 1 ? range(subject.from, named.to) : subject;
  }

  /** Words in capitals that are no person's and no place's name. */
  private thingsNamed(p: number, first: number, end: number): readonly string[] {
    const { line } = factsOf(this.reader.story.draft.paragraphs[p]!.reading);
    const persons = within(this.reader.people.inParagraph(p), first, end);
    const found: string[] = [];
    for (let i = first; i < end && found.length < MOST; i++) {
      const token = line.tokens[i]!;
      if (token.kind !== "word" || !isCapitalised(token) || TIME.has(token.lower) || isPlaceOrPeople(token.text))
        continue;
      if (i === first && token.shape === "capitalised" && isCommonWord(token.lower)) continue;
      if (!persons.some(({ from, to }) => from <= i && i < to)) found.push(token.text);
    }
    return found;
  }

  private isInContent(offset: number): boolean {
    const at = lowerBound(this.contents, offset + 1, ({ start }) => start);
    for (let i = at - 1; i >= 0 && i >= at - 4; i--) if (offset < this.contents[i]!.end) return true;
    return false;
  }
}

/** The ranges between two tokens; of very many, the last. */
function within<R extends Range>(ranges: readonly R[], first: number, end: number): readonly R[] {
  const from = lowerBound(ranges, first, (one) => one.from);
  const to = lowerBound(ranges, end, (one) => one.from);
  return ranges.slice(Math.max(from, to - MOST), to).filter((one) => one.to <= end);
}

const isPerson = (subject: SentencePeople["subject"]): boolean =>
  typeof subject === "object" && subject.entity.person !== undefined;

/** A name that opens a sentence is its subject, unless it owns or qualifies what follows: "Okafor leads the union", not "Okafor allies". */
function leadsClause({ tokens }: Line, { owns, to }: NamedHere): boolean {
  const next = tokens[to];
  if (owns || !next || next.shape !== "lower") return !owns && next?.text === ",";
  return nounKind(next.lower) === undefined || DETERMINERS.has(tokens[to + 1]?.lower ?? "");
}
