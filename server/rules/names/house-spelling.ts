import { ALL_PARTS } from "../../draft/part.ts";
import { finding, suggestion } from "../../story/finding.ts";
import { namesOf } from "../../story/names.ts";
import { rule } from "../../story/rule.ts";
import { replace } from "../../text/edit.ts";

/** A name that the house's list of people spells otherwise. */
export const houseSpelling = rule({
  id: "names/house-spelling",
  severity: "warning",
  summary: "A name spelled otherwise than the newsroom's list of people has it.",
  why:
    "Transliterations differ from house to house: Zelensky (BBC), Zelenskiy (Reuters), Zelenskyy (AP). The `people` of the " +
    "configuration say which one is yours, so that a misspelling is found even where it stands alone.",
  examples: { bad: [], good: ["Volodymyr Zelenskyy spoke on Monday."] },
  scope: "draft",
  parts: ALL_PARTS,
  quotations: "read",
  *check({ draft, house }) {
    if (house.people.length === 0) return;
    const names = namesOf(draft, house);
    for (const { right, uses } of names.houseVariants()) {
      for (const use of uses) {
        const { part, ...span } = names.place(use);
        if (part === "correction" || part === "note") continue;
        yield finding(span, `Our style: "${right}".`, suggestion(`Change to "${right}"`, replace(span, right)));
      }
    }
  },
});
