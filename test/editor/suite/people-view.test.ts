import assert from "node:assert/strict";
import * as vscode from "vscode";
import { closeAll, inWorkspace, openUntitled, until } from "./drafts.ts";
import { sideBarView } from "./side-bar.ts";
import { click, needsWindow, press, screenshot, shown } from "./window.ts";

const text = `The dam was opened on Monday by Margaret Jones, the water minister.

“Jones promised us water,” said Pieter van der Berg, a farmer. Yury Petrenko of the works office sat beside him.

Yuriy Petrenko said nothing, and Jones's office did not answer.
`;

const { rows, spoken, look, listed, said, toTheFirst, asASuite, saysWhyItIsNotRead } = sideBarView(
  "copydesk.people",
  "People",
);

describe("The People view", () => {
  asASuite();

  it("lists who is named, with their role, and marks two spellings", async function () {
    needsWindow(this);
    await openUntitled(text);
    await look();
    const texts = await listed(/Yur/);
    assert.match(texts[0]!, /Margaret Jones.*3 · water minister/);
    assert.match(texts[1]!, /Pieter van der Berg.*1 · farmer/);
    assert.match(texts[2]!, /Petrenko.*check the spelling · 2/);
    await shown(spoken("check the spelling"));
  });

  it("goes by keys to the mentions", async function () {
    needsWindow(this);
    const { document } = await openUntitled(text);
    await look();
    await listed(/Margaret Jones/);
    await toTheFirst("Margaret Jones");
    await press("ArrowRight");
    await listed(/3: “Jones promised us water/);
    await screenshot("people-view", { x: 0, y: 30, width: 1100, height: 330 });
    await press("ArrowDown");
    await press("ArrowDown");
    await press("Enter");
    const place = document.positionAt(text.indexOf("Jones promised"));
    await until("the place", () => vscode.window.activeTextEditor?.selection.start.isEqual(place));
    assert.equal(document.getText(vscode.window.activeTextEditor!.selection), "Jones");
  });

  it("follows what is typed, and what is unfolded stays so", async function () {
    needsWindow(this);
    const editor = await openUntitled(text);
    await look();
    await listed(/Margaret Jones/);
    await toTheFirst("Margaret Jones");
    await press("ArrowRight");
    await listed(/3: “Jones promised/);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), "Tom Baker, a nurse, came early.\n\n"));
    const texts = await listed(/Tom Baker.*1 · nurse/);
    assert.ok(texts.some((row) => /5: “Jones promised/.test(row)));
  });

  it("follows the editor from draft to draft, and away", async function () {
    needsWindow(this);
    await openUntitled(text);
    await look();
    await listed(/Margaret Jones/);
    await openUntitled("Olga Marinova, a clerk, came early on Monday.");
    // The rows of the draft before go one after the other.
    await until("Olga Marinova alone", async () => (await listed(/Olga Marinova/)).length === 1);
    await closeAll();
    await said(/Open a draft/);
  });

  it("says why it is empty", async function () {
    needsWindow(this);
    await look();
    await said(/Open a draft/);
    await screenshot("people-view-empty");
    await openUntitled("The dam was opened on Monday.");
    await said(/names nobody yet/);
    await saysWhyItIsNotRead();
  });

  it("a person is gone to by a command", async function () {
    needsWindow(this);
    const { document } = await openUntitled(text);
    const gone = vscode.commands.executeCommand("copydesk.goToPerson");
    await shown(".quick-input-list .monaco-list-row");
    await press("Enter");
    await until("the places", async () =>
      (await shown(".quick-input-list .monaco-list-row")).some((row) => /promised us water/.test(row)),
    );
    await press("ArrowDown");
    await press("Enter");
    await gone;
    const place = document.positionAt(text.indexOf("Jones promised"));
    assert.ok(vscode.window.activeTextEditor?.selection.start.isEqual(place));
  });

  it("shows all mentions of a person, from the button beside the name", async function () {
    needsWindow(this);
    await openUntitled(text);
    await look();
    await listed(/Margaret Jones/);
    await click(rows);
    await click(`${rows} .action-label.codicon-references`);
    await shown(".peekview-widget .ref-tree");
    await press("Escape");
  });

  it("renames a person from their menu", async function () {
    needsWindow(this);
    const { document } = await openUntitled(text);
    await look();
    await listed(/Margaret Jones/);
    await toTheFirst("Margaret Jones");
    await press("Shift+F10");
    await shown(".monaco-menu .action-label");
    await screenshot("people-menu");
    await press("ArrowUp");
    await shown('.monaco-menu .focused:has-text("Rename")');
    await press("Enter");
    await shown(".rename-box input:focus");
    await press("Escape");
    const { active } = vscode.window.activeTextEditor!.selection;
    assert.match(document.getText(new vscode.Range(new vscode.Position(0, 0), active)), /Jones$/);
  });
});

describe("Other drafts", () => {
  const other = () => inWorkspace("the-minister.txt");
  before(async () => {
    await vscode.extensions.getExtension("copydesk.copydesk")!.activate();
    const story =
      "Margaret Jones, the minister, resigned on Friday.\n\nJones gave no reason, said Olga Marinova, a clerk.\n";
    await vscode.workspace.fs.writeFile(other(), new TextEncoder().encode(story));
  });
  after(() => vscode.workspace.fs.delete(other()));
  afterEach(closeAll);

  it("have their people found by letters though they are closed", async () => {
    await openUntitled("The dam was opened on Monday.");
    const found = await until("the symbol", async () => {
      const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
        "vscode.executeWorkspaceSymbolProvider",
        "marinova",
      );
      return symbols.find(({ name }) => name === "Olga Marinova");
    });
    assert.equal(found.location.uri.toString(), other().toString());
  });

  it("are searched for the person under the caret", async function () {
    needsWindow(this);
    const editor = await openUntitled(text);
    const place = editor.document.positionAt(text.indexOf("Jones's"));
    editor.selection = new vscode.Selection(place, place);
    await vscode.commands.executeCommand("copydesk.findInOtherDrafts");
    const [tree = ""] = await shown(".peekview-widget .ref-tree");
    assert.match(tree, /the-minister\.txt/);
    await screenshot("other-drafts");
    await press("Escape");
  });

  it("that don't name them are no places", async function () {
    needsWindow(this);
    const editor = await openUntitled(text);
    const place = editor.document.positionAt(text.indexOf("Pieter"));
    editor.selection = new vscode.Selection(place, place);
    await vscode.commands.executeCommand("copydesk.findInOtherDrafts");
    await until("the words", async () =>
      (await shown(".notification-toast")).some((each) => /No other draft.*Pieter van der Berg/.test(each)),
    );
    await vscode.commands.executeCommand("notifications.clearAll");
  });
});
