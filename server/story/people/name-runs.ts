import { perReading, quotationsOf, type Reading, sentencesOf, tokensOf } from "../../draft/reading.ts";
import type { Token } from "../../language/token.ts";
import { isCommonWord } from "../../tables/common-words.ts";
import { isGivenName } from "../../tables/given-names.ts";
import { isOrganisationWord } from "../../tables/organisation-words.ts";
import { placeNamed } from "../../tables/places.ts";
import { isRoleNoun } from "../../tables/role-nouns.ts";
import { isCourtesyTitle, isTitle, qualifiesTitle } from "../../tables/titles.ts";
import { fold } from "../../text/fold.ts";
import { type Span, spanAt } from "../../text/span.ts";
import { aliasAfter, endOfSuffix, nicknameAt, suffixAfter } from "./name-additions.ts";
import { roleAfter, roleBefore, Sign, signsAround } from "./name-context.ts";
import { type Line, lineOf } from "./name-lines.ts";
import { endOfTitle, isDemonymBefore } from "./name-title.ts";
import {
  areInitials,
  foldedName,
  hasTail,
  isDayOrMonth,
  isFunctionWord,
  isInitial,
  isNameCased,
  isNameMonth,
  isNameSuffix,
  isParticle,
  isSurnamePrefix,
  type NameWord,
  nameWord,
} from "./name-words.ts";
import { isFamily, namesThing } from "./named-things.ts";
import { isFamilyNameFirst, isVietnameseName } from "./same-person.ts";

/** A run of capitalised words that may be a name. Offsets count from the reading's start; a title is left out. */
export interface NameRun extends Span {
  readonly words: readonly NameWord[];
  /** Lower-case words of the title before it: "vice president", "mr". */
  readonly title: string;
  /** What the copy says the person is, before or after the name: "foreign policy aide". */
  readonly role: string;
  /** 'Jr', 'III': lower case, without full stop. */
  readonly suffix: string;
  /** The name in quotation marks inside the name: William "Bill" Clinton. */
  readonly nickname: string;
  /** What stands around it; see Sign. */
  readonly signs: number;
}

export interface NameFacts {
  readonly runs: readonly NameRun[];
  /** All that the facts say, save where it stands: equal keys, equal facts. Empty where there are no runs. */
  readonly key: string;
  /** Lower-case words that no list of common words holds: a capitalised one may be no name. */
  readonly rareLower: readonly string[];
}

/** The name-like runs of one reading; computed once. */
export const nameFactsOf: (reading: Reading) => NameFacts = perReading((reading) => {
  const tokens = tokensOf(reading);
  if (SILENT.has(reading.part)) return { runs: [], key: "", rareLower: [] };
  const line = lineOf(reading);
  const runs: NameRun[] = [];
  for (let at = 0; at < tokens.length; ) at = readRun(line, at, runs);
  const rareLower = new Set<string>();
  for (const { kind, shape, lower } of tokens) {
    if (kind === "word" && shape === "lower" && !isCommonWord(lower)) rareLower.add(foldedName(lower));
  }
  return { runs, key: runs.map(keyOf).join(";"), rareLower: [...rareLower] };
});

const SILENT = new Set(["code", "end-mark", "front-matter"]);

const keyOf = ({ words, title, role, suffix, nickname, signs }: NameRun): string =>
  `${words.map(({ text }) => text).join(" ")}|${title}|${role}|${suffix}|${nickname}|${signs}`;

/** No name has more words, its title included; a longer row of capitals is cut. */
const LONGEST = 14;

/** Reads the run that begins at a token, if one does, and returns where to go on. */
function readRun(line: Line, at: number, runs: NameRun[]): number {
  const { tokens } = line;
  if (!canBegin(line, at)) return at + 1;
  const found: number[] = [];
  let nickname = "";
  let last = at;
  let joined = at; // A token that is known to go on with the name.
  for (let i = at; i < tokens.length && found.length < LONGEST; ) {
    if (i !== joined && !continues(line, i - 1, i)) {
      const nick = nicknameAt(tokens, i);
      if (nick && canJoin(line, nick + 2)) {
        nickname = foldedName(tokens[nick]!.text);
        i = nick + 2;
        joined = i;
        continue;
      }
      if (isAyn(tokens, i) && canJoin(line, i + 1)) {
        joined = ++i;
        continue;
      }
      break;
    }
    if (canJoin(line, i)) {
      found.push(i);
      last = i;
      if (hasTail(tokens[i]!)) break;
      i++;
    } else if (isParticle(tokens[i]!.lower) && tokens[i]!.shape === "lower" && particlesLead(line, i)) {
      found.push(i);
      i++;
    } else break;
  }
  while (found.length > 0 && found.at(-1)! > last) found.pop();
  if (found.length === 0) return at + 1;
  addRuns(line, found, nickname, runs);
  return last + 1;
}

