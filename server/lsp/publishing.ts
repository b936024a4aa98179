import type { Connection } from "vscode-languageserver";
import { diagnosticsOf } from "./diagnostics.ts";
import type { OpenDraft } from "./open-draft.ts";

/** Sends findings to a client that cannot ask for them. Every message says which version it speaks of. */
export class Publishing {
  private readonly due = new Map<string, NodeJS.Timeout>();

  /** `delay`: milliseconds after the last keystroke; 0 checks at once. */
  constructor(
    private readonly connection: Connection,
    private readonly delay: number,
    private readonly pages: string | undefined,
  ) {}

  afterEdit(draft: OpenDraft): void {
    const { uri } = draft.document;
    clearTimeout(this.due.get(uri));
    if (this.delay === 0) this.now(draft);
    else
      this.due.set(
        uri,
        setTimeout(() => this.now(draft), this.delay),
      );
  }

  now(draft: OpenDraft): void {
    const { uri } = draft.document;
    clearTimeout(this.due.get(uri));
    this.due.delete(uri);
    draft.attempt().then(
      (checked) => {
        if (!checked) return;
        const { version } = checked;
        void this.connection.sendDiagnostics({ uri, version, diagnostics: diagnosticsOf(checked, this.pages) });
      },
      (error) => this.connection.console.error(`${uri} could not be checked: ${error?.message ?? error}`),
    );
  }

  closed(draft: OpenDraft): void {
    const { uri } = draft.document;
    clearTimeout(this.due.get(uri));
    this.due.delete(uri);
    void this.connection.sendDiagnostics({ uri, diagnostics: [] });
  }
}
