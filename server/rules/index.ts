// Written by `npm run generate`. One line a rule file; do not edit by hand.
import type { Rule } from "../story/rule.ts";
import { doubledWord } from "./dangling/doubled-word.ts";

export const RULES: readonly Rule[] = [
  doubledWord,
];
