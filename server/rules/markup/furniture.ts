import { ALL_PARTS } from "../../draft/part.ts";
import { finding } from "../../story/finding.ts";
import { quoted } from "../../story/leftovers.ts";
import { pageLines } from "../../story/page-lines.ts";
import { rule } from "../../story/rule.ts";

/** Lines of the page around the copy: share bars, related boxes, prompts, labels of advertisements. */
export const furniture = rule({
  id: "markup/furniture",
  severity: "warning",
  summary: "A line of the page, not of the copy.",
  why: "Share bars, boxes of other stories, newsletter prompts, labels of advertisements and navigation come along when copy is taken from a page.",
  examples: {
    bad: [
      "The vote is on Tuesday.\n\nShare This Post\n\nTurnout is expected to be low.",
      "The vote is on Tuesday.\n\nLesen Sie auch\n\nTurnout is expected to be low.",
    ],
    good: [
      "She asked readers to share this post with their friends, and thousands did.",
      "A related video shows the car leaving the scene, prosecutors said.",
    ],
  },
  scope: "draft",
  parts: ALL_PARTS,
  quotations: "read",
  anyLanguage: true,
  *check({ draft, house }) {
    for (const { kind, start, end, fixes } of pageLines(draft, house))
      if (kind === "furniture")
        yield finding({ start, end }, `Page furniture: "${quoted(draft.text.slice(start, end))}".`, fixes);
  },
});
