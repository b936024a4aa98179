import { lowerBound, type Span } from "../../text/span.ts";
import { PRONOUNS } from "../attribution/closed-classes.ts";
import { type Line, type Range, range, spanIn } from "../attribution/line.ts";
import { factsOf } from "../attribution/paragraph.ts";
import { subjectBefore } from "../attribution/source-before-cue.ts";
import type { NamedSpeaker } from "../sources.ts";
import type { Story } from "../story.ts";
import { Antecedents } from "./antecedents.ts";
import { bearerOf } from "./bearers.ts";
import { type Entity, entityOf, isOffice } from "./entities.ts";
import { KnownSources } from "./known-sources.ts";
import { personsMeant } from "./named-person.ts";
import { type NounPhrase, readNounPhrase } from "./noun-phrase.ts";
import { paragraphAt } from "./paragraph-at.ts";
import { type PeopleInPlace, peopleInPlace } from "./people-in-place.ts";
import { isSpokesNoun } from "./source-words.ts";

/** Who is meant by the source of one attribution. */
export interface Meant extends Entity, Pick<NamedSpeaker, "way" | "phrase" | "named"> {}

/** Some words of the draft: a source, or what may be meant by one. */
export interface Phrase extends Range {
  /** Index of its paragraph. */
  readonly paragraph: number;
  readonly line: Line;
  /** Index of its sentence in the paragraph. */
  readonly sentence: number;
  readonly span: Span;
}

/** For each attribution who is meant by its source; undefined where it has none. */
export function whoIsMeant(story: Story): readonly (Meant | undefined)[] {
  const { attributions } = story;
  const meant: (Meant | undefined)[] = attributions.map(() => undefined);
  const inOrder = attributions
    .flatMap(({ source }, i) => (source[0] ? [{ i, span: source[0] }] : []))
    .sort((a, b) => a.span.start - b.span.start || a.i - b.i);
  const reader = new SourceReader(story);
  for (const { i, span } of inOrder) meant[i] = reader.source(span, attributions[i]!.anonymous);
  return meant;
}

/** Reads phrases in the order of the text. */
export class SourceReader {
  readonly people: PeopleInPlace;
  private readonly known: KnownSources;
  /** Who bears a surname alone in the draft; undefined where several do. */
  private readonly bySurname: ReadonlyMap<string, number | undefined>;
  private readonly antecedents: Antecedents;

  constructor(readonly story: Story) {
    this.people = peopleInPlace(story);
    this.known = new KnownSources(story);
    this.bySurname = surnamesOf(story);
    this.antecedents = new Antecedents(this);
  }

  source(span: Span, anonymous: boolean): Meant {
    const phrase = this.phraseAt(span);
    if (phrase) this.known.readUpTo(phrase.paragraph);
    const meant = phrase ? this.read(phrase, anonymous, true) : undefined;
    const found: Meant = meant ?? {
      ...unclear(this.story.draft.text.slice(span.start, span.end)),
      way: "stated",
      phrase: span,
    };
    if (phrase) this.antecedents.spoke(phrase, found);
    return found;
  }

  /** Who is meant by a phrase; a source is remembered, what is merely spoken of isn't. */
  read(phrase: Phrase, anonymous: boolean, isSource: boolean): Meant | undefined {
    const { line, from, to, span } = phrase;
    const first = line.tokens[from]!;
    const stated = (entity: Entity): Meant => ({ ...entity, way: "stated", phrase: span });
    if (to - from === 1 && first.shape !== "capitals" && isPronoun(first.lower)) {
      if (first.lower === "who" || first.lower === "which" || first.lower === "that") return this.rightBefore(phrase);
      if (first.lower === "both" || first.lower === "all") {
        const before = this.rightBefore(phrase);
        if (before?.many) return before;
      }
      const many = SEVERAL.get(first.lower);
      if (many)
        return stated({ ...unclear(first.lower), kind: many, anonymous: many === "group", many: many === "group" });
      const found = this.antecedents.of(first.lower, phrase);
      const way = "pronoun";
      return found
        ? { ...found.entity, way, phrase: span, named: found.at }
        : { ...unclear(first.lower), key: `pronoun ${first.lower}`, way, phrase: span };
    }
    const persons = personsMeant(line, phrase, this.people.inParagraph(phrase.paragraph));
    if (persons.length > 1) return stated(this.several(persons.map(({ person }) => person)));
    if (persons[0]) {
      const { family, person, to } = persons[0];
      if (!family) return stated(this.person(person));
      return stated({ ...unclear(`the ${line.tokens[to - 1]!.text}`), kind: "group", many: true });
    }
    const noun = readNounPhrase(line, phrase);
    return noun ? this.noun(noun, phrase, anonymous, isSource) : undefined;
  }

  phraseAt(span: Span): Phrase | undefined {
    const paragraph = paragraphAt(this.story.draft, span.start);
    if (!paragraph) return undefined;
    const { line } = factsOf(paragraph.reading);
    const from = lowerBound(line.tokens, span.start - paragraph.start + 1, ({ end }) => end);
    const to = lowerBound(line.tokens, span.end - paragraph.start, ({ start }) => start);
    return from < to ? this.phrase(paragraph.index, range(from, to)) : undefined;
  }

