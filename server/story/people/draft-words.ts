import { isGivenName } from "../../tables/given-names.ts";
import { isOrganisationWord, isOrganisationWordAndName } from "../../tables/organisation-words.ts";
import type { NameForm } from "./name-forms.ts";
import type { NameFacts } from "./name-runs.ts";

/** What the rest of the draft says about single words. */
export interface DraftWords {
  /** How often a folded word stands alone as a name in running copy. */
  alone(word: string): number;
  /** The same, but only where it does not begin its sentence. */
  aloneInside(word: string): number;
  /** Whether the draft writes the word in lower case as well. */
  isLower(word: string): boolean;
  /** Whether the word stands in the name of an organisation, a storm or another thing. */
  namesThing(word: string): boolean;
}

export function wordsOf(forms: ReadonlyMap<string, NameForm>, facts: readonly NameFacts[]): DraftWords {
  const lower = new Set(facts.flatMap(({ rareLower }) => rareLower));
  const things = new Set<string>();
  for (const { words } of forms.values()) {
    const isThing = (word: string) =>
      isOrganisationWord(word) && (word === "storm" || !isOrganisationWordAndName(word));
    if (words.length < 2 || !words.some(isThing)) continue;
    if (!isGivenName(words[0]!)) for (const word of words) things.add(word);
  }
  return {
    alone: (word) => forms.get(word)?.copy ?? 0,
    aloneInside: (word) => forms.get(word)?.inside ?? 0,
    isLower: (word) => lower.has(word),
    namesThing: (word) => things.has(word),
  };
}
