import type { Draft } from "../../draft/draft.ts";
import { ALL_PARTS } from "../../draft/part.ts";
import { loneTags } from "../../draft/tag-balance.ts";
import { deletion } from "../../draft/undo.ts";
import { type Finding, finding, safe } from "../../story/finding.ts";
import { leftovers, quoted } from "../../story/leftovers.ts";
import { rule } from "../../story/rule.ts";

/** Tags of HTML where they don't belong: broken, stray or unbalanced; in plain text, all of them. */
export const tag = rule({
  id: "markup/tag",
  severity: "error",
  summary: "A tag of HTML left in the copy, broken or without its other half.",
  why: "Scrapers, converters and machine translation leave tags behind, often broken: '< /p>', a lone 'p>'. A tag that lost its other half can spoil all that follows on the page.",
  examples: {
    bad: [
      "The West is watching with trepidation.< /p>",
      "The vote is on Tuesday.\n\np>\n\nTurnout is expected to be low.",
    ],
    good: ["The weight was < 20 kg, and the p-value > 0.05.", '"I <3 this city," one banner read.'],
  },
  options: {
    inlineHtml: { type: "boolean", default: false, description: "Also flag balanced HTML in Markdown." },
  },
  scope: "draft",
  parts: ALL_PARTS,
  quotations: "read",
  anyLanguage: true,
  *check({ draft, options }) {
    yield* leftovers(draft, "tag", {
      message: (raw) => `Leftover HTML: "${quoted(raw)}".`,
      fix: () => "Remove leftover tag",
    });
    yield* unbalanced(draft);
    if (options.inlineHtml && draft.format === "markdown") {
      for (const { start, end } of draft.tags)
        yield finding(
          { start, end },
          `HTML in Markdown: "${quoted(draft.text.slice(start, end))}".`,
          safe("Remove tag", deletion(draft.text, { start, end })),
        );
    }
  },
});

function* unbalanced(draft: Draft): Iterable<Finding> {
  for (const { tag: lone, fault } of loneTags(draft.text, draft.tags)) {
    const raw = quoted(draft.text.slice(lone.start, lone.end));
    yield finding(
      lone,
      fault === "stray" ? `Closes nothing: "${raw}".` : `Never closed: "${raw}".`,
      safe("Remove leftover tag", deletion(draft.text, lone, { oneLine: true })),
    );
  }
}
