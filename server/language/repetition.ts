import { AUXILIARIES, COORDINATORS, PREPOSITIONS, WEEKDAYS_AND_MONTHS } from "./closed-classes.ts";
import type { Token } from "./token.ts";

/** Words that may stand twice in sound prose: emphasis, sounds, replies. */
const MAY_REPEAT = new Set(
  (
    "had very aye bye no yes so ha ho blah etc really many much more long far way never now there hear knock bang tut tsk pom " +
    "cha chop hush win go please wait well yeah okay ok same fifty la half big too out then her boo hey night beep choo " +
    "rah quack tick tock ding ping bling mum dum wah yo bo ba na da de"
  ).split(" "),
);

/** Verbs that take "in", "on" as their own, with a time behind: "sworn in in May", "went on on Friday". */
const TAKES_PARTICLE =
  /^(?:sworn|mov(?:e|es|ed|ing)|brought|came|comes?|coming|check(?:ed|s)?|logg?(?:ed|s)?|sign(?:ed|s)?|weighed|stepped|broke|broken|cashed|phased|ushered|locked|turn(?:ed|s)?|join(?:ed|s)?|dropped|caved|set|took|taken|kicked|settled|goes|going|went|gone|live|lived|lives|carried|put|passed|hold|held|kept|pulled|blown|called|stood|phoned|voted|driven|written|born|it|was|were|is|are)$/;

/** Whether the token at `i` repeats the one before it by a slip. */
export function isSlipTwice(tokens: readonly Token[], i: number): boolean {
  const first = tokens[i - 1];
  const second = tokens[i]!;
  if (second.kind !== "word" || first?.kind !== "word" || first.lower !== second.lower) return false;
  const word = second.lower;
  if (MAY_REPEAT.has(word) || word.endsWith(".") || second.text.endsWith(".")) return false;
  // Names: Sirhan Sirhan, The The, "said Said".
  if (second.shape !== "lower" && !(first.shape === "capitals" && second.shape === "capitals" && word.length < 4))
    return false;
  if (first.shape !== second.shape && first.shape !== "capitalised") return false;
  const next = tokens[i + 1];
  const before = tokens[i - 2];
  if (word === "that")
    return !next || !(AUXILIARIES.has(next.lower) || next.kind === "clitic") || !(before && REPORTS.test(before.lower));
  if (word === "it") return !before || before.kind === "punctuation" || OPENS_CLAUSE.has(before.lower);
  if (AUXILIARIES.has(word) || word === "be") return !opensQuestion(tokens, i - 2);
  if (PARTICLES.has(word) && before && TAKES_PARTICLE.test(before.lower))
    return !(next && (next.kind === "number" || WEEKDAYS_AND_MONTHS.has(next.lower)));
  return true;
}

/** "said that that is", "if that that was" keep both. */
const REPORTS =
  /^(?:said|says?|saying|think|thinks|thought|know|knows|knew|believe|believes|believed|hope|hoped|argue|argued|argues|told|is|was|be|means?|meant|fact|feel|felt|sure|on|in|of|then|do|does|did|clear|assume|see|saw|shows?|showed|suggests?|suggested)$/;
const OPENS_CLAUSE = new Set(
  "if when because although though while that and but as since before after once until unless whether".split(" "),
);

const PARTICLES = new Set("in on over up off by through around at down".split(" "));
const ARTICLE_LIKE = new Set("the a an his her its their our my your this that these those".split(" "));

/** "What the deal is is unclear": a clause that asks is the subject. */
function opensQuestion(tokens: readonly Token[], from: number): boolean {
  for (let i = from; i >= 0 && i > from - 14; i--) {
    const { lower, kind } = tokens[i]!;
    if (ASKS.has(lower)) return i < from;
    if (kind === "punctuation" && lower !== "-") return false;
  }
  return false;
}

const ASKS = new Set("what who whatever whoever all whose".split(" "));

const GRAMMAR = (word: string): boolean =>
  ARTICLE_LIKE.has(word) || PREPOSITIONS.has(word) || COORDINATORS.has(word) || word === "that";

const LONGEST = 8;

/** How many tokens, ending before `i`, stand again from `i` on: "of the of the" is 2. Zero where none do. */
export function repeatedPhrase(tokens: readonly Token[], i: number): number {
  for (let length = 2; length <= LONGEST && length <= i && i + length <= tokens.length; length++) {
    if (tokens[i - length]!.lower !== tokens[i]!.lower) continue;
    if (!sameWords(tokens, i - length, i, length)) continue;
    const all = tokens.slice(i, i + length);
    const names = all.every(({ shape }) => shape !== "lower");
    if (names || all.some(({ lower }) => lower === "and" || lower === "or")) continue; // "over and over and over"
    if (length === 2 ? all.every(({ lower }) => GRAMMAR(lower)) : true) return length;
  }
  return 0;
}

function sameWords(tokens: readonly Token[], a: number, b: number, length: number): boolean {
  for (let k = 0; k < length; k++) {
    const one = tokens[a + k]!;
    const other = tokens[b + k]!;
    if (one.kind !== "word" || other.kind !== "word" || one.lower !== other.lower) return false;
  }
  return true;
}
