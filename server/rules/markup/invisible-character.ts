import { ALL_PARTS } from "../../draft/part.ts";
import { finding } from "../../story/finding.ts";
import { leftovers } from "../../story/leftovers.ts";
import { rule } from "../../story/rule.ts";

/** Characters that can't be seen: zero-width ones, soft hyphens, controls, icons of a font that isn't there. */
export const invisibleCharacter = rule({
  id: "markup/invisible-character",
  severity: "hint",
  summary: "A character that can't be seen.",
  why: "Hidden characters break searches, names and links. Controls of writing direction are an error: they can show a reader something else than the text says.",
  examples: {
    bad: ["Yuriy Ush\u200bakov spoke.", "The price is \u202e001 dollars."],
    good: ["It cost 5\u00a0km of cable. 👩\u200d🚒 \u201cYes\u201d."],
  },
  scope: "draft",
  parts: ALL_PARTS,
  quotations: "read",
  anyLanguage: true,
  *check({ draft }) {
    const { text } = draft;
    const found = leftovers(draft, "invisible", {
      message: (_, { hides }) => (hides ? "hides" : ""),
      fix: (_, { as }) => (as ? "Change to a plain blank" : "Remove hidden character"),
    });
    for (const { start, end, message, fixes } of found) {
      const word = text.slice(wordStart(text, start), wordEnd(text, end)).replace(HIDDEN, "");
      const where = /\p{L}/u.test(word) ? ` in "${word}"` : "";
      const odd = ODD_BLANKS.test(text.slice(start, end));
      yield finding(
        { start, end },
        odd ? "Odd blank." : message ? `Hidden control of writing direction${where}.` : `Hidden character${where}.`,
        fixes,
        message ? { severity: "error" } : {},
      );
    }
  },
});

const HIDDEN = /[^\p{L}\p{M}\p{N}'’-]/gu;
const ODD_BLANKS = /^[ \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+$/;
const REACH = 30;

function wordStart(text: string, from: number): number {
  let at = from;
  while (at > 0 && at > from - REACH && /[\p{L}\p{M}\p{N}'’-]/u.test(text[at - 1]!)) at--;
  return at;
}

function wordEnd(text: string, to: number): number {
  let at = to;
  while (at < text.length && at < to + REACH && /[\p{L}\p{M}\p{N}'’-]/u.test(text[at]!)) at++;
  return at;
}
