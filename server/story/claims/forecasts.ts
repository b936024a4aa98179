import type { Token } from "../../language/token.ts";
import { BE, isAdverb } from "../attribution/closed-classes.ts";
import { verbs } from "../attribution/inflection.ts";
import { range } from "../attribution/line.ts";
import type { Candidate } from "./candidate.ts";
import { PROJECTED, PROSPECT, SCHEDULE } from "./words.ts";

export function projectionAt(tokens: readonly Token[], i: number, first: number, last: number): Candidate | undefined {
  const token = tokens[i]!;
  const { lower } = token;
  const next = tokens[i + 1]?.lower;
  if (i + 2 >= last || token.shape !== "lower") return undefined;
  if (next === "to" && PROJECTED.has(lower) && i > first) {
    const verb = verbAfter(tokens, i + 2, last);
    return { kind: "projection", range: range(i, verb + 1), weight: isScheduled(tokens, verb) ? 0.3 : 1.2 };
  }
  if (next === "to" && (PROSPECT.has(lower) || (lower === "track" && tokens[i - 1]?.lower === "on"))) {
    const verb = verbAfter(tokens, i + 2, last);
    return {
      kind: "projection",
      range: range(lower === "track" ? i - 1 : i, verb + 1),
      // "more likely to be found at home" compares.
      weight: isScheduled(tokens, verb) || /^(?:more|less)$/.test(tokens[i - 1]?.lower ?? "") ? 0.3 : 1.2,
    };
  }
  if (
    lower === "likely" &&
    i > first &&
    ((BE.has(tokens[i - 1]!.lower) && tokens[i - 1]!.lower !== "'s") ||
      tokens[i - 1]!.lower === "will" ||
      tokens[i - 1]!.lower === "very" ||
      tokens[i - 1]!.lower === "most")
  )
    return { kind: "projection", range: range(i, i + 1), weight: 0.9 };
  if (lower === "will" || lower === "would" || lower === "could" || lower === "may" || lower === "might") {
    const verb = verbAfter(tokens, i + 1, last);
    const scheduled = isScheduled(tokens, verb);
    return { kind: "projection", range: range(i, verb + 1), weight: scheduled ? -0.1 : 0.8 };
  }
  return undefined;
}

/** "slated to address a rally", "set to be released": the diary says so. */
const isScheduled = (tokens: readonly Token[], verb: number): boolean =>
  SCHEDULE.has(tokens[verb]!.lower) || (tokens[verb]!.lower === "be" && DIARY.has(tokens[verb + 1]?.lower ?? ""));

const DIARY = new Set([
  ...verbs([...SCHEDULE].join(" "), (name) => name === "past" || name === "participle"),
  ..."released published held sworn opened unveiled screened aired presented sentenced inaugurated completed shown broadcast".split(
    " ",
  ),
]);

export const verbAfter = (tokens: readonly Token[], from: number, last: number): number => {
  let i = from;
  while (i < last - 1 && (isAdverb(tokens[i]!) || tokens[i]!.kind === "clitic")) i++;
  return Math.min(i, last - 1);
};
