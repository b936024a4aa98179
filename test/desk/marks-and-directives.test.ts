import { describe, expect, it } from "vitest";
import { checkAtOnce, createDesk } from "../../server/desk/desk.ts";
import { readDraft } from "../../server/draft/draft.ts";
import type { Format } from "../../server/draft/format.ts";
import { marksOf } from "../../server/draft/marks.ts";
import { NO_HOUSE } from "../../server/story/house.ts";

const OWN = ["dangling/doubled-word", "marks/unused-directive"];
const rules = (text: string, format: Format = "markdown") =>
  checkAtOnce(createDesk(), readDraft(text, format))
    .findings.map(({ rule }) => rule)
    .filter((rule) => OWN.includes(rule));

const covered = (text: string) => {
  const [paragraph] = readDraft(text, "text").paragraphs;
  return marksOf(paragraph!.reading).map(({ covers }) => text.slice(covers.start, covers.end));
};

describe("a mark covers what stands before it", () => {
  it.each([
    ["We met Yuriy Ushakov [CQ] today.", "Yuriy Ushakov"],
    ["In 2019 Ursula von der Leyen (cq) came.", "Ursula von der Leyen"],
    ["It was Ushakov's [CQ] boat.", "Ushakov"],
    ["It cost $4.5 million [CQ] then.", "$4.5 million"],
    ["Freight grew 12% [CQ] then.", "12%"],
    ["It is 40 kilometres [CQ] long.", "40 kilometres"],
    ["One. They was late. [stet] Two.", "They was late. [stet]"],
  ])("%s", (text, expected) => {
    expect(covered(text)[0]!.trim()).toBe(expected);
  });
});

describe("directives", () => {
  const bad = "The ferry waited at the the quay.";
  it.each([
    ["nothing said", bad, ["dangling/doubled-word"]],
    ["the next line", `<!-- copydesk-disable-next-line dangling/doubled-word: a title -->\n\n${bad}`, []],
    ["a group", `<!-- copydesk-disable dangling -->\n\n${bad}`, []],
    ["the whole file, from its end", `${bad}\n\n<!-- copydesk-disable-file -->`, []],
    [
      "until it is enabled",
      `<!-- copydesk-disable -->\n\n${bad}\n\n<!-- copydesk-enable -->\n\n${bad}`,
      ["dangling/doubled-word"],
    ],
    [
      "another rule",
      `<!-- copydesk-disable-next-line names/title -->\n\n${bad}`,
      ["marks/unused-directive", "dangling/doubled-word"],
    ],
    ["twice", `<!-- copydesk-disable -->\n\n<!-- copydesk-disable -->\n\n${bad}`, ["marks/unused-directive"]],
  ])("%s", (_, text, expected) => {
    expect(rules(text)).toEqual(expected);
  });

  it("a hundred thousand of them take no longer than their length", () => {
    const text = `${"<!-- copydesk-disable a/b -->\n<!-- copydesk-enable a/b -->\n".repeat(20_000)}${bad}`;
    const began = performance.now();
    rules(text, "html");
    expect(performance.now() - began).toBeLessThan(10_000);
  });
});

it("turns on left-over marks in the publish profile", () => {
  const draft = readDraft("Yuriy Ushakov [CQ] came on TK.", "text");
  const found = (profile: "drafting" | "publish") =>
    checkAtOnce(createDesk({ rules: new Map(), house: { ...NO_HOUSE, profile } }), draft)
      .findings.filter(({ rule }) => rule.startsWith("marks/"))
      .map(({ rule, severity }) => `${rule} ${severity}`);
  expect(found("drafting")).toEqual(["marks/placeholder info"]);
  expect(found("publish")).toEqual(["marks/left-over error", "marks/placeholder error"]);
});
