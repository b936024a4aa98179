import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { draftDocuments } from "./drafts.ts";
import { CleanCopy } from "./requests.ts";

/** An ordinary paste waits no longer than this for the offer, in milliseconds. */
const PATIENCE = 400;

/**
 * Offers to paste what comes from a page or a word processor as clean copy. The kind is `text.copydesk.clean`, the
 * name for keybindings and for `editor.pasteAs.preferences`.
 */
export function registerPaste(client: BaseLanguageClient): vscode.Disposable {
  try {
    return registerProvider(client);
  } catch (error) {
    // An editor built on an older VS Code has no such paste, or not for every extension; all else works there.
    client.warn(`Nothing will be offered on pasting: ${error}`);
    return vscode.Disposable.from();
  }
}

function registerProvider(client: BaseLanguageClient): vscode.Disposable {
  const { Text } = vscode.DocumentDropOrPasteEditKind;
  const clean = Text.append("copydesk", "clean");
  return vscode.languages.registerDocumentPasteEditProvider(
    draftDocuments(),
    {
      async provideDocumentPasteEdits(document, _ranges, dataTransfer, { only, triggerKind }, token) {
        const wanted =
          only !== undefined || triggerKind === vscode.DocumentPasteTriggerKind.PasteAs || isPreferred(document, clean);
        const cleaned = await cleanCopy(client, document, dataTransfer, token, wanted ? undefined : PATIENCE);
        if (!cleaned || token.isCancellationRequested) return [];
        const edit = new vscode.DocumentPasteEdit(cleaned.text, vscode.l10n.t("Paste as clean copy"), clean);
        // The ordinary paste comes first, so that nothing is changed that nobody asked to be.
        edit.yieldTo = [Text.append("plain")];
        return [edit];
      },
    },
    { providedPasteEditKinds: [clean], pasteMimeTypes: ["text/plain", "text/html"] },
  );
}

/** Whether the settings say that an ordinary paste is to be a clean one. */
function isPreferred(document: vscode.TextDocument, clean: vscode.DocumentDropOrPasteEditKind): boolean {
  const preferences = vscode.workspace.getConfiguration("editor", document).get("pasteAs.preferences");
  return Array.isArray(preferences) && preferences.includes(clean.value);
}

async function cleanCopy(
  client: BaseLanguageClient,
  document: vscode.TextDocument,
  dataTransfer: vscode.DataTransfer,
  token: vscode.CancellationToken,
  patience: number | undefined,
): Promise<{ text: string } | null> {
  const text = await dataTransfer.get("text/plain")?.asString();
  // What VS Code itself copies comes with HTML that only has its colours.
  const fromEditor = dataTransfer.get("vscode-editor-data") !== undefined;
  const html = fromEditor ? undefined : await dataTransfer.get("text/html")?.asString();
  if (!text && !html) return null;
  const stop = new vscode.CancellationTokenSource();
  const listening = token.onCancellationRequested(() => stop.cancel());
  const timer = patience === undefined ? undefined : setTimeout(() => stop.cancel(), patience);
  try {
    return await client.sendRequest(
      CleanCopy,
      {
        uri: client.code2ProtocolConverter.asUri(document.uri),
        languageId: document.languageId,
        ...(text ? { text } : {}),
        ...(html ? { html } : {}),
      },
      stop.token,
    );
  } catch {
    // Stopped, or without an answer: the ordinary paste is still there.
    return null;
  } finally {
    clearTimeout(timer);
    listening.dispose();
    stop.dispose();
  }
}
