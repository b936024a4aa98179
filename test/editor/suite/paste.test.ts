import assert from "node:assert/strict";
import * as vscode from "vscode";
import { closeAll, openUntitled, until } from "./drafts.ts";
import { copy, needsWindow, press, screenshot, shown } from "./window.ts";

const residue = "<p>The mayor&rsquo;s office said so.</p>\n\nSheâ€™ll resign.";
const clean = "The mayor’s office said so.\n\nShe’ll resign.";
const kind = "text.copydesk.clean";
const page =
  '<meta charset="utf-8"><p style="x">The <b>mayor</b> <a href="https://a.example/mayor">said</a> so.</p><p>More.</p>';

// By keys: in a browser's window VS Code's own command for pasting takes the plain text past all who offer something.
describe("Pasting", () => {
  before(() => vscode.extensions.getExtension("copydesk.copydesk")!.activate());
  afterEach(async () => {
    await vscode.workspace.getConfiguration("editor").update("pasteAs.preferences", undefined, workspace);
    await closeAll();
  });

  it("by keys is as ever, and offers clean copy", async function () {
    needsWindow(this);
    const { document } = await openUntitled("");
    await copy({ "text/plain": residue });
    await press("Control+v");
    await until("the text", () => document.getText() === residue || undefined);
    await shown(".post-edit-widget");
    await press("Control+.");
    const [menu = ""] = await shown(".action-widget");
    assert.match(menu, /Paste as clean copy/);
    await screenshot("paste");
    await press("ArrowDown");
    await press("Enter");
    await until("clean copy", () => document.getText() === clean || undefined);
    await vscode.commands.executeCommand("undo");
    await until("nothing pasted", () => document.getText() === "" || undefined);
  });

  it("of sound copy offers nothing", async function () {
    needsWindow(this);
    const { document } = await openUntitled("");
    await copy({ "text/plain": "The mayor said so." });
    await press("Control+v");
    await until("the text", () => document.getText() === "The mayor said so." || undefined);
    await assert.rejects(shown(".post-edit-widget", 1000));
  });

  it("is always clean where the settings prefer it, and a page's links come along in Markdown", async function () {
    needsWindow(this);
    await vscode.workspace.getConfiguration("editor").update("pasteAs.preferences", [kind], workspace);
    const { document } = await openUntitled("", "markdown");
    await copy({ "text/plain": "The mayor said so.\n\nMore.", "text/html": page });
    await press("Control+v");
    const markdown = "The **mayor** [said](https://a.example/mayor) so.\n\nMore.";
    await until("Markdown", () => document.getText() === markdown || undefined);
  });
});

const workspace = vscode.ConfigurationTarget.Workspace;
