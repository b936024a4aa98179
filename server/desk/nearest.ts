import { distance } from "fastest-levenshtein";

/** The word that a mistyped one most likely stands for; the first among equals. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of known) {
    const far = farness(word.toLowerCase(), candidate.toLowerCase());
    if (far < least) [best, least] = [candidate, far];
  }
  return best;
}

/** A word may be mistyped, given without its group, or only begun; the last two count as one slip. */
function farness(word: string, candidate: string): number {
  const name = candidate.slice(candidate.indexOf("/") + 1);
  const begun = word.length > 3 ? distance(word, candidate.slice(0, word.length)) + 1 : Number.POSITIVE_INFINITY;
  return Math.min(distance(word, candidate), distance(word, name) + 1, begun);
}
