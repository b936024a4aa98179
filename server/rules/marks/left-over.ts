import type { Draft, Paragraph } from "../../draft/draft.ts";
import { marksOf } from "../../draft/marks.ts";
import { type Finding, finding, suggestion } from "../../story/finding.ts";
import { rule } from "../../story/rule.ts";
import type { Span } from "../../text/span.ts";

/** The desk's own signs, before publication. */
export const leftOver = rule({
  id: "marks/left-over",
  severity: "error",
  off: "drafting",
  summary: "A mark of the desk that readers must not see.",
  why: "CQ, stet, 'more follows' and embargo lines speak to colleagues. The publish profile turns this rule on for the last check; [sic], [his] and [...] are for readers and pass.",
  examples: { bad: ["Yuriy Ushakov [CQ] spoke on Monday."], good: ["“They was [sic] late,” he said."] },
  scope: "draft",
  quotations: "read",
  anyLanguage: true,
  *check({ draft }) {
    for (const paragraph of draft.paragraphs) {
      yield* marksIn(paragraph, draft);
      const { part, text } = paragraph.reading;
      if (part === "advisory" && SPEAKS_TO_DESK.test(text)) yield leftOverIn(draft, paragraph, text.trim());
    }
  },
});

const SPEAKS_TO_DESK =
  /^(?:mf|more follows|\(?more\)?|-\s?more\s?-|embargo(?:ed)?\b.*|not for (?:publication|release)\b.*)$/is;

function* marksIn({ reading, start }: Paragraph, draft: Draft): Iterable<Finding> {
  for (const mark of marksOf(reading)) {
    if (mark.name === "sic") continue;
    const span = { start: mark.start + start, end: mark.end + start };
    yield leftOverIn(draft, span, draft.text.slice(span.start, span.end));
  }
}

/** The blank before a mark goes with it. */
function leftOverIn({ text }: Draft, { start, end }: Span, shown: string): Finding {
  const from = text[start - 1] === " " ? start - 1 : start;
  return finding(
    { start, end },
    `Left-over mark: "${shown.length > 60 ? `${shown.slice(0, 57)}…` : shown}".`,
    suggestion("Remove mark", { start: from, end, text: "" }),
  );
}
