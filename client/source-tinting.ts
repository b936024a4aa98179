import * as vscode from "vscode";
import { type BaseLanguageClient, State } from "vscode-languageclient";
import { isDraft } from "./drafts.ts";
import type { Notices } from "./notices.ts";
import { type SourceTints, TintsOf } from "./requests.ts";
import { ALL_COLOURS, type Coloured, SourceColours } from "./source-colours.ts";

/** After so many milliseconds without another check a draft is tinted anew; until then its tints move with the words. */
const CALM = 200;

/** The stretches of each colour in one version of a draft. */
interface Tinted {
  readonly version: number;
  readonly ranges: ReadonlyMap<string, readonly vscode.Range[]>;
}

/** Tints the copy of every draft that is to be seen by its sources, once somebody has asked for it. */
export class SourceTinting implements vscode.Disposable {
  /** One decoration for each colour while the copy is tinted. */
  private decorations: ReadonlyMap<string, vscode.TextEditorDecorationType> | undefined;
  private readonly tinted = new Map<string, Tinted>();
  private readonly due = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly colours = new SourceColours();
  private readonly switched = new vscode.EventEmitter<boolean>();
  private readonly listening: vscode.Disposable;
  readonly onDidSwitch = this.switched.event;

  constructor(
    private readonly client: BaseLanguageClient,
    notices: Notices,
  ) {
    this.listening = vscode.Disposable.from(
      this.switched,
      notices.onChecked(({ uri }) => this.soon(vscode.Uri.parse(uri).toString())),
      vscode.window.onDidChangeVisibleTextEditors(() => this.paintAll()),
      // A draft may have become something else: its language was changed.
      vscode.workspace.onDidOpenTextDocument(() => this.paintAll()),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.forget(uri.toString())),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (this.decorations && change.affectsConfiguration(IN_RULER)) this.renew();
      }),
      client.onDidChangeState(({ newState }) => {
        if (newState === State.Running) this.paintAll();
      }),
    );
  }

  dispose(): void {
    this.listening.dispose();
    for (const timer of this.due.values()) clearTimeout(timer);
    this.clear();
  }

  /** The colours of a draft's sources, in their order; undefined while nothing is tinted. */
  coloursOf({ uri }: vscode.TextDocument, sources: readonly Coloured[]): readonly string[] | undefined {
    return this.decorations && this.colours.of(uri.toString(), sources);
  }

  toggle(): void {
    const on = !this.decorations;
    if (on) this.renew();
    else this.clear();
    void vscode.commands.executeCommand("setContext", "copydesk.tinted", on);
    this.switched.fire(on);
    const words = on
      ? vscode.l10n.t("Copydesk: the copy is tinted by source. The Sources view has the key.")
      : vscode.l10n.t("Copydesk: the copy is no longer tinted.");
    vscode.window.setStatusBarMessage(words, 4000);
  }

  private renew(): void {
    this.clear();
    const inRuler = vscode.workspace.getConfiguration().get<boolean>(IN_RULER, false);
    this.decorations = new Map(ALL_COLOURS.map((name) => [name, decorationOf(name, inRuler)]));
    this.paintAll();
  }

  private clear(): void {
    for (const decoration of this.decorations?.values() ?? []) decoration.dispose();
    this.decorations = undefined;
  }

  /** What is known is painted at once, so that nothing flickers from tab to tab. */
  private paintAll(): void {
    if (!this.decorations) return;
    for (const editor of vscode.window.visibleTextEditors) {
      const tinted = this.tinted.get(editor.document.uri.toString());
      if (!isDraft(editor.document)) this.paint(editor, NOTHING);
      else if (tinted?.version === editor.document.version) this.paint(editor, tinted);
      else void this.ask(editor.document);
    }
  }

  private paint(editor: vscode.TextEditor, { ranges }: Pick<Tinted, "ranges">): void {
    for (const [name, decoration] of this.decorations ?? []) editor.setDecorations(decoration, ranges.get(name) ?? []);
  }

  private soon(draft: string): void {
    clearTimeout(this.due.get(draft));
    if (!this.decorations) return;
    const ask = (): void => {
      this.due.delete(draft);
      const editor = draftEditors().find(({ document }) => document.uri.toString() === draft);
      if (editor) void this.ask(editor.document);
    };
    this.due.set(draft, setTimeout(ask, CALM));
  }

  private async ask(document: vscode.TextDocument): Promise<void> {
    if (!this.decorations || this.client.state !== State.Running) return;
    const draft = document.uri.toString();
    try {
      const tints = await this.client.sendRequest(TintsOf, {
        uri: this.client.code2ProtocolConverter.asUri(document.uri),
      });
      // Where the draft has changed meanwhile its next check asks again.
      if (!tints || document.isClosed || tints.version !== document.version) return;
      const tinted = { version: tints.version, ranges: rangesOf(tints, this.colours.of(draft, tints.sources)) };
      this.tinted.set(draft, tinted);
      for (const editor of draftEditors()) if (editor.document === document) this.paint(editor, tinted);
    } catch (error) {
      this.client.debug(`The tints of a draft did not come: ${error}`);
    }
  }

  private forget(draft: string): void {
    clearTimeout(this.due.get(draft));
    this.due.delete(draft);
    this.tinted.delete(draft);
    this.colours.forget(draft);
  }
}

const NOTHING: Pick<Tinted, "ranges"> = { ranges: new Map() };

const IN_RULER = "copydesk.tintOverviewRuler";

const draftEditors = (): vscode.TextEditor[] =>
  vscode.window.visibleTextEditors.filter(({ document }) => isDraft(document));

function decorationOf(name: string, inRuler: boolean): vscode.TextEditorDecorationType {
  return vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor(`copydesk.${name}Background`),
    // Words that are typed at its edge are nobody's until the server says so.
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    ...(inRuler
      ? {
          overviewRulerColor: new vscode.ThemeColor(`copydesk.${name}`),
          overviewRulerLane: vscode.OverviewRulerLane.Left,
        }
      : {}),
  });
}

function rangesOf({ spans }: SourceTints, colours: readonly string[]): Map<string, vscode.Range[]> {
  const ranges = new Map<string, vscode.Range[]>();
  for (let i = 0; i + 4 < spans.length; i += 5) {
    const colour = colours[spans[i + 4]!]!;
    const range = new vscode.Range(spans[i]!, spans[i + 1]!, spans[i + 2]!, spans[i + 3]!);
    const known = ranges.get(colour);
    if (known) known.push(range);
    else ranges.set(colour, [range]);
  }
  return ranges;
}
