import type { Gender } from "../../tables/given-names.ts";
import type { Span } from "../../text/span.ts";
import type { Entity } from "./entities.ts";
import type { Known } from "./known-sources.ts";
import type { NounPhrase } from "./noun-phrase.ts";
import { isPlaceOrPeople } from "./places-and-peoples.ts";
import { leadingIn, type SentencePeople, SentencesBefore, WANTED, type Wanted } from "./sentence-people.ts";
import { FIRMS } from "./source-words.ts";
import type { Phrase, SourceReader } from "./who-is-meant.ts";

/** Finds whom a pronoun means; silent where two would do. */
export class Antecedents {
  private readonly sentences: SentencesBefore;

  constructor(private readonly reader: SourceReader) {
    this.sentences = new SentencesBefore(reader);
  }

  spoke(phrase: Phrase, entity: Entity & { readonly named?: Span | undefined }): void {
    this.sentences.spoke(phrase, entity);
  }

  of(pronoun: string, phrase: Phrase): Known | undefined {
    const wanted = WANTED.get(pronoun);
    if (!wanted) return undefined;
    const fits = wanted === "many" ? isSeveral : wanted === "thing" ? isThing : isOfGender(wanted);
    const choose = wanted === "many" || wanted === "thing" ? chooseThing : choosePerson;
    let other = false;
    for (const sentence of this.sentences.from(phrase)) {
      other ||= sentence.subject === (wanted === "male" ? "female" : wanted === "female" ? "male" : "none");
      // Behind 'For that she drew his ire', somebody whose gender isn't known is her as likely as him.
      const choice = choose(sentence, other ? (entity) => fits(entity) && entity.gender === wanted : fits, wanted);
      if (choice === "unclear" || this.mayBeWronglySkipped(sentence, choice, wanted)) return undefined;
      if (choice !== "none") return choice;
    }
    return undefined;
  }

  /** "Lindsey Graham called Berg a fool. He …": of who speaks only the given name says that she is none. */
  private mayBeWronglySkipped(sentence: SentencePeople, choice: Choice, wanted: Wanted): boolean {
    if (wanted !== "male" && wanted !== "female") return false;
    const leading = leadingIn(sentence);
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
    for (const sentence of this.sentences.from(phrase)) {
      const firms = leadingIn(sentence).filter(({ entity }) => isFirm(entity));
      for (const name of sentence.names) others.add(name);
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
    for (const sentence of this.sentences.from(phrase)) {
      const all = leadingIn(sentence);
      const here = all.filter(isCalled);
      if (here.length === 0 && all.some(({ entity }) => entity.anonymous && entity.kind === "person")) return undefined;
      if (here.length > 0) return here.every(({ entity }) => entity.key === here[0]!.entity.key) ? here[0] : undefined;
    }
    return undefined;
  }
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
