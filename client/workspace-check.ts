import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { findDrafts, stampOf, textOfDraft } from "./draft-files.ts";
import { draftFiles } from "./drafts.ts";
import type { Notices } from "./notices.ts";
import { CheckFile } from "./requests.ts";

/**
 * Checks all drafts of the workspace, so that the Problems panel lists closed files too. A draft that is opened is
 * the language client's own affair; when it is closed again its findings are brought up to date here.
 */
export class WorkspaceCheck implements vscode.Disposable {
  private readonly found = vscode.languages.createDiagnosticCollection("copydesk-workspace");
  private readonly checked = new Set<string>();
  private readonly listening: vscode.Disposable;

  constructor(
    private readonly client: BaseLanguageClient,
    notices: Notices,
  ) {
    const watcher = vscode.workspace.createFileSystemWatcher(draftFiles, true);
    this.listening = vscode.Disposable.from(
      this.found,
      watcher,
      watcher.onDidChange((uri) => this.again(uri)),
      watcher.onDidDelete((uri) => this.forget(uri)),
      notices.onHouseChanged(() => this.allAgain()),
      vscode.window.tabGroups.onDidChangeTabs(({ opened, closed }) => {
        for (const uri of opened.flatMap(shownIn)) this.found.delete(uri);
        for (const uri of closed.flatMap(shownIn)) this.again(uri);
      }),
    );
  }

  dispose(): void {
    this.listening.dispose();
  }

  async run(): Promise<void> {
    const files = await findDrafts();
    if (files.length === 0) {
      void vscode.window.showInformationMessage(vscode.l10n.t("There are no drafts in this workspace."));
      return;
    }
    this.found.clear();
    this.checked.clear();
    await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title: vscode.l10n.t("Checking drafts"), cancellable: true },
      async (progress, token) => {
        let done = 0;
        for (const uri of files) {
          if (token.isCancellationRequested) break;
          progress.report({
            increment: 100 / files.length,
            message: vscode.l10n.t("{0} of {1}", ++done, files.length),
          });
          await this.check(uri, token);
        }
      },
    );
    await vscode.commands.executeCommand("workbench.actions.view.problems");
  }

  private async check(uri: vscode.Uri, token?: vscode.CancellationToken): Promise<void> {
    if (isOpen(uri)) {
      this.checked.add(uri.toString());
      return;
    }
    try {
      if (!(await stampOf(uri))) return;
      const text = await textOfDraft(uri);
      const diagnostics = await this.client.sendRequest(
        CheckFile,
        { uri: this.client.code2ProtocolConverter.asUri(uri), text },
        token,
      );
      if (!diagnostics) return;
      this.checked.add(uri.toString());
      if (!isOpen(uri)) this.found.set(uri, await this.client.protocol2CodeConverter.asDiagnostics(diagnostics));
    } catch (error) {
      if (token?.isCancellationRequested) return;
      this.client.warn(
        vscode.l10n.t("{0} could not be checked: {1}", vscode.workspace.asRelativePath(uri), String(error)),
      );
    }
  }

  private async allAgain(): Promise<void> {
    for (const uri of [...this.checked]) await this.check(vscode.Uri.parse(uri));
  }

  private again(uri: vscode.Uri): void {
    if (this.checked.has(uri.toString())) void this.check(uri);
  }

  private forget(uri: vscode.Uri): void {
    this.checked.delete(uri.toString());
    this.found.delete(uri);
  }
}

/** In a tab, that is: VS Code keeps documents for a while that nobody sees, and the server is not asked about those. */
function isOpen(uri: vscode.Uri): boolean {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.flatMap(shownIn).some((shown) => shown.toString() === uri.toString());
}

function shownIn({ input }: vscode.Tab): vscode.Uri[] {
  if (input instanceof vscode.TabInputText) return [input.uri];
  if (input instanceof vscode.TabInputTextDiff) return [input.modified];
  return [];
}
