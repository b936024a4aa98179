import { describe, expect, it } from "vitest";
import { version } from "../../package.json";
import { CLEAN, DOUBLED, Folder, TAG } from "./copydesk.ts";

describe("check --format json keeps its contract", () => {
  it("to the letter", () => {
    const folder = new Folder({ "drafts/a.md": `# Airport\n\n${DOUBLED}`, "drafts/b.txt": CLEAN });
    const { code, out, err } = folder.copydesk(["check", "--format", "json", "drafts"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(JSON.parse(out)).toEqual({
      version,
      files: [
        {
          path: "drafts/a.md",
          findings: [
            {
              rule: "dangling/doubled-word",
              severity: "warning",
              message: '"the the".',
              start: 31,
              end: 38,
              line: 3,
              column: 21,
              endLine: 3,
              endColumn: 28,
              fixes: [{ title: 'Delete one "the"', safe: true, edits: [{ start: 34, end: 38, text: "" }] }],
            },
          ],
        },
        { path: "drafts/b.txt", findings: [] },
      ],
      errors: [],
      summary: { files: 2, errors: 0, warnings: 1, infos: 0, hints: 0 },
    });
  });

  it("no draft at all is still an object", () => {
    expect(new Folder().json()).toMatchObject({ code: 0, files: [], errors: [], summary: { files: 0 } });
  });

  it("columns count UTF-16 units, and lines end as in LSP", () => {
    const { files } = new Folder({
      "a.txt": `😀 one.\r\rTwo.\r\n\r\nOfficials 😀 waited at the the airport.\n`,
    }).json();
    expect(files[0]!.findings).toMatchObject([{ line: 5, column: 24, endColumn: 31 }]);
  });

  it("a byte order mark isn't counted", () => {
    const { files } = new Folder({ "a.txt": `\uFEFF${DOUBLED}` }).json();
    expect(files[0]!.findings).toMatchObject([{ start: 20, column: 21 }]);
  });
});

describe("the exit code", () => {
  const folder = () => new Folder({ "clean.txt": CLEAN, "warning.txt": DOUBLED, "error.txt": TAG });
  it.each([
    [0, ["clean.txt"]],
    [0, ["warning.txt"]],
    [1, ["error.txt"]],
    [1, ["clean.txt", "error.txt"]],
    [1, ["--fail-on", "warning", "warning.txt"]],
    [1, ["--fail-on=hint", "error.txt"]],
    [0, ["--fail-on", "hint", "clean.txt"]],
    [0, ["--fail-on", "never", "error.txt"]],
    [2, ["missing.txt"]],
    [2, ["error.txt", "missing.txt"]],
    [2, ["--fail-on", "never", "missing.txt"]],
  ])("%i: check %j", (code, args) => {
    expect(folder().copydesk(["check", ...args]).code).toBe(code);
  });
});

describe("which drafts are checked", () => {
  const files = {
    "a.txt": CLEAN,
    "b.text": CLEAN,
    "c.md": CLEAN,
    "d.markdown": CLEAN,
    "e.html": CLEAN,
    "f.HTM": CLEAN,
    "g.article": CLEAN,
    "h.docx": "PK\u0000",
    "README.md": DOUBLED,
    "Readme.de.txt": DOUBLED,
    "CHANGELOG.md": DOUBLED,
    "license.txt": DOUBLED,
    "changelogs.txt": CLEAN,
    "deep/in/z.txt": CLEAN,
    "node_modules/x/y.txt": DOUBLED,
    ".hidden/y.txt": DOUBLED,
    ".draft.txt": DOUBLED,
  };
  const paths = (folder: Folder, ...args: string[]) => folder.json(args).files.map(({ path }) => path);
  const DRAFTS = [
    "a.txt",
    "b.text",
    "c.md",
    "changelogs.txt",
    "d.markdown",
    "deep/in/z.txt",
    "e.html",
    "f.HTM",
    "g.article",
  ];

  it("without PATHS, those of the working folder", () => {
    expect(paths(new Folder(files))).toEqual(DRAFTS);
    expect(paths(new Folder(files), ".")).toEqual(DRAFTS);
  });

  it("a file that is named is checked whatever it is called", () => {
    expect(paths(new Folder({ ...files, "story.adoc": CLEAN }), "README.md", "story.adoc", ".hidden/y.txt")).toEqual([
      "README.md",
      "story.adoc",
      ".hidden/y.txt",
    ]);
  });

  it("each once, however often it is named", () => {
    expect(paths(new Folder(files), "a.txt", "./a.txt", "deep", "deep/in/*.txt")).toEqual(["a.txt", "deep/in/z.txt"]);
  });

  it("globs yield drafts", () => {
    expect(paths(new Folder(files), "**/*.txt")).toEqual(["a.txt", "changelogs.txt", "deep/in/z.txt"]);
    expect(paths(new Folder(files), "{a,h}.*", "[bc].*")).toEqual(["a.txt", "b.text", "c.md"]);
  });

  it("a file whose name looks like a glob is that file", () => {
    expect(paths(new Folder({ "a[1].txt": CLEAN, "a1.txt": CLEAN }), "a[1].txt")).toEqual(["a[1].txt"]);
  });

  it("a path outside the working folder is told as the way to it", () => {
    const folder = new Folder({ "in/a.txt": CLEAN, "out/b.txt": CLEAN });
    const inner = new Folder();
    expect(inner.json([folder.at("out")]).files[0]!.path).toMatch(/^\.\.\/.*\/out\/b\.txt$/);
  });

  it("ignored ones are not, and say so where they were named", () => {
    const folder = new Folder({ ...files, ".copydesk.yaml": "ignore: [deep, '*.txt']\n" });
    expect(paths(folder)).toEqual(["b.text", "c.md", "d.markdown", "e.html", "f.HTM", "g.article"]);
    const { code, err, files: checked } = folder.json(["a.txt"]);
    expect({ code, err, checked }).toEqual({
      code: 0,
      err: "copydesk: a.txt is ignored by the configuration.\n",
      checked: [],
    });
  });
});

describe("standard input", () => {
  it("is a draft among others", () => {
    const { files } = new Folder({ "a.txt": CLEAN }).json(["-", "a.txt"], { input: DOUBLED });
    expect(files.map(({ path, findings }) => [path, findings.length])).toEqual([
      ["-", 1],
      ["a.txt", 0],
    ]);
  });

  it("its name tells the format and the configuration", () => {
    const folder = new Folder({ "deep/.copydesk.yaml": "rules: { dangling/doubled-word: error }\n" });
    const { code, files } = folder.json(["-", "--stdin-filename", "deep/a.html"], {
      input: "<p>At the <b>the</b> airport.</p>",
    });
    expect(code).toBe(1);
    expect(files).toMatchObject([{ path: "deep/a.html", findings: [{ severity: "error" }] }]);
  });

  it("may be empty", () => {
    expect(new Folder().json(["-"], { input: "" })).toMatchObject({ code: 0, files: [{ path: "-", findings: [] }] });
  });
});

describe("configuration", () => {
  it("is found upward from the draft, the nearest one alone", () => {
    const folder = new Folder({
      ".copydesk.yaml": "rules: { dangling: off }\n",
      "near/.copydesk.json": '{ "rules": { "dangling": "info" } }',
      "near/deep/a.txt": DOUBLED,
      "far/b.txt": DOUBLED,
    });
    expect(folder.json().files).toMatchObject([
      { path: "far/b.txt", findings: [] },
      { path: "near/deep/a.txt", findings: [{ severity: "info" }] },
    ]);
  });

  it("--config takes the place of what would be found", () => {
    const folder = new Folder({
      ".copydesk.yaml": "rules: { dangling: off }\n",
      "ci/desk.yaml": "overrides: [{ files: drafts/**, rules: { dangling: hint } }]\n",
      "drafts/a.txt": DOUBLED,
    });
    expect(folder.json(["--config", "ci/desk.yaml"]).summary).toMatchObject({ hints: 1 });
  });

  it("--rule and --group leave the other rules out", () => {
    const folder = new Folder({ "a.txt": `${DOUBLED}\n${TAG}` });
    const found = (...args: string[]) => folder.json(args).files[0]!.findings.map(({ rule }) => rule);
    expect(found()).toEqual(["dangling/doubled-word", "markup/tag"]);
    expect(found("--rule", "markup/tag")).toEqual(["markup/tag"]);
    expect(found("--group", "dangling")).toEqual(["dangling/doubled-word"]);
    expect(found("--group", "dangling", "--rule", "markup/tag")).toHaveLength(2);
  });
});
