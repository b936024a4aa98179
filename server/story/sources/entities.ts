import type { Token } from "../../language/token.ts";
import { isCommonWord } from "../../tables/common-words.ts";
import { type Gender, genderOfGivenName } from "../../tables/given-names.ts";
import { isOrganisationWord } from "../../tables/organisation-words.ts";
import { isOrganisation } from "../../tables/organisations.ts";
import { placeNamed } from "../../tables/places.ts";
import { isSurname } from "../../tables/surnames.ts";
import { genderOfRole, isTitle, qualifiesTitle } from "../../tables/titles.ts";
import { fold } from "../../text/fold.ts";
import { DETERMINERS, isCapitalised } from "../attribution/closed-classes.ts";
import { type Line, printed, type Range } from "../attribution/line.ts";
import type { StorySource } from "../sources.ts";
import type { NounPhrase } from "./noun-phrase.ts";
import { isSpokesNoun, nounKind, singularOf, speaksForHouse, UNNAMED_PERSONS } from "./source-words.ts";

/** Somebody or something that speaks, or that a pronoun may mean; equal keys, the same one. */
export interface Entity extends Pick<StorySource, "name" | "kind" | "anonymous" | "person" | "role"> {
  readonly key: string;
  readonly gender?: Gender | undefined;
  /** Several, of whom copy says "they". */
  readonly many: boolean;
}

/** What a phrase without a person's name speaks of, taken by itself. */
export function entityOf(line: Line, phrase: NounPhrase, anonymous: boolean): Entity {
  const { kind, named, plural, opens } = phrase;
  const name = nameOf(line, phrase);
  const key = keyOf(name);
  const beside = namedBesideNoun(line, phrase);
  if (beside) return beside;
  if (named && !isOffice(phrase)) return namedEntity(phrase, name, anonymous);
  const houseless = !namesHouse(line, phrase.whole);
  switch (kind) {
    case "person": {
      const noun = phrase.head.lower;
      const nameless = opens === "a" || opens === "none";
      const hidden = !isSpokesNoun(noun) && (UNNAMED_PERSONS.has(noun) ? nameless || houseless : nameless && houseless);
      return {
        key,
        name,
        kind: "person",
        anonymous: anonymous || (hidden && !named),
        gender: genderOfRole(phrase.head.lower),
        many: false,
      };
    }
    case "people":
    case "family": {
      const hidden =
        (houseless || UNNAMED_PERSONS.has(singularOf(phrase.head.lower) ?? "")) &&
        opens !== "the" &&
        opens !== "owner" &&
        !speaksForHouse(phrase.head.lower) &&
        kind !== "family";
      return { key, name, kind: "group", anonymous: anonymous || hidden, many: true };
    }
    case "document": {
      const vague = houseless && plural && opens === "none" && phrase.whole.to === phrase.core.to;
      return { key, name, kind: "document", anonymous: anonymous || vague, many: plural };
    }
    case "organisation":
      return { key, name, kind: "organisation", anonymous, many: plural };
    case undefined:
      return { key, name, kind: "unknown", anonymous, many: plural };
  }
}

/** "The ecologist Chip Taylor", "Judge Hall QC", "the news agency Fars": what the word beside a name says it is. */
function namedBesideNoun({ tokens }: Line, { core, named }: NounPhrase): Entity | undefined {
  if (!named) return undefined;
  let to = core.to;
  while (to > core.from + 1 && HONOURS.has(tokens[to - 1]!.lower)) to--;
  let from = to;
  while (from > core.from && isNamePart(tokens[from - 1]!)) from--;
  const noun = tokens[from - 1];
  if (from === to || to - from > 3 || !noun || from - 1 < core.from) return undefined;
  const kind = nounKind(noun.lower);
  const words = tokens.slice(from, to);
  const name = words.map(({ text }) => text).join(" ");
  if (kind === "organisation" && noun.shape === "lower")
    return { key: keyOf(name), name, kind, anonymous: false, many: false };
  const isRole = noun.shape === "lower" ? to - from > 1 : isTitle(noun.lower) || from - 1 === core.from;
  if (kind !== "person" || !isRole || words.some((word) => !mayNamePerson(word))) return undefined;
  const gender = genderOfRole(noun.lower) ?? (to - from > 1 ? genderOfGivenName(fold(tokens[from]!.text)) : undefined);
  return { key: `named ${name.toLowerCase()}`, name, kind, anonymous: false, gender, many: false };
}

