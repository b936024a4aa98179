import * as vscode from "vscode";
import { type BaseLanguageClient, State } from "vscode-languageclient";
import { isDraft } from "./drafts.ts";
import type { Notices } from "./notices.ts";

/** After so many milliseconds without another check the view asks again. */
const CALM = 200;

/** The draft that a view is about, and what the view lists of it; undefined while the draft is being read. */
export interface Shown<List> {
  readonly document: vscode.TextDocument;
  readonly list: List | undefined;
}

/** What the server lists of a draft; null for what is no draft. */
export type AskFor<List> = (
  client: BaseLanguageClient,
  document: vscode.TextDocument,
  token?: vscode.CancellationToken,
) => Promise<List | null>;

/** A list of the draft that is being edited, kept up to date as long as somebody looks. */
export class FollowedDraft<List> implements vscode.Disposable {
  private shown: Shown<List> | undefined;
  private looking = false;
  private due: ReturnType<typeof setTimeout> | undefined;
  private asking: vscode.CancellationTokenSource | undefined;
  private readonly changed = new vscode.EventEmitter<Shown<List> | undefined>();
  private readonly listening: vscode.Disposable;
  readonly onDidChange = this.changed.event;

  constructor(
    private readonly client: BaseLanguageClient,
    notices: Notices,
    private readonly askFor: AskFor<List>,
  ) {
    this.listening = vscode.Disposable.from(
      this.changed,
      vscode.window.onDidChangeActiveTextEditor(() => this.follow()),
      vscode.window.onDidChangeVisibleTextEditors(() => this.follow()),
      vscode.workspace.onDidOpenTextDocument(() => this.follow()),
      vscode.workspace.onDidCloseTextDocument(() => this.follow()),
      notices.onChecked(({ uri }) => {
        if (vscode.Uri.parse(uri).toString() === this.shown?.document.uri.toString()) this.soon();
      }),
      client.onDidChangeState(({ newState }) => {
        if (newState === State.Running) this.soon();
      }),
    );
  }

  dispose(): void {
    clearTimeout(this.due);
    this.asking?.cancel();
    this.listening.dispose();
  }

  get now(): Shown<List> | undefined {
    return this.shown;
  }

  look(looking: boolean): void {
    this.looking = looking;
    if (!looking) return;
    const before = this.shown;
    this.follow();
    // Of another draft it has asked already.
    if (this.shown === before) void this.ask();
  }

  private follow(): void {
    const document = draftInFront(this.shown?.document);
    if (document === this.shown?.document) return;
    const isFirst = !this.shown;
    this.shown = document && { document, list: undefined };
    // From one draft to the next the old list stays until the new one is known, so that nothing flickers.
    if (isFirst || !document) this.changed.fire(this.shown);
    if (document) void this.ask();
  }

  private soon(): void {
    clearTimeout(this.due);
    this.due = setTimeout(() => void this.ask(), CALM);
  }

  private async ask(): Promise<void> {
    clearTimeout(this.due);
    const document = this.shown?.document;
    if (!this.looking || !document || this.client.state !== State.Running) return;
    this.asking?.cancel();
    const asking = new vscode.CancellationTokenSource();
    this.asking = asking;
    try {
      const list = await this.askFor(this.client, document, asking.token);
      if (asking.token.isCancellationRequested || document !== this.shown?.document) return;
      this.shown = { document, list: list ?? undefined };
      this.changed.fire(this.shown);
    } catch (error) {
      // What was shown stays; the next check asks again.
      if (!asking.token.isCancellationRequested) this.client.debug(`The list of a draft did not come: ${error}`);
    } finally {
      asking.dispose();
      if (this.asking === asking) this.asking = undefined;
    }
  }
}

/** The active editor's; while another thing has the focus, the one before as long as it is to be seen. */
function draftInFront(before: vscode.TextDocument | undefined): vscode.TextDocument | undefined {
  const active = vscode.window.activeTextEditor?.document;
  if (active && isDraft(active)) return active;
  const visible = vscode.window.visibleTextEditors.map(({ document }) => document).filter(isDraft);
  return visible.find((document) => document === before) ?? visible[0];
}
