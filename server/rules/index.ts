// Written by `npm run generate`. One line a rule file; do not edit by hand.
import type { Rule } from "../story/rule.ts";
import { spellingVariant } from "./names/spelling-variant.ts";
import { doubledWord } from "./dangling/doubled-word.ts";

export const RULES: readonly Rule[] = [
  spellingVariant,
  doubledWord,
];
