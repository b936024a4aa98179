import type { Diagnostic, Location, Position } from "vscode-languageserver";
import { NotificationType, NotificationType0, RequestType } from "vscode-languageserver";
import type { PeopleList } from "./people/people-list.ts";
import type { SourceList } from "./sources/source-list.ts";
import type { SourceTints } from "./sources/source-tints.ts";

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

/** Client to server: the people of an open draft; null for what is no draft. */
export const PeopleOf = new RequestType<{ uri: string }, PeopleList | null, void>("copydesk/people");

/** Client to server: the sources of an open draft, and the claims that rest on nobody; null for what is no draft. */
export const SourcesOf = new RequestType<{ uri: string }, SourceList | null, void>("copydesk/sources");

/** Client to server: where all the statements of a source stand, by the id that the list has; null where it is gone. */
export const StatementsOf = new RequestType<{ uri: string; source: string }, Location[] | null, void>(
  "copydesk/statements",
);

/** Client to server: which stretches of an open draft rest on which source; null for what is no draft. */
export const TintsOf = new RequestType<{ uri: string }, SourceTints | null, void>("copydesk/tints");

/** Client to server: a draft that is not open as its file is now; null where the file is gone. Answered once it is read. */
export const ClosedDraft = new RequestType<{ uri: string; text: string | null }, void, void>("copydesk/closedDraft");

/** Where somebody is named in all the drafts that the server knows of. */
export interface PersonEverywhere {
  readonly name: string;
  /** Without one in their own draft nobody can be told again elsewhere. */
  readonly hasFullName: boolean;
  readonly here: Location[];
  readonly elsewhere: Location[];
}

/** Client to server: all mentions of the person at a place; null where nobody is named. */
export const PersonInDrafts = new RequestType<{ uri: string; position: Position }, PersonEverywhere | null, void>(
  "copydesk/personInDrafts",
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