const HONOURS = new Set("qc kc mp phd md jr sr obe cbe".split(" "));

const isNamePart = (token: Token): boolean =>
  token.kind === "word" && isCapitalised(token) && nounKind(token.lower) === undefined;

const mayNamePerson = ({ shape, lower, text }: Token): boolean =>
  shape !== "capitals" && !isOrganisationWord(lower) && !placeNamed(fold(text));

/** "The President", "the Prime Minister": an office in capitals, and no paper of that name. */
export const isOffice = ({ head, words, kind }: NounPhrase): boolean =>
  kind === "person" &&
  isTitle(head.lower) &&
  words
    .slice(0, -1)
    .every((word) => qualifiesTitle(word) || isTitle(word) || placeNamed(word) !== undefined || word === "'s") &&
  !isOrganisation(fold(words.join(" "))) &&
  !PAPERS.has(head.lower);

const PAPERS = new Set(
  "economist guardian observer spectator examiner inquirer courier correspondent scientist".split(" "),
);

function namedEntity({ head, kind, plural, words }: NounPhrase, name: string, anonymous: boolean): Entity {
  const key = keyOf(name);
  const known = isOrganisation(fold(words.join(" ")));
  if (!known && kind === "people") return { key, name, kind: "group", anonymous, many: plural };
  if (!known && NAMED_DOCUMENTS.has(head.lower)) return { key, name, kind: "document", anonymous, many: false };
  const one = singularOf(head.lower);
  const peoples = one !== undefined && !placeNamed(head.lower) && (placeNamed(one) === "demonym" || PARTISANS.has(one));
  if (
    !known &&
    words.length === 1 &&
    head.shape === "capitalised" &&
    isSurname(fold(head.text)) &&
    !placeNamed(fold(head.text))
  )
    return { key: `named ${key}`, name, kind: "person", anonymous, many: false };
  if (!known && peoples && words.length < 3) return { key, name, kind: "group", anonymous: true, many: true };
  return { key, name, kind: "organisation", anonymous, many: false };
}

/** "The Clean Air Act", "the Mueller Report"; but the Manila Bulletin and the Geological Survey are bodies. */
const NAMED_DOCUMENTS = new Set(
  "act report constitution treaty agreement bill resolution decree declaration law code memo".split(" "),
);

const PARTISANS = new Set("democrat republican conservative tory liberal".split(" "));

/** As it would stand in a list: up to its first comma; 'Kremlin', but 'the mayor'. */
export function nameOf({ tokens }: Line, { whole, named, opens, head }: NounPhrase): string {
  const opening = tokens[whole.from]!;
  const begins = opensSentence(tokens, whole.from);
  const article = named && opens === "the" && !isTitle(head.lower) && (begins || opening.shape === "lower");
  const from = article && whole.to - whole.from > 1 ? whole.from + 1 : whole.from;
  const words = tokens.slice(from, whole.to);
  const text = printed(words);
  const lowered =
    begins &&
    from === whole.from &&
    (DETERMINERS.has(opening.lower) || (!named && words[1]?.kind !== "clitic" && isOrdinary(opening)));
  return shortened(lowered ? `${text[0]!.toLowerCase()}${text.slice(1)}` : text);
}

const opensSentence = (tokens: readonly Token[], at: number): boolean =>
  at === 0 || /^(?:[.!?…:;—–"”’)\]]|''|\.{2,}|-{2,})$/.test(tokens[at - 1]!.text);

const isOrdinary = ({ shape, lower, text }: Token): boolean =>
  shape === "capitalised" &&
  (isCommonWord(lower) || nounKind(lower) !== undefined) &&
  !placeNamed(fold(text)) &&
  !PARTISANS.has(singularOf(lower) ?? lower);

const LONGEST = 100;
const shortened = (text: string): string =>
  text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1).trimEnd()}…`;

/** 'The researchers', 'researchers' and 'a spokesman', 'the spokesman' are one. */
export const keyOf = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll("’", "'")
    .replace(/^(?:the|an?) /, "");

function namesHouse({ tokens }: Line, { from, to }: Range): boolean {
  for (let i = from; i < to; i++) {
    const { shape, lower, kind } = tokens[i]!;
    if (kind !== "word" || shape === "lower" || shape === "none") continue;
    if (nounKind(lower) === "person" || nounKind(lower) === "people") continue;
    if (i === from && (isCommonWord(lower) || DETERMINERS.has(lower))) continue;
    if (placeNamed(fold(lower)) === undefined) return true;
  }
  return false;
}
