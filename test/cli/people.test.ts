import { describe, expect, it } from "vitest";
import { readConfiguration } from "../../server/desk/configuration-file.ts";
import { Folder } from "./copydesk.ts";

const ARCHIVE = {
  "archive/1.txt":
    "Russian aide Yuri Ushakov spoke on Monday. Ushakov said that talks would go on.\n\nMayor Mary Fielding welcomed it. Fielding said so twice.\n",
  "archive/2.txt": "Yuri Ushakov, a Kremlin aide, told reporters on Friday that the talks had ended. Ushakov smiled.\n",
  "archive/3.md": "# Talks\n\nYuriy Ushakov told reporters on Sunday that the talks had begun.\n",
  "archive/4.txt": "Mary J. Fielding, the mayor, told reporters on Friday that the bridge was safe.\n",
};

const listed = (yaml: string) => {
  const { source, problems } = readConfiguration(yaml);
  expect(problems).toEqual([]);
  return source.house.people ?? [];
};

describe("copydesk people", () => {
  it("prints a list that the configuration takes as it is, most mentioned first", () => {
    const { code, out, err } = new Folder(ARCHIVE).copydesk(["people", "archive"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(listed(out)).toMatchObject([
      { name: "Yuri Ushakov", forms: [] },
      { name: "Mary Fielding", forms: ["Mary J. Fielding"] },
    ]);
  });

  it("has what looks misspelt as a comment only", () => {
    const { out } = new Folder(ARCHIVE).copydesk(["people", "archive"]);
    expect(out).toContain("perhaps misspelt: Yuriy Ushakov (1)");
    expect(out.replace(/^ *#.*$/gm, "")).not.toContain("Yuriy");
  });

  it("as JSON has every spelling and its number", () => {
    const { out } = new Folder(ARCHIVE).copydesk(["people", "--format", "json", "archive"]);
    expect(JSON.parse(out)).toMatchObject({
      drafts: 4,
      people: [
        { name: "Yuri Ushakov", mentions: 4, drafts: 2, suspected: [{ text: "Yuriy Ushakov", times: 1 }] },
        { name: "Mary Fielding", mentions: 3, drafts: 2 },
      ],
      errors: [],
    });
  });

  it("--min leaves out who is mentioned less", () => {
    const { out } = new Folder(ARCHIVE).copydesk(["people", "--min", "4", "archive"]);
    expect(listed(out).map(({ name }) => name)).toEqual(["Yuri Ushakov"]);
  });

  it("two whose names are near and both common stay two", () => {
    const { out } = new Folder({
      "a.txt": "Gary Brown spoke on Monday. Brown said no.\n",
      "b.txt": "Gary Browne spoke on Friday. Browne said yes.\n",
    }).copydesk(["people"]);
    expect(listed(out).map(({ name }) => name)).toEqual(["Gary Brown", "Gary Browne"]);
  });

  it("has one spelling of a name with accents, the one used most, and the other as a doubt", () => {
    const { out } = new Folder({
      "a.txt": "Zoë Lacroix spoke on Monday. Lacroix said no.\n",
      "b.txt": "Zoe Lacroix told reporters that the bridge was safe.\n",
    }).copydesk(["people"]);
    expect(listed(out)).toMatchObject([{ name: "Zoë Lacroix", forms: [] }]);
    expect(out).toContain("perhaps misspelt: Zoe Lacroix (1)");
  });

  it("two spellings within one draft are one person, with the rarer one as a doubt", () => {
    const { out } = new Folder({
      "a.txt": "Yuri Ushakov spoke on Monday. Yuriy Ushakov smiled. Ushakov said that talks would go on.\n",
    }).copydesk(["people"]);
    expect(listed(out)).toMatchObject([{ name: "Yuri Ushakov", forms: [] }]);
    expect(out).toContain("perhaps misspelt: Yuriy Ushakov (1)");
  });

  it("a name with and without its article, and one with and without a hyphen, is one person's", () => {
    const { out } = new Folder({
      "a.txt": "Moqtada al-Sadr spoke on Monday. Sadr said no.\n",
      "b.txt": "Moqtada Sadr told reporters on Friday that the talks had ended. Kim Jong-un left.\n",
      "c.txt": "Kim Jong Un told reporters on Friday that the talks had begun. Kim smiled.\n",
    }).copydesk(["people"]);
    expect(listed(out)).toMatchObject([
      { name: "Kim Jong Un", forms: ["Kim Jong-un"] },
      { name: "Moqtada al-Sadr", forms: ["Moqtada Sadr"] },
    ]);
  });

  it("an archive without people gives a list without people", () => {
    const { code, out } = new Folder({ "a.txt": "It rained.\n" }).copydesk(["people"]);
    expect(code).toBe(0);
    expect(listed(out)).toEqual([]);
  });

  it.each(["0", "many", "1.5"])("--min %s is refused in a sentence", (value) => {
    const { code, err } = new Folder().copydesk(["people", `--min=${value}`]);
    expect(code).toBe(2);
    expect(err).toContain(`"${value}" is not possible for "--min"`);
  });

  it("a path that isn't there is told, and the others are read", () => {
    const { code, out, err } = new Folder(ARCHIVE).copydesk(["people", "archive", "missing.txt"]);
    expect(code).toBe(2);
    expect(err).toContain("missing.txt");
    expect(listed(out)).toHaveLength(2);
  });
});

describe("a house name", () => {
  it("misspelt is found even if that is its only mention", () => {
    const { files } = new Folder({
      ".copydesk.yaml": "people:\n  - name: Yuri Ushakov\n",
      "a.txt": "The Kremlin aide Yuriy Ushakov told reporters on Sunday that the talks had begun.\n",
      "b.txt": "The talks had begun, Ushakhov said on Sunday.\n",
    }).json(["--rule", "names/house-spelling"]);
    expect(files.map(({ findings }) => findings.map(({ message }) => message))).toEqual([
      ['Our style: "Yuri".'],
      ['Our style: "Ushakov".'],
    ]);
  });
});
