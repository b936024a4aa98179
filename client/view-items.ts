import type { Range } from "vscode-languageclient";

/** An entry of a view in the side bar, as plain data. */
export interface ViewItem {
  /** The same as long as it is the same thing, so that what is unfolded stays so. */
  readonly id: string;
  /** The menus in package.json ask for these words. */
  readonly kind: string;
  readonly label: string;
  /** The stretch of the label to be emphasised, in UTF-16 units. */
  readonly emphasis?: readonly [start: number, end: number];
  readonly description: string;
  readonly tooltip: string;
  /** What a screen reader says. */
  readonly spoken: string;
  readonly icon?: Icon;
  /** Where a click goes. */
  readonly range?: Range;
  /** Whether its children are shown until somebody folds it; without children it has no fold. */
  readonly unfolded?: boolean;
  readonly children: readonly ViewItem[];
}

/** How a stretch of the draft is shown with the words around it, its line ahead. */
export function inItsSentence({ range, text, before, after }: Excerpt) {
  const line = range.start.line + 1;
  const ahead = `${line}: ${before}`;
  const label = `${ahead}${text}${after}`;
  const emphasis = [ahead.length, ahead.length + text.length] as const;
  return { line, sentence: `${before}${text}${after}`, shown: { label, emphasis } };
}

/** As the lists of the server have it. */
interface Excerpt {
  readonly range: Range;
  readonly text: string;
  readonly before: string;
  readonly after: string;
}

/** One of VS Code's own signs, and the name of a theme colour. */
export interface Icon {
  readonly name: string;
  readonly colour?: string;
}

export const WARNING_ICON: Icon = { name: "warning", colour: "list.warningForeground" };

/** As `vscode.l10n`, which these files do without. */
export interface L10n {
  t(message: string, ...args: (string | number)[]): string;
}
