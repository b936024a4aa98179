import { commonWords } from "./data/common-words.ts";
import { wordSet } from "./word-set.ts";

/** Whether a lower-case word is ordinary English, in any country's spelling: 'colour', 'reported', not 'reuters'. */
export const isCommonWord = wordSet(commonWords);
