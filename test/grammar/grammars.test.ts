import { execFile } from "node:child_process";
import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "..", "..");
const program = join(
  dirname(createRequire(import.meta.url).resolve("vscode-tmgrammar-test/package.json")),
  "dist/unit.js",
);
const drafts = readdirSync(here).filter((name) => /\.(article|txt)$/.test(name));

/** Each draft here says under its lines what the grammars that package.json contributes make of them. */
describe("grammars", () => {
  test.each(drafts)("%s", async (name) => {
    const standIn = ["--grammar", join(here, "markdown-stand-in.tmLanguage.json")];
    const { stdout } = await run(process.execPath, [program, "--compact", ...standIn, join("test/grammar", name)], {
      cwd: root,
    }).catch((error: { stdout: string }) => error);
    expect(stdout.trim()).toMatch(/ run successfuly\.$/);
  });
});

const run = promisify(execFile);
