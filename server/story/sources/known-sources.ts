import { perReading } from "../../draft/reading.ts";
import { placeNamed } from "../../tables/places.ts";
import { fold } from "../../text/fold.ts";
import type { Span } from "../../text/span.ts";
import { isCapitalised } from "../attribution/closed-classes.ts";
import { isQuoted, type Line, printed, type Range, range } from "../attribution/line.ts";
import { factsOf } from "../attribution/paragraph.ts";
import type { Story } from "../story.ts";
import { type Entity, keyOf } from "./entities.ts";
import type { NounPhrase } from "./noun-phrase.ts";
import { nounKind } from "./source-words.ts";

/** An entity and where it is named. */
export interface Known {
  readonly entity: Entity;
  readonly at: Span;
}

/**
 * What the draft has named so far, so that its short forms can be told: 'WHO' and 'the ministry', 'the report' after 'a
 * report by Amnesty'. Is told of places in the order of the text.
 */
export class KnownSources {
  private readonly byKey = new Map<string, Known>();
  /** By the initials of their names. */
  private readonly byInitials = new Map<string, Known>();
  /** Firms by their names without 'Inc' or 'Company'. */
  private readonly byShortName = new Map<string, Known>();
  /** Named bodies by the noun in their name, the last one last. */
  private readonly bodies = new Map<string, (Known & { readonly paragraph: number })[]>();
  /** Documents by their noun, as they were introduced. */
  private readonly introduced = new Map<string, Known>();
  /** People whom only the words beside their name make people: 'the ecologist Chip Taylor'. */
  private readonly bySurname = new Map<string, Entity>();
  private paragraph = 0;

  constructor(private readonly story: Story) {}

  /** The same one under the name that it already has, if it has one. */
  sameAs(entity: Entity): Entity {
    const surnamed = this.bySurname.get(entity.key);
    if (surnamed) return surnamed;
    if (entity.kind !== "organisation" && entity.kind !== "document") return entity;
    const known =
      this.byKey.get(entity.key) ??
      this.byShortName.get(entity.key) ??
      this.byKey.get(shortNameOf(entity.name) ?? "") ??
      (isAcronym(entity.name) ? this.byInitials.get(entity.key) : this.byKey.get(initialsOf(entity.name) ?? ""));
    if (!known) return entity;
    const { key, name } = known.entity;
    return { ...entity, key, name: isAcronym(entity.name) ? name : entity.name };
  }

  add(entity: Entity, at: Span, phrase: NounPhrase | undefined): void {
    const known = { entity, at };
    if (!this.byKey.has(entity.key)) this.byKey.set(entity.key, known);
    const initials = entity.kind === "organisation" ? initialsOf(entity.name) : undefined;
    if (initials && !this.byInitials.has(initials)) this.byInitials.set(initials, known);
    const short = entity.kind === "organisation" ? shortNameOf(entity.name) : undefined;
    if (short && !this.byShortName.has(short)) this.byShortName.set(short, known);
    if (entity.key.startsWith("named ")) this.bySurname.set(keyOf(entity.name.split(" ").at(-1)!), entity);
    if (phrase && entity.kind === "document" && !phrase.plural) {
      if (phrase.opens !== "the" || phrase.whole.to > phrase.core.to) this.introduced.set(phrase.head.lower, known);
    }
  }

  /** 'the report': the one that was introduced by the same noun. */
  introducedAs({ opens, core, whole, head, plural, words }: NounPhrase): Known | undefined {
    if (opens !== "the" || plural || core.to !== whole.to || words.length > 1) return undefined;
    return this.introduced.get(head.lower);
  }

  /** 'the ministry': the only body named so far with that noun in its name, if it was named nearby. */
  bodyCalled(noun: string, paragraph: number, offset: number): Known | undefined {
    const bodies = (this.bodies.get(noun) ?? []).filter(({ at }) => at.start < offset);
    const last = bodies.at(-1);
    if (!last || last.paragraph < paragraph - NEAR) return undefined;
    return bodies.every(({ entity }) => entity.key === last.entity.key) ? last : undefined;
  }

  /** Takes in the bodies that are named up to the end of a paragraph. */
  readUpTo(paragraph: number): void {
    const { paragraphs } = this.story.draft;
    for (; this.paragraph <= paragraph; this.paragraph++) {
      const { reading, start } = paragraphs[this.paragraph]!;
      for (const { name, nouns, from, to } of bodiesIn(reading)) {
        const at = { start: start + from, end: start + to };
        const entity: Entity = { key: keyOf(name), name, kind: "organisation", anonymous: false, many: false };
        const initials = initialsOf(name);
        if (initials && !this.byInitials.has(initials)) this.byInitials.set(initials, { entity, at });
        for (const noun of nouns) {
          const same = this.bodies.get(noun);
          const body = { entity: this.sameAs(entity), at, paragraph: this.paragraph };
          if (same && same.length < MOST) same.push(body);
          else if (!same) this.bodies.set(noun, [body]);
        }
      }
    }
  }
}

