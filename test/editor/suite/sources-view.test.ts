import assert from "node:assert/strict";
import * as vscode from "vscode";
import { closeAll, findingOf, openUntitled, until } from "./drafts.ts";
import { sideBarView } from "./side-bar.ts";
import { click, hover, needsWindow, press, screenshot, shown } from "./window.ts";

const text = `The port of Aldvik will stay closed for a week, Ingrid Halvorsen, the mayor, said on Monday.

“Nobody is to blame,” Halvorsen said. The crane had been inspected in May.

“We lost three boats in one night,” said Ola Brekke, a fisherman. “We will not get them back.”

A senior official said the crane had failed a test in April.

Crime in the town fell by 40 percent in a year. The harbour was opened in 1931.

Trade in the region increased by almost a third in the first half of the year.
`;

const { rows, spoken, look, listed, said, toTheFirst, asASuite, saysWhyItIsNotRead } = sideBarView(
  "copydesk.sources",
  "Sources",
);

const selected = () => {
  const editor = vscode.window.activeTextEditor;
  return editor?.document.getText(editor.selection);
};

describe("The Sources view", () => {
  asASuite();

  it("lists who speaks by their share, marks the unnamed, and ends with what rests on nobody", async function () {
    needsWindow(this);
    await openUntitled(text);
    await look();
    const texts = await listed(/Rests on nobody/);
    assert.match(texts.find((row) => /Halvorsen/.test(row))!, /Ingrid Halvorsen.*\d+% · mayor/);
    assert.match(texts.find((row) => /Brekke/.test(row))!, /Ola Brekke.*\d+% · fisherman/);
    assert.match(texts.find((row) => /official/i.test(row))!, /senior official.*not named · \d+%/i);
    const claims = texts.findIndex((row) => /Rests on nobody.*2 claims/.test(row));
    assert.match(texts[claims + 1]!, /9:.*fell by 40 percent/);
    assert.match(texts[claims + 2]!, /11:.*increased by almost a third/);
    await shown(spoken("of the copy, 2 statements"));
    await shown(spoken("line 9, warning, "));
    await screenshot("sources-view");
  });

  it("goes by keys to a statement and to a claim", async function () {
    needsWindow(this);
    const { document } = await openUntitled(text);
    await look();
    const [first = ""] = await listed(/Rests on nobody/);
    await toTheFirst(first.trim().split(" ")[0]!);
    await press("ArrowRight");
    await listed(/3: “Nobody is to blame/);
    await press("ArrowDown");
    await press("Enter");
    await until(
      "the statement",
      () => selected()?.startsWith("The port of Aldvik") || selected()?.startsWith("“We lost"),
    );
    await look();
    await press("End");
    await press("Enter");
    await until("the claim", () => /almost a third/.test(selected() ?? ""));
    assert.equal(vscode.window.activeTextEditor?.document, document);
  });

  it("follows what is typed, and what is unfolded stays so", async function () {
    needsWindow(this);
    const editor = await openUntitled(text);
    await look();
    const [first = ""] = await listed(/Rests on nobody/);
    await toTheFirst(first.trim().split(" ")[0]!);
    await press("ArrowRight");
    await listed(/3: “Nobody is to blame/);
    await editor.edit((edit) =>
      edit.insert(new vscode.Position(0, 0), "“The hall is full,” said Tom Baker, a nurse.\n\n"),
    );
    const texts = await listed(/Tom Baker.*nurse/);
    assert.ok(texts.some((row) => /5: “Nobody is to blame/.test(row)));
    const begin = editor.document.positionAt(editor.document.getText().indexOf("Crime"));
    await editor.edit((edit) =>
      edit.delete(new vscode.Range(begin, editor.document.lineAt(editor.document.lineCount - 1).range.end)),
    );
    await until("no claims", async () => !(await shown(rows)).some((row) => /Rests on nobody/.test(row)));
  });

  it("follows the editor from draft to draft, and says why it is empty", async function () {
    needsWindow(this);
    await openUntitled(text);
    await look();
    await listed(/Halvorsen/);
    await openUntitled("“The hall is full,” said Olga Marinova, a clerk.");
    // The rows of the draft before go one after the other.
    await until("Olga Marinova alone", async () => (await listed(/Olga Marinova/)).length === 1);
    await openUntitled("The dam was opened on Monday.");
    await said(/Nobody speaks in this draft yet/);
    await screenshot("sources-view-empty");
    await saysWhyItIsNotRead();
    await closeAll();
    await said(/Open a draft/);
  });

  it("shows all statements of a source, from the button beside the name", async function () {
    needsWindow(this);
    await openUntitled(text);
    await look();
    await listed(/Halvorsen/);
    await click(`${rows}:has-text("Halvorsen")`);
    await click(`${rows}:has-text("Halvorsen") .action-label.codicon-references`);
    const [tree = ""] = await shown(".peekview-widget .ref-tree");
    assert.match(tree, /Nobody is to blame/);
    await screenshot("statements");
    await press("Escape");
  });
});

