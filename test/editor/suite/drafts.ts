import * as vscode from "vscode";

/** Opens a draft of the test's workspace in the editor. */
export async function openDraft(name: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(inWorkspace(name)));
}

export async function openUntitled(content: string, language = "plaintext"): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content, language }));
}

export function inWorkspace(name: string): vscode.Uri {
  return vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, name);
}

/** Asks again and again until there is an answer that is neither undefined nor empty. */
export async function until<T>(
  what: string,
  ask: () => T | undefined | Promise<T | undefined>,
  milliseconds = 10_000,
): Promise<T> {
  const end = Date.now() + milliseconds;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false && !(Array.isArray(answer) && answer.length === 0)) return answer;
    if (Date.now() > end) throw new Error(`Waited in vain for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** Copydesk's findings on a draft, in their order in the text. */
export function findings(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter((diagnostic) => diagnostic.source === "copydesk")
    .sort((a, b) => a.range.start.compareTo(b.range.start));
}

export function ruleOf(diagnostic: vscode.Diagnostic): string {
  return String(typeof diagnostic.code === "object" ? diagnostic.code.value : diagnostic.code);
}

export const findingsOf = (uri: vscode.Uri, rule: string) => findings(uri).filter((found) => ruleOf(found) === rule);

export const findingOf = (uri: vscode.Uri, rule: string) =>
  until(`${rule} in ${uri.path}`, () => findingsOf(uri, rule)[0]);

export const noFindingOf = (uri: vscode.Uri, rule: string) =>
  until(`${rule} to go from ${uri.path}`, () => findingsOf(uri, rule).length === 0 || undefined);

/**
 * The code actions at a place. Findings can arrive before the client has registered its code actions, so this asks
 * until one has the title.
 */
export const actionAt = (uri: vscode.Uri, range: vscode.Range, title: string | RegExp, kind?: string) =>
  until(`the action ${title}`, async () => {
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      "vscode.executeCodeActionProvider",
      uri,
      range,
      kind,
    );
    return actions?.find((action) => (typeof title === "string" ? action.title === title : title.test(action.title)));
  });

export async function closeAll(): Promise<void> {
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
}
