// `npm start`: installs, builds, checks the examples and says what to do next. Works on a fresh clone.
import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureInstalled } from "./installed.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");

function run(...args) {
  return spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" }).status ?? 1;
}

ensureInstalled(root);
const built = run("tools/build.mjs");
if (built !== 0) process.exit(built);

console.log("\nThe drafts in examples/, as Copydesk reads them:\n");
// 1 only says that there are findings, and the examples have some.
const checked = run("dist/cli.js", "check", "examples/");
if (checked > 1) process.exit(checked);

console.log(`
Your own drafts        node dist/cli.js check PATH…          --help tells more
Mend what is certain   node dist/cli.js check --fix PATH…
Who is in a draft      node dist/cli.js inspect PATH

In VS Code             open this folder and press F5: a second window opens on examples/.
                       To install it: npm run package, then
                       code --install-extension copydesk-*.vsix
Other editors          docs/editors.md
All tests              npm test
`);
