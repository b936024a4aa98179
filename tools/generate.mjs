// Writes all that is generated; with --check it writes nothing and fails where a file is stale.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { bundledNotices } from "./bundled-notices.mjs";
import { loadServer } from "./load-server.mjs";
import { ruleIndex } from "./rule-index.mjs";
import { rulePages } from "./rule-pages.mjs";
import { manifestWithRules } from "./settings.mjs";
import { tables } from "./tables/all.mjs";

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

for (const table of tables()) put(table);
put(ruleIndex(root));

const { RULES } = await loadServer(root, "server/rules/index.ts");
const pages = rulePages(RULES);
for (const page of pages) put(page);
removeOthers("docs/rules", new Set(pages.map(({ path }) => path)));
const { configurationSchema } = await loadServer(root, "server/desk/configuration-schema.ts");
put({ path: "docs/copydesk.schema.json", text: `${JSON.stringify(configurationSchema(RULES), null, 2)}\n` });
const { SEVERITIES } = await loadServer(root, "server/story/finding.ts");
put(manifestWithRules(current("package.json"), RULES, SEVERITIES));

put(await bundledNotices(root));

process.exitCode = stale ? 1 : 0;

/** A page whose rule is gone goes too. */
function removeOthers(folder, wanted) {
  for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
    const path = relative(root, join(entry.parentPath, entry.name)).replaceAll("\\", "/");
    if (!entry.isFile() || wanted.has(path)) continue;
    if (checking) {
      stale++;
      console.error(`${path} has no rule any more. Run "npm run generate".`);
    } else rmSync(join(root, path));
  }
}
