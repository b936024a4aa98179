import { describe, expect, it } from "vitest";
import { checkAtOnce, createDesk } from "../../server/desk/desk.ts";
import { readDraft } from "../../server/draft/draft.ts";
import type { Format } from "../../server/draft/format.ts";

/** What a broken export or an ill-willed file may repeat without end. Quadratic work on any of these takes minutes. */
const PIECES: readonly string[] = [
  "<", "[](", "[b]", '(a="', "<script>", "{", "{{", "&", "&amp;", "“", '"', "‘", "'", "(", "[", "<div>", "</b>", "<a ", "<!--", "a.", "a@",
  "> ", "- ", "* ", "1. ", "`", "*a", "_a ", "#", "[CQ]", "[stet] ", "TK ", "\n", "x\n\n", "A. ", "[a]: ", "Ã", "%20", "\u200b", "said ",
  "Kim ", "John Smith said. ", "the ", "12% ", "a-", "😀", "\uD800",
];
const FORMATS: readonly Format[] = ["text", "markdown", "html"];

describe("drafts that no desk would write are checked in linear time", () => {
  for (const piece of PIECES) {
    it(`${JSON.stringify(piece)} × 100,000`, () => {
      for (const format of FORMATS) expect(check(piece.repeat(100_000), format)).toEqual([]);
    });
  }

  it("tags nested to a depth of 10,000", () => {
    for (const format of FORMATS) expect(check(`${"<div>".repeat(10_000)}x${"</div>".repeat(10_000)}`, format)).toEqual([]);
  });

  it("one line of 5 MB", () => {
    for (const format of FORMATS) expect(check("The mayor said 12 boats left the harbour. ".repeat(120_000), format)).toEqual([]);
  });
});

const desk = createDesk();

/** The rules that failed. */
const check = (text: string, format: Format) => checkAtOnce(desk, readDraft(text, format)).failures;
