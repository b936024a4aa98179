// Builds everything that package.json names; with --watch, again at every change.
import { chmodSync, copyFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, context } from "esbuild";
import { BUNDLES } from "./bundles.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const watching = process.argv.includes("--watch");

const bundles = BUNDLES.map((bundle) => ({ ...bundle, absWorkingDir: root }));

if (watching) {
  for (const options of bundles) await (await context({ ...options, logLevel: "info" })).watch();
} else {
  rmSync(join(root, "dist"), { recursive: true, force: true });
  await Promise.all(bundles.map((options) => build(options)));
  // VS Code for the web takes the extension for a CommonJS one because of `.cjs`, and then asks for `.cjs.js`.
  copyFileSync(join(root, "dist/client.web.cjs"), join(root, "dist/client.web.cjs.js"));
  chmodSync(join(root, "dist/cli.js"), 0o755);
}
