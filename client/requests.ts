import type { Diagnostic, Location, Position, Range } from "vscode-languageclient";
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

/** The people of an open draft; null for what is no draft. */
export const PeopleOf = new RequestType<{ uri: string }, PeopleList | null, void>("copydesk/people");

export interface PeopleList {
  readonly version: number;
  /** `foreign`: not in English; `off`: nobody wants this draft checked. Both have no people. */
  readonly state: "read" | "foreign" | "off";
  /** In the order of their first mention. */
  readonly people: readonly ListedPerson[];
}

export interface ListedPerson {
  /** Stays the same while the draft is edited elsewhere; unlike every other id of the list. */
  readonly id: string;
  readonly name: string;
  readonly role?: string;
  /** Where the copy introduces them. */
  readonly first: Range;
  /** What the rules on spelling say of the name. */
  readonly doubts: readonly string[];
  readonly mentions: readonly ListedMention[];
}

export interface ListedMention {
  readonly range: Range;
  /** The form used. */
  readonly text: string;
  /** A bit of the paragraph on each side. */
  readonly before: string;
  readonly after: string;
  readonly doubted: boolean;
}

/** A draft that is not open as its file is now; null where the file is gone. Answered once it is read. */
export const ClosedDraft = new RequestType<{ uri: string; text: string | null }, void, void>("copydesk/closedDraft");

/** Where somebody is named in all the drafts that the server knows of. */
export interface PersonEverywhere {
  readonly name: string;
  /** Without one in their own draft nobody can be told again elsewhere. */
  readonly hasFullName: boolean;
  readonly here: Location[];
  readonly elsewhere: Location[];
}

/** All mentions of the person at a place; null where nobody is named. */
export const PersonInDrafts = new RequestType<{ uri: string; position: Position }, PersonEverywhere | null, void>(
  "copydesk/personInDrafts",
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
