import type { Sentence } from "../../language/sentences.ts";
import type { Token } from "../../language/token.ts";
import { BE, DETERMINERS, isAdverb, isCapitalised, PREPOSITIONS } from "../attribution/closed-classes.ts";
import { type Line, type Range, range } from "../attribution/line.ts";
import { type Figure, figuresIn } from "./figures.ts";
import {
  CAUSE,
  CAUSE_PARTICLE,
  FAILING,
  HEARSAY,
  isSuperlative,
  JUDGEMENT,
  LAW,
  PROJECTED,
  PROSPECT,
  SCHEDULE,
  SEEN,
  WRONGDOING,
} from "./words.ts";

export type ClaimKind = "statistic" | "projection" | "accusation" | "judgement" | "cause" | "belief" | "hearsay";

/** The words that make a claim, and how strongly they do. Ranges are of the line's tokens. */
export interface Candidate {
  readonly kind: ClaimKind;
  readonly range: Range;
  readonly weight: number;
  readonly figure?: Figure;
}

/** Everything in the sentence that a reader might ask the source of, in order. */
export function candidatesIn(line: Line, sentence: Sentence): Candidate[] {
  const { first, last } = sentence;
  const found: Candidate[] = [];
  for (const figure of figuresIn(line, sentence))
    found.push({ kind: "statistic", range: figure.range, weight: figure.weight, figure });
  const { tokens } = line;
  for (let i = first; i < last; i++) {
    const candidate =
      hearsayAt(tokens, i, last) ??
      beliefAt(tokens, i, first) ??
      projectionAt(tokens, i, first, last) ??
      accusationAt(tokens, i, first, last) ??
      causeAt(tokens, i, first, last) ??
      superlativeAt(tokens, i, first, last) ??
      judgementAt(tokens, i, first, last) ??
      comparisonAt(tokens, i, first, last);
    if (candidate) found.push(candidate);
  }
  return found.sort((a, b) => a.range.from - b.range.from);
}

function hearsayAt(tokens: readonly Token[], i: number, last: number): Candidate | undefined {
  const { lower } = tokens[i]!;
  const next = tokens[i + 1]?.lower;
  if (HEARSAY.has(lower)) return { kind: "hearsay", range: range(i, i + 1), weight: 2 };
  if (lower === "speculation" && (next === "that" || next === "about" || next === "over"))
    return { kind: "hearsay", range: range(i, i + 1), weight: 2 };
  if (
    lower === "reports" &&
    (next === "of" || next === "that") &&
    i + 2 < last &&
    !DETERMINERS.has(tokens[i - 1]?.lower ?? "x")
  ) {
    return { kind: "hearsay", range: range(i, i + 2), weight: 2 };
  }
  if (lower === "said" && next === "to" && BE.has(tokens[i - 1]?.lower ?? ""))
    return { kind: "hearsay", range: range(i - 1, i + 2), weight: 2 };
  return undefined;
}

/** "is (now widely) seen as", "is believed to", "is considered a". */
function beliefAt(tokens: readonly Token[], i: number, first: number): Candidate | undefined {
  const token = tokens[i]!;
  if (!SEEN.has(token.lower) || token.shape !== "lower") return undefined;
  const next = tokens[i + 1]?.lower ?? "";
  if (!(next === "as" || next === "to" || next === "by" || DETERMINERS.has(next) || isAdjectival(token.lower, next)))
    return undefined;
  let from = i;
  while (from > first && isAdverb(tokens[from - 1]!)) from--;
  const be = tokens[from - 1];
  for (let j = from; j < i; j++) if (tokens[j]!.lower === "not" || tokens[j]!.lower === "n't") return undefined;
  if (from === first || !be || !BE.has(be.lower)) return undefined;
  if (next === "by") return undefined;
  // "were blamed for", "was credited with" tell of an act; "blamed" wants "as" like the rest.
  const to = next === "as" || next === "to" ? i + 2 : i + 1;
  return { kind: "belief", range: range(from - 1, to), weight: 1.1 };
}

const isAdjectival = (lower: string, next: string): boolean =>
  (lower === "considered" || lower === "thought" || lower === "deemed") &&
  next !== "" &&
  /^[a-z]/.test(next) &&
  next !== "for" &&
  next !== "in" &&
  next !== "at" &&
  next !== "on" &&
  next !== "and";

