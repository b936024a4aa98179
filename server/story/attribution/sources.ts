import type { Token } from "../../language/token.ts";
import { isRoleNoun } from "../../tables/role-nouns.ts";
import {
  BE,
  CONJUNCTIONS,
  DETERMINERS,
  HAVE,
  isAdverb,
  isAuxiliary,
  isCapitalised,
  looksFinite,
  MODALS,
  PREPOSITIONS,
  PRONOUNS,
  SUBJECT_PRONOUNS,
  SUBORDINATORS,
  TIME,
} from "./closed-classes.ts";
import { isQuoted, type Line, type Range, REACH, range } from "./line.ts";

const isDigits = (token: Token): boolean => token.kind === "number";

const isNounLike = (token: Token | undefined): token is Token =>
  token !== undefined &&
  (token.kind === "word" || token.kind === "number" || token.kind === "handle" || token.kind === "object") &&
  !PREPOSITIONS.has(token.lower) &&
  !CONJUNCTIONS.has(token.lower) &&
  !looksFinite(token) &&
  (isCapitalised(token) || !SUBORDINATORS.has(token.lower));

const RELATIVE = new Set(["who", "which", "that", "whose"]);

/** Marks that stand inside a name: "Smith-Jones", "AT&T", "O'Neill / Jones". */
const INSIDE = new Set(["-", "–", "&", "/", "$", "%", "'", "’"]);

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
  if (last.text === "," || last.text === "—" || last.text === "–" || last.text === "--" || last.text === ")") {
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
  if (last.kind === "word" && PRONOUNS.has(last.lower) && !isCapitalised(last)) {
    // "those", "some": pronouns only where no noun follows, as here.
    to = end;
    const before = tokens[end - 2];
    if (SUBJECT_PRONOUNS.has(last.lower) || !before || !PREPOSITIONS.has(before.lower)) return range(end - 1, end);
  }
  if (last.kind === "word" && SUBJECT_PRONOUNS.has(last.lower)) return range(end - 1, end);
  if (last.lower === "who") return range(end - 1, end);
  to = beforeTime(line, end, start);
  const from = phraseStart(line, to, start);
  return from < to && isPhrase(line, from, to) ? range(from, to) : undefined;
}