  phrase(paragraph: number, { from, to }: Range): Phrase {
    const { reading, start } = this.story.draft.paragraphs[paragraph]!;
    const { line } = factsOf(reading);
    const sentence = Math.max(0, lowerBound(line.sentences, from + 1, ({ first }) => first) - 1);
    return { paragraph, line, sentence, span: spanIn(line, range(from, to), start), from, to };
  }

  person(person: number): Entity {
    const { name, role, gender } = this.story.people[person]!;
    const entity = {
      key: `person ${person}`,
      name,
      kind: "person",
      anonymous: false,
      person,
      gender,
      many: false,
    } as const;
    return role ? { ...entity, role } : entity;
  }

  private several(persons: readonly number[]): Entity {
    const names = persons.map((person) => this.story.people[person]!.name);
    const name = `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
    return { key: `persons ${persons.join(" ")}`, name, kind: "group", anonymous: false, many: true };
  }

  private noun(noun: NounPhrase, phrase: Phrase, anonymous: boolean, isSource: boolean): Meant {
    const { span, line } = phrase;
    const standing = (entity: Entity, named: Span): Meant => ({ ...entity, way: "role", phrase: span, named });
    if (noun.kind === "person" && (!noun.named || isOffice(noun))) {
      const bearer = bearerOf(noun, phrase, this.people);
      if (bearer) return standing(this.person(bearer.person), bearer.named);
      if (isSpokesNoun(noun.head.lower)) {
        const house = this.houseOf(noun, phrase);
        if (house) return house;
      }
    }
    const surnamed =
      noun.named && noun.core.to - noun.core.from === 1 ? this.bySurname.get(noun.head.lower) : undefined;
    if (surnamed !== undefined) return { ...this.person(surnamed), way: "stated", phrase: span };
    const introduced = this.known.introducedAs(noun) ?? this.antecedents.unnamed(noun, phrase);
    if (introduced) return standing(introduced.entity, introduced.at);
    if (noun.kind === "organisation" && !noun.named && noun.opens === "the" && noun.words.length === 1) {
      const body =
        this.known.bodyCalled(noun.head.lower, phrase.paragraph, span.start) ??
        this.antecedents.firm(noun.head.lower, phrase);
      if (body) return standing(body.entity, body.at);
    }
    const entity = this.known.sameAs(entityOf(line, noun, anonymous));
    if (isSource) this.known.add(entity, span, noun);
    return { ...entity, way: "stated", phrase: span };
  }

  /** "A spokesman for the port", "the port's spokeswoman", "a Tesco spokesperson": the house speaks. */
  private houseOf(noun: NounPhrase, phrase: Phrase): Meant | undefined {
    const { core, head } = noun;
    const { tokens } = phrase.line;
    const joint = tokens[core.to];
    let house: Range | undefined;
    if (joint && core.to + 1 < phrase.to && /^(?:for|of|from|at)$/.test(joint.lower))
      house = range(core.to + 1, phrase.to);
    else {
      let to = core.to - 1;
      while (to > core.from && tokens[to - 1]!.kind !== "word") to--;
      const from = /^an?$/.test(tokens[core.from]!.lower) ? core.from + 1 : core.from;
      if (tokens[core.to - 1] === head && to > from && !(to - from === 1 && noun.opens === "the"))
        house = range(from, to);
    }
    if (!house) return undefined;
    const within = this.phrase(phrase.paragraph, house);
    const found = this.read(within, false, false);
    return found?.kind === "organisation" ? { ...found, phrase: phrase.span } : undefined;
  }

  /** "the Navy, who said", "Berg and Halvorsen both said": what stands right before it. */
  private rightBefore(phrase: Phrase): Meant | undefined {
    const { line, from, sentence, paragraph, span } = phrase;
    const start = line.sentences[sentence]!.first;
    const before = line.tokens[from - 1]?.text === "," ? from - 1 : from;
    const found = before > start ? subjectBefore(line, before, start) : undefined;
    const meant = found && found.to <= from ? this.read(this.phrase(paragraph, found), false, true) : undefined;
    return meant ? { ...meant, phrase: span, named: meant.named ?? meant.phrase } : undefined;
  }
}

function surnamesOf({ people }: Story): ReadonlyMap<string, number | undefined> {
  const found = new Map<string, number | undefined>();
  people.forEach(({ name }, person) => {
    const words = name.toLowerCase().split(" ");
    const surname = words.at(-1)!;
    if (words.length > 1) found.set(surname, found.has(surname) ? undefined : person);
  });
  return found;
}

const isPronoun = (lower: string): boolean => PRONOUNS.has(lower) || OTHER_PRONOUNS.has(lower);
const OTHER_PRONOUNS = new Set("his its their my our your who which whom whose".split(" "));

const SEVERAL = new Map<string, "group">(
  "some many others several most few everyone everybody someone somebody anyone one"
    .split(" ")
    .map((word) => [word, "group"]),
);

const unclear = (name: string): Entity => ({
  key: name.toLowerCase(),
  name,
  kind: "unknown",
  anonymous: false,
  many: false,
});
