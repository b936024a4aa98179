import {
  type Connection,
  DiagnosticSeverity,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
} from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Problem } from "../desk/configuration-file.ts";
import { lineStarts } from "../text/lines.ts";
import type { ClientFacts } from "./client-facts.ts";
import { Desks, type Settings } from "./desks.ts";
import { rangeOf } from "./diagnostics.ts";
import { HouseFiles, isHouseFile } from "./house-files.ts";
import type { Runtime } from "./runtime.ts";

/** How long a client may take to answer for its settings before the usual ones are taken, in milliseconds. */
const PATIENCE = 3000;

/** How this newsroom wants its copy: the editor's settings and the `.copydesk.yaml` files, and what becomes of them. */
export class Newsroom {
  readonly desks: Desks;
  private told: Settings;
  /** The files that the client was told something of. */
  private readonly complained = new Set<string>();
  private tellOthers: () => void = () => {};

  constructor(
    private readonly connection: Connection,
    private readonly client: ClientFacts,
    runtime: Runtime,
    private readonly openDocument: (uri: string) => TextDocument | undefined,
  ) {
    this.told = (client.settings ?? {}) as Settings;
    this.desks = new Desks(
      new HouseFiles(runtime),
      (uri) => this.settingsFor(uri),
      () => client.folder,
      ({ uri, text }, problems) => {
        if (!this.openDocument(uri)) this.publish(uri, text, problems);
      },
      (words) => this.connection.console.error(words),
    );
  }

  onChange(tell: () => void): void {
    this.tellOthers = tell;
  }

  /** Something changed that every draft has to be checked by again. */
  changed(): void {
    this.desks.forget();
    this.tellOthers();
  }

  /** Without watchers, a save is the sign that a file may have changed. */
  saved(): void {
    if (!this.client.watchesFiles) this.changed();
  }

  /** Says what is wrong in a file that is being edited; it counts for the drafts once it is saved. */
  async validate(document: TextDocument): Promise<void> {
    const { readConfiguration } = await import("../desk/configuration-file.ts");
    const text = document.getText();
    this.publish(document.uri, text, readConfiguration(text).problems, document.version);
  }

  /** Asks to be told of changes. */
  watch(): void {
    const { connection, client } = this;
    connection.onDidChangeConfiguration(({ settings }) => {
      if (!client.hasSettings) this.told = settings?.copydesk ?? settings ?? {};
      this.changed();
    });
    connection.onDidChangeWatchedFiles(({ changes }) => {
      const files = changes.filter(({ uri }) => isHouseFile(uri));
      for (const { uri, type } of files) if (type === FileChangeType.Deleted) this.publish(uri, "", []);
      if (files.length > 0) this.changed();
    });
    const tellFailure = (error: Error): void => connection.console.warn(`Changes will go unnoticed: ${error.message}`);
    if (client.watchesSettings) {
      connection.client.register(DidChangeConfigurationNotification.type, { section: "copydesk" }).catch(tellFailure);
    }
    if (client.watchesFiles) {
      const watchers = [{ globPattern: "**/.copydesk.{yaml,json}" }];
      connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(tellFailure);
    }
  }

  private async settingsFor(uri: string): Promise<Settings> {
    if (!this.client.hasSettings) return this.told;
    let timer: NodeJS.Timeout | undefined;
    const impatience = new Promise<Settings>((resolve) => {
      timer = setTimeout(() => resolve(this.told), PATIENCE);
    });
    const answer = this.connection.workspace.getConfiguration({ scopeUri: uri, section: "copydesk" });
    try {
      return (await Promise.race([answer, impatience])) ?? this.told;
    } catch {
      return this.told;
    } finally {
      clearTimeout(timer);
    }
  }

  private publish(uri: string, text: string, problems: readonly Problem[], version?: number): void {
    if (problems.length === 0 && !this.complained.delete(uri)) return;
    if (problems.length > 0) this.complained.add(uri);
    const lines = lineStarts(text);
    const diagnostics = problems.map((problem) => ({
      range: rangeOf(problem, lines),
      severity: DiagnosticSeverity.Error,
      source: "copydesk",
      message: problem.message,
    }));
    void this.connection.sendDiagnostics({ uri, diagnostics, ...(version === undefined ? {} : { version }) });
  }
}
