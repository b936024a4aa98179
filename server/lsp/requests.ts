import type { Diagnostic } from "vscode-languageserver";
import { NotificationType, NotificationType0, RequestType } from "vscode-languageserver";

// What Copydesk's own client and server say to each other beyond the protocol. client/requests.ts has the same words.

/** Client to server: the findings of a draft that is not open; null for what is no draft. */
export const CheckFile = new RequestType<{ uri: string; text: string }, Diagnostic[] | null, void>(
  "copydesk/checkFile",
);

/** What is about to be pasted into a draft. */
export interface CleanCopyParams {
  readonly uri: string;
  readonly languageId: string;
  readonly text?: string;
  readonly html?: string;
}

/** Client to server: what is pasted as clean copy, and how many fixes that took; null where there is nothing to clean. */
export const CleanCopy = new RequestType<CleanCopyParams, { text: string; fixes: number } | null, void>(
  "copydesk/cleanCopy",
);

/** Server to client, in the browser: a file's text, or null. */
export const ReadFile = new RequestType<{ uri: string }, string | null, void>("copydesk/readFile");

export interface CheckStatus {
  readonly uri: string;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly hints: number;
  readonly english: boolean;
}

/** Server to client, if it asked with `initializationOptions.status`: settings or files changed, so old findings may be wrong. */
export const HouseChangedNotification = new NotificationType0("copydesk/houseChanged");

/** Server to client, if it asked with `initializationOptions.status`: how a check came out. */
export const CheckedNotification = new NotificationType<CheckStatus>("copydesk/checked");
