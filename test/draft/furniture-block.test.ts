import { describe, expect, it } from "vitest";
import { checkAtOnce, createDesk } from "../../server/desk/desk.ts";
import { withoutClashes } from "../../server/desk/fix-all.ts";
import { readDraft } from "../../server/draft/draft.ts";
import { RULES } from "../../server/rules/index.ts";
import { NO_HOUSE } from "../../server/story/house.ts";
import { groupOf } from "../../server/story/rule.ts";
import { applyEdits } from "../../server/text/edit.ts";

const desk = createDesk(
  { rules: new Map(), house: NO_HOUSE },
  RULES.filter(({ id }) => groupOf(id) === "markup"),
);

const findingsIn = (text: string) => checkAtOnce(desk, readDraft(text, "text")).findings;

const FRAME: readonly (readonly [string, string])[] = [
  ["at the draft's end", "\n"],
  ["at its end, with no line end", ""],
  ["before more copy", "\n\nTurnout is expected to be low, he said.\n"],
];

describe("lines of furniture that follow one another", () => {
  const LINES = ["Share this article", "Related video", "Subscribe to our newsletter", "Advertisement"];
  it.each(FRAME)("%s go in one round", (_, end) => {
    for (const gap of ["\n\n", "\n", "\n\n\n"]) {
      const story = "The vote is on Tuesday, the minister said.";
      const text = `${story}\n\n${LINES.join(gap)}${end}`;
      const once = applyEdits(text, withoutClashes(findingsIn(text).flatMap(({ fixes }) => fixes.slice(0, 1))));
      expect(once).toBe(`${story}${end}`);
    }
  });

  it.each(FRAME)("%s are one fix, and each can go alone", (_, end) => {
    const text = `The vote is on Tuesday.\n\n${LINES.join("\n\n")}${end}`;
    const found = findingsIn(text);
    expect(found).toHaveLength(LINES.length);
    for (const { fixes } of found) {
      expect(fixes.map(({ title }) => title)).toEqual(["Delete these 4 lines", "Delete line"]);
      expect(applyEdits(text, fixes[0]!.edits)).toBe(`The vote is on Tuesday.${end}`);
    }
    const [, second] = found;
    expect(applyEdits(text, second!.fixes[1]!.edits)).toBe(text.replace("Related video\n\n", ""));
  });

  it("is no block where copy or a kept line stands between", () => {
    const text = "The vote is on Tuesday.\n\nShare this\n\nTalks go on, he said.\n\nRelated video\n";
    expect(findingsIn(text).flatMap(({ fixes }) => fixes.map(({ title }) => title))).toEqual([
      "Delete line",
      "Delete line",
    ]);
  });
});

describe("lines of a page in HTML and Markdown", () => {
  const firstFixes = (text: string, format: "html" | "markdown") =>
    applyEdits(
      text,
      withoutClashes(checkAtOnce(desk, readDraft(text, format)).findings.flatMap(({ fixes }) => fixes.slice(0, 1))),
    );

  it.each([
    ["a paragraph", "<p>Share this article</p>"],
    ["an indented one", '    <p class="share">\n      Share this article\n    </p>'],
    ["a list", "<ul>\n  <li>Share this article</li>\n  <li><a href='/n'>Subscribe to our newsletter</a></li>\n</ul>"],
    ["a block that ends in a credit", "<p>Share this article</p>\n<p>Photo: Reuters</p>"],
    ["a leftover", "<div><p>[ad]</p></div>"],
    ["several leftovers", "<p>[ad]</p>\n<p>{{ad}}</p>"],
  ])("%s goes with its element", (_, lines) => {
    const story = "<p>The vote is on Tuesday, the minister said.</p>";
    const more = "<p>Turnout is expected to be low, he said.</p>\n";
    expect(firstFixes(`${story}\n${lines}\n${more}`, "html")).toBe(`${story}\n${more}`);
    if (!lines.startsWith(" ")) expect(firstFixes(`${story}${lines}${more}`, "html")).toBe(`${story}${more}`);
  });

  it("goes with the mark of its list", () => {
    const story = "The vote is on Tuesday, the minister said.\n";
    expect(firstFixes(`${story}\n- Share this article\n- Related video\n`, "markdown")).toBe(story);
    expect(firstFixes(`${story}\n> [ad]\n`, "markdown")).toBe(story);
  });
});

describe("a credit beside furniture", () => {
  it("goes in the same fix, and can go alone", () => {
    const text = "The vote is on Tuesday.\n\nShare this article\n\nPhoto: Reuters\n\nTurnout is expected to be low.\n";
    const found = findingsIn(text);
    expect(found.map(({ rule }) => rule)).toEqual(["markup/furniture", "markup/credit"]);
    for (const { fixes } of found) {
      expect(fixes.map(({ title }) => title)).toEqual(["Delete these 2 lines", "Delete line"]);
      expect(applyEdits(text, fixes[0]!.edits)).toBe("The vote is on Tuesday.\n\nTurnout is expected to be low.\n");
    }
  });
});
