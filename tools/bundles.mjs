// What is bundled, and how: the command line, the two servers and the two clients.

const shared = {
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

/** Everything that package.json names. Paths are the repository's. */
export const BUNDLES = [
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
