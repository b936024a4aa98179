import type { Token } from "../../language/token.ts";
import { BE, DETERMINERS, PREPOSITIONS } from "../attribution/closed-classes.ts";
import { notBase, verbs } from "../attribution/inflection.ts";
import { range } from "../attribution/line.ts";
import type { Candidate } from "./candidate.ts";
import { CAUSE, CAUSE_PARTICLE, SCHEDULE } from "./words.ts";

export function causeAt(tokens: readonly Token[], i: number, first: number, last: number): Candidate | undefined {
  const token = tokens[i]!;
  if (i === first && token.lower === "because") return { kind: "cause", range: range(i, i + 1), weight: 1 };
  if (token.shape !== "lower" || i === first) return undefined;
  const phrase = PHRASES.find((words) => words.every((word, j) => i + j < last && tokens[i + j]!.lower === word));
  if (phrase) return { kind: "cause", range: range(i, i + phrase.length), weight: 1.2 };
  if (EFFECTS.has(token.lower) && isActive(tokens, i)) return { kind: "cause", range: range(i, i + 1), weight: 0.6 };
  if (!CAUSE.has(token.lower)) return undefined;
  const next = tokens[i + 1];
  const particle = CAUSE_PARTICLE.get(token.lower);
  if (particle !== undefined && tokens[i + 1]?.lower !== particle) return undefined;
  if (
    (token.lower === "cause" || token.lower === "causes") &&
    tokens[i - 1]!.lower !== "to" &&
    (DETERMINERS.has(tokens[i - 1]!.lower) || PREPOSITIONS.has(tokens[i - 1]!.lower))
  )
    return undefined;
  // "such causes as these".
  if (
    (token.lower === "cause" || token.lower === "causes") &&
    (!next || next.kind === "punctuation" || PREPOSITIONS.has(next.lower) || next.lower === "and")
  )
    return undefined;
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

const PHRASES: readonly (readonly string[])[] = [
  "as a result",
  "a factor in",
  "factors in",
  "factor behind",
  "the reason for",
  "the reason why",
  "responsible for",
  "a role in",
  "to blame for",
  "the result of",
].map((phrase) => phrase.split(" "));

/** What one thing does to another. */
const EFFECTS = verbs(
  "hurt harm damage undermine weaken strengthen boost bolster benefit threaten jeopardize jeopardise cripple devastate destabilize destabilise deter discourage worsen",
  notBase,
);

/** "has hurt the economy", "threatens jobs"; not "was hurt", "the threats". */
const isActive = (tokens: readonly Token[], i: number): boolean => {
  const before = tokens[i - 1]!;
  const next = tokens[i + 1];
  return (
    before.kind === "word" &&
    !DETERMINERS.has(before.lower) &&
    !PREPOSITIONS.has(before.lower) &&
    (!BE.has(before.lower) || /ing$/.test(tokens[i]!.lower)) &&
    next?.kind === "word" &&
    !PREPOSITIONS.has(next.lower)
  );
};
