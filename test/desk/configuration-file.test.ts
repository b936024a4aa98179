import { describe, expect, it } from "vitest";
import { readConfiguration } from "../../server/desk/configuration-file.ts";

/** Every problem with the stretch of the file that it is about. */
const problems = (text: string) =>
  readConfiguration(text).problems.map(({ message, start, end }) => `${text.slice(start, end)} | ${message}`);

describe("a mistake in the file is one sentence at its place", () => {
  it.each([
    ["an unknown key", "rulez:\n  names: off\n", 'rulez | Unknown key "rulez": the nearest is "rules".'],
    [
      "an unknown rule",
      "rules:\n  dangling/dubled-word: off\n",
      'dangling/dubled-word | Unknown rule "dangling/dubled-word": the nearest is "dangling/doubled-word". "copydesk rules" lists them all.',
    ],
    [
      "a rule without its group",
      "rules: { doubled-word: off }",
      'doubled-word | Unknown rule "doubled-word": the nearest is "dangling/doubled-word". "copydesk rules" lists them all.',
    ],
    [
      "a severity that is none",
      "rules:\n  names: warn\n",
      'warn | "warn" is not possible for "names": the nearest is "warning". Possible are error, warning, info, hint or off.',
    ],
    [
      "true or false in place of a severity",
      "rules:\n  dangling: false\n",
      'false | "dangling" must be error, warning, info, hint or off, but it is false. To switch it off, write off.',
    ],
    [
      "an unknown option",
      "rules:\n  dangling/doubled-word: { severity: info, words: [a] }\n",
      'words | Unknown key "words": the nearest is "severity".',
    ],
    [
      "an unknown preset",
      "extends: gaurdian\n",
      'gaurdian | "gaurdian" is not possible for "extends": the nearest is "guardian". Possible are ap, reuters, bbc, guardian or economist.',
    ],
    [
      "a person without a name",
      "people:\n  - role: mayor\n",
      'role: mayor\n | An entry of "people" lacks "name". Add it.',
    ],
    ["a text where a list belongs", "sources: Reuters\n", 'Reuters | "sources" must be a list, but it is a text.'],
    [
      "an override that means no draft",
      "overrides:\n  - rules: { names: off }\n",
      'rules: { names: off }\n | An entry of "overrides" lacks "files". Add it.',
    ],
    [
      "an ignore that takes back",
      'ignore: ["!a.txt"]\n',
      '"!a.txt" | An entry of "ignore" can\'t begin with "!". Name only what is meant.',
    ],
    [
      "a list where a table belongs",
      "- ap\n",
      "- ap\n | The configuration must be a table of keys and values, but it is a list.",
    ],
    [
      "a name that every object has",
      "constructor: 1\n",
      'constructor | Unknown key "constructor": the nearest is "houseRules".',
    ],
  ])("%s", (_, text, problem) => {
    expect(problems(text)).toEqual([problem]);
  });

  it("several mistakes are told in the order of the file", () => {
    expect(problems("extend: ap\nrules:\n  names: of\nsources: [1]\n").map((line) => line.split(" | ")[0])).toEqual([
      "extend",
      "of",
      "1",
    ]);
  });

  it.each([
    ["a tab", "rules:\n\tnames: off\n", 7, "Broken YAML: a tab at the start of a line. Indent with spaces."],
    [
      "a key twice",
      "rules:\n  names: off\n  names: info\n",
      22,
      "Broken YAML: this key is there twice. Put all of its entries under one.",
    ],
    [
      "two keys in a line",
      "rules: names: off\n",
      7,
      "Broken YAML: two keys in one line. Put the second on a line of its own, or its text in quotation marks.",
    ],
  ])("broken YAML: %s", (_, text, start, message) => {
    expect(readConfiguration(text).problems).toMatchObject([{ start, message }]);
  });

  it("half a character as a key", () => {
    expect(readConfiguration('"\\ud800": 1\n').problems).toMatchObject([
      { message: expect.stringContaining("half a character") },
    ]);
  });

  it("aliases of aliases don't run away", () => {
    const bomb = `a0: &a0 [x, x]\n${Array.from({ length: 40 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]\n`).join("")}`;
    expect(readConfiguration(bomb).problems).toHaveLength(1);
  });
});

describe("what is right holds beside what is wrong", () => {
  it("the other entries of a list stay", () => {
    const { source } = readConfiguration(
      "people:\n  - name: Ann Lee\n  - name: 5\n  - 7\n  - Bo Chan\nrules:\n  namez: off\n  names: info\n",
    );
    expect(source.house.people?.map(({ name }) => name)).toEqual(["Ann Lee", "Bo Chan"]);
    expect([...source.rules]).toEqual([["names", { severity: "info" }]]);
    expect(readConfiguration("sources: [1, Reuters, 2, AP]").source.house.sources).toEqual(["Reuters", "AP"]);
  });
});

describe("files without mistakes", () => {
  it.each([
    ["an empty one", ""],
    ["comments only", "# later\n"],
    ["keys that are still empty", "people:\nrules:\n"],
    ["JSON with tabs", '{\n\t"rules": {\n\t\t"names": "off"\n\t}\n}'],
    ["Windows' line ends", "rules:\r\n  names: off\r\n"],
  ])("%s", (_, text) => {
    expect(problems(text)).toEqual([]);
  });
});