/** "Sanders on Tuesday said", "the court this month ruled": without the time. */
function beforeTime(line: Line, end: number, start: number): number {
  const { tokens } = line;
  let to = end;
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

interface Opening {
  readonly at: number;
  readonly kind: "apposition" | "aside";
}

const ASIDES = new Set(
  "however meanwhile too also though for in on at during speaking asked when while after before as with by through via citing referring appearing following like including according unlike despite from writing responding pressed".split(
    " ",
  ),
);

/** Where what closes with the comma before a verb was opened: by the comma after the subject. */
function openingOf(line: Line, close: number, start: number): Opening | undefined {
  const { tokens } = line;
  const closer = tokens[close]!.text;
  const mark = closer === ")" ? "(" : closer;
  let tried = 0;
  let fallback: Opening | undefined;
  for (let i = close - 1; i > start && tried < 4; i--) {
    if (isQuoted(line, i)) continue;
    const token = tokens[i]!;
    if (token.text === ";" || token.text === ":") break;
    if (token.text !== mark) continue;
    tried++;
    const first = tokens[i + 1]!;
    const inner = close - i - 1;
    if (inner === 0) return undefined;
    if (mark === "(" || ASIDES.has(first.lower) || TIME.has(first.lower) || (isAdverb(first) && inner <= 3)) {
      return {
        at: i,
        kind: mark === "(" && !isPartyState(tokens, i + 1, close) ? "aside" : mark === "(" ? "apposition" : "aside",
      };
    }
    if (first.shape === "lower" && first.lower.endsWith("ing")) return { at: i, kind: "aside" };
    if (
      RELATIVE.has(first.lower) ||
      (DETERMINERS.has(first.lower) && !startsClause(line, i + 1, close)) ||
      (isDigits(first) && inner <= 2) ||
      /^[RDI]-/.test(first.text) ||
      isRoleNoun(first.lower) ||
      first.lower === "of" ||
      first.lower === "himself" ||
      first.lower === "herself" ||
      first.lower === "then" ||
      first.lower === "former" ||
      first.lower === "formerly" ||
      (first.kind === "word" && /^(?:jr|sr|ii|iii|inc|md|phd|d)$/.test(first.lower)) ||
      (isCapitalised(first) && inner <= 4 && (isCapitalised(tokens[i - 1]!) || isRoleNoun(tokens[i - 1]!.lower)))
    ) {
      // "Smith, 31, a photographer, said": the age opens a second apposition.
      return { at: i, kind: "apposition" };
    }
    if (
      first.shape === "lower" &&
      !looksFinite(first) &&
      !CONJUNCTIONS.has(first.lower) &&
      hasRole(tokens, i + 1, close)
    ) {
      return { at: i, kind: "apposition" };
    }
    if (
      isCapitalised(tokens[i - 1]!) &&
      mark === "," &&
      !CONJUNCTIONS.has(first.lower) &&
      !looksFinite(first) &&
      !SUBJECT_PRONOUNS.has(first.lower) &&
      tried > 1
    ) {
      return { at: i, kind: "apposition" };
    }
    fallback ??=
      looksFinite(first) && !isAuxiliary(first.lower)
        ? { at: i, kind: "aside" }
        : isNounLike(first) &&
            isNounLike(tokens[i - 1]) &&
            !CONJUNCTIONS.has(first.lower) &&
            !SUBJECT_PRONOUNS.has(first.lower)
          ? { at: i, kind: "apposition" }
          : undefined;
  }
  return fallback;
}

const isPartyState = (tokens: readonly Token[], from: number, to: number): boolean =>
  to - from <= 4 && /^[RDI](?:-|$)/.test(tokens[from]!.text);

const hasRole = (tokens: readonly Token[], from: number, to: number): boolean => {
  for (let i = from; i < Math.min(to, from + 8); i++) if (isRoleNoun(tokens[i]!.lower)) return true;
  return false;
};

/** "the plan is": a determiner, a short noun phrase, then a verb: a clause and no apposition. */
function startsClause(line: Line, from: number, to: number): boolean {
  for (let i = from + 1; i < Math.min(to, from + 7); i++) {
    const token = line.tokens[i]!;
    if (RELATIVE.has(token.lower) || PREPOSITIONS.has(token.lower)) return false;
    if (isAuxiliary(token.lower) && !isQuoted(line, i)) return true;
  }
  return false;
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
    } else if (RELATIVE.has(token.lower) && !isCapitalised(token)) {
      // "people who know him said": the relative belongs to the noun before it.
      if (token.lower === "that" || i === start || !isNounLike(before) || from === end) break;
    } else if (CONJUNCTIONS.has(token.lower)) {
      if (!joinsNames(line, i, start, end)) break;
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
    if (RELATIVE.has(token.lower)) return token.lower !== "that" || isNounLike(tokens[j - 1]) ? j : undefined;
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
  return isCapitalised(before) && isCapitalised(after) && !TIME.has(before.lower);
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
    (TIME.has(token.lower) && !DETERMINERS.has(token.lower) && tokens[i + 1]?.kind !== "clitic");
  while (i < end - 1 && skips(tokens[i]!)) i++;
  if (stopper && PREPOSITIONS.has(stopper.lower)) {
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
      if (TIME.has(token.lower) && i > start) break;
      continue;
    }
    if (PREPOSITIONS.has(token.lower)) {
      const next = tokens[i + 1];
      const reduced =
        i > start + 1 &&
        (isReduced(line, i - 1, start, end) || (TIME.has(tokens[i - 1]!.lower) && isReduced(line, i - 2, start, end)));
      if (!(reduced || (sawName ? TIGHT : LOOSE).has(token.lower)) || !next || !isPhraseOpener(next)) break;
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
      if (TIME.has(token.lower) || !hasNameSoon(line, i, end)) break;
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

/** ", a spokesman for the group": what follows a name between commas, or up to the sentence's end. */
function withApposition(line: Line, at: number, end: number): number {
  const { tokens } = line;
  if (tokens[at]?.text === "(" && isPartyState(tokens, at + 1, at + 3)) {
    for (let i = at; i < Math.min(end, at + 6); i++)
      if (tokens[i]!.text === ")") return withApposition(line, i + 1, end);
  }
  if (tokens[at]?.text !== ",") return at;
  const first = tokens[at + 1];
  if (!first || isQuoted(line, at + 1)) return at;
  if (isDigits(first) && tokens[at + 2]?.text === ",") return withApposition(line, at + 2, end);
  const opens =
    ((DETERMINERS.has(first.lower) || isRoleNoun(first.lower) || first.lower === "former") &&
      !startsClause(line, at + 1, end)) ||
    first.lower === "who" ||
    first.lower === "whose" ||
    (hasRole(tokens, at + 1, Math.min(end, at + 5)) && isNounLike(first) && !isAdverb(first));
  if (!opens) return at;
  const closed = clauseEnd(line, at + 1, end);
  return closed < end ? withApposition(line, closed, end) : closed;
}

/** Up to the next comma, dash or stop outside quotations. */
function clauseEnd(line: Line, from: number, end: number): number {
  for (let i = from; i < end; i++) {
    const token = line.tokens[i]!;
    if (isQuoted(line, i)) return i;
    if (token.kind === "punctuation" && !INSIDE.has(token.text) && token.text !== "(" && token.text !== ")") {
      if (token.text === "," && /^(?:jr|sr|inc)$/.test(line.tokens[i + 1]?.lower ?? "")) continue;
      return i;
    }
  }
  return end;
}

/** The subject of the sentence's first clause: what "… and said" and ", saying" speak of. */
export function mainSubject(line: Line, start: number, sentenceEnd: number): Range | undefined {
  const end = Math.min(sentenceEnd, start + REACH);
  const { tokens } = line;
  let i = start;
  const skipLight = () => {
    while (
      i < end &&
      (tokens[i]!.kind === "punctuation" ||
        CONJUNCTIONS.has(tokens[i]!.lower) ||
        isAdverb(tokens[i]!) ||
        TIME.has(tokens[i]!.lower))
    )
      i++;
  };
  skipLight();
  for (let tries = 0; tries < 2 && i < end; tries++) {
    const token = tokens[i]!;
    const opensAside =
      PREPOSITIONS.has(token.lower) ||
      (SUBORDINATORS.has(token.lower) && token.lower !== "that") ||
      /(?:ing|ed)$/.test(token.lower);
    if (!opensAside) break;
    while (i < end && (tokens[i]!.text !== "," || isQuoted(line, i))) i++;
    i++;
    skipLight();
  }
  if (i >= end) return undefined;
  const found = phraseAt(line, i, end);
  if (!found) return undefined;
  const next = tokens[found.to];
  if (!next) return undefined;
  return next.text === "," ||
    looksFinite(next) ||
    BE.has(next.lower) ||
    HAVE.has(next.lower) ||
    MODALS.has(next.lower) ||
    isAdverb(next) ||
    next.shape === "lower"
    ? found
    : undefined;
}
