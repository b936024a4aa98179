import assert from "node:assert/strict";
import * as vscode from "vscode";
import { actionAt, closeAll, findingOf, findingsOf, noFindingOf, openDraft, openUntitled, until } from "./drafts.ts";
import { needsWindow, press, shown } from "./window.ts";

const rule = "dangling/doubled-word";
const text = "Officials waited at the the airport. The plane was was late.\n";
const clean = "Officials waited at the airport. The plane was late.\n";

describe("Fixes", () => {
  afterEach(closeAll);

  it("are in the light bulb, the likeliest preferred", async () => {
    const { document } = await openUntitled(text);
    const { range } = await findingOf(document.uri, rule);
    const action = await actionAt(document.uri, range, 'Delete one "the"');
    assert.ok(action.isPreferred);
    assert.ok(action.edit);
    assert.ok(await vscode.workspace.applyEdit(action.edit));
    assert.equal(document.getText(), text.replace("the the", "the"));
    await until("one finding less", () => findingsOf(document.uri, rule).length === 1 || undefined);
  });

  it("are made by keys alone", async function () {
    needsWindow(this);
    const editor = await openUntitled(text);
    const { range } = await findingOf(editor.document.uri, rule);
    await actionAt(editor.document.uri, range, 'Delete one "the"');
    editor.selection = new vscode.Selection(range.start, range.start);
    await shown(".squiggly-warning");
    await press("Control+.");
    const [menu = ""] = await shown(".action-widget");
    assert.match(menu, /Delete one "the"[\s\S]*Fix all 2 of this kind/);
    await press("Enter");
    await until("the fix", () => editor.document.getText().includes("at the airport") || undefined);
  });

  it("of one kind are made together", async () => {
    const { document } = await openUntitled(text);
    const { range } = await findingOf(document.uri, rule);
    const action = await actionAt(document.uri, range, "Fix all 2 of this kind");
    await vscode.workspace.applyEdit(action.edit!);
    assert.equal(document.getText(), clean);
    await noFindingOf(document.uri, rule);
  });

  it("that are safe are made by the command, as one step to undo", async () => {
    const { document } = await openUntitled(text);
    await findingOf(document.uri, rule);
    await vscode.commands.executeCommand("copydesk.fixAll");
    assert.equal(document.getText(), clean);
    await vscode.commands.executeCommand("undo");
    assert.equal(document.getText(), text);
  });

  it("that are safe are made on save, if the editor is told to", async () => {
    const settings = vscode.workspace.getConfiguration("editor");
    await settings.update("codeActionsOnSave", { "source.fixAll.copydesk": "explicit" }, workspace);
    try {
      const { document } = await openDraft("saved.txt");
      const before = document.getText();
      const { range } = await findingOf(document.uri, rule);
      await actionAt(document.uri, range, /Delete one/);
      const editor = vscode.window.activeTextEditor!;
      // A busy machine may not make it in the time that VS Code gives to a save; the next save does it.
      let added = "";
      await until("the fix on save", async () => {
        added += "Late again\n\n";
        await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), "Late again\n\n"));
        await document.save();
        return !document.getText().includes("the the");
      });
      assert.equal(document.getText(), added + before.replace("the the", "the"));
    } finally {
      await settings.update("codeActionsOnSave", undefined, workspace);
    }
  });
});

const workspace = vscode.ConfigurationTarget.Workspace;
