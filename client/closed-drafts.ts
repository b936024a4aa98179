import * as vscode from "vscode";
import { type BaseLanguageClient, State } from "vscode-languageclient";
import { findDrafts, stampOf, textOfDraft } from "./draft-files.ts";
import type { Notices } from "./notices.ts";
import type { Tell } from "./patience.ts";
import { ClosedDraft } from "./requests.ts";

/** So long the folder is taken to be as it was, in milliseconds, so that each letter of a search costs nothing. */
const FRESH = 5000;

/**
 * Tells the server who is in the drafts that are not open. It may have no files itself, as in the browser, and
 * a file that it knows is told again only when it has changed.
 */
export class ClosedDrafts implements vscode.Disposable {
  private readonly told = new Map<string, string>();
  private freshUntil = 0;
  private turn: Promise<unknown> = Promise.resolve();
  private readonly listening: vscode.Disposable;

  constructor(
    private readonly client: BaseLanguageClient,
    notices: Notices,
  ) {
    this.listening = vscode.Disposable.from(
      notices.onHouseChanged(() => this.forget()),
      client.onDidChangeState(({ newState }) => {
        if (newState !== State.Running) this.forget();
      }),
    );
  }

  dispose(): void {
    this.listening.dispose();
  }

  /** Brings the server up to date. What was told before a cancellation stays told. `anew`: looks again even so soon. */
  update(
    token: vscode.CancellationToken,
    { anew = false, tell = () => {} }: { anew?: boolean; tell?: Tell } = {},
  ): Promise<void> {
    // One at a time: whoever comes second finds the work done.
    const mine = this.turn.then(() => this.bring(token, anew, tell));
    this.turn = mine.catch(() => {});
    return mine;
  }

  private async bring(token: vscode.CancellationToken, anew: boolean, tell: Tell): Promise<void> {
    if (token.isCancellationRequested || (!anew && Date.now() < this.freshUntil)) return;
    const files = await findDrafts(token);
    const here = new Set(files.map(String));
    for (const gone of [...this.told.keys()].filter((uri) => !here.has(uri))) {
      await this.tell(vscode.Uri.parse(gone), undefined);
    }
    let done = 0;
    for (const uri of files) {
      if (token.isCancellationRequested) return;
      await this.tell(uri, await stampOf(uri));
      tell(++done, files.length);
    }
    this.freshUntil = Date.now() + FRESH;
  }

  private async tell(uri: vscode.Uri, stamp: string | undefined): Promise<void> {
    const key = uri.toString();
    if (this.told.get(key) === stamp) return;
    const to = this.client.code2ProtocolConverter.asUri(uri);
    const text = stamp === undefined ? null : await textOfDraft(uri).catch(() => null);
    await this.client.sendRequest(ClosedDraft, { uri: to, text });
    // What could not be read isn't tried again before it changes.
    if (stamp === undefined) this.told.delete(key);
    else this.told.set(key, stamp);
  }

  private forget(): void {
    this.told.clear();
    this.freshUntil = 0;
  }
}
