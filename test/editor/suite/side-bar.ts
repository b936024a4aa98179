import * as vscode from "vscode";
import { until } from "./drafts.ts";
import { press, shown } from "./window.ts";

const container = '[id="workbench.view.extension.copydesk"]';

/** One of Copydesk's views in the side bar, by its name there. */
export function sideBarView(id: string, name: string) {
  const pane = `${container} .pane:has(> .pane-header[aria-label^="${name}"])`;
  const rows = `${pane} .monaco-list-row`;
  const look = () => vscode.commands.executeCommand(`${id}.focus`);
  return {
    pane,
    rows,
    look,
    /** What a screen reader says of a row. */
    spoken: (words: string) => `${rows}[aria-label*="${words}"], ${rows} [aria-label*="${words}"]`,

    /** The rows' texts, once one of them has the words. */
    listed: (words: RegExp) =>
      until(`${words} in the view`, async () => {
        const texts = (await shown(rows).catch(() => [])).map((row) => row.replace(/\s+/g, " "));
        return texts.some((row) => words.test(row)) ? texts : undefined;
      }),

    /** Waits for the words in the empty view. */
    said: (words: RegExp) =>
      until(`${words} in the empty view`, async () =>
        (await shown(`${pane} .welcome-view-content`, 2000).catch(() => [])).some((each) => words.test(each)),
      ),

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
  };
}
