import * as vscode from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { type Desk, start } from "./start.ts";

let desk: Desk | undefined;

/** On a desktop, in a remote window or a container the server is a process of its own. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const module = vscode.Uri.joinPath(context.extensionUri, "dist", "server.js").fsPath;
  desk = await start(
    context,
    (options) => new LanguageClient("copydesk", "Copydesk", { module, transport: TransportKind.stdio }, options),
  );
}

export function deactivate(): Promise<void> | undefined {
  return desk?.stop();
}
