import type { Diagnostic } from "vscode-languageclient";
import { NotificationType, NotificationType0, RequestType } from "vscode-languageclient";

// What Copydesk's own client and server say to each other beyond the protocol; server/lsp/requests.ts has the same words.

/** The findings of a draft that is not open; null for what is no draft. */
export const CheckFile = new RequestType<{ uri: string; text: string }, Diagnostic[] | null, void>(
  "copydesk/checkFile",
);

/** What is about to be pasted into a draft: the clipboard's plain text, its HTML, or both. */
export interface CleanCopyParams {
  readonly uri: string;
  readonly languageId: string;
  readonly text?: string;
  readonly html?: string;
}

/** What is pasted as clean copy, and how many fixes that took; null where there is nothing to clean. */
export const CleanCopy = new RequestType<CleanCopyParams, { text: string; fixes: number } | null, void>(
  "copydesk/cleanCopy",
);

/** From a server in a worker, which has no files: a file's text, or null. */
export const ReadFile = new RequestType<{ uri: string }, string | null, void>("copydesk/readFile");

/** How the check of an open draft came out. */
export interface CheckStatus {
  readonly uri: string;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly hints: number;
  readonly english: boolean;
}

export const CheckedNotification = new NotificationType<CheckStatus>("copydesk/checked");

/** Settings or files changed, so old findings may be wrong. */
export const HouseChangedNotification = new NotificationType0("copydesk/houseChanged");
