import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import type { Runtime } from "./runtime.ts";
import { serve } from "./serve.ts";

/** The server as a process of its own, for any editor. */
export function serveStdio(): void {
  serve(createConnection(ProposedFeatures.all, process.stdin, process.stdout), runtime);
}

const runtime: Runtime = {
  readFile: async (uri) =>
    uri.startsWith("file:") ? readFile(fileURLToPath(uri), "utf8").catch(() => undefined) : undefined,
  afterMessages: (callback) => void setImmediate(callback),
  now: () => performance.now(),
  pages: pagesBeside(dirname(fileURLToPath(import.meta.url))),
};

/** The rules' pages lie in the package, in docs/rules, whether this runs bundled or not. */
function pagesBeside(folder: string): string | undefined {
  const pages = [join(folder, "../docs/rules"), join(folder, "../../docs/rules")].find(existsSync);
  return pages && pathToFileURL(pages).href;
}
