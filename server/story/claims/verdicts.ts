import type { Token } from "../../language/token.ts";
import { BE, isAdverb, isCapitalised, PREPOSITIONS } from "../attribution/closed-classes.ts";
import { range } from "../attribution/line.ts";
import type { Candidate } from "./candidate.ts";
import { verbAfter } from "./forecasts.ts";
import { isSuperlative, JUDGEMENT } from "./words.ts";

/** "the largest", "one of the most intriguing", "the first". */
export function superlativeAt(tokens: readonly Token[], i: number, first: number, last: number): Candidate | undefined {
  const token = tokens[i]!;
  if (token.shape !== "lower") return undefined;
  const isMost = token.lower === "most" || token.lower === "least";
  if (!isMost && !isSuperlative(token.lower)) {
    if ((token.lower === "first" || token.lower === "only") && i > first && POSSESSED.has(tokens[i - 1]!.lower)) {
      const next = tokens[i + 1];
      if (!next || i + 1 >= last || next.kind !== "word" || isCapitalised(next)) return undefined;
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

export function judgementAt(tokens: readonly Token[], i: number, first: number, last: number): Candidate | undefined {
  const token = tokens[i]!;
  if (token.shape !== "lower") return undefined;
  if ((token.lower === "should" || token.lower === "must") && i > first) {
    return { kind: "judgement", range: range(i, Math.min(last, verbAfter(tokens, i + 1, last) + 1)), weight: 0.6 };
  }
  if (token.lower === "never" || token.lower === "always")
    return i > first ? { kind: "judgement", range: range(i, i + 1), weight: 0.6 } : undefined;
  if (CERTAIN.has(token.lower) && i > first) return { kind: "judgement", range: range(i, i + 1), weight: 0.5 };
  // "seems to", "appears that": an impression.
  if (
    /^(?:seems|seemed|appears|appeared)$/.test(token.lower) &&
    i > first &&
    /^(?:to|that|as|like)$/.test(tokens[i + 1]?.lower ?? "")
  )
    return { kind: "judgement", range: range(i, Math.min(last, i + 2)), weight: 0.5 };
  if (!JUDGEMENT.has(token.lower)) return undefined;
  const before = tokens[i - 1];
  if (before && (before.lower === "most" || before.lower === "least")) return undefined;
  // "was inadequate", "remains deeply divisive": what is said of the subject, not a word in passing.
  // "To be clear, …".
  if (tokens[i - 2]?.lower === "to" && i - 2 === first) return undefined;
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
const POSSESSED = new Set("the its their".split(" "));
/** The writer vouches for it. */
const CERTAIN = new Set(
  "apparent apparently seemingly evidently presumably indeed clearly obviously undoubtedly undeniably certainly surely truly unquestionably".split(
    " ",
  ),
);
