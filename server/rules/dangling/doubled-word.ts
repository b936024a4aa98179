import { PROSE } from "../../draft/part.ts";
import { finding, safe } from "../../story/finding.ts";
import { rule } from "../../story/rule.ts";
import { spanOf } from "../../text/span.ts";

/** Words that may stand twice in sound prose. */
const MAY_REPEAT = new Set(["had", "that", "is", "very", "bye", "no", "so", "ha", "blah", "etc"]);

/** The same word typed twice, mostly across a line end. */
export const doubledWord = rule({
  id: "dangling/doubled-word",
  severity: "warning",
  summary: "The same word twice in a row.",
  why: "A slip of cut and paste that spelling checkers miss and readers see.",
  examples: { bad: ["Officials waited at the the airport."], good: ["He had had enough."] },
  scope: "sentence",
  parts: [...PROSE, "headline", "subheading"],
  *check({ tokens, reading }) {
    for (let i = 1; i < tokens.length; i++) {
      const first = tokens[i - 1]!;
      const second = tokens[i]!;
      if (second.kind !== "word" || first.lower !== second.lower || MAY_REPEAT.has(first.lower)) continue;
      if (first.shape === "capitalised" && second.shape === "capitalised") continue;
      yield finding(
        spanOf(first, second),
        `"${reading.text.slice(first.start, first.end)} ${reading.text.slice(second.start, second.end)}".`,
        safe(`Delete one "${second.text}"`, { start: first.start, end: second.start, text: "" }),
      );
    }
  },
});
