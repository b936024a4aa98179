import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkAtOnce, createDesk } from "../../server/desk/desk.ts";
import { fixAll } from "../../server/desk/fix-all.ts";
import { readDraft } from "../../server/draft/draft.ts";
import { deletion } from "../../server/draft/undo.ts";
import { RULES } from "../../server/rules/index.ts";
import { NO_HOUSE } from "../../server/story/house.ts";
import { groupOf } from "../../server/story/rule.ts";
import { applyEdits } from "../../server/text/edit.ts";
import { anyDraft, anyFormat } from "./pieces.ts";

const desk = createDesk(
  { rules: new Map(), house: NO_HOUSE },
  RULES.filter(({ id }) => groupOf(id) === "markup"),
);

/** Deletes `<x>` from a text. */
function without(text: string): string {
  const start = text.indexOf("<x>");
  return applyEdits(text, [deletion(text, { start, end: start + 3 }, "text", { breaks: true })]);
}

describe("what is deleted takes just its blanks along", () => {
  it.each([
    ["alone between blank lines", "One.\n\n<x>\n\nTwo.\n", "One.\n\nTwo.\n"],
    ["alone, in Windows' line ends", "One.\r\n\r\n<x>\r\n\r\nTwo.\r\n", "One.\r\n\r\nTwo.\r\n"],
    ["alone between lines", "One.\n<x>\nTwo.\n", "One.\nTwo.\n"],
    ["at the draft's start", "<x>\n\nOne.\n", "One.\n"],
    ["at its end", "One.\n\n<x>\n", "One.\n"],
    ["at its end, with no line end", "One.\n\n<x>", "One."],
    ["all there is", "<x>", ""],
    ["between blanks", "One <x> two", "One two"],
    ["between more blanks on one side", "One  <x> two", "One  two"],
    ["at a line's end", "One. <x>\nTwo.", "One.\nTwo."],
    ["at a line's start", "<x> One.", "One."],
    ["before a comma", "One <x>, two", "One, two"],
    ["between two letters", "one<x>two", "one two"],
    ["between a full stop and a capital", "One.<x>Two.", "One.\n\nTwo."],
  ])("%s", (_, before, after) => expect(without(before)).toBe(after));
});

it("after fix all a second check finds nothing that it would fix", () => {
  fc.assert(
    fc.property(anyDraft, anyFormat, (text, format) => {
      const fixed = fixAll(desk, text, format).text;
      const left = checkAtOnce(desk, readDraft(fixed, format)).findings.filter(({ fixes }) => fixes[0]?.safe);
      expect(left.map(({ start, end }) => fixed.slice(start, end))).toEqual([]);
    }),
    { numRuns: 600 },
  );
});

it("the same where all HTML in Markdown is flagged", () => {
  const strict = createDesk(
    { rules: new Map([["markup/tag", { options: { inlineHtml: true } }]]), house: NO_HOUSE },
    RULES.filter(({ id }) => id === "markup/tag"),
  );
  fc.assert(
    fc.property(anyDraft, (text) => {
      const fixed = fixAll(strict, text, "markdown").text;
      const left = checkAtOnce(strict, readDraft(fixed, "markdown")).findings.filter(({ fixes }) => fixes[0]?.safe);
      expect(left.map(({ start, end }) => fixed.slice(start, end))).toEqual([]);
    }),
    { numRuns: 600 },
  );
});

it("no fix reaches outside of the draft, and none leaves it as it was", () => {
  fc.assert(
    fc.property(anyDraft, anyFormat, (text, format) => {
      for (const { fixes } of checkAtOnce(desk, readDraft(text, format)).findings)
        for (const { edits } of fixes) {
          for (const { start, end } of edits) expect(start >= 0 && start <= end && end <= text.length).toBe(true);
          expect(applyEdits(text, edits)).not.toBe(text);
        }
    }),
    { numRuns: 1_000 },
  );
});

/** Leftovers as they come, several to a story. */
const LEFTOVERS: readonly string[] = [
  "< /p>",
  "</p>",
  "</p>>",
  "<br />",
  "<b>",
  "</b></span>",
  "<p class=",
  "&lt;br /&gt;",
  "&amp;lt;p&amp;gt;",
  "\\u003c/p\\u003e",
  'class="MsoNormal">',
  '"/>',
  "<!-- more -->",
  "<!-- /.box",
  "-->",
  "//]]>",
  "<?php echo $title; ?>",
  "[caption id=4]",
  "[u]",
  "[list][*]",
  "{{ad}}",
  "#{title}",
  "'''council'''",
  "**council**",
  "[council](https://www.example.org/a?b=1&c=2)",
  "## Background",
  "\\par",
  "\\b0 ",
  "r\\'esum\\'e",
  "Bj{\\o}rn",
  "\\n",
  "googletag.cmd.push(function() { googletag.display('x'); });",
  ".box img { width: 100%; }",
  '{"type":"ad","slot":3}',
  "caf&amp;amp;eacute;",
  "&nbsp;",
  "it&rsquos",
  "rÃ©sumÃ©",
  "itÃ¢â‚¬â„¢s",
  "Ìîñêâà",
  "it\u0092s",
  "\u200b",
  "\u202e",
  "\u00a0",
  "\u2003",
  "\u2028",
];

const anyStory = fc
  .array(
    fc.tuple(
      fc.constantFrom("The council met on Monday", "“We agreed,” he said", "Turnout was low, the mayor said"),
      fc.array(fc.tuple(fc.constantFrom("", " "), fc.constantFrom(...LEFTOVERS)), { maxLength: 3 }),
      fc.constantFrom(" and voted late.", ".", ""),
      fc.array(fc.tuple(fc.constantFrom("", " "), fc.constantFrom(...LEFTOVERS)), { maxLength: 2 }),
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((paragraphs) =>
    paragraphs.map(([head, within, tail, behind]) => head + within.flat().join("") + tail + behind.flat().join("")),
  );

it("a story full of leftovers is clean after fix all, and a second one changes nothing", () => {
  fc.assert(
    fc.property(anyStory, anyFormat, (paragraphs, format) => {
      const story =
        format === "html" ? paragraphs.map((each) => `<p>${each}</p>\n`).join("") : `${paragraphs.join("\n\n")}\n`;
      const fixed = fixAll(desk, story, format).text;
      expect(fixAll(desk, fixed, format).text).toBe(fixed);
      const left = checkAtOnce(desk, readDraft(fixed, format)).findings.filter(({ fixes }) => fixes[0]?.safe);
      expect(left.map(({ start, end }) => fixed.slice(start, end))).toEqual([]);
    }),
    { numRuns: 1_500 },
  );
});
