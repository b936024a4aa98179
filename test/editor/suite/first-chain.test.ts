import assert from "node:assert/strict";
import * as vscode from "vscode";
import { actionAt, findingOf, noFindingOf, openDraft, ruleOf } from "./drafts.ts";
import { needsWindow, press, screenshot, shown } from "./window.ts";

const rule = "dangling/doubled-word";

describe("A word typed twice", () => {
  it("is marked as it is typed", async () => {
    const editor = await openDraft("harbour.txt");
    const end = editor.document.positionAt(editor.document.getText().length);
    await editor.edit((edit) => edit.insert(end, "\nOfficials waited at the the airport.\n"));
    const found = await findingOf(editor.document.uri, rule);
    assert.equal(editor.document.getText(found.range), "the the");
    assert.equal(ruleOf(found), rule);
  });

  it("has a quick fix", async () => {
    const { document } = vscode.window.activeTextEditor!;
    const { range } = await findingOf(document.uri, rule);
    const action = await actionAt(document.uri, range, 'Delete one "the"');
    assert.ok(action.isPreferred);
  });

  it("is cleared from the light bulb", async function () {
    needsWindow(this);
    const editor = vscode.window.activeTextEditor!;
    const { range } = await findingOf(editor.document.uri, rule);
    editor.selection = new vscode.Selection(range.start, range.start);
    await shown(".squiggly-warning");
    await screenshot("squiggle");
    await press("Control+.");
    await shown(".action-widget");
    await screenshot("light-bulb");
    await press("Enter");
    await noFindingOf(editor.document.uri, rule);
    assert.ok(editor.document.getText().includes("waited at the airport"));
  });
});
