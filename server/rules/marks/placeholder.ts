import { ALL_PARTS } from "../../draft/part.ts";
import { findPlaceholders } from "../../language/placeholders.ts";
import { finding } from "../../story/finding.ts";
import { rule } from "../../story/rule.ts";

/** Something that is still to be filled in: TK, XX, ??, [CHECK], dummy text. */
export const placeholder = rule({
  id: "marks/placeholder",
  severity: "info",
  summary: "A place that is still to be filled in.",
  why: "TK ('to come') and its kin are written so that nobody overlooks them. In the publish profile what is left of them is an error.",
  examples: {
    bad: ["The mayor, TK, will speak at noon.", "Revenue rose XX percent to $4 million.", "He is 54 [CHECK]."],
    good: ["The Super Bowl XX ring sold at auction.", "She works at TK Maxx."],
  },
  scope: "paragraph",
  parts: ALL_PARTS,
  quotations: "read",
  anyLanguage: true,
  *check({ reading, house }) {
    const more = house.profile === "publish" ? { severity: "error" as const } : {};
    for (const found of findPlaceholders(reading.prose))
      yield finding(found, `Still to come: "${found.text}".`, [], more);
  },
});
