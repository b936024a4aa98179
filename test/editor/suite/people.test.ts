import assert from "node:assert/strict";
import * as vscode from "vscode";
import { closeAll, openUntitled, until } from "./drafts.ts";
import { needsWindow, press, screenshot, shown, type } from "./window.ts";

const text = `The dam was opened on Monday by Margaret Jones, the water minister.

“Jones promised us water,” said Pieter van der Berg, a farmer.

Jones's office did not answer.
`;

describe("People", () => {
  before(() => vscode.extensions.getExtension("copydesk.copydesk")!.activate());
  afterEach(closeAll);

  /** What the editor has to say of the words at a place, once there is something. */
  const ask = <T>(command: string, document: vscode.TextDocument, words: string, ...more: unknown[]): Promise<T> =>
    until(command, async () =>
      vscode.commands.executeCommand<T>(command, document.uri, document.positionAt(text.indexOf(words)), ...more),
    );

  async function caretAt(words: string): Promise<{ document: vscode.TextDocument; editor: vscode.TextEditor }> {
    const editor = await openUntitled(text);
    const place = editor.document.positionAt(text.indexOf(words));
    await ask("vscode.executeDefinitionProvider", editor.document, words);
    editor.selection = new vscode.Selection(place, place);
    return { document: editor.document, editor };
  }

  it("have a first reference, and mentions", async () => {
    const { document } = await openUntitled(text);
    const [first] = await ask<vscode.LocationLink[]>("vscode.executeDefinitionProvider", document, "Jones's");
    const range = first && ("targetRange" in first ? first.targetRange : (first as vscode.Location).range);
    assert.equal(document.getText(range), "Margaret Jones");
    const all = await ask<vscode.Location[]>("vscode.executeReferenceProvider", document, "Jones's");
    assert.deepEqual(
      all.map((place) => document.getText(place.range)),
      ["Margaret Jones", "Jones", "Jones"],
    );
  });

  it("are renamed, and quotations only when confirmed", async () => {
    const { document } = await openUntitled(text);
    await ask("vscode.executeDefinitionProvider", document, "Jones's");
    const edit = await ask<vscode.WorkspaceEdit>("vscode.executeDocumentRenameProvider", document, "Jones's", "Smith");
    assert.equal(edit.get(document.uri).length, 3);
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.match(document.getText(), /Margaret Smith, the water minister[\s\S]*Smith's office/);
  });

  it("are asked about before a quotation is changed", async function () {
    needsWindow(this);
    const { document, editor } = await caretAt("Jones's");
    await vscode.commands.executeCommand("editor.action.rename", [document.uri, editor.selection.active]);
    await shown(".rename-box input:focus");
    await press("Control+a");
    await type("Smith");
    await press("Enter");
    const [preview = ""] = await shown('[id="refactorPreview"], .bulk-edit-panel');
    assert.match(preview, /Smith promised us water/);
    await screenshot("rename-quotation");
    assert.match(document.getText(), /by Margaret Jones[\s\S]*“Jones promised/);
    await vscode.commands.executeCommand("refactorPreview.apply");
    await until("the name", () => document.getText().includes("by Margaret Smith") || undefined);
    assert.match(document.getText(), /“Jones promised us water,”/);
    assert.match(document.getText(), /Smith's office/);
  });

  it("say who they are under the mouse", async () => {
    const { document } = await openUntitled(text);
    const hovers = await ask<vscode.Hover[]>("vscode.executeHoverProvider", document, "Jones's");
    const words = hovers.flatMap(({ contents }) => contents.map((each) => (each as vscode.MarkdownString).value));
    assert.match(words.join("\n"), /\*\*Margaret Jones\*\*, water minister/);
  });

  it("stay as they are where a rename is refused", async () => {
    const { document } = await openUntitled(text);
    await ask("vscode.executeDefinitionProvider", document, "Jones's");
    const refused = await Promise.resolve(
      vscode.commands.executeCommand(
        "vscode.executeDocumentRenameProvider",
        document.uri,
        new vscode.Position(0, 5),
        "x",
      ),
    ).then(
      () => undefined,
      (error: Error) => error.message,
    );
    assert.match(String(refused), /No name of a person is here/);
  });

  it("are highlighted wherever they are named", async () => {
    const { document } = await openUntitled(text);
    const places = await ask<vscode.DocumentHighlight[]>("vscode.executeDocumentHighlights", document, "Jones's");
    assert.deepEqual(
      places.map(({ range }) => document.getText(range)),
      ["Margaret Jones", "Jones", "Jones"],
    );
  });

  it("are offered as their name is begun", async () => {
    const { document } = await openUntitled(`${text}\nOn Tuesday Mar`);
    const end = document.positionAt(document.getText().length);
    const name = await until("the name", async () => {
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        "vscode.executeCompletionItemProvider",
        document.uri,
        end,
      );
      return items.find(({ label }) => label === "Margaret Jones");
    });
    assert.equal(name.detail, "water minister");
  });

  it("are found by letters of the name", async () => {
    const { document } = await openUntitled(text);
    const found = await until("the symbol", async () => {
      const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
        "vscode.executeWorkspaceSymbolProvider",
        "vanderberg",
      );
      return symbols.find(({ name }) => name === "Pieter van der Berg");
    });
    assert.equal(found.location.uri.toString(), document.uri.toString());
    assert.equal(document.getText(found.location.range), "Pieter van der Berg");
  });

  it("are the draft's outline", async () => {
    const { document } = await openUntitled(text);
    const symbols = await ask<vscode.DocumentSymbol[]>("vscode.executeDocumentSymbolProvider", document, "Jones's");
    assert.deepEqual(
      symbols.map(({ name }) => name),
      ["Margaret Jones", "Pieter van der Berg"],
    );
  });
});
