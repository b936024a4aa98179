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
import { HouseFiles, isHouseFile, plainUri } from "./house-files.ts";
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
      (uri) => this.watchToo(uri),
    );
  }

  onChange(tell: () => void): void {
    this.tellOthers = tell;
  }

  /** Something changed that every draft has to be checked by again. */
  changed(): void {
    // A list may no longer be named by any configuration; if it is, it is told of again.
    for (const uri of this.complained)
      if (this.desks.isPeopleFile(uri) && !this.openDocument(uri)) this.publish(uri, "", []);
    this.desks.forget();
    this.tellOthers();
  }

  /** Without watchers, a save is the sign that a file may have changed. */
  saved(): void {
    if (!this.client.watchesFiles) this.changed();
  }

  /** A configuration, or a list of people that one names. */
  isOurs(uri: string): boolean {
    return isHouseFile(uri) || this.desks.isPeopleFile(uri);
  }

  /** Says what is wrong in a file that is being edited; it counts for the drafts once it is saved. */
  async validate(document: TextDocument): Promise<void> {
    const { readPeopleFile } = await import("../desk/configuration-file.ts");
    const { uri, version } = document;
    const text = document.getText();
    const problems = isHouseFile(uri) ? await this.desks.problemsIn(uri, text) : readPeopleFile(text).problems;
    if (document.version === version) this.publish(uri, text, problems, version);
  }

  /** Asks to be told of changes. */
  watch(): void {
    const { connection, client } = this;
    connection.onDidChangeConfiguration(({ settings }) => {
      if (!client.hasSettings) this.told = settings?.copydesk ?? settings ?? {};
      this.changed();
    });
    connection.onDidChangeWatchedFiles(({ changes }) => {
      const files = changes.filter(({ uri }) => this.isOurs(uri));
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

  /** A list of people may have any name, so it is watched from when a configuration names it. */
  private watchToo(uri: string): void {
    if (!this.client.watchesFiles) return;
    const watchers = [
      { globPattern: `**/${plainUri(uri.slice(uri.lastIndexOf("/") + 1)).replace(/[*?[\]{}!]/g, "?")}` },
    ];
    this.connection.client
      .register(DidChangeWatchedFilesNotification.type, { watchers })
      .catch((error: Error) => this.connection.console.warn(`Changes of ${uri} will go unnoticed: ${error.message}`));
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
