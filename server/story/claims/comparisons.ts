import type { Token } from "../../language/token.ts";
import { DETERMINERS, PREPOSITIONS } from "../attribution/closed-classes.ts";
import { range } from "../attribution/line.ts";
import type { Candidate } from "./candidate.ts";

/** "more people than", "fewer jobs", "many voters". */
export function comparisonAt(tokens: readonly Token[], i: number, first: number, last: number): Candidate | undefined {
  const token = tokens[i]!;
  if (token.shape !== "lower" && i !== first) return undefined;
  if (token.lower === "more" || token.lower === "less" || token.lower === "fewer" || token.lower === "twice") {
    const than = thanAfter(tokens, i + 1, last);
    if (than === undefined || isCount(tokens[than + 1], tokens[than + 2])) return undefined;
    return { kind: "statistic", range: range(i, than + 1), weight: 0.8 };
  }
  if (
    (token.lower === "many" || token.lower === "most" || token.lower === "few") &&
    i + 1 < last &&
    (tokens[i + 1]!.shape === "lower" || /[^s]s$/.test(tokens[i + 1]!.lower)) &&
    !PREPOSITIONS.has(tokens[i + 1]!.lower) &&
    tokens[i + 1]!.lower !== "recent" &&
    !(token.lower === "few" && TIMES.has(tokens[i + 1]!.lower))
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
  if ((token.lower === "fewer" || token.lower === "less") && i > first && isPlainNoun(tokens[i + 1]))
    return { kind: "statistic", range: range(i, i + 2), weight: 0.5 };
  // "more aggressive": than whom?
  if (token.lower === "more" && i > first && isPlainNoun(tokens[i + 1]) && MORE_OF.test(tokens[i - 1]!.lower))
    return { kind: "statistic", range: range(i, i + 2), weight: 0.4 };
  if (token.lower === "increasingly") return { kind: "statistic", range: range(i, i + 1), weight: 0.5 };
  if (
    (token.lower === "every" || token.lower === "none") &&
    isPlainNoun(tokens[i + 1]) &&
    !TIMES.has(tokens[i + 1]!.lower)
  ) {
    const nearly = tokens[i - 1];
    const from = nearly && i > first && /^(?:nearly|almost|virtually)$/.test(nearly.lower) ? i - 1 : i;
    return { kind: "statistic", range: range(from, i + 2), weight: from < i ? 0.7 : 0.5 };
  }
  return undefined;
}

/** "more than 300", which the figures judge; "more than ten years", a stretch of time. */
const isCount = (token: Token | undefined, next: Token | undefined): boolean =>
  token === undefined || token.kind === "number" || TIME_SPAN.test(next?.lower ?? "");

const TIME_SPAN = /^(?:years?|months?|weeks?|days?|hours?|minutes?|decades?|century|centuries|seasons?)$/;

const isPlainNoun = (token: Token | undefined): boolean =>
  token !== undefined && token.shape === "lower" && !PREPOSITIONS.has(token.lower) && !DETERMINERS.has(token.lower);

const MORE_OF =
  /^(?:is|are|was|were|been|become|becoming|became|much|far|even|has|have|had|getting|get|grown|growing|grew)$/;

const TIMES = new Set(
  "day days weeks months years hours minutes times week month year morning evening night hour minute time step few four two other single".split(
    " ",
  ),
);

function thanAfter(tokens: readonly Token[], from: number, last: number): number | undefined {
  for (let i = from; i < Math.min(last, from + 6); i++) {
    if (tokens[i]!.kind === "punctuation") return undefined;
    if (tokens[i]!.lower === "than") return i;
  }
  return undefined;
}
