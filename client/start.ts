import * as vscode from "vscode";
import type { BaseLanguageClient, LanguageClientOptions } from "vscode-languageclient";
import { registerCommands } from "./commands.ts";
import { draftSelector } from "./drafts.ts";
import { registerPaste } from "./paste.ts";
import { ReadFile } from "./requests.ts";
import { showStatus } from "./status.ts";
import { WorkspaceCheck } from "./workspace-check.ts";

/** The extension while it runs. */
export interface Desk {
  stop(): Promise<void>;
}

/** Everything the two entries share: they differ only in how a server is reached. */
export async function start(
  context: vscode.ExtensionContext,
  connect: (options: LanguageClientOptions) => BaseLanguageClient,
): Promise<Desk> {
  const log = vscode.window.createOutputChannel("Copydesk", { log: true });
  const client = connect({
    documentSelector: draftSelector(),
    outputChannel: log,
    initializationOptions: {
      delay: vscode.workspace.getConfiguration("copydesk").get("delay"),
      status: true,
      hoversFindings: true,
      pages: vscode.Uri.joinPath(context.extensionUri, "docs", "rules").toString(),
    },
  });
  client.onRequest(ReadFile, async ({ uri }) => textOf(vscode.Uri.parse(uri)));
  const workspaceCheck = new WorkspaceCheck(client);
  context.subscriptions.push(log, workspaceCheck, showStatus(client), registerCommands(client, log, workspaceCheck));
  await client.start();
  context.subscriptions.push(registerPaste(client));
  return { stop: () => client.stop() };
}

async function textOf(uri: vscode.Uri): Promise<string | null> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return null;
  }
}
