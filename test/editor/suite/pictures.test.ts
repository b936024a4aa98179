import * as vscode from "vscode";
import { actionAt, closeAll, findingOf, openDraft } from "./drafts.ts";
import { needsWindow, press, screenshot, shown } from "./window.ts";

const rule = "dangling/doubled-word";

const withoutSideBar = { x: 323, y: 30, width: 777, height: 670 };

describe("Pictures for the README", () => {
  after(closeAll);

  it("squiggles, hover and the light bulb's menu", async function () {
    needsWindow(this);
    const editor = await openDraft("wire-story.txt");
    const { range } = await findingOf(editor.document.uri, rule);
    await actionAt(editor.document.uri, range, /Delete one/);
    await shown(".squiggly-warning");
    // VS Code's own HTML extension lacks its TypeScript here, and says so.
    await vscode.commands.executeCommand("notifications.clearAll");
    await screenshot("squiggles", withoutSideBar);
    editor.selection = new vscode.Selection(range.start, range.start);
    await vscode.commands.executeCommand("editor.action.showHover");
    await shown(".monaco-hover:not(.hidden) .hover-contents");
    await screenshot("hover");
    await press("Escape");
    await press("Control+.");
    await shown(".action-widget");
    await screenshot("light-bulb", withoutSideBar);
    await press("Escape");
  });

  it("the grammars' colours", async function () {
    needsWindow(this);
    await openDraft("colours.article");
    await new Promise((resolve) => setTimeout(resolve, 800));
    await screenshot("article");
  });
});
