import type { Token } from "../../language/token.ts";
import { openingOf } from "./appositions.ts";
import {
  CONJUNCTIONS,
  DETERMINERS,
  isAdverb,
  isAuxiliary,
  isCapitalised,
  isTimeAt,
  looksFinite,
  PREPOSITIONS,
  PRONOUNS,
  SUBJECT_PRONOUNS,
  SUBORDINATORS,
  TIME,
} from "./closed-classes.ts";
import { DASHES, isQuoted, type Line, type Range, REACH, range } from "./line.ts";
import { INSIDE, isNounLike, RELATIVES } from "./noun-phrases.ts";

const REFLEXIVES = new Set("himself herself itself themselves".split(" "));

/**
 * The noun phrase that ends right before `end`, sought leftwards but not beyond `start`: the subject of a verb that
 * stands at `end`. With appositives and relatives, without what merely stands between commas.
 */
export function subjectBefore(line: Line, end: number, sentenceStart: number, depth = 0): Range | undefined {
  const start = Math.max(sentenceStart, end - REACH);
  if (depth > 3) return undefined;
  const { tokens } = line;
  let to = end;
  const last = tokens[to - 1];
  if (to <= start || !last) return undefined;
  if (last.text === "," || DASHES.has(last.text) || last.text === ")") {
    const opened = openingOf(line, to - 1, start);
    if (opened === undefined) return undefined;
    const head = subjectBefore(line, opened.at, start, depth + 1);
    if (!head) return undefined;
    return opened.kind === "apposition" ? range(head.from, to - 1) : head;
  }
  if (last.kind === "number" && tokens[to - 2]?.text === "," && to - 2 > start) {
    // "Smith, 31": the age is part of what follows the name.
    const head = subjectBefore(line, to - 2, start, depth + 1);
    if (head) return range(head.from, to);
  }
  if (REFLEXIVES.has(last.lower)) {
    // "Ford itself said".
    const head = subjectBefore(line, end - 1, start, depth + 1);
    return head?.to === end - 1 ? range(head.from, end) : undefined;
  }
  if (last.lower === "one" && tokens[end - 2]?.lower === "no" && end - 2 >= start) return range(end - 2, end);
  if (last.kind === "word" && PRONOUNS.has(last.lower) && !isCapitalised(last)) {
    // "those", "some": pronouns only where no noun follows, as here.
    to = end;
    const before = tokens[end - 2];
    if (SUBJECT_PRONOUNS.has(last.lower) || !before || !PREPOSITIONS.has(before.lower)) return range(end - 1, end);
  }
  if (last.kind === "word" && SUBJECT_PRONOUNS.has(last.lower)) return range(end - 1, end);
  if (last.lower === "who" || last.lower === "which") return range(end - 1, end);
  to = beforeTime(line, end, start);
  const from = phraseStart(line, to, start);
  return from < to && isPhrase(line, from, to) ? range(from, to) : undefined;
}

/** "Sanders on Tuesday said", "the court this month ruled": without the time. */
function beforeTime(line: Line, end: number, start: number): number {
  const { tokens } = line;
  let to = end;
  // "A panel in 2019 found".
  if (to - 2 > start && /^(?:19|20)\d\d$/.test(tokens[to - 1]!.text) && tokens[to - 2]!.lower === "in") to--;
  while (to - 1 > start && TIME.has(tokens[to - 1]!.lower) && !isQuoted(line, to - 1)) to--;
  if (to === end) return end;
  const lead = tokens[to - 1]!;
  if (
    to - 1 > start &&
    (PREPOSITIONS.has(lead.lower) || lead.lower === "this" || lead.lower === "that" || lead.lower === "just")
  )
    to--;
  if (lead.lower === "this" && tokens[to - 1]?.lower === "just") to--;
  return to - 1 >= start && isNounLike(tokens[to - 1]) && !DETERMINERS.has(tokens[to - 1]!.lower) ? to : end;
}

/** Leftmost token of the noun phrase that ends at `end`. */
function phraseStart(line: Line, end: number, start: number): number {
  const { tokens } = line;
  let i = end - 1;
  let from = end;
  while (i >= start) {
    if (isQuoted(line, i)) break;
    const token = tokens[i]!;
    const before = tokens[i - 1];
    if (token.kind === "punctuation") {
      // "Sen. Ted Cruz (R-Texas) said" is met by openingOf; inside the phrase only joining marks go on.
      if (!INSIDE.has(token.text) || i === start) break;
    } else if (token.kind === "clitic") {
      if (token.lower !== "'s" && token.lower !== "'") break;
    } else if (RELATIVES.has(token.lower) && !isCapitalised(token)) {
      // "people who know him said": the relative belongs to the noun before it.
      if (token.lower === "that" || i === start || !isNounLike(before) || from === end) break;
    } else if (CONJUNCTIONS.has(token.lower)) {
      if (!joinsNames(line, i, start, end)) break;
    } else if (PREPOSITIONS.has(token.lower) && isCapitalised(token) && i === start) {
      break;
    } else if (PREPOSITIONS.has(token.lower) && !isCapitalised(token)) {
      if (i === start || !before || TIME.has(before.lower) || isQuoted(line, i - 1)) break;
      if (looksFinite(before)) {
        // "officials who spoke with The Post said".
        const relative = relativeBefore(line, i - 1, start);
        if (relative === undefined) break;
        from = relative;
        i = relative - 1;
        continue;
      }
      if (!isNounLike(before)) break;
    } else if (SUBORDINATORS.has(token.lower) && !(isCapitalised(token) && i > start)) break;
    else if (looksFinite(token)) {
      const relative = relativeBefore(line, i, start);
      if (relative === undefined) break;
      i = relative;
      from = relative;
      i--;
      continue;
    } else if (SUBJECT_PRONOUNS.has(token.lower) && i < end - 1) break;
    from = i;
    i--;
  }
  return trimmed(line, from, end, i < start ? undefined : tokens[i]);
}

