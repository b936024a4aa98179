import { execFileSync } from "node:child_process";
import { cpSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { CLEAN, DOUBLED, Folder, ROOT } from "./copydesk.ts";

/** The run names each mistake in one sentence, ends with 2, and has checked the sound draft beside it all the same. */
function expectTold(folder: Folder, args: readonly string[], ...told: readonly string[]): void {
  folder.put("sound.txt", DOUBLED);
  const { code, err, out } = folder.copydesk(["check", ...args]);
  expect(err).toBe(told.map((line) => `copydesk: ${line}\n`).join(""));
  expect(code).toBe(2);
  expect(out).toContain("sound.txt:1:21  warning");
  const json = folder.json(args);
  expect(json.code).toBe(2);
  expect(json.err).toBe("");
  expect(json.errors).toHaveLength(told.length);
  expect(json.files).toMatchObject([{ path: "sound.txt" }]);
}

describe("files that are no text", () => {
  it.each([
    [
      "a NUL byte",
      Buffer.from("One.\nTw\0o."),
      "There is a NUL byte at line 2, column 3: this is no text file. Save it as plain text.",
    ],
    [
      "a picture",
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
      "The byte 0x89 at line 1, column 1 is not UTF-8: this is no text file, or its encoding is another one. Save it as UTF-8.",
    ],
    [
      "an old Windows encoding",
      Buffer.from("One.\r\nThe mayor\x92s.", "latin1"),
      "The byte 0x92 at line 2, column 10 is not UTF-8: this is no text file, or its encoding is another one. Save it as UTF-8.",
    ],
    [
      "UTF-8 that is cut off",
      Buffer.from("é").subarray(0, 1),
      "The last character is cut off: this is no text file, or its encoding is another one. Save it as UTF-8.",
    ],
    [
      "half a character in UTF-16",
      Buffer.from("\uFEFFab\uD800cd", "utf16le"),
      "The byte 0x00 at line 1, column 3 is not UTF-16LE: this is no text file, or its encoding is another one. Save it as UTF-8.",
    ],
    [
      "UTF-16 without a mark",
      Buffer.from("ab", "utf16le"),
      "There is a NUL byte at line 1, column 2: this is no text file. Save it as plain text.",
    ],
  ])("%s", (_, bytes, message) => {
    expectTold(new Folder({ "bad.txt": bytes }), ["."], `bad.txt: ${message}`);
  });

  it("on standard input", () => {
    const { code, err } = new Folder().copydesk(["check", "-"], { input: Buffer.from("a\0") });
    expect({ code, err }).toEqual({
      code: 2,
      err: "copydesk: -: There is a NUL byte at line 1, column 2: this is no text file. Save it as plain text.\n",
    });
  });
});

describe("paths that lead nowhere", () => {
  it("a missing file, a missing folder", () => {
    expectTold(
      new Folder(),
      ["missing.txt", "sound.txt", "no/such/folder", "sound.txt/deeper"],
      "missing.txt: There is no such file or folder.",
      "no/such/folder: There is no such file or folder.",
      "sound.txt/deeper: There is no such file or folder.",
    );
  });

  it("a glob without a match, and one without a draft", () => {
    expectTold(
      new Folder({ "a.docx": "PK" }),
      ["*.rtf", "sound.txt", "*.docx"],
      '*.rtf: No file matches "*.rtf".',
      '*.docx: None of the files that match "*.docx" is a draft (.txt, .text, .article, .md, .markdown, .html, .htm). Name a file itself to have it read as plain text.',
    );
  });

  it.skipIf(process.platform === "win32")("links in a circle, and to nothing", () => {
    const folder = new Folder();
    symlinkSync("round.txt", folder.at("round.txt"));
    symlinkSync("gone.txt", folder.at("dangling.txt"));
    symlinkSync(".", folder.at("loop"));
    expectTold(folder, ["round.txt", "."], "round.txt: This link leads round in circles.");
  });

  it("what may not be read", () => {
    const folder = new Folder({ "closed.txt": CLEAN, "vault/closed/a.txt": CLEAN, "sound.txt": DOUBLED });
    const env = { NODE_OPTIONS: `--import ${new URL("./closed.mjs", import.meta.url).href}` };
    const denied = "It can't be opened: permission is denied. Change its permissions, or leave it out.";
    const { code, err, out } = folder.copydesk(["check"], { env });
    expect(err).toBe(`copydesk: vault/closed: ${denied}\ncopydesk: closed.txt: ${denied}\n`);
    expect(code).toBe(2);
    expect(out).toContain("sound.txt:1:21  warning");
  });
});

describe("configurations with mistakes", () => {
  it.each([
    ["broken YAML", "rules:\n\tnames: off\n", "2:1: Broken YAML: a tab at the start of a line. Indent with spaces."],
    ["an unknown key", "# ours\nrulez:\n  names: off\n", '2:1: Unknown key "rulez": the nearest is "rules".'],
    [
      "an unknown rule",
      "rules:\n  names/speling-variant: off\n",
      '2:3: Unknown rule "names/speling-variant": the nearest is "names/spelling-variant". "copydesk rules" lists them all.',
    ],
    [
      "an unknown severity",
      "rules:\r\n  names: warn\r\n",
      '2:10: "warn" is not possible for "names": the nearest is "warning". Possible are error, warning, info, hint or off.',
    ],
    [
      "no text",
      Buffer.from("rules: \xff", "latin1"),
      " The byte 0xFF at line 1, column 8 is not UTF-8: this is no text file, or its encoding is another one. Save it as UTF-8.",
    ],
  ])("%s", (_, content, told) => {
    expectTold(new Folder({ ".copydesk.yaml": content }), ["."], `.copydesk.yaml:${told}`);
  });

  it("are told once, however many drafts are under them", () => {
    const folder = new Folder({
      ".copydesk.json": '{ "rulez": {} }',
      "a.txt": CLEAN,
      "b/c.txt": CLEAN,
      "b/d.txt": CLEAN,
    });
    expect(folder.json().errors).toEqual([
      { path: ".copydesk.json", message: 'Line 1, column 3: Unknown key "rulez": the nearest is "rules".' },
    ]);
  });

  it("a configuration that is named and missing", () => {
    expectTold(new Folder(), ["--config", "no.yaml"], "no.yaml: There is no such file or folder.");
  });
});

describe("a command line that is wrong", () => {
  it.each([
    [
      ["check", "--fromat", "json"],
      'Unknown option "--fromat": the nearest is "--format". "copydesk check --help" lists them all.',
    ],
    [["check", "-x"], 'Unknown option "-x": the nearest is "--fix". "copydesk check --help" lists them all.'],
    [["--versoin"], 'Unknown option "--versoin": the nearest is "--version". "copydesk check --help" lists them all.'],
    [
      ["check", "--format", "jsno"],
      '"jsno" is not possible for "--format": the nearest is "json". Possible are pretty, json or github.',
    ],
    [["check", "--format"], '"--format" needs a value: pretty, json or github.'],
    [["check", "--config", "--fix"], '"--config" needs a value.'],
    [["check", "--fix=all"], '"--fix" takes no value: leave "=all" out.'],
    [["chekc"], 'Unknown command "chekc": the nearest is "check". No file has that name either.'],
    [["rules", "names"], '"copydesk rules" takes no "names". Leave it out.'],
    [["lsp"], 'The server speaks over standard input and output: call "copydesk lsp --stdio".'],
    [
      ["check", "--rule", "names/speling"],
      'Unknown rule "names/speling": the nearest is "names/spelling-variant". "copydesk rules" lists them all.',
    ],
    [["check", "--group", "name"], 'Unknown group "name": the nearest is "names". "copydesk rules" lists them all.'],
    [
      ["check", "--constructor"],
      'Unknown option "--constructor": the nearest is "--color". "copydesk check --help" lists them all.',
    ],
  ])("%j", (args, told) => {
    expect(new Folder({ "a.txt": CLEAN }).copydesk(args)).toEqual({ code: 2, out: "", err: `copydesk: ${told}\n` });
  });
});

describe("drafts that strain", () => {
  const line = "The mayor said on Tuesday that 12 boats had left the harbour. ";
  it.each([
    ["nothing at all", ""],
    ["blank lines in all sorts", "\r\n\n\r\r\n \n\t\n"],
    ["one line of 5 MB", line.repeat(5_000_000 / line.length)],
    ["100,000 quotation marks that never close", `${"“a ".repeat(100_000)}\n`],
    ["100,000 tags that never close", `${"<b>a ".repeat(100_000)}\n`],
  ])("%s", (_, text) => {
    for (const name of ["a.txt", "a.md", "a.html"]) {
      const { code, errors, files } = new Folder({ [name]: text }).json();
      expect(errors).toEqual([]);
      expect(files).toHaveLength(1);
      expect(code).toBeLessThan(2);
    }
  });

  it("their findings are shown within the width of a terminal", () => {
    const { out } = new Folder({
      "a.txt": `${line.repeat(20_000)}They waited at the the gate. ${line.repeat(20_000)}`,
    }).copydesk(["check", "--rule", "dangling/doubled-word"]);
    expect(out.split("\n").every((shown) => shown.length <= 100)).toBe(true);
    expect(out).toContain("waited at the the gate.");
  });
});

describe("a rule that throws", () => {
  it("is told once by name, and the others are run", () => {
    const folder = new Folder();
    for (const entry of ["server", "tools", "package.json"])
      cpSync(join(ROOT, entry), folder.at(entry), { recursive: true });
    symlinkSync(join(ROOT, "node_modules"), folder.at("node_modules"), "junction");
    folder.put(
      "server/rules/dangling/explosive.ts",
      `import { rule } from "../../story/rule.ts";
export const explosive = rule({
  id: "dangling/explosive", severity: "hint", summary: "Throws.", why: "A test.", examples: { bad: [], good: [] },
  scope: "sentence",
  check: () => { throw new Error("It went off."); },
});
`,
    );
    const index = folder.read("server/rules/index.ts");
    folder.put(
      "server/rules/index.ts",
      `import { explosive } from "./dangling/explosive.ts";\n${index.replace("Rule[] = [", "Rule[] = [explosive,")}`,
    );
    const bundle =
      "import { build } from 'esbuild'; await build({ entryPoints: { cli: 'server/cli/node.ts' }, bundle: true, format: 'esm', platform: 'node', splitting: true, outdir: 'dist', banner: { js: \"import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);\" }, external: ['../lsp/node.ts'] });";
    execFileSync(process.execPath, ["--input-type=module", "-e", bundle], { cwd: folder.path });
    folder.put("drafts/a.txt", DOUBLED);
    folder.put("drafts/b.txt", DOUBLED);
    const { code, errors, summary } = folder.json(["drafts"], {}, folder.at("dist/cli.js"));
    expect(errors).toEqual([
      {
        path: "drafts/a.txt",
        rule: "dangling/explosive",
        message:
          'The rule "dangling/explosive" failed: It went off. The other rules were run. Please report it, or switch the rule off.',
      },
    ]);
    expect(summary).toMatchObject({ files: 2, warnings: 2 });
    expect(code).toBe(2);
  });
});
