import * as vscode from "vscode";
import type { FollowedDraft, Shown } from "./followed-draft.ts";
import type { ViewItem } from "./view-items.ts";

/** An entry with the draft that it is of. */
export interface Entry<Item extends ViewItem = ViewItem> {
  readonly item: Item;
  readonly document: vscode.TextDocument;
}

/** A view in the side bar on the draft that is being edited. */
export interface DraftView<List, Item extends ViewItem> {
  /** Also the name of the context key, by which package.json has the words for the empty view. */
  readonly id: string;
  readonly followed: FollowedDraft<List>;
  /** What the view is about: one of the words that package.json asks for. */
  readonly stateOf: (list: List) => string;
  readonly itemsOf: (list: List, document: vscode.TextDocument) => readonly Item[];
  /** Tells that the same list looks different now. */
  readonly onDidChangeLook?: vscode.Event<unknown>;
}

export function showDraftView<List, Item extends ViewItem>(view: DraftView<List, Item>): vscode.Disposable {
  const { id, followed, stateOf, itemsOf, onDidChangeLook } = view;
  const tree = new DraftTree<Item>();
  const shownView = vscode.window.createTreeView(id, { treeDataProvider: tree, showCollapseAll: true });
  let state: string | undefined;
  const show = (shown: Shown<List> | undefined): void => {
    const now = !shown ? "no-draft" : shown.list ? stateOf(shown.list) : "reading";
    if (now !== state) void vscode.commands.executeCommand("setContext", id, now);
    state = now;
    tree.show(shown?.document, shown?.list ? itemsOf(shown.list, shown.document) : []);
  };
  show(followed.now);
  const disposable = vscode.Disposable.from(
    followed,
    shownView,
    followed.onDidChange(show),
    shownView.onDidChangeVisibility(({ visible }) => followed.look(visible)),
    ...(onDidChangeLook ? [onDidChangeLook(() => show(followed.now))] : []),
  );
  followed.look(shownView.visible);
  return disposable;
}

class DraftTree<Item extends ViewItem> implements vscode.TreeDataProvider<Entry> {
  private entries: Entry<Item>[] = [];
  private key = "";
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;

  show(document: vscode.TextDocument | undefined, items: readonly Item[]): void {
    const key = JSON.stringify([document?.uri.toString(), items]);
    if (key === this.key) return;
    this.key = key;
    this.entries = document ? items.map((item) => ({ item, document })) : [];
    this.changed.fire();
  }

  getChildren(entry?: Entry): Entry[] {
    if (!entry) return this.entries;
    return entry.item.children.map((item) => ({ item, document: entry.document }));
  }

  getTreeItem(entry: Entry): vscode.TreeItem {
    const { item, document } = entry;
    const label = {
      label: item.label,
      ...(item.emphasis ? { highlights: [[...item.emphasis]] as [number, number][] } : {}),
    };
    const shown = new vscode.TreeItem(label, foldOf(item));
    shown.id = `${document.uri} ${item.id}`;
    shown.description = item.description;
    shown.tooltip = item.tooltip;
    shown.accessibilityInformation = { label: item.spoken };
    shown.contextValue = item.kind;
    if (item.icon) {
      const { name, colour } = item.icon;
      shown.iconPath = new vscode.ThemeIcon(name, colour ? new vscode.ThemeColor(colour) : undefined);
    }
    if (item.range) {
      shown.command = { command: "copydesk.goToEntry", title: vscode.l10n.t("Go to this place"), arguments: [entry] };
    }
    return shown;
  }
}

function foldOf({ children, unfolded }: ViewItem): vscode.TreeItemCollapsibleState {
  if (children.length === 0) return vscode.TreeItemCollapsibleState.None;
  return unfolded ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed;
}

export async function goToEntry({ item, document }: Entry): Promise<void> {
  if (item.range) await vscode.window.showTextDocument(document, { selection: asRange(item.range) });
}

/** A range as it came over the line. */
export function asRange({ start, end }: NonNullable<ViewItem["range"]>): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
