import { describe, expect, it } from "vitest";
import { newsroomOf } from "../../server/desk/configuration.ts";
import { readConfiguration } from "../../server/desk/configuration-file.ts";
import { PRESETS } from "../../server/desk/presets.ts";
import { RULES } from "../../server/rules/index.ts";

const DOUBLED = "dangling/doubled-word";

/** A newsroom whose file is right. */
function newsroom(text: string, settings?: unknown) {
  const { source, problems } = readConfiguration(text);
  expect(problems).toEqual([]);
  return newsroomOf({ source, settings });
}

const severity = (text: string, path = "a.txt", settings?: unknown) =>
  newsroom(text, settings).configurationFor(path).rules.get(DOUBLED)?.severity;

describe("what is set for a rule", () => {
  it.each([
    ["nothing", "", undefined],
    ["its own entry", "rules: { dangling/doubled-word: error }", "error"],
    ["its group's", "rules: { dangling: info }", "info"],
    [
      "its own before its group's, in whatever order",
      "rules: { dangling/doubled-word: error, dangling: off }",
      "error",
    ],
    ["an object with a severity", "rules: { dangling/doubled-word: { severity: hint } }", "hint"],
  ])("%s", (_, text, expected) => {
    expect(severity(text)).toBe(expected);
  });

  it("settings of the editor hold where the file is silent, and the file wins where both speak", () => {
    expect(severity("", "a.txt", { [DOUBLED]: "error" })).toBe("error");
    expect(severity("rules: { dangling: off }", "a.txt", { [DOUBLED]: "error" })).toBe("off");
    expect(severity("rules: { names: off }", "a.txt", { [DOUBLED]: "error", nonsense: 3 })).toBe("error");
  });

  it("settings that are no settings are passed over", () => {
    for (const settings of [null, 3, "off", [], { [DOUBLED]: 3 }, { [DOUBLED]: "loud" }]) {
      expect(severity("", "a.txt", settings)).toBe(undefined);
    }
  });
});

describe("overrides hold for the drafts that their globs mean", () => {
  const text = `
rules: { dangling: info }
overrides:
  - files: opinion/**
    rules: { dangling/doubled-word: hint }
  - files: ["*.md", drafts/late.txt]
    rules: { dangling: off }
    sources: [The Late Show]
`;
  it.each([
    ["news/a.txt", "info"],
    ["opinion/deep/a.txt", "hint"],
    ["deep/b.md", "off"],
    ["opinion/b.md", "off"],
    ["drafts/late.txt", "off"],
    ["other/drafts/late.txt", "info"],
  ])("%s", (path, expected) => {
    expect(severity(text, path)).toBe(expected);
  });

  it("drafts under the same overrides share one configuration", () => {
    const { configurationFor } = newsroom(text);
    expect(configurationFor("x.md")).toBe(configurationFor("deep/y.md"));
    expect(configurationFor("x.md").house.sources).toEqual(["The Late Show"]);
    expect(configurationFor("x.txt").house.sources).toEqual([]);
  });
});

describe("ignore", () => {
  const { ignores } = newsroom('ignore: [archive, "old/*.txt", .drafts/]');
  it.each([
    ["archive/2019/a.txt", true],
    ["desk/archive/a.txt", true],
    ["archive.txt", false],
    ["old/a.txt", true],
    ["old/b/a.txt", false],
    [".drafts/a.txt", true],
    ["a.txt", false],
  ])("%s: %s", (path, expected) => {
    expect(ignores(path)).toBe(expected);
  });
});

describe("the house", () => {
  it("people may be plain names or entries", () => {
    const { people } = newsroom(
      "people: [Bo Chan, { name: Ann Lee, forms: [Anne Lee], role: mayor, known: true }]",
    ).configurationFor("a.txt").house;
    expect(people).toEqual([
      { name: "Bo Chan", forms: [], known: false },
      { name: "Ann Lee", forms: ["Anne Lee"], role: "mayor", known: true },
    ]);
  });

  it("an entry replaces a preset's for the same person", () => {
    const { people } = newsroom(
      "extends: ap\npeople: [{ name: Volodymyr Zelensky, forms: [Volodymyr Zelenskyy] }]",
    ).configurationFor("a.txt").house;
    expect(people.map(({ name }) => name)).toContain("Volodymyr Zelensky");
  });

  it("the file speaks after its preset", () => {
    expect(newsroom("extends: bbc").configurationFor("a.txt").house.courtesyTitles).toBe(true);
    expect(newsroom("extends: [bbc]\ncourtesyTitles: false").configurationFor("a.txt").house.courtesyTitles).toBe(
      false,
    );
  });

  it("a preset sets rules that there are", () => {
    const ids = RULES.map(({ id }) => id);
    for (const { rules } of PRESETS.values()) for (const id of rules.keys()) expect(ids).toContain(id);
  });
});
