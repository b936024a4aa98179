import assert from "node:assert/strict";
import * as vscode from "vscode";
import { closeAll, findingOf, findings, noFindingOf, openDraft, openUntitled, ruleOf, until } from "./drafts.ts";
import { needsWindow, shown, type } from "./window.ts";

const rule = "dangling/doubled-word";

describe("While a draft is written", () => {
  afterEach(closeAll);

  it("findings appear with the words that make them", async () => {
    const editor = await openDraft("harbour.txt");
    const { document } = editor;
    const end = document.positionAt(document.getText().length);
    await editor.edit((edit) => edit.insert(end, "\nOfficials waited at the the airport.\n"));
    const found = await findingOf(document.uri, rule);
    assert.equal(document.getText(found.range), "the the");
    assert.equal(ruleOf(found), rule);
    assert.equal(found.severity, vscode.DiagnosticSeverity.Warning);
    await vscode.commands.executeCommand("undo");
    await noFindingOf(document.uri, rule);
    await vscode.commands.executeCommand("workbench.action.files.revert");
  });

  it("keys typed into an unsaved draft do the same", async function () {
    needsWindow(this);
    const { document } = await openUntitled("");
    await type("Officials waited at at the airport.");
    const found = await findingOf(document.uri, rule);
    assert.equal(document.getText(found.range), "at at");
    await shown(".squiggly-warning");
  });

  it("they move along with the words", async () => {
    const editor = await openUntitled("Officials waited at the the airport.");
    const { document } = editor;
    await findingOf(document.uri, rule);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), "😀 On Monday it rained.\n\n"));
    const found = await until("the finding two lines down", () =>
      findings(document.uri).find(({ range }) => range.start.line === 2),
    );
    assert.equal(document.getText(found.range), "the the");
  });

  for (const language of ["plaintext", "markdown", "html", "article"]) {
    it(`an unsaved ${language} draft is checked`, async () => {
      const { document } = await openUntitled("<p>Officials waited at the the airport.</p>", language);
      const found = await findingOf(document.uri, rule);
      assert.equal(document.getText(found.range), "the the");
    });
  }

  it("other languages are left alone", async () => {
    const { document } = await openUntitled("# Officials waited at the the airport.", "python");
    const draft = await openUntitled("Officials waited at the the airport.");
    await findingOf(draft.document.uri, rule);
    assert.deepEqual(findings(document.uri), []);
  });

  it("the status bar says what was found", async function () {
    needsWindow(this);
    await openUntitled("Officials waited at the the airport. The plane was was late.");
    await until("the count", async () =>
      (await shown('[id="copydesk.copydesk.copydesk.status"]')).some((text) => text.includes("Copydesk: 2 warnings")),
    );
  });
});
