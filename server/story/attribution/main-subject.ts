import {
  BE,
  CONJUNCTIONS,
  HAVE,
  isAdverb,
  isCapitalised,
  looksFinite,
  MODALS,
  PREPOSITIONS,
  SUBORDINATORS,
  TIME,
} from "./closed-classes.ts";
import { isQuoted, type Line, type Range, REACH } from "./line.ts";
import { phraseAt } from "./source-behind-cue.ts";

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
      (/(?:ing|ed)$/.test(token.lower) && !(tokens[i + 1] && isCapitalised(tokens[i + 1]!)));
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
