// `npm test`: installs, builds and runs every test; closes with one line, 'N passed, N failed'. Works on a fresh clone.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureInstalled } from "./installed.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const bin = (path) => join("node_modules", path);
const UNIT_RESULT = "out/unit-result.json";

/** Checks that hold or don't; each counts as one test. */
const CHECKS = [
  ["types", bin("typescript/bin/tsc"), "--noEmit"],
  ["lint and format", bin("@biomejs/biome/bin/biome"), "check", "."],
  ["nothing generated is stale", "tools/generate.mjs", "--check"],
];

ensureInstalled(root);
let passed = 0;
let failed = 0;
const broken = [];

function count(name, result) {
  passed += result.passed;
  failed += result.failed;
  if (result.failed > 0) broken.push(`${name}: ${result.failed} failed`);
}

heading("Build");
count("build", held(run("tools/build.mjs")));
for (const [name, ...command] of CHECKS) {
  heading(name);
  count(name, held(run(...command)));
}
heading("Unit, property, protocol, grammar and command-line tests");
count("unit tests", unitTests());
heading("The real editor");
count("editor tests", await editorTests());

console.log("");
for (const line of broken) console.log(line);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

function heading(text) {
  console.log(`\n── ${text}`);
}

/** Runs a script of Node's and shows what it says. */
function run(...args) {
  return spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" }).status;
}

function held(status) {
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

function unitTests() {
  mkdirSync(join(root, "out"), { recursive: true });
  rmSync(join(root, UNIT_RESULT), { force: true });
  const status = run(
    bin("vitest/vitest.mjs"),
    "run",
    "--reporter=dot",
    "--reporter=json",
    `--outputFile.json=${UNIT_RESULT}`,
  );
  if (!existsSync(join(root, UNIT_RESULT))) return { passed: 0, failed: 1 };
  const result = JSON.parse(readFileSync(join(root, UNIT_RESULT), "utf8"));
  // A file that could not be loaded has no tests that could fail.
  const files = result.testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && !assertionResults.some(({ status }) => status === "failed"),
  );
  const failures = result.numFailedTests + files.length;
  return { passed: result.numPassedTests, failed: status === 0 ? failures : Math.max(1, failures) };
}

/** The editor's runner prints its own counts, and says so where there is no editor. */
async function editorTests() {
  const runner = spawn(process.execPath, ["test/editor/run.mjs"], { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  runner.stdout.setEncoding("utf8").on("data", (text) => {
    process.stdout.write(text);
    said += text;
  });
  const status = await new Promise((resolve) => runner.on("close", resolve));
  const counts = /^editor tests: (\d+) passed, (\d+) failed/m.exec(said);
  if (!counts) return status === 0 ? { passed: 0, failed: 0 } : { passed: 0, failed: 1 };
  const failures = Number(counts[2]);
  return { passed: Number(counts[1]), failed: status === 0 ? failures : Math.max(1, failures) };
}
