import type { Connection } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Desk } from "../desk/desk.ts";
import type { ClientFacts } from "./client-facts.ts";
import { MOST_DIAGNOSTICS } from "./diagnostics.ts";
import { formatOfDocument } from "./draft-documents.ts";
import { type Checked, OpenDraft } from "./open-draft.ts";
import { CheckedNotification } from "./requests.ts";
import type { Runtime } from "./runtime.ts";

/** The drafts that the client has open. */
export class OpenDrafts {
  private readonly drafts = new Map<string, OpenDraft>();
  private readonly logged = new Set<string>();

  constructor(
    private readonly connection: Connection,
    private readonly client: ClientFacts,
    private readonly runtime: Runtime,
    private readonly deskFor: (uri: string) => Desk | Promise<Desk>,
  ) {}

  /** Undefined for a document that is no draft. */
  open(document: TextDocument): OpenDraft | undefined {
    const format = formatOfDocument(document);
    if (!format) return undefined;
    const deskNow = (): Desk | Promise<Desk> => this.deskFor(document.uri);
    const draft = new OpenDraft(document, format, deskNow, this.runtime, (checked) => this.tell(checked));
    this.drafts.set(document.uri, draft);
    return draft;
  }

  get(uri: string): OpenDraft | undefined {
    return this.drafts.get(uri);
  }

  all(): Iterable<OpenDraft> {
    return this.drafts.values();
  }

  close(uri: string): OpenDraft | undefined {
    const draft = this.drafts.get(uri);
    draft?.close();
    this.drafts.delete(uri);
    return draft;
  }

  /** What the client asked to be told of, and what only the log has to know, once each. */
  private tell({ uri, findings, failures, draft: { english } }: Checked): void {
    const { console } = this.connection;
    for (const { rule, message } of failures) {
      this.once(`${rule} ${message}`, () => console.error(`The rule ${rule} failed and was left out: ${message}`));
    }
    if (findings.length > MOST_DIAGNOSTICS) {
      const words = `${findings.length} findings; only the ${MOST_DIAGNOSTICS} gravest are shown.`;
      this.once(`${uri} many`, () => console.info(`${uri}: ${words}`));
    }
    if (!this.client.wantsStatus) return;
    const count = (wanted: string): number => findings.filter(({ severity }) => severity === wanted).length;
    void this.connection.sendNotification(CheckedNotification, {
      uri,
      errors: count("error"),
      warnings: count("warning"),
      infos: count("info"),
      hints: count("hint"),
      english,
    });
  }

  private once(what: string, log: () => void): void {
    if (this.logged.has(what)) return;
    this.logged.add(what);
    log();
  }
}
