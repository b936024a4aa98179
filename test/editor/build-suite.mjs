import { join } from "node:path";
import { build } from "esbuild";
import { builtSuite, builtWebSuite, root } from "./places.mjs";

/** Bundles the TypeScript suite for the extension host and returns where it is. */
export async function buildSuite() {
  await build({
    absWorkingDir: root,
    entryPoints: ["test/editor/suite/index.ts"],
    outfile: builtSuite,
    bundle: true,
    format: "cjs",
    platform: "node",
    target: "node20",
    sourcemap: "inline",
    external: ["vscode", "mocha"],
    logLevel: "warning",
  });
  return builtSuite;
}

/** The same for the extension host of the browser, which has no Node: mocha's own bundle, and asserts of our own. */
export async function buildWebSuite({ grep, stage }) {
  await build({
    absWorkingDir: root,
    entryPoints: ["test/editor/suite/web-index.ts"],
    outfile: builtWebSuite,
    bundle: true,
    format: "cjs",
    platform: "browser",
    target: "es2022",
    external: ["vscode"],
    alias: { "node:assert/strict": join(root, "test/editor/suite/assert-in-browser.ts") },
    define: {
      "process.env.COPYDESK_STAGE": JSON.stringify(stage),
      "process.env.COPYDESK_GREP": JSON.stringify(grep ?? ""),
    },
    logLevel: "warning",
  });
  return builtWebSuite;
}
