import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..");

/** The blocks of CONTRIBUTING.md's walk, as a newcomer would copy them. */
function walk(): { rule: string; fixture: string } {
  const page = readFileSync(join(root, "CONTRIBUTING.md"), "utf8");
  const block = (open: RegExp, close: string) => {
    const from = page.search(open);
    const body = page.slice(page.indexOf("\n", from) + 1);
    return body.slice(0, body.indexOf(close)).replace(/^ {3}/gm, "");
  };
  return { rule: block(/^ {3}```ts$/m, "   ```\n"), fixture: block(/^ {3}````md$/m, "   ````\n") };
}

describe("a check is added as CONTRIBUTING.md says", () => {
  let folder: string;
  const { rule, fixture } = walk();

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "copydesk-walk-"));
    for (const entry of [
      "server",
      "client",
      "tools",
      "docs",
      "test",
      "syntaxes",
      "package.json",
      "tsconfig.json",
      "vitest.config.ts",
      "biome.json",
      "NOTICES.md",
    ]) {
      if (existsSync(join(root, entry))) cpSync(join(root, entry), join(folder, entry), { recursive: true });
    }
    symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "junction");
    put("server/rules/dangling/absolute-word.ts", rule);
    put("test/fixtures/dangling/absolute-word.md", fixture);
    execFileSync(process.execPath, ["tools/generate.mjs"], { cwd: folder });
    execFileSync(process.execPath, ["tools/build.mjs"], { cwd: folder });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const put = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const read = (path: string) => readFileSync(join(folder, path), "utf8");
  const copydesk = (...args: string[]) =>
    spawnSync(process.execPath, ["dist/cli.js", ...args], {
      cwd: folder,
      encoding: "utf8",
      input: "It was a very unique building.\n",
    });

  it("its fixture passes", () => {
    const vitest = join(root, "node_modules/vitest/vitest.mjs");
    const run = spawnSync(process.execPath, [vitest, "run", "test/fixtures", "-t", "dangling/absolute-word"], {
      cwd: folder,
      encoding: "utf8",
    });
    expect(run.status, run.stdout + run.stderr).toBe(0);
    expect(run.stdout).toMatch(/[1-9]\d* passed/);
  });

  it("it appears in the docs, the settings and the command line without another edit", () => {
    expect(read("docs/rules/README.md")).toContain("dangling/absolute-word");
    expect(read("docs/rules/dangling/absolute-word.md")).toContain("very unique");
    expect(
      JSON.parse(read("package.json")).contributes.configuration.properties["copydesk.rules"].properties,
    ).toHaveProperty("dangling/absolute-word");
    expect(copydesk("rules").stdout).toContain("dangling/absolute-word");
    const { files } = JSON.parse(copydesk("check", "--format", "json", "-").stdout);
    expect(files[0].findings.map((found: { rule: string }) => found.rule)).toContain("dangling/absolute-word");
  });
});
