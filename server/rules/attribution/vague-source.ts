import { markAsChecked } from "../../story/claims/questions.ts";
import { hearsay, vagueSources } from "../../story/claims/vague-sources.ts";
import { finding, suggestion } from "../../story/finding.ts";
import { rule } from "../../story/rule.ts";
import { insert } from "../../text/edit.ts";

/** "Critics say", "it is believed", "reportedly": somebody speaks, but who? */
export const vagueSource = rule({
  id: "attribution/vague-source",
  severity: "info",
  summary: "A source that could be anybody.",
  why: "“Critics say” and “reportedly” give a claim the look of a source without one. Reuters asks that sources be described as closely as possible.",
  examples: {
    bad: ["Critics say the plan will hurt small towns.", "The minister has reportedly left the country."],
    good: ["Critics such as the mayor of Lindau say the plan will hurt small towns."],
  },
  scope: "draft",
  *check({ draft, story }) {
    for (const { span, at, message } of vagueSources(story)) {
      yield finding(span, message, suggestion('Insert "[TK: who]"', insert(at, " [TK: who]")));
    }
    for (const { claim, message } of hearsay(story)) {
      const fixes = [
        suggestion('Insert "[TK: who]"', insert(claim.end, " [TK: who]")),
        markAsChecked(draft, claim, "attribution/vague-source"),
      ];
      yield finding(claim, message, fixes, { severity: "warning" });
    }
  },
});
