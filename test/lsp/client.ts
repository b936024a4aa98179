import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import {
  type ClientCapabilities,
  type CodeAction,
  createProtocolConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
  type RegistrationParams,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";

const program = fileURLToPath(new URL("../../dist/server.js", import.meta.url));

export interface Manner {
  /** Asks for findings instead of being sent them. */
  readonly pulls?: boolean;
  readonly delay?: number;
  /** Answers for the section `copydesk`; without it the client has no settings to ask for. */
  readonly settings?: () => unknown;
  readonly watches?: boolean;
  readonly folder?: string;
  readonly capabilities?: ClientCapabilities;
}

/** A real client of a real server process, over stdio. */
export class Client {
  readonly published: PublishDiagnosticsParams[] = [];
  readonly log: string[] = [];
  /** What the server had shown to the user. */
  readonly shown: string[] = [];
  /** The globs of files whose changes the server wants to be told of. */
  readonly watched: string[] = [];
  refreshes = 0;
  private readonly versions = new Map<string, number>();
  private readonly listeners = new Set<() => void>();

  private constructor(
    readonly process: ChildProcess,
    readonly connection: ProtocolConnection,
  ) {}

  static async start({ pulls, delay = 0, settings, watches, folder, capabilities }: Manner = {}): Promise<Client> {
    const child = spawn(process.execPath, [program, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
    const connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    const client = new Client(child, connection);
    connection.onError(() => {});
    connection.onNotification("textDocument/publishDiagnostics", (params: PublishDiagnosticsParams) => {
      client.published.push(params);
      for (const listener of client.listeners) listener();
    });
    connection.onNotification("window/logMessage", ({ message }: { message: string }) => {
      client.log.push(message);
    });
    connection.onNotification("window/showMessage", ({ message }: { message: string }) => {
      client.shown.push(message);
      for (const listener of client.listeners) listener();
    });
    connection.onRequest("client/registerCapability", ({ registrations }: RegistrationParams) => {
      for (const { registerOptions } of registrations) {
        for (const { globPattern } of registerOptions?.watchers ?? []) client.watched.push(globPattern);
      }
      return null;
    });
    connection.onRequest("workspace/configuration", ({ items }: { items: unknown[] }) =>
      Promise.all(items.map(() => settings?.())),
    );
    connection.onRequest("workspace/diagnostic/refresh", () => {
      client.refreshes++;
      return null;
    });
    connection.listen();
    const gone = once(child, "exit").then(([code]) => Promise.reject(new Error(`The server ended with ${code}.`)));
    const initialized = connection.sendRequest("initialize", {
      processId: process.pid,
      rootUri: folder ?? null,
      workspaceFolders: folder ? [{ uri: folder, name: "drafts" }] : null,
      initializationOptions: { delay },
      capabilities: {
        textDocument: {
          ...(pulls ? { diagnostic: { dynamicRegistration: false } } : {}),
          codeAction: {
            resolveSupport: { properties: ["edit"] },
            codeActionLiteralSupport: { codeActionKind: { valueSet: [] } },
          },
        },
        workspace: {
          workspaceEdit: { documentChanges: true },
          diagnostics: { refreshSupport: true },
          ...(settings ? { configuration: true } : {}),
          ...(watches ? { didChangeWatchedFiles: { dynamicRegistration: true } } : {}),
        },
        ...capabilities,
      },
    });
    await Promise.race([initialized, gone]);
    gone.catch(() => {});
    await connection.sendNotification("initialized", {});
    return client;
  }

  async open(uri: string, text: string, languageId = "plaintext"): Promise<void> {
    this.versions.set(uri, 1);
    await this.connection.sendNotification("textDocument/didOpen", {
      textDocument: { uri, languageId, version: 1, text },
    });
  }

  /** Makes edits as an editor does, each with its range, and returns the new version. */
  async change(uri: string, ...contentChanges: { range?: Range; text: string }[]): Promise<number> {
    const version = this.versions.get(uri)! + 1;
    this.versions.set(uri, version);
    await this.connection.sendNotification("textDocument/didChange", {
      textDocument: { uri, version },
      contentChanges,
    });
    return version;
  }

  /** The findings that were published for a version, once they are there. */
  async publishedFor(uri: string, version: number, from = 0): Promise<Diagnostic[]> {
    return (await this.until(() => this.published.slice(from).find((p) => p.uri === uri && p.version === version)))
      .diagnostics;
  }

  async until<T>(ask: () => T | undefined, milliseconds = 8000): Promise<T> {
    const end = Date.now() + milliseconds;
    for (;;) {
      const answer = ask();
      if (answer !== undefined) return answer;
      if (Date.now() > end) throw new Error("Waited in vain.");
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, 100);
        this.listeners.add(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    }
  }

  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.connection.sendRequest("textDocument/diagnostic", { textDocument: { uri }, previousResultId });
  }

  async pulled(uri: string): Promise<Diagnostic[]> {
    const report = await this.pull(uri);
    return report.kind === "full" ? report.items : [];
  }

  actions(uri: string, range: Range, diagnostics: Diagnostic[] = [], only?: string[]): Promise<CodeAction[]> {
    return this.connection.sendRequest("textDocument/codeAction", {
      textDocument: { uri },
      range,
      context: { diagnostics, ...(only ? { only } : {}) },
    });
  }

  /** Leaves as the protocol wants it and returns the server's exit code. */
  async leave(): Promise<number> {
    const exit = once(this.process, "exit");
    await this.connection.sendRequest("shutdown");
    await this.connection.sendNotification("exit");
    const [code] = await exit;
    this.connection.dispose();
    return code;
  }
}

export const at = (line: number, character: number, endLine = line, endCharacter = character): Range => ({
  start: { line, character },
  end: { line: endLine, character: endCharacter },
});

/** Everything, in any draft of a test. */
export const everywhere = at(0, 0, 10_000, 0);

/** The text after edits, made as LSP says: all ranges speak of the text before. */
export function edited(text: string, { title, edit }: Partial<Pick<CodeAction, "title" | "edit">>): string {
  const [change] = edit?.documentChanges ?? [];
  if (!change || !("edits" in change)) throw new Error(`"${title}" has no edit for a draft.`);
  const starts = [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map((match) => match.index + match[0].length)];
  const offset = ({ line, character }: Range["start"]): number => (starts[line] ?? text.length) + character;
  let out = "";
  let at = 0;
  for (const { range, newText } of [...change.edits].sort((a, b) => offset(a.range.start) - offset(b.range.start)) as {
    range: Range;
    newText: string;
  }[]) {
    out += text.slice(at, offset(range.start)) + newText;
    at = offset(range.end);
  }
  return out + text.slice(at);
}
