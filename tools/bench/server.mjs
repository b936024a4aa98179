// A client of the real server over the real protocol, as lean as can be: what is measured is the server.
import { execFileSync, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

export class Server {
  #child;
  #pending = Buffer.alloc(0);
  #wanted = -1;
  #waiting = [];
  #id = 0;

  /** Starts `copydesk lsp --stdio` for a client that is sent its diagnostics, without a delay. */
  static async start(root) {
    const server = new Server();
    server.#child = spawn(process.execPath, [join(root, "dist/cli.js"), "lsp", "--stdio"], {
      stdio: ["pipe", "pipe", "inherit"],
    });
    server.#child.stdout.on("data", (chunk) => server.#read(chunk));
    const capabilities = { textDocument: { publishDiagnostics: { versionSupport: true, relatedInformation: true } } };
    await server.request("initialize", {
      processId: process.pid,
      rootUri: null,
      capabilities,
      initializationOptions: { delay: 0 },
    });
    server.notify("initialized", {});
    return server;
  }

  notify(method, params) {
    this.#send({ method, params });
  }

  request(method, params) {
    const id = ++this.#id;
    const answer = this.#next((message) => message.id === id && !message.method);
    this.#send({ id, method, params });
    return answer;
  }

  /** Resolves with the moment at which the findings of this version (or a later one) were all there. */
  published(uri, version) {
    return this.#next(
      ({ method, params }) =>
        method === "textDocument/publishDiagnostics" && params.uri === uri && params.version >= version,
    );
  }

  async open(uri, text) {
    const published = this.published(uri, 1);
    this.notify("textDocument/didOpen", { textDocument: { uri, languageId: "plaintext", version: 1, text } });
    return published;
  }

  close(uri) {
    this.notify("textDocument/didClose", { textDocument: { uri } });
  }

  /** Memory that the process holds, in MB. */
  residentMegabytes() {
    const { pid } = this.#child;
    if (process.platform === "linux")
      return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))[1]) / 1024;
    if (process.platform === "win32") return Number.NaN;
    return Number(execFileSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" })) / 1024;
  }

  async stop() {
    await this.request("shutdown");
    this.notify("exit");
    await new Promise((resolve) => this.#child.on("exit", resolve));
  }

  #send(message) {
    const body = JSON.stringify({ jsonrpc: "2.0", ...message });
    this.#child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  #next(isIt) {
    return new Promise((resolve) => this.#waiting.push({ isIt, resolve }));
  }

  #read(chunk) {
    this.#pending = this.#pending.length ? Buffer.concat([this.#pending, chunk]) : chunk;
    for (;;) {
      if (this.#wanted < 0) {
        const end = this.#pending.indexOf("\r\n\r\n");
        if (end < 0) return;
        this.#wanted = Number(/Content-Length: (\d+)/i.exec(this.#pending.toString("latin1", 0, end))[1]);
        this.#pending = this.#pending.subarray(end + 4);
      }
      if (this.#pending.length < this.#wanted) return;
      // The clock stops here: reading the JSON is the client's work.
      const moment = performance.now();
      const message = JSON.parse(this.#pending.toString("utf8", 0, this.#wanted));
      this.#pending = this.#pending.subarray(this.#wanted);
      this.#wanted = -1;
      if (message.method && message.id !== undefined) this.#send({ id: message.id, result: null });
      const i = this.#waiting.findIndex(({ isIt }) => isIt(message));
      if (i >= 0) this.#waiting.splice(i, 1)[0].resolve({ moment, message });
    }
  }
}
