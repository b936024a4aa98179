import {
  type CancellationToken,
  type Connection,
  MessageType,
  type ServerCapabilities,
  ShowMessageNotification,
  type ShowMessageParams,
} from "vscode-languageserver";
import { offsetAt } from "../../text/lines.ts";
import type { ClientFacts } from "../client-facts.ts";
import type { Checked, CheckedNow } from "../open-draft.ts";
import { completionsAt } from "./name-completion.ts";
import { definitionAt, highlightsAt, referencesAt } from "./references.ts";
import { prepareRename, rename } from "./rename.ts";
import { flatOutlineOf, outlineOf } from "./symbols.ts";

export function gestureCapabilities(client: ClientFacts): ServerCapabilities {
  return {
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    documentSymbolProvider: { label: "People" },
    workspaceSymbolProvider: true,
    completionProvider: {},
    renameProvider: client.preparesRename ? { prepareProvider: true } : true,
  };
}

/** The editor's own gestures, on the people of a draft. */
export function answerGestures(connection: Connection, client: ClientFacts, checkedNow: CheckedNow): void {
  /** What a gesture says of the newest version and a place in it; null for what is no draft. */
  const at = async <T>(
    { textDocument, position }: { textDocument: { uri: string }; position: { line: number; character: number } },
    token: CancellationToken,
    say: (checked: Checked, offset: number) => T,
  ): Promise<T | null> => {
    const checked = await checkedNow(textDocument.uri, token);
    return checked ? say(checked, offsetAt(checked.lines, position, checked.text)) : null;
  };

  connection.onDefinition((asked, token) =>
    at(asked, token, (checked, offset) => definitionAt(checked, offset, client)),
  );
  connection.onReferences((asked, token) =>
    at(asked, token, (checked, offset) => referencesAt(checked, offset, asked.context.includeDeclaration)),
  );
  connection.onDocumentHighlight((asked, token) => at(asked, token, highlightsAt));

  connection.onDocumentSymbol(async ({ textDocument }, token) => {
    const checked = await checkedNow(textDocument.uri, token);
    if (!checked) return null;
    return client.nestsSymbols ? outlineOf(checked) : flatOutlineOf(checked);
  });

  connection.onCompletion((asked, token) => at(asked, token, completionsAt));

  connection.onPrepareRename((asked, token) => at(asked, token, prepareRename));
  connection.onRenameRequest(async (asked, token) => {
    const renamed = await at(asked, token, (checked, offset) => rename(checked, offset, asked.newName, client));
    if (renamed?.notice) void connection.sendNotification(ShowMessageNotification.type, infoOf(renamed.notice));
    return renamed?.edit ?? null;
  });
}

const infoOf = (message: string): ShowMessageParams => ({ type: MessageType.Info, message });
