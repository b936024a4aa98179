import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..");

/** A file that breaks a direction, and what the linter must say of it. */
const BROKEN: readonly (readonly [path: string, source: string, says: string])[] = [
  [
    "server/rules/dangling/a.ts",
    'import * as vscode from "vscode";\nexport const x = vscode;\n',
    "This folder is pure",
  ],
  [
    "server/rules/dangling/b.ts",
    'import { readFileSync } from "node:fs";\nexport const x = readFileSync;\n',
    "This folder is pure",
  ],
  [
    "server/story/c.ts",
    'import { x } from "vscode-languageserver/node";\nexport const y = x;\n',
    "This folder is pure",
  ],
  [
    "server/text/d.ts",
    'import { tokenize } from "../language/token.ts";\nexport const y = tokenize;\n',
    "must not know of it",
  ],
  [
    "server/rules/names/e.ts",
    'import { createDesk } from "../../desk/desk.ts";\nexport const y = createDesk;\n',
    "must not know of it",
  ],
  [
    "server/story/f.ts",
    'import nlp from "compromise";\nexport const y = nlp;\n',
    "Only server/language imports compromise",
  ],
  [
    "client/g.ts",
    'import { createDesk } from "../server/desk/desk.ts";\nexport const y = createDesk;\n',
    "speaks only the protocol",
  ],
  ["server/desk/h.ts", "export const now = Date.now();\n", "noRestrictedGlobals"],
  ["server/draft/i.ts", "export const compare = new Intl.Collator().compare;\n", "noRestrictedGlobals"],
];
const SOUND = [
  "server/rules/dangling/sound.ts",
  'import { rule } from "../../story/rule.ts";\n\nexport const x = rule;\n',
] as const;

describe("the linter holds the directions in which folders may import", () => {
  let folder: string;
  let complaints: string[];

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "copydesk-lint-"));
    const settings = JSON.parse(readFileSync(join(root, "biome.json"), "utf8"));
    for (const key of ["vcs", "$schema"]) delete settings[key];
    writeFileSync(join(folder, "biome.json"), JSON.stringify(settings));
    for (const [path, source] of [...BROKEN, SOUND]) {
      mkdirSync(join(folder, dirname(path)), { recursive: true });
      writeFileSync(join(folder, path), source);
    }
    const biome = join(root, "node_modules/@biomejs/biome/bin/biome");
    const run = spawnSync(process.execPath, [biome, "lint", "--reporter=github", "."], {
      cwd: folder,
      encoding: "utf8",
    });
    complaints = run.stdout.split("\n").filter((line) => line.startsWith("::error"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const about = (path: string) => complaints.filter((line) => line.replaceAll("\\", "/").includes(path));

  it.each(BROKEN)("%s: %s", (path, _source, says) => {
    expect(about(path).join("\n")).toContain(says);
  });

  it("lets a rule import what stands above it", () => {
    expect(about(SOUND[0])).toEqual([]);
  });
});
