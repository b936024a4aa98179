import { ALL_PARTS } from "../../draft/part.ts";
import { leftovers, quoted } from "../../story/leftovers.ts";
import { rule } from "../../story/rule.ts";

/** Comments of a page's source, whole or in part, and declarations. */
export const comment = rule({
  id: "markup/comment",
  severity: "warning",
  summary: "A comment of the page's source left in the copy.",
  why: "Comments are notes to browsers and programmers. In plain text a reader sees them; in HTML and Markdown whole ones are silent.",
  examples: {
    bad: ["The vote is on Tuesday.\n\n<!-- AD UNIT -->\n\nTurnout is expected to be low."],
    good: ["The hearing continues --> see page 4 of the court list."],
  },
  scope: "draft",
  parts: ALL_PARTS,
  quotations: "read",
  anyLanguage: true,
  check: ({ draft }) =>
    leftovers(draft, "comment", {
      message: (raw) => `Comment left in the copy: "${quoted(raw)}".`,
      fix: () => "Remove comment",
    }),
});
