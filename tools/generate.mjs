// Writes all that is generated; with --check it writes nothing and fails where a file is stale.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { ruleIndex } from "./rule-index.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const checking = process.argv.includes("--check");
let stale = 0;

const current = (path) => {
  try {
    return readFileSync(join(root, path), "utf8");
  } catch {
    return undefined;
  }
};

function put({ path, text }) {
  if (current(path) === text) return;
  if (checking) {
    stale++;
    console.error(`${path} is stale. Run "npm run generate" and commit what it writes.`);
    return;
  }
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
  console.log(`wrote ${path}`);
}

put(ruleIndex(root));

process.exitCode = stale ? 1 : 0;
void pathToFileURL;
