import type { Draft } from "../../draft/draft.ts";
import { ALL_PARTS } from "../../draft/part.ts";
import { type Finding, finding } from "../../story/finding.ts";
import { leftovers } from "../../story/leftovers.ts";
import { rule } from "../../story/rule.ts";
import { applyEdits } from "../../text/edit.ts";
import { shifted, spanOf } from "../../text/span.ts";

/** Letters garbled by a wrong encoding, repaired by decoding them again. */
export const mojibake = rule({
  id: "markup/mojibake",
  severity: "warning",
  summary: "Letters garbled by a wrong encoding.",
  why: "Text in UTF-8 that was read as an older encoding, once or several times, shows two or three wrong letters for each right one.",
  examples: {
    bad: ["He sent his rÃ©sumÃ© on Monday.", "The councilâ€™s plan."],
    good: ["The couple's café in Orléans was named Chez André."],
  },
  scope: "draft",
  parts: ALL_PARTS,
  quotations: "read",
  anyLanguage: true,
  *check({ draft }) {
    let word: Finding[] = []; // The garbled letters of one word.
    for (const found of leftovers(draft, "mojibake", { message: () => "", fix: () => "" })) {
      const last = word.at(-1);
      if (
        last &&
        (!/^[^\s.,;:!?]*$/.test(draft.text.slice(last.end, found.start).slice(0, REACH)) ||
          found.start - last.end >= REACH)
      ) {
        yield worded(draft, word);
        word = [];
      }
      word.push(found);
    }
    if (word.length > 0) yield worded(draft, word);
  },
});

/** One finding for a word, with the word before and after. */
function worded(draft: Draft, garbled: readonly Finding[]): Finding {
  const { text } = draft;
  const span = spanOf(garbled[0]!, garbled.at(-1)!);
  const [start, end] = wordAround(text, span.start, span.end);
  const message = `Garbled: "${text.slice(start, end).trim()}".`;
  const fixes = garbled.flatMap((found) => found.fixes.slice(0, 1));
  if (fixes.length < garbled.length) return finding(span, message);
  const edits = fixes.flatMap((fix) => fix.edits);
  const inWord = edits.every((edit) => edit.start >= start && edit.end <= end);
  const repaired = inWord
    ? applyEdits(
        text.slice(start, end),
        edits.map((edit) => shifted(edit, -start)),
      ).trim()
    : edits
        .map((edit) => edit.text)
        .join("")
        .trim();
  const title = repaired ? `Change to "${repaired}"` : "Remove it";
  return finding(span, message, { title, safe: fixes.every((fix) => fix.safe), edits });
}

const REACH = 30;
const INSIDE = /[^\s.,;:!?()[\]{}"“”<>/]/;

function wordAround(text: string, from: number, to: number): [number, number] {
  let start = from;
  while (start > from - REACH && start > 0 && INSIDE.test(text[start - 1]!)) start--;
  let end = to;
  while (end < to + REACH && end < text.length && INSIDE.test(text[end]!)) end++;
  return [start, end];
}
