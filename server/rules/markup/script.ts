import { ALL_PARTS } from "../../draft/part.ts";
import { leftovers, quoted } from "../../story/leftovers.ts";
import { rule } from "../../story/rule.ts";

/** Lines of script, style sheets and data that came along with the copy. */
export const script = rule({
  id: "markup/script",
  severity: "warning",
  summary: "Script, a style sheet or data left in the copy.",
  why: "Scrapers and converters keep what a page hides: code that loads advertisements, styles, data for search engines.",
  examples: {
    bad: ["The vote is on Tuesday.\n\nwindow.dataLayer = window.dataLayer || [];\n\nTurnout is expected to be low."],
    good: ["In C++ the operator << writes to a stream, the trainer said."],
  },
  scope: "draft",
  parts: ALL_PARTS,
  quotations: "read",
  anyLanguage: true,
  check: ({ draft }) =>
    leftovers(draft, "script", {
      message: (raw) => `Code left in the copy: "${quoted(raw)}".`,
      fix: () => "Remove code",
    }),
});
