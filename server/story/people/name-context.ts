import type { Token } from "../../language/token.ts";
import { isCommonWord } from "../../tables/common-words.ts";
import { isGivenName } from "../../tables/given-names.ts";
import { isOrganisationWord } from "../../tables/organisation-words.ts";
import { placeNamed } from "../../tables/places.ts";
import { isRoleNoun } from "../../tables/role-nouns.ts";
import { isTitle, isTitleAndName } from "../../tables/titles.ts";
import { fold } from "../../text/fold.ts";
import { isFunctionWord } from "./name-words.ts";

/** What stands around a run, each one bit. */
export const Sign = {
  /** First in its sentence, so that its capital says nothing. */
  first: 1,
  /** "the" or another determiner before it. */
  determined: 2,
  /** "in", "at", "near" before it. */
  located: 4,
  /** Next to a verb of saying. */
  speaks: 8,
  /** Before "who", or a verb that takes people. */
  acts: 16,
  /** An age follows. */
  aged: 32,
  /** A role noun before or after it. */
  role: 64,
  /** In a headline, or a line set like one. */
  headline: 128,
  /** Possessive. */
  owns: 256,
  /** Inside a quotation. */
  quoted: 512,
  /** A lower-case noun that names an organisation or place follows: "campaign", "county". */
  heads: 1024,
  /** Set in capitals throughout. */
  capitals: 2048,
  /** Follows the initial words of a longer name, cut off where a title came. */
  prefix: 4096,
  /** After "Image:" and the like. */
  credit: 8192,
  /** A verb follows that has the name as its subject: "was", "explained"; or somebody is spoken to. */
  subject: 16384,
  /** Says who speaks next, or who is where in a picture: "Daly:" at the beginning, "Hill (right)". */
  label: 32768,
  /** In a row with a name that begins with a given name: "Ansel Adams, Chuck Close". */
  listed: 65536,
  /** Called after somebody: a ship, a prize, an airport, a firm. */
  thing: 131072,
  /** Of several who share the surname: "the Clintons", "the Castro brothers". */
  family: 262144,
  /** "[sic]" follows: the slip is the source's. */
  sic: 524288,
} as const;

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(" "));

const SAYS = setOf(
  "said says say told tells added adds asked asks replied answered explained explains argued argues claimed claims noted notes wrote writes " +
    "tweeted tweets testified insisted insists acknowledged warned warns declared declares admitted admits stated states recalled recalls " +
    "responded responds suggested suggests thinks thought believes believed commented remarked quipped joked continued confirmed denied " +
    "denies confessed predicted complained urged announced",
);

const ACTS = setOf(
  "who whose himself herself was is had has died married born met won lost played became grew retired resigned joined moved " +
    "attended graduated studied taught worked served wore smiled laughed walked sat stood knew wanted tried lives lived arrived " +
    "returned received decided refused ran hopes felt feels loves loved called appeared spoke speaks visited left went gave also never " +
    "led held took got came began kept fled fell rose stepped stayed fought sued quit rode slept threw drove flew chose bought built " +
    "starred sang wrote directed painted designed discovered invented composed",
);

/** Of these, only few say that somebody acts; companies do the others as well. */
const ACTS_OF_PEOPLE = setOf(
  "who himself herself died married retired resigned graduated studied taught wore smiled laughed walked sat stood knew tweeted lives " +
    "lived felt feels loves loved starred sang painted composed grew",
);

/** Verbs whose object is mostly a person. */
const ASKED = setOf("interview interviews interviewed interviewing");

const PICTURED = setOf(
  "right left center centre above below pictured seated standing top bottom middle foreground background",
);

const CAPTIONED = setOf("at in on with during after before outside inside");

const DETERMINERS = setOf("the a an this these those its their our his her my your some any every each another no");
const LOCATING = setOf("in at near outside inside around across throughout from toward towards via");

const CREDITS = setOf(
  "image photo photos photograph picture pictures video source credit illustration graphic file text by reporting editing",
);

/** Nouns that follow the name of an organisation, a place or a thing. */
const HEADED = setOf(
  "administration campaign government company newspaper magazine province county city district region university school hospital " +
    "airport station river island group party team club foundation organization organisation agency network channel website store " +
    "brand bank firm virus storm area neighborhood neighbourhood suburb border coast forces troops officials police residents " +
    "headquarters studios voters supporters users shares",
);