describe("Who is speaking", () => {
  afterEach(closeAll);

  it("is said by the hover on a sentence", async () => {
    const { document } = await openUntitled(text);
    const hoverOn = (words: string) =>
      until(`a hover on ${words}`, async () => {
        const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
          "vscode.executeHoverProvider",
          document.uri,
          document.positionAt(text.indexOf(words)),
        );
        return hovers.flatMap(({ contents }) => contents.map((each) => (typeof each === "string" ? each : each.value)));
      });
    assert.deepEqual(await hoverOn("stay closed"), ["Said by **Ingrid Halvorsen**, mayor."]);
    assert.match((await hoverOn("get them back")).join(), /Ola Brekke.*Carried on from the sentence before/);
    if (!process.env.COPYDESK_STAGE) return;
    const editor = vscode.window.activeTextEditor!;
    const place = document.positionAt(text.indexOf("get them back"));
    editor.selection = new vscode.Selection(place, place);
    await vscode.commands.executeCommand("editor.action.showHover");
    await shown(".monaco-hover:not(.hidden) .hover-contents");
    // It fades in.
    await new Promise((resolve) => setTimeout(resolve, 500));
    await screenshot("hover-speaker");
    await press("Escape");
  });
});

describe("Claims that rest on nobody", () => {
  afterEach(closeAll);

  it("are gone to one after another, round the end", async () => {
    const editor = await openUntitled(text);
    await findingOf(editor.document.uri, "attribution/unattributed-statistic");
    const go = async (command: string, words: string) => {
      await vscode.commands.executeCommand(`copydesk.${command}`);
      assert.equal(selected(), words);
    };
    const [first, second] = ["fell by 40 percent", "increased by almost a third"];
    await go("nextClaim", first);
    await go("nextClaim", second);
    await go("nextClaim", first);
    await go("previousClaim", second);
    await go("previousClaim", first);
  });

  it("are gone to by keys, and the status bar says which", async function () {
    needsWindow(this);
    await openUntitled(text);
    await vscode.commands.executeCommand("workbench.action.focusActiveEditorGroup");
    await press("Control+k");
    await press("F8");
    await until("the first claim", () => selected() === "fell by 40 percent");
    await shown('.statusbar :text("1 of 2: Down 40 percent")');
    await press("Control+k");
    await press("Shift+F8");
    await until("the last claim", () => selected() === "increased by almost a third");
    await screenshot("next-claim");
  });

  it("are said not to be there", async function () {
    needsWindow(this);
    await openUntitled("The dam was opened on Monday.");
    await vscode.commands.executeCommand("copydesk.nextClaim");
    await shown('.statusbar :text("no claim in this draft")');
  });

  it("have keys that are nobody else's", async function () {
    needsWindow(this);
    await vscode.commands.executeCommand("workbench.action.openDefaultKeybindingsFile");
    const keys = await until("VS Code's own keys", () =>
      vscode.window.visibleTextEditors.map(({ document }) => document.getText()).find((all) => /"ctrl\+k/.test(all)),
    );
    const taken = keys.split("\n").filter((line) => /"ctrl\+k (shift\+)?f8"/.test(line));
    assert.equal(taken.length, 2);
    for (const line of taken)
      assert.match(keys.slice(keys.indexOf(line)).slice(0, 200), /copydesk\.(next|previous)Claim/);
  });
});

describe("Copy tinted by source", () => {
  /** As many as there are lines with a tint, for each tinted stretch. */
  const tints = async () => (await shown('.view-overlays [class*="ced-"]', 200).catch(() => [])).length;
  const tint = () => vscode.commands.executeCommand("copydesk.tintBySource");
  const theme = (name: string | undefined) =>
    vscode.workspace.getConfiguration("workbench").update("colorTheme", name, vscode.ConfigurationTarget.Global);
  afterEach(closeAll);

  it("is off until asked for, has its key in the view, and goes again", async function () {
    needsWindow(this);
    await openUntitled(text);
    await look();
    await listed(/Halvorsen/);
    assert.equal(await tints(), 0);
    assert.deepEqual(await shown(`${rows} .codicon-circle-filled`, 300).catch(() => []), []);
    await tint();
    // The last quotation runs over two lines of the window.
    await until("the tints", async () => (await tints()) === 6);
    assert.equal((await shown(`${rows} .codicon-circle-filled`)).length, 3);
    await hover(".statusbar");
    await screenshot("tinted", { x: 0, y: 30, width: 1100, height: 520 });
    await tint();
    await until("the tints to go", async () => (await tints()) === 0);
    // The view draws its rows anew a moment after the copy.
    await until("the colours to go from the view", async () => {
      const coloured = await shown(`${rows} .codicon-circle-filled`, 300).catch(() => []);
      return coloured.length === 0;
    });
  });

  it("follows what is typed, and the editor from draft to draft", async function () {
    needsWindow(this);
    const editor = await openUntitled(text);
    await tint();
    await until("the tints", async () => (await tints()) === 6);
    const end = new vscode.Position(editor.document.lineCount, 0);
    await editor.edit((edit) => edit.insert(end, "\n“The hall is full,” said Tom Baker, a nurse.\n"));
    await until("one more", async () => (await tints()) === 7);
    await openUntitled("The dam was opened on Monday.");
    await until("no tints", async () => (await tints()) === 0);
    await vscode.window.showTextDocument(editor.document);
    await until("the tints again", async () => (await tints()) === 7);
    await vscode.languages.setTextDocumentLanguage(editor.document, "json");
    await until("no tints on what is no draft", async () => (await tints()) === 0);
    await vscode.languages.setTextDocumentLanguage(editor.document, "plaintext");
    await until("the tints once more", async () => (await tints()) === 7);
    await tint();
    await until("the tints to go", async () => (await tints()) === 0);
  });

  it("is in the scroll bar too where the settings say so", async function () {
    needsWindow(this);
    const ruler = (on: boolean | undefined) =>
      vscode.workspace
        .getConfiguration("copydesk")
        .update("tintOverviewRuler", on, vscode.ConfigurationTarget.Workspace);
    await openUntitled(text);
    await tint();
    await ruler(true);
    await until("the tints", async () => (await tints()) === 6);
    await screenshot("tinted-ruler");
    await ruler(undefined);
    await tint();
  });

  it("can be read in every kind of theme", async function () {
    needsWindow(this);
    await openUntitled(text);
    await look();
    await tint();
    for (const name of ["Default Dark Modern", "Default High Contrast", "Default High Contrast Light"]) {
      await theme(name);
      await new Promise((resolve) => setTimeout(resolve, 700));
      await screenshot(`tinted-${name.toLowerCase().replaceAll(" ", "-")}`);
    }
    await theme(undefined);
    await tint();
  });
});