/** Copy goes on to call it 'the ministry' for so many paragraphs. */
const NEAR = 5;

/** A noun that so many names share tells nothing. */
const MOST = 200;

interface Body {
  readonly name: string;
  readonly nouns: readonly string[];
  readonly from: number;
  readonly to: number;
}

/** Names in capitals that hold a noun for a body: 'Ministry of Health', 'Hawaii County Council'. */
const bodiesIn = perReading((reading): readonly Body[] => {
  const { line } = factsOf(reading);
  const { tokens } = line;
  const found: Body[] = [];
  // In a headline's capitals every word looks like a name.
  if (line.titled || reading.part === "headline") return found;
  for (let i = 0; i < tokens.length; i++) {
    const name = nameFrom(line, i);
    if (!name) continue;
    const nouns = tokens
      .slice(name.from, name.to)
      .filter((token) => isCapitalised(token) && nounKind(token.lower) === "organisation" && !PLACES.has(token.lower))
      .map(({ lower }) => lower);
    if (nouns.length > 0 && name.to - name.from > 1) {
      const words = tokens.slice(name.from, name.to);
      found.push({ name: printed(words), nouns: [...new Set(nouns)], from: words[0]!.start, to: words.at(-1)!.end });
    }
    i = name.to;
  }
  return found;
});

/** "Secretary of State", "New York City": no body that copy would call 'the state' or 'the city'. */
const PLACES = new Set("state states city county district town country nation province union house".split(" "));

const JOINING = new Set("of for and the &".split(" "));
const LONGEST = 12;

function nameFrom(line: Line, at: number): Range | undefined {
  if (!isNameWord(line, at)) return undefined;
  const { length } = line.tokens;
  let to = at + 1;
  while (to < length && to - at < LONGEST) {
    if (isNameWord(line, to)) to++;
    else if (joinsNames(line, to) && to + 1 < length && isNameWord(line, to + 1)) to += 2;
    else break;
  }
  return range(at, to);
}

const isNameWord = (line: Line, at: number): boolean => {
  const token = line.tokens[at]!;
  return (
    token.kind === "word" &&
    isCapitalised(token) &&
    !isQuoted(line, at) &&
    !/^(?:the|a|an|in|on|at|as|by|for|and|but|if|when|while|after|this|that|his|her|its|their)$/.test(token.lower)
  );
};

const joinsNames = ({ tokens }: Line, at: number): boolean =>
  JOINING.has(tokens[at]!.lower) || (tokens[at]!.lower === "on" && nounKind(tokens[at - 1]!.lower) === "organisation");

/** 'Ford Motor Company' gives 'ford', 'Tesco plc' 'tesco'. */
function shortNameOf(name: string): string | undefined {
  const words = name.split(" ");
  if (words.length < 2 || words.length > 4 || !FIRM_ENDINGS.has(words.at(-1)!.toLowerCase().replace(/\.$/, "")))
    return undefined;
  let to = words.length - 1;
  while (to > 1 && TRADES.has(words[to - 1]!.toLowerCase())) to--;
  return keyOf(words.slice(0, to).join(" "));
}

const FIRM_ENDINGS = new Set(
  "inc corp corporation company co ltd plc llc ag sa nv gmbh group holdings airlines airways motors".split(" "),
);
const TRADES = new Set("motor oil steel electric energy media".split(" "));

const isAcronym = (name: string): boolean => /^\p{Lu}[\p{L}&]{1,6}$/u.test(name) && /\p{Lu}\P{Ll}*\p{Lu}/u.test(name);

/** 'world health organization' gives 'who', 'Transport for London' gives 'tfl'; a place before it isn't counted. */
function initialsOf(name: string): string | undefined {
  const words = name.split(/[\s-]+/).filter((word) => /^\p{L}/u.test(word));
  if (words.length < 2 || words.length > 8) return undefined;
  const place = placeNamed(fold(words[0]!)) === "demonym" ? 1 : 0;
  const small = words.some((word) => word === "for");
  const letters = words.slice(words.length - place > 2 ? place : 0).filter((word) => small || /^\p{Lu}/u.test(word));
  return letters.length > 1 ? letters.map((word) => word[0]!.toLowerCase()).join("") : undefined;
}
