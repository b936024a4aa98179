import { isCommonWord } from "../../tables/common-words.ts";
import type { Gender } from "../../tables/given-names.ts";
import { lowerBound, type Span } from "../../text/span.ts";
import { DETERMINERS, isCapitalised, TIME } from "../attribution/closed-classes.ts";
import { isQuoted, type Line, type Range, range } from "../attribution/line.ts";
import { factsOf } from "../attribution/paragraph.ts";
import type { Entity } from "./entities.ts";
import type { Known } from "./known-sources.ts";
import type { NounPhrase } from "./noun-phrase.ts";
import type { NamedHere } from "./people-in-place.ts";
import { isPlaceOrPeople } from "./places-and-peoples.ts";
import { FIRMS, nounKind } from "./source-words.ts";
import { bystandersOf, subjectsOf } from "./subjects-and-bystanders.ts";
import type { Phrase, SourceReader } from "./who-is-meant.ts";

type Wanted = Gender | "many" | "thing";

const WANTED = new Map<string, Wanted>([
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

/** Finds whom a pronoun means; silent where two would do. */
export class Antecedents {
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

  of(pronoun: string, phrase: Phrase): Known | undefined {
    const wanted = WANTED.get(pronoun);
    if (!wanted) return undefined;
    const fits = wanted === "many" ? isSeveral : wanted === "thing" ? isThing : isOfGender(wanted);
    const choose = wanted === "many" || wanted === "thing" ? chooseThing : choosePerson;
    let other = false;
    for (const sentence of this.sentencesBefore(phrase)) {
      other ||= sentence.subject === (wanted === "male" ? "female" : wanted === "female" ? "male" : "none");
      // Behind 'For that she drew his ire', somebody whose gender isn't known is her as likely as him.
      const choice = choose(sentence, other ? (entity) => fits(entity) && entity.gender === wanted : fits, wanted);
      if (choice === "unclear" || this.mayBeWronglySkipped(sentence, choice, wanted)) return undefined;
      if (choice !== "none") return choice;
    }
    return undefined;
  }

  /** "Lindsey Graham called Berg a fool. He …": of who speaks only the given name says that she is none. */
  private mayBeWronglySkipped({ speakers, subject }: SentencePeople, choice: Choice, wanted: Wanted): boolean {
    if (wanted !== "male" && wanted !== "female") return false;
    const leading = [...speakers, ...(typeof subject === "object" ? [subject] : [])];
    if (typeof choice === "object" && leading.includes(choice)) return false;
    return leading.some(
      ({ entity: { person, gender } }) =>
        person !== undefined && gender !== undefined && gender !== wanted && !this.reader.people.isGenderSure(person),
    );
  }

  /** "The company": the firm that spoke last or was last spoken of. */
  firm(noun: string, phrase: Phrase): Known | undefined {
    if (!FIRMS.has(noun)) return undefined;
    const others = new Set<string>();
    for (const { speakers, subject, names } of this.sentencesBefore(phrase)) {
      const here = [...speakers, ...(subject === undefined || typeof subject === "string" ? [] : [subject])];
      const firms = here.filter(({ entity }) => isFirm(entity));
      for (const name of names) others.add(name);
      const firm = firms[0];
      if (!firm) continue;
      // Another name nearby may be the company just as well.
      for (const name of others) if (!firm.entity.name.includes(name)) return undefined;
      return firms.every(({ entity }) => entity.key === firm.entity.key) ? firm : undefined;
    }
    return undefined;
  }

  /** "The official": the unnamed one who was spoken of last by the same noun. */
  unnamed({ kind, opens, words, plural }: NounPhrase, phrase: Phrase): Known | undefined {
    if (kind !== "person" || opens !== "the" || plural || words.length !== 1) return undefined;
    const isCalled = ({ entity }: Known) => entity.anonymous && entity.key.split(" ").includes(words[0]!);
    for (const { speakers, subject } of this.sentencesBefore(phrase)) {
      const all = [...speakers, ...(subject && typeof subject !== "string" ? [subject] : [])];
      const here = all.filter(isCalled);
      if (here.length === 0 && all.some(({ entity }) => entity.anonymous && entity.kind === "person")) return undefined;
      if (here.length > 0) return here.every(({ entity }) => entity.key === here[0]!.entity.key) ? here[0] : undefined;
    }
    return undefined;
  }

  private *sentencesBefore(phrase: Phrase): Iterable<SentencePeople> {
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
    const subjectRange = subjectsOf(reading)[s];
    const ownSubject =
      subjectRange &&
      subjectRange.to <= end &&
      !isQuoted(line, subjectRange.from) &&
      // "Berg, who is leaving, is not missed, he said": whoever is spoken of isn't the one who speaks.
      !(before && this.isInContent(start + line.tokens[subjectRange.from]!.start))
        ? this.withNameBehind(p, subjectRange, line, end)
        : undefined;
    let subject: SentencePeople["subject"];
    if (ownSubject) {
      const { lower } = line.tokens[ownSubject.from]!;
      const wanted = ownSubject.to - ownSubject.from === 1 ? WANTED.get(lower) : undefined;
      if (wanted) subject = wanted;
      else {
        const phrase = reader.phrase(p, ownSubject);
        const meant = reader.read(phrase, false, false);
        subject = meant ? { entity: meant, at: meant.named ?? phrase.span } : undefined;
      }
    }
    for (const named of within(reader.people.inParagraph(p), first, end)) {
      if (named.quoted || named.family) continue;
      const at = { start: start + line.tokens[named.from]!.start, end: start + line.tokens[named.to - 1]!.end };
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

interface SentencePeople {
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

type Choice = Known | "none" | "unclear";

/** One who fits, the same one, or more than one. */
function only(known: readonly Known[], fits: (entity: Entity) => boolean): Choice {
  const fitting = known.filter(({ entity }) => fits(entity));
  if (fitting.length === 0) return "none";
  return new Set(fitting.map(({ entity }) => entity.key)).size === 1 ? fitting[0]! : "unclear";
}

/** Who spoke comes before the subject of the sentence, the subject before others that are named in it. */
function choosePerson(
  { speakers, subject, others, inside }: SentencePeople,
  fits: (entity: Entity) => boolean,
  wanted: Wanted,
): Choice {
  const speaker = only(speakers, fits);
  if (speaker === "unclear" || speakers.some(({ entity }) => isRowOfPersons(entity))) return "unclear";
  if (speaker !== "none") {
    // "Berg said it while the minister, Halvorsen, wrote that …": a second voice within what the first one says.
    const second = inside.some(({ entity, speaks }) => speaks && fits(entity) && entity.key !== speaker.entity.key);
    return second || speaker.entity.kind === "unknown" ? "unclear" : speaker;
  }
  if (subject === wanted) return "none";
  if (subject && typeof subject !== "string" && fits(subject.entity)) return subject;
  const other = only(others, fits);
  return other !== "none" ? other : only(inside, fits);
}

function chooseThing({ speakers, subject }: SentencePeople, fits: (entity: Entity) => boolean): Choice {
  const speaker = only(speakers, fits);
  if (speaker !== "none") return typeof speaker === "string" || speaker.entity.kind !== "unknown" ? speaker : "unclear";
  if (speakers.length > 0) return "unclear";
  if (subject === undefined || typeof subject === "string") return "none";
  return fits(subject.entity) ? subject : "unclear";
}

/** "Berg and Halvorsen": either may be meant by the next "she". */
const isRowOfPersons = ({ key }: Entity): boolean => key.startsWith("persons ");

const isOfGender =
  (gender: Gender) =>
  (entity: Entity): boolean =>
    !entity.many &&
    (entity.kind === "person" || entity.key === (gender === "male" ? "pronoun he" : "pronoun she")) &&
    (entity.gender === undefined || entity.gender === gender);

const isSeveral = ({ many, kind, key, name }: Entity): boolean =>
  (kind === "group" && many) || (kind === "organisation" && !isPlaceOrPeople(name)) || key === "pronoun they";

const isThing = ({ many, kind, key }: Entity): boolean =>
  ((kind === "organisation" || kind === "document") && !many) || key === "pronoun it";

const isFirm = ({ kind, name }: Entity): boolean =>
  kind === "organisation" && /^\p{Lu}/u.test(name) && !isPlaceOrPeople(name) && !BODIES.test(name);

/** Names of what is no firm. */
const BODIES =
  /\b(?:ministry|department|police|court|council|university|college|school|hospital|agency|commission|committee|government|administration|office|bureau|parliament|senate|house|congress|assembly|party|union|association|authority|times|post|news|army|navy|force|service)\b/i;
