import { build } from "esbuild";
import { builtSuite, root } from "./places.mjs";

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
