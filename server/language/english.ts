import type { Token } from "./token.ts";

/** The commonest function words of English; in news they make up some 40% of all words. */
const FUNCTION_WORDS = new Set(
  (
    "the of and to in a is that for it on was with as by at from be this have are not but had his they he she we you i were which or " +
    "an who been has their will would more its said after about when there all up out one if into than them can could"
  ).split(" "),
);

/** How many words a text has, and how many of them are English function words. */
export interface WordCount {
  readonly words: number;
  readonly english: number;
}

export function countEnglish(tokens: readonly Token[]): WordCount {
  let words = 0;
  let english = 0;
  for (const { kind, lower } of tokens) {
    if (kind !== "word") continue;
    words++;
    if (FUNCTION_WORDS.has(lower)) english++;
  }
  return { words, english };
}

/** A text of a few words is given the benefit of the doubt. */
export const isEnglish = ({ words, english }: WordCount): boolean => words < 25 || english / words > 0.15;
