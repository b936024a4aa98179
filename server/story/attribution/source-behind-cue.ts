import type { Token } from "../../language/token.ts";
import { isRoleNoun } from "../../tables/role-nouns.ts";
import { clauseEnd, withApposition } from "./appositions.ts";
import {
  CONJUNCTIONS,
  DETERMINERS,
  isAdverb,
  isCapitalised,
  looksFinite,
  PREPOSITIONS,
  PRONOUNS,
  SUBJECT_PRONOUNS,
  SUBORDINATORS,
  TIME,
} from "./closed-classes.ts";
import { isQuoted, type Line, type Range, REACH, range } from "./line.ts";
import { INSIDE, isNounLike } from "./noun-phrases.ts";

const LOOSE = new Set(["of", "for", "at", "with", "from", "in", "to", "who", "whose"]);
const TIGHT = new Set(["of", "with"]);

/** The noun phrase that begins at `start`: the subject of an inverted verb, or what "according to" names. */
export function phraseAt(line: Line, start: number, sentenceEnd: number): Range | undefined {
  const end = Math.min(sentenceEnd, start + REACH);
  const { tokens } = line;
  const first = tokens[start];
  if (!first || start >= end || isQuoted(line, start)) return undefined;
  if (SUBJECT_PRONOUNS.has(first.lower) || (PRONOUNS.has(first.lower) && !DETERMINERS.has(first.lower)))
    return range(start, start + 1);
  if (PREPOSITIONS.has(first.lower) && first.shape === "lower") return undefined;
  let i = start;
  let sawName = false;
  for (; i < end; i++) {
    const token = tokens[i]!;
    if (isQuoted(line, i)) break;
    if (token.kind === "punctuation") {
      if (!INSIDE.has(token.text)) break;
      continue;
    }
    if (token.kind === "clitic" && token.lower !== "'s") break;
    if (token.kind === "clitic") continue;
    if (isCapitalised(token)) {
      sawName = true;
      // "a February survey" names itself by its month.
      if (TIME.has(token.lower) && i > start && !DETERMINERS.has(tokens[i - 1]!.lower)) break;
      continue;
    }
    if (PREPOSITIONS.has(token.lower)) {
      const next = tokens[i + 1];
      const reduced =
        i > start + 1 &&
        (isReduced(line, i - 1, start, end) || (TIME.has(tokens[i - 1]!.lower) && isReduced(line, i - 2, start, end)));
      // "the Roper Center for Public Opinion Research".
      const named =
        sawName && token.lower === "for" && next !== undefined && isCapitalised(next) && !TIME.has(next.lower);
      if (!(reduced || named || (sawName ? TIGHT : LOOSE).has(token.lower)) || !next || !isPhraseOpener(next)) break;
      sawName = false;
      continue;
    }
    if (token.lower === "and" && isListed(line, i, end)) continue;
    if (isReduced(line, i, start, end)) continue;
    if (TIME.has(token.lower) && i > start && isReduced(line, i - 1, start, end)) continue;
    if (CONJUNCTIONS.has(token.lower) || isAdverb(token) || looksFinite(token)) break;
    if (token.lower === "who" && i > start) {
      i = clauseEnd(line, i, end);
      break;
    }
    if (SUBORDINATORS.has(token.lower) && token.lower !== "that") break;
    if (token.lower === "that" && i > start) break;
    if (SUBJECT_PRONOUNS.has(token.lower)) break;
    if (sawName && !DETERMINERS.has(token.lower) && !isRoleNoun(token.lower) && token.shape === "lower" && i > start) {
      // "said Smith last week", "said Clinton campaign manager Robby Mook".
      if (TIME.has(token.lower)) break;
      // "a Washington Post database", "Pollster's average": a name that only describes the noun behind it.
      const describes = DETERMINERS.has(first.lower) || tokens[i - 1]!.kind === "clitic";
      if (!describes && !hasNameSoon(line, i, end)) break;
      sawName = false;
    }
    if (
      DETERMINERS.has(token.lower) &&
      i > start &&
      !PREPOSITIONS.has(tokens[i - 1]!.lower) &&
      !DETERMINERS.has(tokens[i - 1]!.lower) &&
      tokens[i - 1]!.lower !== "and"
    )
      break;
  }
  if (i === start) return undefined;
  return range(start, withApposition(line, i, end));
}

/** "a memo released Friday by the agency": a participle behind a common noun, before a preposition or time. */
function isReduced(line: Line, i: number, start: number, end: number): boolean {
  const { tokens } = line;
  const before = tokens[i - 1];
  const token = tokens[i]!;
  const next = tokens[i + 1];
  if (i <= start || i + 1 >= end || !before || !next || token.shape !== "lower") return false;
  if (!/(?:ed|held|given|written|taken|led|made)$/.test(token.lower) || token.lower.length < 4) return false;
  if (before.shape !== "lower" || PRONOUNS.has(before.lower)) return false;
  return PREPOSITIONS.has(next.lower) || (TIME.has(next.lower) && PREPOSITIONS.has(tokens[i + 2]?.lower ?? ""));
}

const isPhraseOpener = (token: Token): boolean =>
  isNounLike(token) && !TIME.has(token.lower) && token.lower !== "which" && token.lower !== "an";

/** "Kazakhstan and the Kremlin": two names, the second perhaps with its article. */
const isListed = (line: Line, i: number, end: number): boolean => {
  const before = line.tokens[i - 1];
  const after = line.tokens[i + 1]?.lower === "the" ? line.tokens[i + 2] : line.tokens[i + 1];
  return i + 1 < end && after !== undefined && before !== undefined && isCapitalised(after) && isCapitalised(before);
};

const hasNameSoon = (line: Line, i: number, end: number): boolean => {
  for (let j = i + 1; j < Math.min(end, i + 4); j++) {
    const token = line.tokens[j]!;
    if (isCapitalised(token)) return true;
    if (token.kind === "punctuation" || PREPOSITIONS.has(token.lower)) return false;
  }
  return false;
};