function projectionAt(tokens: readonly Token[], i: number, first: number, last: number): Candidate | undefined {
  const token = tokens[i]!;
  const { lower } = token;
  const next = tokens[i + 1]?.lower;
  if (i + 2 >= last || token.shape !== "lower") return undefined;
  if (next === "to" && PROJECTED.has(lower) && i > first) {
    const verb = verbAfter(tokens, i + 2, last);
    return { kind: "projection", range: range(i, verb + 1), weight: SCHEDULE.has(tokens[verb]!.lower) ? 0.3 : 1.2 };
  }
  if (next === "to" && (PROSPECT.has(lower) || (lower === "track" && tokens[i - 1]?.lower === "on"))) {
    const verb = verbAfter(tokens, i + 2, last);
    return {
      kind: "projection",
      range: range(lower === "track" ? i - 1 : i, verb + 1),
      weight: SCHEDULE.has(tokens[verb]!.lower) ? 0.3 : 1.2,
    };
  }
  if (
    lower === "likely" &&
    i > first &&
    (BE.has(tokens[i - 1]!.lower) ||
      tokens[i - 1]!.lower === "will" ||
      tokens[i - 1]!.lower === "very" ||
      tokens[i - 1]!.lower === "most")
  )
    return { kind: "projection", range: range(i, i + 1), weight: 0.9 };
  if (lower === "will" || lower === "would" || lower === "could" || lower === "may" || lower === "might") {
    const verb = verbAfter(tokens, i + 1, last);
    const scheduled =
      SCHEDULE.has(tokens[verb]!.lower) ||
      (tokens[verb]!.lower === "be" && SCHEDULE.has(tokens[verb + 1]?.lower ?? ""));
    return { kind: "projection", range: range(i, verb + 1), weight: scheduled ? -0.1 : 0.8 };
  }
  return undefined;
}

const verbAfter = (tokens: readonly Token[], from: number, last: number): number => {
  let i = from;
  while (i < last - 1 && (isAdverb(tokens[i]!) || tokens[i]!.kind === "clitic")) i++;
  return Math.min(i, last - 1);
};

function accusationAt(tokens: readonly Token[], i: number, first: number, last: number): Candidate | undefined {
  const token = tokens[i]!;
  if (token.shape !== "lower") return undefined;
  if (WRONGDOING.has(token.lower)) {
    let lawful = false;
    for (let j = first; j < last; j++) if (LAW.has(tokens[j]!.lower)) lawful = true;
    // "rape survivors", "a fraud case": a topic, unless somebody did it.
    const acts =
      i > first &&
      (isPast(token.lower)
        ? !BE.has(tokens[i - 1]!.lower)
        : BE.has(tokens[i - 1]!.lower) || DETERMINERS.has(tokens[i - 1]!.lower));
    return { kind: "accusation", range: range(i, i + 1), weight: (acts ? 2.2 : 1.2) - (lawful ? 1.8 : 0) };
  }
  if (FAILING.has(token.lower) && i > first)
    return {
      kind: "accusation",
      range: range(i, Math.min(last, i + (tokens[i + 1]?.lower === "to" ? 3 : 1))),
      weight: 0.9,
    };
  return undefined;
}

const isPast = (lower: string): boolean =>
  lower.endsWith("ed") || lower === "stole" || lower === "misled" || lower === "forged";

function causeAt(tokens: readonly Token[], i: number, first: number, last: number): Candidate | undefined {
  const token = tokens[i]!;
  if (!CAUSE.has(token.lower) || token.shape !== "lower" || i === first) return undefined;
  const particle = CAUSE_PARTICLE.get(token.lower);
  if (particle !== undefined && tokens[i + 1]?.lower !== particle) return undefined;
  if ((token.lower === "cause" || token.lower === "causes") && DETERMINERS.has(tokens[i - 1]!.lower)) return undefined;
  if (
    token.lower === "due" &&
    i + 2 < last &&
    tokens[i - 1] &&
    BE.has(tokens[i - 1]!.lower) &&
    tokens[i + 2]!.shape === "lower" &&
    SCHEDULE.has(tokens[i + 2]!.lower)
  )
    return undefined;
  return { kind: "cause", range: range(i, particle !== undefined ? i + 2 : i + 1), weight: 1.2 };
}

