import { SPEECH_VERBS } from "../../language/speech.ts";
import type { Token } from "../../language/token.ts";
import { type Finding, finding, suggestion } from "../../story/finding.ts";
import { rule } from "../../story/rule.ts";
import { insert } from "../../text/edit.ts";
import { spanOf } from "../../text/span.ts";

/** An attribution whose source was cut away: "according to.", ", said." */
export const hangingAttribution = rule({
  id: "attribution/hanging-attribution",
  severity: "error",
  summary: "An attribution that names nobody.",
  why: "The claim was attributed once, and the source went missing in the edit; the reader is left with half a sentence.",
  examples: {
    bad: ["The two sides are close to a deal, according to.", "Ministers will meet on Friday, said."],
    good: ["The two sides are close to a deal, according to officials.", "Ministers will meet on Friday, Smith said."],
  },
  scope: "sentence",
  *check({ tokens }) {
    for (let i = 1; i < tokens.length; i++) {
      const found = hangingAt(tokens, i);
      if (found) yield found;
    }
  },
});

function hangingAt(tokens: readonly Token[], i: number): Finding | undefined {
  const token = tokens[i]!;
  const before = tokens[i - 1]!;
  const next = tokens[i + 1];
  const ends = next === undefined || (next.kind === "punctuation" && /^[.,;:!?]$/.test(next.text));
  if (
    token.lower === "to" &&
    before.lower === "according" &&
    (ends || (next.shape === "lower" && NO_SOURCE.has(next.lower)))
  )
    return whom(before, token);
  // "…, said." and "… ,” said on Monday."
  if (!SPEECH.has(token.lower) || token.shape !== "lower" || !/^[,”"]$/.test(before.text)) return undefined;
  if (next !== undefined && !(/^[.!]$/.test(next.text) && last(tokens, i))) return undefined;
  // "Mr Mahaney, of RBC, said." has its subject before the first comma.
  if (before.text === "," && tokens.slice(Math.max(0, i - 16), i - 1).some(({ text }) => text === ","))
    return undefined;
  return whom(token, token);
}

const NO_SOURCE = new Set("and but is was are were has said says of".split(" "));
const SPEECH = new Set(
  [...SPEECH_VERBS].filter((verb) => /^(?:said|says|told|added|adds|announced|stated)$/.test(verb)),
);

/** Nothing but closing marks follows. */
const last = (tokens: readonly Token[], i: number): boolean =>
  tokens.slice(i + 1, i + 6).every(({ kind }) => kind === "punctuation");

const whom = (first: Token, end: Token): Finding =>
  finding(spanOf(first, end), "According to whom?", suggestion("Insert [TK]", insert(end.end, " [TK]")));
