import { ALL_PARTS } from "../../draft/part.ts";
import { finding } from "../../story/finding.ts";
import { pageLines } from "../../story/page-lines.ts";
import { rule } from "../../story/rule.ts";

/** Source and picture credits that stand as a line of the copy, as translation and scrapers leave them. */
export const credit = rule({
  id: "markup/credit",
  severity: "info",
  summary: "A source or picture credit inside the copy.",
  why: "'Based on materials: …' and 'Photo: …' belong to the page and not to the story. Some licences want them: keep those by the house's list.",
  examples: {
    bad: ["The vote is on Tuesday.\n\nBased on materials: ZN.ua\n\nTurnout is expected to be low."],
    good: [
      "Based on the materials it collected, the commission said it would sue.",
      "A source close to the talks said a deal was near.",
    ],
  },
  scope: "draft",
  parts: ALL_PARTS,
  quotations: "read",
  anyLanguage: true,
  *check({ draft, house }) {
    for (const { kind, start, end, fixes } of pageLines(draft, house))
      if (kind === "credit") yield finding({ start, end }, "Source credit inside the copy.", fixes);
  },
});
