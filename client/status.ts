import * as vscode from "vscode";
import { type BaseLanguageClient, State } from "vscode-languageclient";
import { isDraft } from "./drafts.ts";
import type { Notices } from "./notices.ts";
import type { CheckStatus } from "./requests.ts";

/** Says in the status bar what was found in the draft that is being edited. A click lists it. */
export function showStatus(client: BaseLanguageClient, notices: Notices): vscode.Disposable {
  const item = vscode.window.createStatusBarItem("copydesk.status", vscode.StatusBarAlignment.Right, 90);
  item.name = "Copydesk";
  const checks = new Map<string, CheckStatus>();

  const show = (): void => {
    const document = vscode.window.activeTextEditor?.document;
    if (!document || !isDraft(document)) {
      item.hide();
      return;
    }
    if (client.state === State.Stopped) {
      item.text = vscode.l10n.t("$(warning) Copydesk has stopped");
      item.tooltip = vscode.l10n.t("Click to start it again.");
      item.command = "copydesk.restartServer";
    } else {
      const check = checks.get(document.uri.toString());
      item.text = check ? statusText(check) : "Copydesk";
      item.tooltip = check ? tooltip(check) : vscode.l10n.t("Copydesk is reading this draft.");
      item.command = "workbench.actions.view.problems";
    }
    item.show();
  };

  show();
  return vscode.Disposable.from(
    item,
    notices.onChecked((check) => {
      checks.set(vscode.Uri.parse(check.uri).toString(), check);
      show();
    }),
    client.onDidChangeState(show),
    vscode.window.onDidChangeActiveTextEditor(show),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => checks.delete(uri.toString())),
  );
}

/** Errors and warnings; what is milder is mentioned only where there is nothing graver. */
function statusText({ errors, warnings, infos, hints }: CheckStatus): string {
  const grave = [errorsText(errors), warningsText(warnings)].filter(Boolean).join(", ");
  if (grave) return vscode.l10n.t("Copydesk: {0}", grave);
  const notes = infos + hints;
  if (notes === 0) return vscode.l10n.t("Copydesk: $(check)");
  return notes === 1 ? vscode.l10n.t("Copydesk: 1 note") : vscode.l10n.t("Copydesk: {0} notes", notes);
}

function tooltip({ errors, warnings, infos, hints, english }: CheckStatus): string {
  const notes = infos + hints;
  const found = [
    errorsText(errors),
    warningsText(warnings),
    notes === 1 ? vscode.l10n.t("1 note") : notes > 1 ? vscode.l10n.t("{0} notes", notes) : "",
  ]
    .filter(Boolean)
    .join(", ");
  const lines = [found || vscode.l10n.t("Nothing found in this draft.")];
  if (!english)
    lines.push(vscode.l10n.t("This draft does not seem to be in English, so only leftover markup is looked for."));
  return lines.join("\n");
}

const errorsText = (count: number): string =>
  count === 0 ? "" : count === 1 ? vscode.l10n.t("1 error") : vscode.l10n.t("{0} errors", count);

const warningsText = (count: number): string =>
  count === 0 ? "" : count === 1 ? vscode.l10n.t("1 warning") : vscode.l10n.t("{0} warnings", count);