/** A name begins with a name-cased word, or with a lower-case particle before one: 'bin Laden', 'von der Leyen'. */
const canBegin = (line: Line, i: number): boolean =>
  canJoin(line, i) ||
  (line.tokens[i]!.shape === "lower" && STARTING_PARTICLES.has(line.tokens[i]!.lower) && particlesLead(line, i));

const STARTING_PARTICLES = new Set(["bin", "von", "van", "al", "el", "de", "der", "di", "da", "du", "ibn", "abu"]);

function canJoin(line: Line, i: number): boolean {
  const { tokens, capitals, capitalNames } = line;
  const token = tokens[i];
  if (!token) return false;
  if (!isNameCased(token, capitals || capitalNames.has(i))) return beginsWithInitials(line, i);
  const { lower } = token;
  if (isFunctionWord(lower) && !isInitial(token.text)) return false;
  if (isInitial(token.text)) return token.text !== "I" && token.text !== "A" && !placeNamed(fold(token.text));
  if (isDayOrMonth(lower)) return false;
  if (isNameMonth(lower)) return tokens[i + 1]?.kind !== "number" && !MONTH_BEFORE.has(tokens[i - 1]?.lower ?? "");
  return true;
}

/** 'JK Rowling': two letters before what can't be anything but a surname. */
function beginsWithInitials({ tokens }: Line, i: number): boolean {
  const surname = tokens[i + 1];
  if (!areInitials(tokens[i]!.text) || !surname?.spaced || !isNameCased(surname, false)) return false;
  const word = foldedName(surname.text);
  return !isCommonWord(word) && !isOrganisationWord(word) && !placeNamed(word) && word.length > 2;
}

const MONTH_BEFORE = new Set("in since until by last next this of early late mid from through during".split(" "));

/** Particles from here on lead up to a name-cased word: 'de la Cruz'. */
function particlesLead(line: Line, i: number): boolean {
  for (let j = i; j < Math.min(i + 3, line.tokens.length); j++) {
    if (j > i && !line.tokens[j]!.spaced) return false;
    if (canJoin(line, j)) return j > i;
    if (!isParticle(line.tokens[j]!.lower)) return false;
  }
  return false;
}

/** Nothing but a blank between two tokens, and no new sentence. 'Jr.' may follow a comma elsewhere. */
function continues({ tokens, firsts }: Line, before: number, i: number): boolean {
  const token = tokens[i]!;
  return token.kind === "word" && token.spaced && !firsts.has(i) && tokens[before]!.kind === "word";
}

