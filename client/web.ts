import * as vscode from "vscode";
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from "vscode-languageclient/browser";
import { type Desk, start } from "./start.ts";

let desk: Desk | undefined;

/** In the browser the server is a worker. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const script = vscode.Uri.joinPath(context.extensionUri, "dist", "server.web.js").toString(true);
  // VS Code's own kind of worker is no `Worker` to the language client, so it gets the two ends of the line instead.
  const line = async () => {
    const worker = new Worker(script);
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  desk = await start(context, (options) => new LanguageClient("copydesk", "Copydesk", line, options));
}

export function deactivate(): Promise<void> | undefined {
  return desk?.stop();
}
