import type { Draft } from "../../draft/draft.ts";
import { ALL_PARTS } from "../../draft/part.ts";
import { type Finding, finding } from "../../story/finding.ts";
import { leftovers } from "../../story/leftovers.ts";
import { rule } from "../../story/rule.ts";

/** Letters garbled by a wrong encoding, repaired by decoding them again. */
export const mojibake = rule({
  id: "markup/mojibake",
  severity: "warning",
  summary: "Letters garbled by a wrong encoding.",
  why: "Text in UTF-8 that was read as an older encoding, once or several times, shows two or three wrong letters for each right one.",
  examples: { bad: ["He sent his rÃ©sumÃ© on Monday.", "The councilâ€™s plan."], good: ["The couple's café in Orléans was named Chez André."] },
  scope: "draft",
  parts: ALL_PARTS,
  quotations: "read",
  anyLanguage: true,
  *check({ draft }) {
    for (const found of leftovers(draft, "mojibake", { message: () => "", fix: () => "" })) yield worded(draft, found);
  },
});

/** Shows the word that holds the garbled letters, before and after. */
function worded(draft: Draft, found: Finding): Finding {
  const { text } = draft;
  const [start, end] = wordAround(text, found.start, found.end);
  const [fix] = found.fixes;
  const edit = fix?.edits[0];
  const message = `Garbled: "${text.slice(start, end).replace(/\s+/g, " ").trim()}".`;
  if (!fix || !edit) return finding(found, message);
  const repaired = edit.start >= start && edit.end <= end ? text.slice(start, edit.start) + edit.text + text.slice(edit.end, end) : edit.text;
  return finding(found, message, [{ ...fix, title: repaired.trim() ? `Change to "${repaired.trim()}"` : "Remove it" }]);
}

const REACH = 30;

function wordAround(text: string, from: number, to: number): [number, number] {
  let start = from;
  while (start > from - REACH && start > 0 && /[\p{L}\p{M}\p{N}]/u.test(text[start - 1]!)) start--;
  let end = to;
  while (end < to + REACH && end < text.length && /[\p{L}\p{M}\p{N}]/u.test(text[end]!)) end++;
  return [start, end];
}
