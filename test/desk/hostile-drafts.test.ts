import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

const cli = join(import.meta.dirname, "../../dist/cli.js");
const folder = mkdtempSync(join(tmpdir(), "copydesk-hostile-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a broken export or an ill-willed file may repeat without end. Quadratic work on any of these takes minutes. */
const PIECES: readonly string[] = [
  ...'< []( [b] (a=" <script> { {{ & &amp; “ " ‘ \' ( [ <div> </b> <a <!-- a. a@ ` *a _a # [CQ] Ã %20 a- 😀'.split(" "),
  "> ",
  "- ",
  "* ",
  "1. ",
  "[stet] ",
  "[b] ",
  "TK ",
  "\n",
  "x\n\n",
  "A. ",
  "[a]: ",
  "\u200b",
  "said ",
  "Kim ",
  "John Smith said. ",
  "the ",
  "12% ",
  "Anna Kim met Anna Kym.\n\n",
  "“Yes,” he said.\n\n",
];
const EXTENSIONS = ["txt", "md", "html"];

/** What leftovers begin with; a grammar that looks ahead without bound does four times the work for twice the text. */
const OPENINGS: readonly string[] = [
  "</",
  "<p",
  "<a b='",
  "<?",
  "<%",
  "<![CDATA[",
  "-->",
  "&lt;",
  "[a b=",
  "[[",
  "![",
  "{%",
  'style="a:b; ',
  "a>",
  '">',
  "/>",
  "=E2",
  "\\u2019",
  "**a",
  "__",
  "'''a",
  "==",
  '{"a":',
  "/* ",
  "x: y; ",
];

describe("drafts that no desk would write are checked in linear time", () => {
  for (const piece of PIECES) {
    it(`${JSON.stringify(piece)} × 100,000`, () => {
      expect(check(piece.repeat(100_000))).toEqual([]);
    });
  }

  it.each(OPENINGS)("%s × 50,000, in plain text", (opening) => {
    expect(check(opening.repeat(50_000), ["txt"])).toEqual([]);
  });

  it("tags nested to a depth of 10,000", () => {
    expect(check(`${"<div>".repeat(10_000)}x${"</div>".repeat(10_000)}`)).toEqual([]);
  });

  it("one line of 5 MB", () => {
    expect(check("The mayor said 12 boats left the harbour. ".repeat(120_000))).toEqual([]);
  });
});

/** What could not be checked. A check that is not linear is ended long after a linear one would be done. */
function check(text: string, extensions = EXTENSIONS): unknown[] {
  const paths = extensions.map((extension) => join(folder, `hostile.${extension}`));
  for (const path of paths) writeFileSync(path, text);
  const run = spawnSync(process.execPath, [cli, "check", "--format", "json", ...paths], {
    encoding: "utf8",
    timeout: 40_000,
    maxBuffer: 1 << 30,
  });
  if (run.error) return [run.error.message];
  return JSON.parse(run.stdout).errors;
}
