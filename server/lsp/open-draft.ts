import type { CancellationToken } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Desk, DeskFinding, RuleFailure } from "../desk/desk.ts";
import { type Draft, readDraft } from "../draft/draft.ts";
import type { Format } from "../draft/format.ts";
import { DraftHistory } from "../draft/history.ts";
import { lineStarts } from "../text/lines.ts";
import { pump } from "./pump.ts";
import type { Runtime } from "./runtime.ts";

/** The outcome of one check, with all that answers need of the version that was checked. */
export interface Checked {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
  readonly lines: readonly number[];
  readonly format: Format;
  readonly desk: Desk;
  readonly draft: Draft;
  readonly findings: readonly DeskFinding[];
  readonly failures: readonly RuleFailure[];
}

/** Gives the check of a draft's newest version; undefined for what is no open draft. */
export type CheckedNow = (uri: string, token: CancellationToken) => Promise<Checked | undefined>;

/** A draft that the client has open, and what is known of its newest version. */
export class OpenDraft {
  /** The version that the client opened it with. */
  readonly openedAt: number;
  private readonly history = new DraftHistory();
  private last: Checked | undefined;
  private running: Promise<void> | undefined;
  private closed = false;

  constructor(
    readonly document: TextDocument,
    readonly format: Format,
    private readonly deskNow: () => Desk | Promise<Desk>,
    private readonly runtime: Runtime,
    /** Hears of every check that came to its end. */
    private readonly tell: (checked: Checked) => void,
  ) {
    this.openedAt = document.version;
  }

  /** The check of the newest version, run if it is due; undefined only when the draft is closed meanwhile. */
  async checked(): Promise<Checked | undefined> {
    for (;;) {
      const checked = await this.attempt();
      if (checked || this.closed) return checked;
    }
  }

  /** The check of the version that is newest now; undefined if a newer edit overtakes it, which ends it. */
  async attempt(): Promise<Checked | undefined> {
    const { version } = this.document;
    while (!this.closed && version === this.document.version) {
      const desk = this.deskNow();
      const ready = desk instanceof Promise ? await desk : desk;
      if (this.last?.version === version && this.last.desk === ready) return this.last;
      this.running ??= this.check(ready).finally(() => {
        this.running = undefined;
      });
      await this.running;
    }
    return undefined;
  }

  close(): void {
    this.closed = true;
  }

  private async check(desk: Desk): Promise<void> {
    const { uri, version } = this.document;
    const text = this.document.getText();
    const draft = readDraft(text, this.format, this.history);
    const outdated = (): boolean => this.closed || version !== this.document.version || this.deskNow() !== desk;
    const verdict = await pump(desk.check(draft), this.runtime, outdated);
    if (!verdict) return;
    const { format } = this;
    this.last = { uri, version, text, lines: lineStarts(text), format, desk, draft, ...verdict };
    this.tell(this.last);
  }
}
