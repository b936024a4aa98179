import * as vscode from "vscode";
import { type BaseLanguageClient, CodeActionRequest } from "vscode-languageclient";
import type { ClosedDrafts } from "./closed-drafts.ts";
import { goToEntry } from "./draft-view.ts";
import { findInOtherDrafts } from "./other-drafts.ts";
import { draftOrWords, peopleCommands } from "./people-commands.ts";
import type { PeopleEntry } from "./people-view.ts";
import { sourceCommands } from "./source-commands.ts";
import type { SourceTinting } from "./source-tinting.ts";
import type { WorkspaceCheck } from "./workspace-check.ts";

export function registerCommands(
  client: BaseLanguageClient,
  log: vscode.LogOutputChannel,
  workspaceCheck: WorkspaceCheck,
  closed: ClosedDrafts,
  tinting: SourceTinting,
): vscode.Disposable {
  return vscode.Disposable.from(
    registered({
      "copydesk.restartServer": () => restart(client),
      "copydesk.showLog": () => log.show(),
      "copydesk.checkAllDrafts": () => workspaceCheck.run(),
      "copydesk.fixAll": () => fixAll(client),
      "copydesk.findInOtherDrafts": (entry?: PeopleEntry) => findInOtherDrafts(client, closed, entry),
      "copydesk.goToEntry": goToEntry,
    }),
    registered(peopleCommands(client)),
    registered(sourceCommands(client, tinting)),
  );
}

// biome-ignore lint/suspicious/noExplicitAny: VS Code hands over what the menu belongs to.
function registered(commands: Record<string, (entry: any) => unknown>): vscode.Disposable {
  return vscode.Disposable.from(
    ...Object.entries(commands).map(([name, command]) => vscode.commands.registerCommand(name, command)),
  );
}

async function restart(client: BaseLanguageClient): Promise<void> {
  if (client.needsStop()) await client.stop();
  await client.start();
}

/** Makes every safe fix in the draft that is being edited, as one step to undo. */
async function fixAll(client: BaseLanguageClient): Promise<void> {
  const document = draftOrWords();
  if (!document) return;
  const end = document.lineAt(document.lineCount - 1).range.end;
  const actions = await client.sendRequest(CodeActionRequest.type, {
    textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(document),
    range: { start: { line: 0, character: 0 }, end: { line: end.line, character: end.character } },
    context: { diagnostics: [], only: ["source.fixAll.copydesk"] },
  });
  const edit = actions?.map((action) => ("edit" in action ? action.edit : undefined)).find(Boolean);
  if (!edit) {
    vscode.window.setStatusBarMessage(vscode.l10n.t("Copydesk: nothing here can be fixed without you."), 4000);
    return;
  }
  await vscode.workspace.applyEdit(await client.protocol2CodeConverter.asWorkspaceEdit(edit));
}
