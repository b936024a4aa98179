import { PROSE } from "../../draft/part.ts";
import { quotationsOf, type Reading } from "../../draft/reading.ts";
import { isSlipTwice, repeatedPhrase } from "../../language/repetition.ts";
import type { Token } from "../../language/token.ts";
import { type Finding, finding, safe, suggestion } from "../../story/finding.ts";
import { rule } from "../../story/rule.ts";
import { BREAK } from "../../text/filler.ts";
import { contains, spanAt, spanOf } from "../../text/span.ts";

/** The same word or phrase typed twice, mostly across a line end. */
export const doubledWord = rule({
  id: "dangling/doubled-word",
  severity: "warning",
  summary: "The same word twice in a row.",
  why: "A slip of cut and paste that spelling checkers miss and readers see.",
  examples: {
    bad: ["Officials waited at the the airport.", "He spoke of the of the delay."],
    good: ["He had had enough.", "What the deal is is unclear."],
  },
  scope: "sentence",
  parts: [...PROSE, "headline", "subheading"],
  quotations: "read",
  *check({ tokens, reading }) {
    for (let i = 1; i < tokens.length; i++) {
      const length = isSlipTwice(tokens, i) ? 1 : repeatedPhrase(tokens, i);
      if (length === 0) continue;
      const found = repeated(reading, tokens, i - length, length);
      if (found) yield found;
      i += length - 1;
    }
  },
});

/** `length` tokens from `first` on, and the same again. */
function repeated(reading: Reading, tokens: readonly Token[], first: number, length: number): Finding | undefined {
  const once = spanOf(tokens[first]!, tokens[first + length - 1]!);
  const again = spanOf(tokens[first + length]!, tokens[first + 2 * length - 1]!);
  const whole = spanOf(once, again);
  if (reading.prose.slice(whole.start, whole.end).includes(BREAK)) return undefined;
  const said = spanAt(quotationsOf(reading), whole.start);
  const quoted = said !== undefined && contains(said, whole);
  if (quoted && STAMMERED.has(tokens[first]!.lower)) return undefined;
  const words = tokens.slice(first + length, first + 2 * length).map(({ text }) => text);
  const shown = tokens.slice(first, first + 2 * length).map(({ text }) => text);
  const makes = quoted ? suggestion : safe;
  return finding(
    whole,
    `"${shown.join(" ")}".`,
    makes(`Delete one "${words.join(" ")}"`, { start: once.end, end: again.end, text: "" }),
  );
}

/** Speakers repeat these, and reporters write it down. */
const STAMMERED = new Set(
  "i we you he she they it that's my very really no yes well go come long many much".split(" "),
);
