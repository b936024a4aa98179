import assert from "node:assert/strict";
import * as vscode from "vscode";
import { closeAll, findings, inWorkspace, openDraft, ruleOf, until } from "./drafts.ts";

describe("The workspace", () => {
  afterEach(closeAll);

  it("is checked by one command, closed drafts too", async () => {
    await closeAll();
    await vscode.commands.executeCommand("copydesk.checkAllDrafts");
    await until("the finding", () => findings(inWorkspace("airport.txt"))[0]);
    assert.deepEqual(findings(inWorkspace("airport.txt")).map(ruleOf), ["dangling/doubled-word"]);
    assert.deepEqual(findings(inWorkspace("harbour.txt")), []);
    assert.deepEqual(findings(inWorkspace("README.md")), []);
  });

  it("a draft that is opened and closed again has its findings once", async () => {
    const { document } = await openDraft("airport.txt");
    const once = () => findings(document.uri).length === 1 || undefined;
    await until("one finding", once);
    await closeAll();
    await new Promise((resolve) => setTimeout(resolve, 300));
    await until("one finding", once);
  });

  it("the server can be restarted", async () => {
    const { document } = await openDraft("airport.txt");
    await vscode.commands.executeCommand("copydesk.restartServer");
    await until("the finding again", () => findings(document.uri)[0]);
  });
});
