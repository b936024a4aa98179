// Every table the server ships. As a command, writes them; with --check, says which are stale and exits 1.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { tables as commonWords } from "./common-words.mjs";
import { tables as encodings } from "./encodings.mjs";
import { tables as names } from "./names.mjs";
import { tables as notices } from "./notices.mjs";
import { tables as organisations } from "./organisations.mjs";
import { tables as places } from "./places.mjs";
import { tables as roles } from "./roles.mjs";

/** The generated files: `path` from the project's root, and `text`. */
export function tables() {
  return [commonWords, encodings, names, places, organisations, roles, notices].flatMap((generate) => generate());
}

export const fileOf = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Paths of the generated files that differ from what the generators give today. */
export function staleTables() {
  return tables()
    .filter(({ path, text }) => textOf(path) !== text)
    .map(({ path }) => path);
}

function textOf(path) {
  try {
    return readFileSync(fileOf(path), "utf8");
  } catch {
    return undefined;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes("--check")) {
    const stale = staleTables();
    for (const path of stale) console.error(`${path} is stale: run node tools/tables/all.mjs`);
    process.exitCode = stale.length ? 1 : 0;
  } else {
    for (const { path, text } of tables()) {
      mkdirSync(dirname(fileOf(path)), { recursive: true });
      writeFileSync(fileOf(path), text);
    }
  }
}
