import * as vscode from "vscode";
import { LanguageClient } from "vscode-languageclient/browser";
import { type Desk, start } from "./start.ts";

let desk: Desk | undefined;

/** In the browser the server is a worker. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const script = vscode.Uri.joinPath(context.extensionUri, "dist", "server.web.js").toString(true);
  desk = await start(
    context,
    (options) => new LanguageClient("copydesk", "Copydesk", async () => new Worker(script), options),
  );
}

export function deactivate(): Promise<void> | undefined {
  return desk?.stop();
}
