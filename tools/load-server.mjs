// Lets the tools read the server's own TypeScript, so that every fact has one place.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

/** Bundles a module of the repository and imports it. */
export async function loadServer(root, path) {
  const folder = mkdtempSync(join(tmpdir(), "copydesk-load-"));
  const outfile = join(folder, "module.mjs");
  try {
    await build({
      entryPoints: [join(root, path)],
      bundle: true,
      format: "esm",
      platform: "node",
      outfile,
      logLevel: "error",
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
