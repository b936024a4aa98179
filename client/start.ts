import * as vscode from "vscode";
import type { BaseLanguageClient, LanguageClientOptions } from "vscode-languageclient";
import { ClosedDrafts } from "./closed-drafts.ts";
import { registerCommands } from "./commands.ts";
import { draftSelector } from "./drafts.ts";
import { Notices } from "./notices.ts";
import { registerPaste } from "./paste.ts";
import { showPeople } from "./people-view.ts";
import { ReadFile } from "./requests.ts";
import { SourceTinting } from "./source-tinting.ts";
import { showSources } from "./source-view.ts";
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
  let closed: ClosedDrafts | undefined;
  const client = connect({
    documentSelector: draftSelector(),
    outputChannel: log,
    middleware: {
      async provideWorkspaceSymbols(query, token, next) {
        // Without the closed drafts those that are open are still there.
        if (query !== "") await closed?.update(token).catch((error) => client.warn(`Closed drafts: ${error}`));
        return next(query, token);
      },
    },
    initializationOptions: {
      delay: vscode.workspace.getConfiguration("copydesk").get("delay"),
      status: true,
      hoversFindings: true,
      pages: vscode.Uri.joinPath(context.extensionUri, "docs", "rules").toString(),
    },
  });
  client.onRequest(ReadFile, async ({ uri }) => textOf(vscode.Uri.parse(uri)));
  const notices = new Notices(client);
  const workspaceCheck = new WorkspaceCheck(client, notices);
  closed = new ClosedDrafts(client, notices);
  const tinting = new SourceTinting(client, notices);
  context.subscriptions.push(
    log,
    notices,
    workspaceCheck,
    closed,
    showStatus(client, notices),
    tinting,
    showPeople(client, notices),
    showSources(client, notices, tinting),
    registerCommands(client, log, workspaceCheck, closed, tinting),
  );
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
