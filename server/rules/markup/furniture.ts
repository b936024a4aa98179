import type { Draft } from "../../draft/draft.ts";
import { ALL_PARTS } from "../../draft/part.ts";
import { deletion } from "../../draft/undo.ts";
import { finding, suggestion } from "../../story/finding.ts";
import { furnitureIn, isFlagged, isKept } from "../../story/furniture.ts";
import type { House } from "../../story/house.ts";
import { quoted } from "../../story/leftovers.ts";
import { rule } from "../../story/rule.ts";
import { type Span, shifted, spanOf } from "../../text/span.ts";

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
    for (const lines of blocksOf(draft.text, linesIn(draft, house))) {
      const [first] = lines;
      const block = deletion(draft.text, spanOf(first!, lines.at(-1)));
      for (const line of lines) {
        const alone = suggestion("Delete line", deletion(draft.text, line));
        yield finding(
          line,
          `Page furniture: "${quoted(draft.text.slice(line.start, line.end))}".`,
          lines.length > 1 ? [suggestion(`Delete these ${lines.length} lines`, block), alone] : alone,
        );
      }
    }
  },
});

/** Furniture in the draft, in order. */
function* linesIn({ paragraphs }: Draft, house: House): Iterable<Span> {
  for (const { reading, start, end } of paragraphs) {
    const found = isFlagged(reading.text, house) ? [{ start: 0, end: end - start }] : furnitureIn(reading);
    for (const line of found) if (!isKept(reading.text.slice(line.start, line.end), house)) yield shifted(line, start);
  }
}

/** Stretches with nothing but blank space between them belong together. */
function* blocksOf(text: string, lines: Iterable<Span>): Iterable<readonly Span[]> {
  let block: Span[] = [];
  for (const line of lines) {
    const last = block.at(-1);
    if (last && text.slice(last.end, line.start).trim() !== "") {
      yield block;
      block = [];
    }
    block.push(line);
  }
  if (block.length > 0) yield block;
}
