import type { InitializeParams } from "vscode-languageserver";

/** What the client said of itself when it came. */
export interface ClientFacts {
  readonly pulls: boolean;
  readonly refreshesPulls: boolean;
  readonly hasSettings: boolean;
  readonly watchesSettings: boolean;
  readonly watchesFiles: boolean;
  readonly resolvesActions: boolean;
  readonly versionedEdits: boolean;
  /** Can ask before it makes an edit that is marked so. */
  readonly confirmsEdits: boolean;
  readonly preparesRename: boolean;
  readonly linksDefinitions: boolean;
  readonly nestsSymbols: boolean;
  /** Milliseconds after the last keystroke at which a pushed check starts. */
  readonly delay: number;
  /** Wants to be told how many findings each check had. */
  readonly wantsStatus: boolean;
  /** Shows the message and the page of a finding itself when the mouse rests on it. */
  readonly hoversFindings: boolean;
  readonly folder: string | undefined;
  readonly pages: string | undefined;
  readonly settings: unknown;
}

const DELAY = 150;

export function factsOf({
  capabilities,
  initializationOptions,
  workspaceFolders,
  rootUri,
}: InitializeParams): ClientFacts {
  const { workspace, textDocument } = capabilities;
  const options = (initializationOptions ?? {}) as Readonly<Record<string, unknown>>;
  return {
    pulls: textDocument?.diagnostic !== undefined,
    refreshesPulls: workspace?.diagnostics?.refreshSupport === true,
    hasSettings: workspace?.configuration === true,
    watchesSettings: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    resolvesActions: textDocument?.codeAction?.resolveSupport?.properties.includes("edit") === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    confirmsEdits:
      workspace?.workspaceEdit?.documentChanges === true &&
      workspace.workspaceEdit.changeAnnotationSupport !== undefined,
    preparesRename: textDocument?.rename?.prepareSupport === true,
    linksDefinitions: textDocument?.definition?.linkSupport === true,
    nestsSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    delay: typeof options.delay === "number" && options.delay >= 0 ? options.delay : DELAY,
    wantsStatus: options.status === true,
    hoversFindings: options.hoversFindings === true,
    folder: workspaceFolders?.[0]?.uri ?? rootUri ?? undefined,
    pages: typeof options.pages === "string" ? options.pages : undefined,
    settings: options.settings,
  };
}