/** "who have served": the place of the relative pronoun, if the verb at `i` is in its clause. */
function relativeBefore(line: Line, i: number, start: number): number | undefined {
  const { tokens } = line;
  for (let j = i - 1; j > start && j >= i - 5; j--) {
    const token = tokens[j]!;
    if (RELATIVES.has(token.lower)) return token.lower !== "that" || isNounLike(tokens[j - 1]) ? j : undefined;
    if (token.kind === "punctuation") return undefined;
    // "the experts I interviewed said".
    if (
      SUBJECT_PRONOUNS.has(token.lower) &&
      j > start &&
      isNounLike(tokens[j - 1]) &&
      tokens[j - 1]!.lower.endsWith("s")
    )
      return j;
    if (!isAdverb(token) && !isAuxiliary(token.lower) && token.kind !== "clitic") {
      if (!(SUBJECT_PRONOUNS.has(token.lower) || isCapitalised(token))) break;
    }
  }
  // "a report released last year found": a participle right behind a common noun.
  const noun = tokens[i - 1];
  const verb = tokens[i]!;
  if (
    noun &&
    i - 1 > start &&
    noun.shape === "lower" &&
    isNounLike(noun) &&
    !isAdverb(noun) &&
    /(?:ed|held|given|written|taken|led|made)$/.test(verb.lower)
  ) {
    const next = tokens[i + 1];
    return next && (PREPOSITIONS.has(next.lower) || TIME.has(next.lower)) && !PRONOUNS.has(noun.lower) ? i : undefined;
  }
  return undefined;
}

/** "Clinton and Trump said": two names, or a list that opens the clause. */
function joinsNames(line: Line, i: number, start: number, end: number): boolean {
  const before = line.tokens[i - 1];
  const after = line.tokens[i + 1];
  if (!before || !after || i <= start || i + 1 >= end) return false;
  if (isCapitalised(before) && isCapitalised(after) && !TIME.has(before.lower)) return true;
  return opensSentence(line, i, start);
}

/** "Developers and their supporters said": all that stands before the "and" is a short noun phrase that opens the sentence. */
function opensSentence(line: Line, and: number, start: number): boolean {
  const { tokens } = line;
  if (tokens[and]!.lower !== "and" || and - start > 6) return false;
  for (let i = start; i < and; i++) {
    const token = tokens[i]!;
    const lower = token.lower;
    if (isQuoted(line, i) || (i === start && (PREPOSITIONS.has(lower) || SUBORDINATORS.has(lower) || isAdverb(token))))
      return false;
    if (!isNounLike(token) && !(i > start && lower === "of")) return false;
  }
  return true;
}

/** Without what merely comes first: a conjunction, an adverb, a weekday, an opening phrase that lacks its comma. */
function trimmed(line: Line, from: number, end: number, stopper: Token | undefined): number {
  const { tokens } = line;
  let i = from;
  const skips = (token: Token): boolean =>
    CONJUNCTIONS.has(token.lower) ||
    (isAdverb(token) && token.lower !== "only") ||
    token.lower === "'s" ||
    token.kind === "punctuation" ||
    (isTimeAt(tokens, i) &&
      !(token.lower === "early" && tokens[i + 1]!.shape === "lower") &&
      !DETERMINERS.has(token.lower) &&
      tokens[i + 1]?.kind !== "clitic");
  while (i < end - 1 && skips(tokens[i]!)) i++;
  if (stopper && PREPOSITIONS.has(stopper.lower) && stopper.lower !== "as") {
    // "In a statement Clinton said": the name begins behind the phrase.
    for (let j = end - 1; j > i; j--) {
      if (isCapitalised(tokens[j]!) && tokens[j - 1]!.shape === "lower") return j;
    }
    for (let j = i + 1; j < end; j++)
      if (DETERMINERS.has(tokens[j]!.lower) && !PREPOSITIONS.has(tokens[j - 1]!.lower)) return j;
  }
  return i;
}

/** Something that can speak: a name, or a noun; not a bare adverb or time. */
function isPhrase(line: Line, from: number, end: number): boolean {
  const head = line.tokens[end - 1]!;
  if (head.kind === "punctuation") return false;
  if (head.kind === "clitic") return false;
  for (let i = from; i < end; i++) {
    const token = line.tokens[i]!;
    if (isNounLike(token) && !TIME.has(token.lower) && !isAdverb(token)) return true;
    if (PRONOUNS.has(token.lower)) return true;
  }
  return false;
}
