import { PROSE } from "../../draft/part.ts";
import type { Token } from "../../language/token.ts";
import { type Finding, finding, suggestion } from "../../story/finding.ts";
import { findHousePhrases, type PhraseFound } from "../../story/house-phrases.ts";
import { rule } from "../../story/rule.ts";
import { spanOf } from "../../text/span.ts";

/** A phrase that the newsroom's own list says to avoid. */
export const housePhrase = rule({
  id: "dangling/house-phrase",
  severity: "warning",
  summary: "A phrase that the newsroom's list says to avoid.",
  why: "Every desk has its own: `houseRules` of the configuration hold them, with what the writer is told.",
  examples: { bad: [], good: ["The talks were held at this point in time."] },
  scope: "paragraph",
  parts: [...PROSE, "headline", "subheading"],
  *check({ tokens, sentences, house }) {
    if (house.houseRules.length === 0) return;
    for (const sentence of sentences) {
      for (const found of findHousePhrases(tokens, sentence, house.houseRules)) {
        yield told(tokens, found, found.first === sentence.first);
      }
    }
  },
});

function told(tokens: readonly Token[], { rule, first, last }: PhraseFound, leads: boolean): Finding {
  const span = spanOf(tokens[first]!, tokens[last - 1]!);
  const { message, replacement } = rule;
  if (replacement === undefined) return finding(span, message);
  if (replacement === "") {
    const before = tokens[first - 1];
    const after = tokens[last];
    // One of the two blanks around it goes, too.
    const gone = before ? { start: before.end, end: span.end } : { start: span.start, end: after?.start ?? span.end };
    return finding(span, message, suggestion("Delete it", { ...gone, text: "" }));
  }
  const capital = leads && tokens[first]!.shape === "capitalised";
  const text = capital ? replacement.charAt(0).toUpperCase() + replacement.slice(1) : replacement;
  return finding(span, message, suggestion(`Change to "${text}"`, { ...span, text }));
}
