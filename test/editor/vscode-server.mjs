import { readFileSync } from "node:fs";
import { join } from "node:path";
import { kept } from "./places.mjs";
import { startGroup } from "./processes.mjs";

const vscode = join(kept, "node_modules/code-server/lib/vscode");

export function vscodeVersion() {
  return JSON.parse(readFileSync(join(vscode, "product.json"), "utf8")).version;
}

/** Starts the server on a free port of this machine alone and returns its address, `127.0.0.1:PORT`. */
export function startServer({ home, log, env }) {
  const child = startGroup(
    process.execPath,
    [
      "out/server-main.js",
      "--host=127.0.0.1",
      "--port=0",
      "--without-connection-token",
      "--accept-server-license-terms",
      "--telemetry-level=off",
      "--disable-workspace-trust",
      "--enable-smoke-test-driver",
      `--server-data-dir=${home.folder}`,
      `--extensions-dir=${join(home.folder, "ext")}`,
    ],
    {
      cwd: vscode,
      env: {
        ...process.env,
        ...env,
        EXTENSIONS_GALLERY: '{"serviceUrl":""}',
        TMPDIR: home.folder,
        XDG_RUNTIME_DIR: home.folder,
      },
    },
  );
  return new Promise((resolve, reject) => {
    const read = (text) => {
      log.push(String(text).trimEnd());
      const port = /agent listening on (\d+)/.exec(String(text))?.[1];
      if (port) resolve(`127.0.0.1:${port}`);
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`VS Code's server ended with ${code}:\n${log.join("\n")}`)));
  });
}
