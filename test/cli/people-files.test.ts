import { describe, expect, it } from "vitest";
import { Folder } from "./copydesk.ts";

const STORY = "Volodymyr Zelensky spoke on Monday. It rained.\n";
const PEOPLE = "people:\n  - name: Volodymyr Zelenskyy\n    role: president of Ukraine\n";

const told = (folder: Folder, path = "a.txt") => {
  const { files, errors } = folder.json([path]);
  return { said: files.flatMap(({ findings }) => findings.map(({ message }) => message)), errors };
};

describe("a list of people in a file of its own", () => {
  it("serves several configurations, by paths from their own folders", () => {
    const folder = new Folder({
      "style/people.yaml": PEOPLE,
      "news/.copydesk.yaml": "peopleFiles: [../style/people.yaml]\n",
      "news/a.txt": STORY,
      "sport/.copydesk.yaml": "peopleFiles: ../style/people.yaml\n",
      "sport/b.txt": STORY,
      "c.txt": STORY,
    });
    const { files, errors } = folder.json([]);
    expect(errors).toEqual([]);
    expect(files.map(({ path, findings }) => [path, ...findings.map(({ message }) => message)])).toEqual([
      ["c.txt"],
      ["news/a.txt", 'Our style: "Zelenskyy".'],
      ["sport/b.txt", 'Our style: "Zelenskyy".'],
    ]);
  });

  it.each([
    ["a bare list", "- Volodymyr Zelenskyy\n"],
    ["JSON", '{ "people": [{ "name": "Volodymyr Zelenskyy" }] }'],
    ["anchors", "people:\n  - &z { name: Volodymyr Zelenskyy }\n  - *z\n"],
    ["a byte order mark", `\uFEFF${PEOPLE}`],
  ])("may be %s", (_, people) => {
    const folder = new Folder({ ".copydesk.yaml": "peopleFiles: people.yaml", "people.yaml": people, "a.txt": STORY });
    expect(told(folder)).toEqual({ said: ['Our style: "Zelenskyy".'], errors: [] });
  });

  it("is what `copydesk people` prints", () => {
    const folder = new Folder({ ".copydesk.yaml": "peopleFiles: people.yaml", "a.txt": STORY });
    folder.put("people.yaml", folder.copydesk(["people", "--config", "/dev/null", "a.txt"]).out);
    folder.put("b.txt", "Volodymyr Zelenskyy spoke on Monday.\n");
    expect(told(folder, "b.txt")).toEqual({ said: ['Our style: "Zelensky".'], errors: [] });
  });

  it("goes before a preset's people, and the configuration's own go before it", () => {
    const folder = new Folder({
      ".copydesk.yaml": "extends: ap\npeopleFiles: people.yaml\n",
      "people.yaml": "- name: Volodymyr Zelenskiy\n  forms: [Volodymyr Zelenskyy]\n",
      "a.txt": STORY,
    });
    expect(told(folder).said).toEqual(['Our style: "Zelenskiy".']);
    folder.put(
      ".copydesk.yaml",
      "extends: ap\npeopleFiles: people.yaml\npeople:\n  - name: Volodymyr Zelensky\n    forms: [Volodymyr Zelenskiy]\n",
    );
    expect(told(folder).said).toEqual([]);
  });

  it("may be for some drafts only", () => {
    const folder = new Folder({
      ".copydesk.yaml": "overrides:\n  - files: sport/**\n    peopleFiles: style/people.yaml\n",
      "style/people.yaml": PEOPLE,
      "a.txt": STORY,
      "sport/a.txt": STORY,
    });
    expect(told(folder).said).toEqual([]);
    expect(told(folder, "sport/a.txt").said).toEqual(['Our style: "Zelenskyy".']);
  });

  it("counts from the configuration's folder, also with --config", () => {
    const folder = new Folder({ "ci/desk.yaml": "peopleFiles: people.yaml", "ci/people.yaml": PEOPLE, "a.txt": STORY });
    expect(folder.json(["--config", "ci/desk.yaml", "a.txt"]).summary.warnings).toBe(1);
  });
});

describe("a mistake", () => {
  it("in the list is told on the list's own line, once", () => {
    const folder = new Folder({
      "style/people.yaml": "people:\n  - name: Ann Lee\n  - nam: Bo Chan\n  - role: mayor\n",
      "news/.copydesk.yaml": "peopleFiles: ../style/people.yaml\n",
      "news/a.txt": STORY,
      "sport/.copydesk.yaml": "peopleFiles: ../style/people.yaml\n",
      "sport/b.txt": STORY,
    });
    const { code, err } = folder.copydesk(["check"]);
    expect(code).toBe(2);
    expect(err.trim().split("\n")).toEqual([
      'copydesk: style/people.yaml:3:5: An entry of "people" lacks "name". Add it.',
      'copydesk: style/people.yaml:3:5: Unknown key "nam": the nearest is "name".',
      'copydesk: style/people.yaml:4:5: An entry of "people" lacks "name". Add it.',
    ]);
  });

  it.each([
    [
      "a table of something else",
      "names: [Ann Lee]\n",
      'people.yaml:1:1: Unknown key "names": the nearest is "people".',
    ],
    ["a text", "Ann Lee\n", 'people.yaml:1:1: "people" must be a list, but it is a text.'],
    [
      "a bare list with a number",
      "- Ann Lee\n- 5\n",
      'people.yaml:2:3: An entry of "people" must be a text, but it is',
    ],
    ["a tab", "people:\n\t- Ann Lee\n", "people.yaml:2:1: Broken YAML: a tab at the start of a line."],
    ["no text", "a\0", "There is a NUL byte at line 1, column 2"],
  ])("%s", (_, people, message) => {
    const { code, err } = new Folder({
      ".copydesk.yaml": "peopleFiles: people.yaml",
      "people.yaml": people,
      "a.txt": STORY,
    }).copydesk(["check"]);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });

  it.each([
    ["people.yaml", '.copydesk.yaml:2:15: "people.yaml" can\'t be read. There is no such file'],
    ["https://example.org/people.yaml", '"https://example.org/people.yaml" is no path from this file\'s folder.'],
    ["/style/people.yaml", '"/style/people.yaml" is no path from this file\'s folder.'],
    ["'style\\people.yaml'", 'is no path from this file\'s folder. Write one with "/"'],
    ["style", '"style" can\'t be read. This is a folder, and a file is wanted.'],
  ])("a configuration that names %s is told so on its own line", (path, message) => {
    const { code, err } = new Folder({
      ".copydesk.yaml": `extends: ap\npeopleFiles: [${path}]\n`,
      "style/other.yaml": "",
      "a.txt": STORY,
    }).copydesk(["check"]);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });

  it("keeps --fix from writing", () => {
    const folder = new Folder({
      ".copydesk.yaml": "peopleFiles: none.yaml",
      "a.txt": "Officials waited at the the dam.\n",
    });
    expect(folder.copydesk(["check", "--fix"]).code).toBe(2);
    expect(folder.read("a.txt")).toContain("the the");
  });
});
