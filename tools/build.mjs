// Bundles everything that package.json names: the command line, the two servers and the two clients.
import { chmodSync, copyFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, context } from "esbuild";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const watching = process.argv.includes("--watch");

const shared = {
  absWorkingDir: root,
  bundle: true,
  minifySyntax: true,
  minifyWhitespace: true,
  target: "es2022",
  outdir: "dist",
  legalComments: "none",
  logLevel: "warning",
  charset: "utf8",
};

/** CommonJS packages inside an ES module bundle still call `require` for Node's own modules. */
const requireBanner = {
  js: 'import { createRequire as copydeskRequire } from "node:module"; const require = copydeskRequire(import.meta.url);',
};

const bundles = [
  {
    ...shared,
    entryPoints: { cli: "server/cli/node.ts", server: "server/lsp/node.ts" },
    format: "esm",
    platform: "node",
    splitting: true,
    chunkNames: "chunks/[name]-[hash]",
    banner: requireBanner,
  },
  {
    ...shared,
    entryPoints: { client: "client/node.ts" },
    format: "cjs",
    platform: "node",
    outExtension: { ".js": ".cjs" },
    external: ["vscode"],
  },
  {
    ...shared,
    entryPoints: { "client.web": "client/web.ts" },
    format: "cjs",
    platform: "browser",
    outExtension: { ".js": ".cjs" },
    external: ["vscode"],
  },
  {
    ...shared,
    entryPoints: { "server.web": "server/lsp/web.ts" },
    format: "iife",
    platform: "browser",
    // The address of a worker that was made from a blob is none that @cfworker/json-schema can build on.
    define: { "self.location": "undefined" },
  },
];

if (watching) {
  for (const options of bundles) await (await context({ ...options, logLevel: "info" })).watch();
} else {
  rmSync(join(root, "dist"), { recursive: true, force: true });
  await Promise.all(bundles.map((options) => build(options)));
  // VS Code for the web takes the extension for a CommonJS one because of `.cjs`, and then asks for `.cjs.js`.
  copyFileSync(join(root, "dist/client.web.cjs"), join(root, "dist/client.web.cjs.js"));
  chmodSync(join(root, "dist/cli.js"), 0o755);
}
