import type { Draft } from "../../draft/draft.ts";
import { ALL_PARTS } from "../../draft/part.ts";
import { deletion } from "../../draft/undo.ts";
import { type Finding, finding, safe } from "../../story/finding.ts";
import { leftovers, quoted } from "../../story/leftovers.ts";
import { rule } from "../../story/rule.ts";

/** Blocks, shortcodes and template braces of content management systems; marks of wikis and of Markdown in plain text. */
export const cmsBlock = rule({
  id: "markup/cms-block",
  severity: "warning",
  summary: "A block, shortcode or mark of a content system left in the copy.",
  why: "WordPress, Drupal, Hugo, wikis and mailers understand their own marks; outside of them a reader sees them as they are.",
  examples: {
    bad: ['The bridge reopened.\n\n[caption id="attachment_4021" width="640"]\n\nTraffic was light.'],
    good: ['"[He] was [T]here," she said. The tag, #ClimateStrike, was used 2 million times [sic].'],
  },
  scope: "draft",
  parts: ALL_PARTS,
  quotations: "read",
  anyLanguage: true,
  *check({ draft }) {
    yield* leftovers(draft, "cms-block", {
      message: (raw, { as }) =>
        as ? `Mark of a content system: "${quoted(raw)}".` : `CMS block left in the copy: "${quoted(raw)}".`,
      fix: (_, { as }) => (as ? `Change to "${quoted(as)}"` : "Remove it"),
    });
    yield* blockComments(draft);
  },
});

const BLOCK_COMMENT = /<!--\s?\/?(?:wp|kg|divi|core|block|mc|gutenberg)[:-][^>]{1,2000}-->/g;

/** In HTML and Markdown comments are silent, but not those that are a content system's blocks. */
function* blockComments(draft: Draft): Iterable<Finding> {
  if (draft.format === "text" || !draft.text.includes("<!--")) return;
  const starts = new Set(draft.opaque.map(({ start }) => start));
  for (const { index, 0: whole } of draft.text.matchAll(BLOCK_COMMENT)) {
    if (!starts.has(index)) continue;
    const span = { start: index, end: index + whole.length };
    yield finding(
      span,
      `CMS block left in the copy: "${quoted(whole)}".`,
      safe("Remove it", deletion(draft.text, span, draft.format, { breaks: true })),
    );
  }
}
