import { existsSync } from "node:fs";
import { join } from "node:path";
import { buildSuite } from "./build-suite.mjs";
import { kept, root } from "./places.mjs";
import { startGroup } from "./processes.mjs";

/** No editor can be had on this machine; the message says why and how to get one. */
export class NoEditor extends Error {}

export function namedDesktop(executable) {
  if (!existsSync(executable)) throw new NoEditor(`VSCODE_EXECUTABLE names no file: ${executable}`);
  return { name: executable, buildSuite, run: (run) => runDesktop(executable, run) };
}

export async function downloadedDesktop() {
  try {
    const { downloadAndUnzipVSCode, SilentReporter } = await import("@vscode/test-electron");
    const executable = await downloadAndUnzipVSCode({
      version: "stable",
      cachePath: join(kept, "desktop"),
      reporter: new SilentReporter(),
    });
    return { name: `VS Code from ${executable}`, buildSuite, run: (run) => runDesktop(executable, run) };
  } catch (error) {
    throw new NoEditor(
      `VS Code could not be downloaded (${error.message}). Install it and set VSCODE_EXECUTABLE to its program.`,
    );
  }
}

async function runDesktop(executable, { home, suite, log, grep }) {
  const child = startGroup(
    executable,
    [
      home.workspace,
      `--extensionDevelopmentPath=${root}`,
      `--extensionTestsPath=${suite}`,
      `--user-data-dir=${join(home.folder, "data")}`,
      `--extensions-dir=${join(home.folder, "ext")}`,
      "--disable-workspace-trust",
      "--disable-telemetry",
      "--disable-updates",
      "--disable-gpu",
      "--no-sandbox",
      "--skip-welcome",
      "--skip-release-notes",
      "--new-window",
    ],
    {
      env: { ...process.env, COPYDESK_REPORT: home.report, COPYDESK_GREP: grep ?? "", ELECTRON_RUN_AS_NODE: undefined },
    },
  );
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => log.push(String(text).trimEnd()));
  await new Promise((resolve) => {
    child.once("error", (error) => {
      log.push(error.message);
      resolve();
    });
    child.once("exit", resolve);
  });
}