/** What stands before and after a run of tokens, as bits. `first`: the name begins its sentence. */
export function signsAround(tokens: readonly Token[], from: number, last: number, first: boolean): number {
  let signs = first ? Sign.first : 0;
  const before = tokens[from - 1];
  if (before?.text === ":" && CREDITS.has(tokens[from - 2]?.lower ?? "")) signs |= Sign.credit;
  if (before && DETERMINERS.has(before.lower)) signs |= Sign.determined;
  if (before && LOCATING.has(before.lower)) signs |= Sign.located;
  if (before && SAYS.has(before.lower)) signs |= Sign.speaks;
  if (before?.lower === "to" && tokens[from - 2]?.lower === "according") signs |= Sign.speaks;
  if (ASKED.has(before?.lower ?? "") || (before?.lower === "with" && ASKED.has(tokens[from - 2]?.lower ?? "")))
    signs |= Sign.speaks;
  if (isNameBefore(tokens, from - 1) || isNameBehind(tokens, last + 1)) signs |= Sign.listed;
  let next = last + 1;
  if (tokens[next]?.kind === "clitic" && tokens[next]!.lower === "'s") {
    signs |= Sign.owns;
    next++;
  } else if (/^['’]$/.test(tokens[next]?.text ?? "") && !tokens[next]!.spaced && /s$/i.test(tokens[last]!.text)) {
    signs |= Sign.owns;
    next++;
  }
  const after = tokens[next];
  if (!after) return signs;
  if (after.text === "," && isPlaceBehind(tokens, next + 1)) signs |= Sign.located;
  if (SAYS.has(after.lower)) signs |= Sign.speaks;
  if (ACTS.has(after.lower) || SAYS.has(after.lower) || isPredicate(tokens, next)) signs |= Sign.subject;
  // "Frank, thank you": spoken to.
  if (first && after.text === "," && /^["“'‘]$/.test(before?.text ?? "") && after.start === tokens[last]!.end)
    signs |= Sign.subject;
  if (after.text === ":" && from === 0 && tokens[next + 1]?.kind === "word") signs |= Sign.label;
  // A caption: "Hill at a forum in 2011", without a full stop.
  if (from === 0 && CAPTIONED.has(after.lower) && !/^[.?!:]/.test(tokens.at(-1)!.text)) signs |= Sign.label;
  if (after.text === "(" && PICTURED.has(tokens[next + 1]?.lower ?? "")) signs |= Sign.label;
  if (ACTS.has(after.lower)) signs |= ACTS_OF_PEOPLE.has(after.lower) ? Sign.acts : 0;
  if (HEADED.has(after.lower)) signs |= Sign.heads;
  if (after.text === "," && !(signs & Sign.owns)) {
    const behind = tokens[next + 1];
    if (behind?.lower === "who" || behind?.lower === "whose") signs |= Sign.acts;
    if (behind && isAge(behind.text) && /^[,.;)]$/.test(tokens[next + 2]?.text ?? "")) signs |= Sign.aged;
    if (behind?.lower === "aged" || behind?.lower === "age") signs |= Sign.aged;
  }
  if (after.text === "(") {
    const behind = tokens[next + 1];
    if (behind && (behind.lower === "born" || (isAge(behind.text) && tokens[next + 2]?.text === ")")))
      signs |= Sign.aged;
  }
  return signs;
}

/** 'Trump repeatedly called', 'Park resigned on', 'Guy and his wife': only a person, or a thing that acts, has these. */
function isPredicate(tokens: readonly Token[], at: number): boolean {
  const verb = tokens[at]!;
  const next = tokens[at + 1];
  if (verb.lower === "and" || verb.lower === "with") return next?.lower === "his" || next?.lower === "her";
  if (verb.kind !== "word" || verb.shape !== "lower" || !next) return false;
  if (AUXILIARIES.has(verb.lower)) return next.shape === "lower" || next.kind === "clitic";
  if (verb.lower.length > 4 && verb.lower.endsWith("ly")) return isPredicate(tokens, at + 1) || ACTS.has(next.lower);
  return verb.lower.length > 4 && verb.lower.endsWith("ed") && !verb.lower.includes("-") && followsVerb(next);
}

const AUXILIARIES = setOf("has had did does is was will would could can may might must should isn't wasn't");

const followsVerb = ({ kind, shape, lower, text }: Token): boolean =>
  kind === "number" || shape === "capitalised" || (isFunctionWord(lower) && lower !== "and") || /^[,.;]$/.test(text);

/** Whether a comma or 'and' stands here and behind it a given name with another word: ', Walker Evans'. */
function isNameBehind(tokens: readonly Token[], at: number): boolean {
  let i = at;
  if (tokens[i]?.text === ",") i++;
  if (tokens[i]?.lower === "and") i++;
  return i > at && isPlainGivenName(tokens[i]) && isNextInName(tokens[i + 1]);
}

/** The same before a name: 'Ansel Adams,'. */
function isNameBefore(tokens: readonly Token[], at: number): boolean {
  let i = at;
  if (tokens[i]?.lower === "and") i--;
  if (tokens[i]?.text === ",") i--;
  return i < at && isNextInName(tokens[i]) && isPlainGivenName(tokens[i - 1]);
}

const isPlainGivenName = (token: Token | undefined): boolean =>
  token?.kind === "word" &&
  token.shape === "capitalised" &&
  isGivenName(fold(token.text)) &&
  !isCommonWord(token.lower) &&
  !placeNamed(fold(token.text));

const isNextInName = (token: Token | undefined): boolean =>
  token?.kind === "word" && token.spaced && token.shape === "capitalised" && !isOrganisationWord(token.lower);

/** 'Allen, Texas,': a place says where the town is that came before it. */
function isPlaceBehind(tokens: readonly Token[], at: number): boolean {
  const kind = placeNamed(fold(tokens[at]?.text ?? ""));
  return (kind === "region" || kind === "country") && /^[,.;]?$/.test(tokens[at + 1]?.text ?? "");
}

const isAge = (text: string): boolean => /^\d{1,3}$/.test(text) && Number(text) < 120;

/** The words that say what somebody is, right before the name: 'foreign policy aide' in 'Putin’s foreign policy aide, Yuriy Ushakov'. */
export function roleBefore(tokens: readonly Token[], from: number): string {
  let last = from - 1;
  if (tokens[last]?.text === "," && isRoleToken(tokens[last - 1])) last--;
  else if (tokens[last]?.text === ",") return officeBefore(tokens, last - 1);
  if (!isRoleToken(tokens[last])) return "";
  let first = last;
  while (first > 0 && last - first < ROLE_WORDS && qualifies(tokens[first - 1]!)) first--;
  // A long office in capitals that would be cut in two is left out.
  if (last - first === ROLE_WORDS) while (first < last && tokens[first]!.shape === "capitalised") first++;
  return phrase(tokens, first, last);
}

const ROLE_WORDS = 7;

/** 'the head of NATO', said of who is named behind the comma: one capitalised word or more behind 'of'. */
function officeBefore(tokens: readonly Token[], last: number): string {
  let of = last;
  while (of > last - 4 && tokens[of]?.kind === "word" && tokens[of]!.shape !== "lower") of--;
  if (of === last || tokens[of]?.lower !== "of" || !(isRoleToken(tokens[of - 1]) || tokens[of - 1]?.lower === "head"))
    return "";
  return tokens[of - 2]?.lower === "the" ? phrase(tokens, of - 1, last) : "";
}

/** The apposition behind a name: 'the chief of staff', 'a spokesman for the bank', '34, a lawyer'. */
export function roleAfter(tokens: readonly Token[], last: number): string {
  let at = last + 1;
  if (tokens[at]?.text !== ",") return "";
  at++;
  if (tokens[at]?.kind === "number" && tokens[at + 1]?.text === ",") at += 2;
  const article = tokens[at]?.lower === "the";
  if (["a", "an", "the", "his", "her", "its", "their"].includes(tokens[at]?.lower ?? "")) at++;
  for (let i = at; i < Math.min(at + 6, tokens.length); i++) {
    const token = tokens[i]!;
    if (isRoleToken(token) || (article && token.shape === "capitalised" && isOffice(token, tokens[i + 1])))
      return closesRole(tokens[i + 1]) ? phrase(tokens, at, i) : "";
    if (token.kind !== "word" && token.kind !== "clitic" && token.kind !== "number") return "";
    if (isFunctionWord(token.lower) && token.lower !== "of") return "";
  }
  return "";
}

/** 'the Democratic Speaker of the House' */
const isOffice = ({ lower }: Token, next: Token | undefined): boolean =>
  isTitle(lower) && !isTitleAndName(lower) && (next?.lower === "of" || next?.text === ",");

/** Behind a role in apposition comes a mark or a preposition; a verb makes it the subject of what follows. */
const closesRole = (token: Token | undefined): boolean =>
  !token || token.kind === "punctuation" || token.kind === "number" || AFTER_ROLES.has(token.lower);

const AFTER_ROLES = setOf(
  "of for at in with from to on and who whose whom under based based-in since until by here there",
);

const isRoleToken = (token: Token | undefined): boolean =>
  token?.kind === "word" && token.shape === "lower" && (isRoleNoun(token.lower) || ROLE_ENDING.test(token.lower));

const ROLE_ENDING = /^.{3,24}(?:ologist|woman|spokesperson|minister|ician)$/;

const qualifies = ({ kind, lower, shape }: Token): boolean =>
  (kind === "word" && shape !== "none" && !isFunctionWord(lower) && !SAYS.has(lower) && !NOT_IN_ROLES.has(lower)) ||
  kind === "number";

const NOT_IN_ROLES = setOf(
  "called named calling naming met meets visited quoted quoting including became elected appointed hired",
);

const phrase = (tokens: readonly Token[], first: number, last: number): string =>
  tokens
    .slice(first, last + 1)
    .map(({ text, kind }, i) => (i === 0 || kind === "clitic" ? text : ` ${text}`))
    .join("");