/** An apostrophe that begins a word and closes nothing, as in "Akram 'Abbas". */
const isAyn = (tokens: readonly Token[], i: number): boolean =>
  /^['‘’ʻ]$/.test(tokens[i]!.text) &&
  tokens[i]!.spaced &&
  tokens[i + 1]?.spaced === false &&
  !/^['’]$/.test(tokens[i + 2]?.text ?? "");

/** Cuts what was found into title and name, and keeps a name that stood before the title. */
function addRuns(line: Line, found: readonly number[], nickname: string, runs: NameRun[]): void {
  const { tokens } = line;
  let from = 0;
  let to = found.length;
  const lower = (n: number): string => tokens[found[n]!]!.lower;
  while (from < to && isLooseStart(line, found, from, to)) from++;
  // 'Actor Tom Hanks' at the beginning of a sentence.
  const startRole = from > 0 && isRoleNoun(lower(from - 1)) ? lower(from - 1) : "";
  let suffix = "";
  if (to - from > 1 && isNameSuffix(lower(to - 1))) suffix = lower(--to);
  const titleEnd = endOfTitle(tokens, found, from, to);
  const titleWords = found.slice(from, titleEnd).map((i) => tokens[i]!.lower);
  if (titleEnd > from + 2) addPrefix(line, found.slice(from, titleEnd), runs);
  let nameStart = titleEnd;
  // 'Secretary of State John Kerry', 'Speaker of the House Nancy Pelosi': the title's second half begins this run.
  if (titleEnd === from && to - from > 2 && followsOffice(tokens, found[from]!)) {
    while (to - nameStart > 2 && isCommonWord(lower(nameStart)) && !isGivenName(lower(nameStart))) nameStart++;
  }
  while (to - nameStart > 1 && isDemonymBefore(tokens, found, nameStart, to)) nameStart++;
  if (nameStart >= to) {
    if (titleWords.length > 2) addPrefix(line, found.slice(from, to), runs);
    return;
  }
  // 'The former Attorney General of California' names an office.
  if (
    titleEnd > from &&
    to - nameStart === 1 &&
    isTitle(lower(nameStart)) &&
    tokens[found[to - 1]! + 1]?.lower === "of"
  )
    return;
  if (!suffix) suffix = suffixAfter(tokens, found[to - 1]!);
  if (!nickname) nickname = aliasAfter(tokens, found[to - 1]!);
  const words = found.slice(nameStart, to).map((i) => nameWord(tokens[i]!));
  push(
    line,
    {
      words,
      title: titleWords.join(" "),
      suffix,
      nickname,
      startRole: nameStart === from ? startRole : "",
      firstToken: found[nameStart]!,
      lastToken: found[to - 1]!,
      before: found[0]!,
    },
    runs,
  );
}

/** 'Secretary of', 'Speaker of the' */
function followsOffice(tokens: readonly Token[], at: number): boolean {
  const of = tokens[at - 1]?.lower === "the" ? at - 2 : at - 1;
  return tokens[of]?.lower === "of" && isTitle(tokens[of - 1]?.lower ?? "");
}

/** A word that begins a sentence and is ordinary English is no part of a name, unless it is a given name too. */
function isLooseStart({ tokens, firsts, reading }: Line, found: readonly number[], from: number, to: number): boolean {
  const token = tokens[found[from]!]!;
  if (!firsts.has(found[from]!) && !(from > 0)) return false;
  if (to - from === 1) return false;
  if (isTitle(token.lower) || qualifiesTitle(token.lower) || isOrganisationWord(token.lower)) return false;
  if (from > 0 && !isFunctionWord(token.lower)) return false;
  if (AUXILIARIES.has(token.lower)) return asks(reading, token.start);
  if (!isCommonWord(token.lower) || isGivenName(token.lower) || placeNamed(token.lower) || isSurnamePrefix(token.lower))
    return false;
  // 'Ban Ki-moon spoke.'
  const words = found.slice(from, to).map((i) => foldedName(tokens[i]!.text));
  return !isFamilyNameFirst(words) && !isVietnameseName(words);
}

const AUXILIARIES = new Set(["will", "may", "can", "would"]);

const asks = (reading: Reading, at: number): boolean => {
  const sentence = spanAt(sentencesOf(reading), at);
  return (
    sentence !== undefined &&
    reading.prose.slice(Math.max(sentence.start, sentence.end - 3), sentence.end).includes("?")
  );
};

/** A name cut off by a title that follows: 'Hillary Clinton Campaign Chairman …'. */
function addPrefix(line: Line, found: readonly number[], runs: NameRun[]): void {
  const words = found.map((i) => nameWord(line.tokens[i]!));
  if (words.filter(({ folded }) => !isTitle(folded) && !isCommonWord(folded)).length < 2) return;
  const { start } = words[0]!;
  runs.push({
    words,
    title: "",
    role: "",
    suffix: "",
    nickname: "",
    signs: Sign.prefix,
    start,
    end: words.at(-1)!.end,
  });
}

interface Cut {
  readonly words: readonly NameWord[];
  readonly title: string;
  readonly suffix: string;
  readonly nickname: string;
  /** The role noun that begins the sentence, in lower case. */
  readonly startRole: string;
  readonly firstToken: number;
  readonly lastToken: number;
  /** The first token of the run, its title included. */
  readonly before: number;
}

function push(line: Line, cut: Cut, runs: NameRun[]): void {
  const { reading, tokens, firsts, headline, capitals, capitalNames } = line;
  const { words, title, suffix, nickname, startRole, firstToken, lastToken, before } = cut;
  const start = words[0]!.start;
  const end = words.at(-1)!.end;
  let signs = signsAround(tokens, before, lastToken, firsts.has(firstToken) && before === firstToken);
  const earlier = startRole ? startRole : title && !isCourtesyTitle(title) ? "" : roleBefore(tokens, before);
  const role = earlier || roleAfter(tokens, endOfSuffix(tokens, lastToken, suffix));
  if (role) signs |= Sign.role;
  // 'In Seoul Moon Jae-in said': what stands before the name is where he said it.
  if (before !== firstToken) signs &= ~Sign.located;
  if (namesThing(tokens, firstToken, lastToken)) signs |= Sign.thing;
  if (isFamily(tokens, before, firstToken, lastToken)) signs |= Sign.family;
  if (headline) signs |= Sign.headline;
  if (capitals || capitalNames.has(firstToken)) signs |= Sign.capitals;
  if (isMarkedSic(tokens, lastToken)) signs |= Sign.sic;
  if (spanAt(quotationsOf(reading), start)) signs |= Sign.quoted;
  runs.push({ words, title, role, suffix, nickname, signs, start, end });
}

/** 'Correy [sic]', 'Correy's (sic)'. */
function isMarkedSic(tokens: readonly Token[], lastToken: number): boolean {
  const next = tokens[lastToken + 1]?.kind === "clitic" ? lastToken + 2 : lastToken + 1;
  return /^[[(]$/.test(tokens[next]?.text ?? "") && tokens[next + 1]?.lower === "sic";
}
