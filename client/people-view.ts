import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { Notices } from "./notices.ts";
import { itemsOf, type PeopleItem, type PeopleState, stateOf } from "./people-items.ts";
import { PeopleSource, type Shown } from "./people-source.ts";

/** An entry with the draft that it is of. */
export interface PeopleEntry {
  readonly item: PeopleItem;
  readonly document: vscode.TextDocument;
}

/** The people of the draft that is being edited, in the side bar. */
export function showPeople(client: BaseLanguageClient, notices: Notices): vscode.Disposable {
  const source = new PeopleSource(client, notices);
  const tree = new PeopleTree();
  const view = vscode.window.createTreeView("copydesk.people", { treeDataProvider: tree, showCollapseAll: true });
  let state: PeopleState | undefined;
  const show = (shown: Shown | undefined): void => {
    const now = !shown ? "no-draft" : shown.list ? stateOf(shown.list) : "reading";
    if (now !== state) void vscode.commands.executeCommand("setContext", "copydesk.people", now);
    state = now;
    tree.show(shown);
  };
  show(source.now);
  const disposable = vscode.Disposable.from(
    source,
    view,
    source.onDidChange(show),
    view.onDidChangeVisibility(({ visible }) => source.look(visible)),
    vscode.commands.registerCommand("copydesk.goToEntry", goToEntry),
  );
  source.look(view.visible);
  return disposable;
}

class PeopleTree implements vscode.TreeDataProvider<PeopleEntry> {
  private entries: PeopleEntry[] = [];
  private key = "[]";
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;

  show(shown: Shown | undefined): void {
    const items = shown?.list ? itemsOf(shown.list, vscode.l10n) : [];
    const key = JSON.stringify([shown?.document.uri.toString(), items]);
    if (key === this.key) return;
    this.key = key;
    this.entries = shown ? items.map((item) => ({ item, document: shown.document })) : [];
    this.changed.fire();
  }

  getChildren(entry?: PeopleEntry): PeopleEntry[] {
    if (!entry) return this.entries;
    return entry.item.children.map((item) => ({ item, document: entry.document }));
  }

  getTreeItem(entry: PeopleEntry): vscode.TreeItem {
    const { item, document } = entry;
    const label = {
      label: item.label,
      ...(item.emphasis ? { highlights: [[...item.emphasis]] as [number, number][] } : {}),
    };
    const shown = new vscode.TreeItem(
      label,
      item.kind === "person" ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None,
    );
    shown.id = `${document.uri} ${item.id}`;
    shown.description = item.description;
    shown.tooltip = item.tooltip;
    shown.accessibilityInformation = { label: item.spoken };
    shown.contextValue = item.kind;
    if (item.doubted) shown.iconPath = new vscode.ThemeIcon("warning", new vscode.ThemeColor("list.warningForeground"));
    else if (item.kind === "person") shown.iconPath = new vscode.ThemeIcon("person");
    shown.command = { command: "copydesk.goToEntry", title: vscode.l10n.t("Go to this place"), arguments: [entry] };
    return shown;
  }
}

async function goToEntry({ item, document }: PeopleEntry): Promise<void> {
  await vscode.window.showTextDocument(document, { selection: rangeOf(item), preserveFocus: false });
}

export function rangeOf({ range: { start, end } }: Pick<PeopleItem, "range">): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
