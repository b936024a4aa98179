import { isCreditLine } from "../../draft/furniture/credit.ts";
import { ALL_PARTS } from "../../draft/part.ts";
import { perReading } from "../../draft/reading.ts";
import { deletion } from "../../draft/undo.ts";
import { finding, suggestion } from "../../story/finding.ts";
import { isKept } from "../../story/furniture.ts";
import { rule } from "../../story/rule.ts";
import { withoutFillers } from "../../text/filler.ts";

const isCredit = perReading(
  ({ prose, part }) =>
    part !== "front-matter" && part !== "table" && prose.length < 400 && isCreditLine(withoutFillers(prose).trim()),
);

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
    for (const { reading, start, end } of draft.paragraphs) {
      if (!isCredit(reading) || isKept(reading.text, house)) continue;
      yield finding(
        { start, end },
        "Source credit inside the copy.",
        suggestion("Delete line", deletion(draft.text, { start, end })),
      );
    }
  },
});
