import { findGaps, type Gap, type GapKind } from "../../language/missing-words.ts";
import { type Finding, finding, suggestion } from "../../story/finding.ts";
import { rule, type SentenceContext } from "../../story/rule.ts";
import { insert } from "../../text/edit.ts";
import { spanOf } from "../../text/span.ts";

/** Words went missing inside a sentence: two stand side by side that can't. */
export const brokenPhrase = rule({
  id: "dangling/broken-phrase",
  severity: "warning",
  summary: "Words missing inside a sentence.",
  why: "Translation and cut and paste lose words; what is missing may be a figure or a name, so it is never closed up, only marked.",
  examples: {
    bad: [
      "He will leave in more than will take office for two years.",
      "The two 69- annual leaders met.",
      "The of the agreement will be published on Monday.",
    ],
    good: [
      "The storm did more than flood the streets.",
      "The panel heard from first- and second-year students.",
      "The house they were staying in was destroyed.",
    ],
  },
  scope: "sentence",
  quotations: "read",
  *check(context) {
    for (const gap of findGaps(context.tokens)) yield findingOf(gap, context);
  },
});

function findingOf({ kind, first, last, after }: Gap, { tokens, reading }: SentenceContext): Finding {
  const span = spanOf(tokens[first]!, tokens[last]!);
  const shown = reading.prose.slice(span.start, span.end).replace(/\s+/g, " ");
  const left = tokens[after]!;
  const right = tokens[after + 1];
  if (kind === "hyphen-spaced" && right) {
    const hyphen = tokens[after]!;
    const number = tokens[after - 1]!;
    return finding(
      span,
      `A blank beside the hyphen: "${shown}".`,
      suggestion("Close up", { start: number.end, end: right.start, text: hyphen.text }),
    );
  }
  const message = MESSAGES[kind](shown, left.text, right?.text ?? "");
  if (kind === "hyphen") return finding(span, message, suggestion("Insert [TK]", insert(left.end, "[TK]")));
  return finding(span, message, suggestion("Insert [TK]", insert(left.end, " [TK]")));
}

const MESSAGES: Record<GapKind, (shown: string, left: string, right: string) => string> = {
  comparison: (shown) => `${capitalised(shown.split(" ").slice(0, 2).join(" "))} what? Words are missing.`,
  hyphen: (shown) => `"${shown}": the hyphen has no second half.`,
  "hyphen-spaced": (shown) => `A blank beside the hyphen: "${shown}".`,
  noun: (shown, left) => `"${shown}": a noun is missing after "${left}".`,
  object: (shown, left) => `"${shown}": words are missing after "${left}".`,
  subject: (shown, left) => `"${shown}": who or what? Words are missing after "${left}".`,
  verb: (shown, left) => `"${shown}": a verb is missing after "${left}".`,
  conjunction: (shown) => `"${shown}": words are missing, or one too many.`,
  verbs: (shown) => `"${shown}": two verbs, or words missing between them.`,
  preposition: (shown) => `"${shown}": words are missing, or one too many.`,
};

const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