/** "the largest", "one of the most intriguing", "the first". */
function superlativeAt(tokens: readonly Token[], i: number, first: number, last: number): Candidate | undefined {
  const token = tokens[i]!;
  if (token.shape !== "lower") return undefined;
  const isMost = token.lower === "most" || token.lower === "least";
  if (!isMost && !isSuperlative(token.lower)) {
    if ((token.lower === "first" || token.lower === "only") && tokens[i - 1]?.lower === "the" && i > first) {
      if (isCapitalised(tokens[i + 1] ?? token)) return undefined;
      return { kind: "judgement", range: range(i - 1, Math.min(last, i + 2)), weight: 0.5 };
    }
    if (
      token.lower === "record" &&
      i > first &&
      /^(?:a|its|their|the)$/.test(tokens[i - 1]!.lower) &&
      tokens[i + 1]?.shape === "lower" &&
      !PREPOSITIONS.has(tokens[i + 1]!.lower)
    ) {
      return { kind: "judgement", range: range(i, Math.min(last, i + 2)), weight: 0.6 };
    }
    return undefined;
  }
  const before = tokens[i - 1]?.lower;
  const possessed = tokens[i - 1]?.kind === "clitic" || before === "its" || before === "their";
  if (before !== "the" && !possessed) {
    // "second largest", "world's largest" count; bare "most voters" is a quantity.
    if (isMost)
      return tokens[i + 1]?.shape === "lower" && i + 2 < last
        ? { kind: "judgement", range: range(i, i + 1), weight: 0.4 }
        : undefined;
    return i > first && !PREPOSITIONS.has(before ?? "")
      ? { kind: "judgement", range: range(i, i + 1), weight: 0.7 }
      : undefined;
  }
  if (
    isMost &&
    (tokens[i + 1]?.shape !== "lower" || tokens[i + 1]!.lower === "recent" || tokens[i + 1]!.lower === "part")
  )
    return undefined;
  const to = isMost ? i + 2 : i + 1;
  let from = i - 1;
  if (possessed) from = i;
  if (tokens[from - 1]?.lower === "of" && tokens[from - 2]?.lower === "one") from -= 2;
  const opinion = isMost && JUDGEMENT.has(tokens[i + 1]!.lower);
  return { kind: "judgement", range: range(Math.max(first, from), to), weight: opinion ? 1.9 : 1.1 };
}

function judgementAt(tokens: readonly Token[], i: number, first: number, last: number): Candidate | undefined {
  const token = tokens[i]!;
  if (token.shape !== "lower") return undefined;
  if ((token.lower === "should" || token.lower === "must") && i > first) {
    return { kind: "judgement", range: range(i, Math.min(last, verbAfter(tokens, i + 1, last) + 1)), weight: 0.6 };
  }
  if (token.lower === "never" || token.lower === "always")
    return i > first ? { kind: "judgement", range: range(i, i + 1), weight: 0.6 } : undefined;
  if (!JUDGEMENT.has(token.lower)) return undefined;
  const before = tokens[i - 1];
  if (before && (before.lower === "most" || before.lower === "least")) return undefined;
  // "was inadequate", "remains deeply divisive": what is said of the subject, not a word in passing.
  let be = i - 1;
  while (be > first && isAdverb(tokens[be]!)) be--;
  if (
    be < first ||
    !(
      BE.has(tokens[be]!.lower) ||
      LINKS.has(tokens[be]!.lower) ||
      (tokens[be]!.lower === "a" && BE.has(tokens[be - 1]?.lower ?? ""))
    )
  )
    return undefined;
  return { kind: "judgement", range: range(i, i + 1), weight: 0.8 };
}

const LINKS = new Set("seems seemed appears appeared looks looked remains remained became becomes proved".split(" "));

/** "more people than", "fewer jobs", "many voters". */
function comparisonAt(tokens: readonly Token[], i: number, first: number, last: number): Candidate | undefined {
  const token = tokens[i]!;
  if (token.shape !== "lower" && i !== first) return undefined;
  if (token.lower === "more" || token.lower === "less" || token.lower === "fewer" || token.lower === "twice") {
    const than = thanAfter(tokens, i + 1, last);
    if (than === undefined || tokens[than + 1]?.kind === "number") return undefined;
    return { kind: "statistic", range: range(i, than + 1), weight: 0.8 };
  }
  if (
    (token.lower === "many" || token.lower === "most" || token.lower === "few") &&
    i + 1 < last &&
    (tokens[i + 1]!.shape === "lower" || /[^s]s$/.test(tokens[i + 1]!.lower)) &&
    !PREPOSITIONS.has(tokens[i + 1]!.lower)
  ) {
    return { kind: "statistic", range: range(i, i + 2), weight: 0.6 };
  }
  if (
    (token.lower === "thousands" ||
      token.lower === "hundreds" ||
      token.lower === "millions" ||
      token.lower === "dozens" ||
      token.lower === "billions") &&
    tokens[i + 1]?.lower === "of"
  ) {
    return { kind: "statistic", range: range(i, Math.min(last, i + 3)), weight: 0.9 };
  }
  return undefined;
}

function thanAfter(tokens: readonly Token[], from: number, last: number): number | undefined {
  for (let i = from; i < Math.min(last, from + 6); i++) {
    if (tokens[i]!.kind === "punctuation") return undefined;
    if (tokens[i]!.lower === "than") return i;
  }
  return undefined;
}
