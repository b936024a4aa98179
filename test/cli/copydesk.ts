import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

export const ROOT = join(import.meta.dirname, "../..");
export const PROGRAM = join(ROOT, "dist/cli.js");

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Surroundings {
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

/** A folder of its own, gone when the test is over. */
export class Folder {
  readonly path = mkdtempSync(join(tmpdir(), "copydesk-cli-"));

  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
    for (const [path, content] of Object.entries(files)) this.put(path, content);
    onTestFinished(() => rmSync(this.path, { recursive: true, force: true }));
  }

  put(path: string, content: string | Uint8Array): void {
    mkdirSync(dirname(this.at(path)), { recursive: true });
    writeFileSync(this.at(path), content);
  }

  at(path: string): string {
    return join(this.path, path);
  }

  read(path: string): string {
    return this.bytes(path).toString("utf8");
  }

  bytes(path: string): Buffer {
    return readFileSync(this.at(path));
  }

  /** The built command line as a process of its own, in this folder. */
  copydesk(args: readonly string[], { input = "", env = {} }: Surroundings = {}, program = PROGRAM): Run {
    const { FORCE_COLOR: _, NO_COLOR: __, GITHUB_WORKSPACE: ___, ...around } = process.env;
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
      cwd: this.path,
      input,
      encoding: "utf8",
      env: { ...around, ...env },
      maxBuffer: 1 << 28,
    });
    return { code: status, out: stdout, err: stderr };
  }

  /** `check --format json`, read back. */
  json(args: readonly string[] = [], surroundings?: Surroundings, program?: string): JsonRun {
    const { code, out, err } = this.copydesk(["check", "--format", "json", ...args], surroundings, program);
    return { code, err, ...(JSON.parse(out) as Contract) };
  }
}

export interface Contract {
  readonly version: string;
  readonly files: readonly { readonly path: string; readonly findings: readonly JsonFinding[] }[];
  readonly errors: readonly { readonly path: string; readonly message: string; readonly rule?: string }[];
  readonly summary: Readonly<Record<"files" | "errors" | "warnings" | "infos" | "hints", number>>;
}

export interface JsonRun extends Contract {
  readonly code: number | null;
  readonly err: string;
}

export interface JsonFinding {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly fixes: readonly {
    readonly title: string;
    readonly safe: boolean;
    readonly edits: readonly { readonly start: number; readonly end: number; readonly text: string }[];
  }[];
}

/** One warning with a safe fix, and nothing else. */
export const DOUBLED = "Officials waited at the the airport.\n";
export const MENDED = "Officials waited at the airport.\n";
/** Nothing to mend. */
export const CLEAN = "Officials waited at the airport.\n";
/** One error with a safe fix. */
export const TAG = "Officials waited at the airport.< /p>\n";
