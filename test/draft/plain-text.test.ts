import { expect, it } from "vitest";
import { readDraft } from "../../server/draft/draft.ts";

/** Part and first words of each paragraph. */
const outline = (text: string): string[] =>
  readDraft(text, "text").paragraphs.map(
    ({ reading }) => `${reading.part}: ${reading.text.split(/\s+/).slice(0, 3).join(" ")}`,
  );

const LEDE =
  "The old harbour of the northern port city will close this autumn and ferry traffic will move to a new terminal, the mayor said.";
const SECOND =
  "The harbour handled two million passengers last year, and the quays have been sinking since the spring of that year, she said.";

it("blank lines part paragraphs", () => {
  expect(outline(`Port city to close its harbour\n\nBy Lena Marsh\n\n${LEDE}\n\n${SECOND}\n`)).toEqual([
    "headline: Port city to",
    "byline: By Lena Marsh",
    "body: The old harbour",
    "body: The harbour handled",
  ]);
});

it("copy with a line a paragraph needs no blank lines", () => {
  expect(outline(`Port city to close its old harbour for good, says mayor\r\n${LEDE}\r\n${SECOND}\r\n`)).toEqual([
    "headline: Port city to",
    "body: The old harbour",
    "body: The harbour handled",
  ]);
});

it("copy that was wrapped by hand is put together again", () => {
  const wrapped = LEDE.replace(/(.{40,60}) /g, "$1\n");
  expect(outline(`Port city to close its harbour\n\n${wrapped}\n\n${SECOND}\n`)).toEqual([
    "headline: Port city to",
    "body: The old harbour",
    "body: The harbour handled",
  ]);
});

it("the end mark ends the copy", () => {
  expect(
    outline(`Port city to close its harbour\n\n${LEDE}\n\nENDS\n\nNotes to editors: call the press office.\n`),
  ).toEqual(["headline: Port city to", "body: The old harbour", "end-mark: ENDS", "note: Notes to editors:"]);
});

it("a short lede that says on which day is no headline, full stop or not", () => {
  expect(outline(`The dam was opened on Monday by Margaret Jones.\n\n${LEDE}\n`)[0]).toBe("body: The dam was");
  expect(outline(`Jones opens the dam.\n\n${LEDE}\n`)[0]).toBe("headline: Jones opens the");
});

it("a short sentence at the top is no headline in capitals, and one that breaks off is none either", () => {
  expect(outline("Kim Jong Un is leaving Pyongyang on Wednesday.\n\nHe will return on Friday.\n")[0]).toBe(
    "body: Kim Jong Un",
  );
  expect(outline(`The mayor will close the old harbour and the\n\n${LEDE}\n`)[0]).toBe("body: The mayor will");
});

it("a comment or a script over several paragraphs is one, and an arrow in a later line does not end it", () => {
  const box = "<!-- box\n\nSee also the budget\n\n-->";
  expect(outline(`${LEDE}\n\n${box}\n\n${SECOND}\n`)).toHaveLength(3);
  expect(outline(`${LEDE}\n\n<script>\na();\n\nb();\n</script>\n\n${SECOND}\n`)).toHaveLength(3);
  expect(outline(`${LEDE}\n\n<!-- box\n\n${SECOND}\n\nIt goes on --> see the next page.\n`)).toHaveLength(4);
});
