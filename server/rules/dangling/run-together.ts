import type { Token } from "../../language/token.ts";
import { finding, suggestion } from "../../story/finding.ts";
import { rule } from "../../story/rule.ts";
import { insert } from "../../text/edit.ts";
import { spanOf } from "../../text/span.ts";

/** Two sentences with no blank between them: "on Friday.Traffic". */
export const runTogether = rule({
  id: "dangling/run-together",
  severity: "info",
  summary: "Two sentences run together.",
  why: "Pasting loses the blank or the line end between two sentences.",
  examples: {
    bad: ["The bridge reopened on Friday.Traffic remained heavy."],
    good: ["The bridge reopened on Friday. Traffic remained heavy.", "He runs Booking.com from St.Petersburg."],
  },
  scope: "paragraph",
  *check({ tokens }) {
    for (let i = 1; i + 2 < tokens.length; i++) {
      if (!/^[.!?]$/.test(tokens[i]!.text) || !endsSentence(tokens, i)) continue;
      const closed = /^["”]$/.test(tokens[i + 1]!.text) && !tokens[i + 1]!.spaced;
      const opener = tokens[closed ? i + 2 : i + 1];
      if (!opener || !startsSentence(opener, tokens[closed ? i + 3 : i + 2])) continue;
      yield finding(
        spanOf(tokens[i - 1]!, opener),
        "Two sentences run together?",
        suggestion("Split here", insert(opener.start, " ")),
      );
    }
  },
});

const endsSentence = (tokens: readonly Token[], i: number): boolean => {
  const before = tokens[i - 1]!;
  return (
    !tokens[i]!.spaced &&
    ((before.kind === "word" && /\p{Ll}\p{Ll}$/u.test(before.text)) ||
      (before.kind === "number" && before.text.length > 1) ||
      /^["”)\]]$/.test(before.text))
  );
};

/** Parts of names with a stop inside: ASP.Net, Yahoo.Com. */
const ENDINGS = new Set("com net org io js gov edu tv info uk us eu co".split(" "));

const startsSentence = (word: Token, next: Token | undefined): boolean =>
  !word.spaced &&
  word.kind === "word" &&
  word.shape === "capitalised" &&
  !ENDINGS.has(word.lower) &&
  next !== undefined &&
  (next.spaced || next.kind === "clitic" || next.text === ",");
