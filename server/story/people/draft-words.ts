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
