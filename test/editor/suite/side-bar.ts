import * as vscode from "vscode";
import { closeAll, openUntitled, until } from "./drafts.ts";
import { press, shown } from "./window.ts";

const container = '[id="workbench.view.extension.copydesk"]';

const enable = (on: boolean | undefined) =>
  vscode.workspace.getConfiguration("copydesk").update("enable", on, vscode.ConfigurationTarget.Workspace);

/** One of Copydesk's views in the side bar, by its name there. */
export function sideBarView(id: string, name: string) {
  const pane = `${container} .pane:has(> .pane-header[aria-label^="${name}"])`;
  const rows = `${pane} .monaco-list-row`;
  const look = () => vscode.commands.executeCommand(`${id}.focus`);

  /** Waits for the words in the empty view. */
  const said = (words: RegExp) =>
    until(`${words} in the empty view`, async () =>
      (await shown(`${pane} .welcome-view-content`, 2000).catch(() => [])).some((each) => words.test(each)),
    );

  return {
    pane,
    rows,
    look,
    said,
    /** What a screen reader says of a row. */
    spoken: (words: string) => `${rows}[aria-label*="${words}"], ${rows} [aria-label*="${words}"]`,

    /** The rows' texts, once one of them has the words. */
    listed: (words: RegExp) =>
      until(`${words} in the view`, async () => {
        const texts = (await shown(rows).catch(() => [])).map((row) => row.replace(/\s+/g, " "));
        return texts.some((row) => words.test(row)) ? texts : undefined;
      }),

    /** By keys, once the list has settled. */
    async toTheFirst(label: string): Promise<void> {
      await look();
      await until("the first row to have the focus", async () => {
        await press("Home");
        return (
          await shown(`${pane} .monaco-list:focus-within .focused[aria-label^="${label}"]`, 500).catch(() => [])
        )[0];
      });
    },

    /** What comes first in a suite on the view, and what is put back after its tests. */
    asASuite(): void {
      before(() => vscode.extensions.getExtension("copydesk.copydesk")!.activate());
      afterEach(async () => {
        await enable(undefined);
        await closeAll();
      });
      after(() => vscode.commands.executeCommand("workbench.view.explorer"));

      it("can be called up", async () => {
        await look();
      });
    },

    /** Opens German copy, then switches Copydesk off. */
    async saysWhyItIsNotRead(): Promise<void> {
      const german =
        "Der Bürgermeister hat am Montag den Damm eröffnet, und die Bauern haben sich nicht darüber gefreut. ";
      await openUntitled(german.repeat(5));
      await said(/not seem to be in English/);
      await enable(false);
      await said(/switched off/);
    },
  };
}
