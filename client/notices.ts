import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { CheckedNotification, type CheckStatus, HouseChangedNotification } from "./requests.ts";

/** What the server tells of its own accord, for any number of listeners: a language client has room for one each. */
export class Notices implements vscode.Disposable {
  private readonly checked = new vscode.EventEmitter<CheckStatus>();
  private readonly houseChanged = new vscode.EventEmitter<void>();
  private readonly listening: vscode.Disposable;
  readonly onChecked = this.checked.event;
  /** Settings or files changed, so old findings may be wrong. */
  readonly onHouseChanged = this.houseChanged.event;

  constructor(client: BaseLanguageClient) {
    this.listening = vscode.Disposable.from(
      this.checked,
      this.houseChanged,
      client.onNotification(CheckedNotification, (check) => this.checked.fire(check)),
      client.onNotification(HouseChangedNotification, () => this.houseChanged.fire()),
    );
  }

  dispose(): void {
    this.listening.dispose();
  }
}
