import assert from "node:assert/strict";
import * as vscode from "vscode";
import { closeAll, findingOf, findings, inWorkspace, noFindingOf, openDraft, openUntitled, until } from "./drafts.ts";

const rule = "dangling/doubled-word";
const workspace = vscode.ConfigurationTarget.Workspace;
const configuration = () => vscode.workspace.getConfiguration("copydesk");
const house = () => inWorkspace(".copydesk.yaml");
const write = (text: string) => vscode.workspace.fs.writeFile(house(), new TextEncoder().encode(text));

describe("Settings", () => {
  afterEach(async () => {
    await configuration().update("rules", undefined, workspace);
    await configuration().update("enable", undefined, workspace);
    await vscode.workspace.fs.delete(house()).then(undefined, () => {});
    await closeAll();
  });

  it("take effect at once", async () => {
    const { document } = await openUntitled("Officials waited at the the airport.");
    await findingOf(document.uri, rule);
    await configuration().update("rules", { [rule]: "error" }, workspace);
    await until("an error", () =>
      findings(document.uri).find(({ severity }) => severity === vscode.DiagnosticSeverity.Error),
    );
    await configuration().update("rules", { [rule]: "off" }, workspace);
    await noFindingOf(document.uri, rule);
    await configuration().update("rules", undefined, workspace);
    await findingOf(document.uri, rule);
  });

  it("can switch Copydesk off", async () => {
    const { document } = await openUntitled("Officials waited at the the airport.");
    await findingOf(document.uri, rule);
    await configuration().update("enable", false, workspace);
    await noFindingOf(document.uri, rule);
  });

  it("the folder's file takes effect as it comes, changes and goes", async () => {
    const { document } = await openDraft("airport.txt");
    await findingOf(document.uri, rule);
    await write(`rules:\n  ${rule}: off\n`);
    await noFindingOf(document.uri, rule);
    await write(`rules:\n  ${rule}: error\n`);
    const found = await findingOf(document.uri, rule);
    assert.equal(found.severity, vscode.DiagnosticSeverity.Error);
    await vscode.workspace.fs.delete(house());
    await until("a warning", () =>
      findings(document.uri).find(({ severity }) => severity === vscode.DiagnosticSeverity.Warning),
    );
  });

  it("the file wins where both speak", async () => {
    const { document } = await openDraft("airport.txt");
    await configuration().update("rules", { [rule]: "error" }, workspace);
    await write(`rules:\n  ${rule}: hint\n`);
    await until("a hint", () =>
      findings(document.uri).find(({ severity }) => severity === vscode.DiagnosticSeverity.Hint),
    );
  });

  it("a mistake in the file is reported on its own line, and goes when it is mended", async () => {
    const { document } = await openDraft("airport.txt");
    await findingOf(document.uri, rule);
    await write("rules:\n  dangling/doubled-wrod: off\n");
    const mistake = await until("the mistake", () => findings(house())[0]);
    assert.equal(mistake.range.start.line, 1);
    assert.match(mistake.message, /doubled-wrod/);
    await write(`rules:\n  ${rule}: off\n`);
    await until("the mistake to go", () => findings(house()).length === 0 || undefined);
  });
});
