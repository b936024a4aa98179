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

/** `foreign`: not in English; `off`: nobody wants this draft checked. Both have nothing to list. */
export type ListState = "read" | "foreign" | "off";

export interface PeopleList {
  readonly version: number;
  readonly state: ListState;
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

/** The sources of an open draft, and the claims that rest on nobody; null for what is no draft. */
export const SourcesOf = new RequestType<{ uri: string }, SourceList | null, void>("copydesk/sources");

export interface SourceList {
  readonly version: number;
  readonly state: ListState;
  /** Most words first. */
  readonly sources: readonly ListedSource[];
  /** Sources that are not listed, as there are too many. */
  readonly moreSources: number;
  /** In the order of the draft. */
  readonly claims: readonly ListedClaim[];
  readonly moreClaims: number;
}

export interface ListedSource {
  /** Stays the same while the draft is edited elsewhere; unlike every other id of the list. */
  readonly id: string;
  readonly name: string;
  readonly kind: "person" | "organisation" | "document" | "group" | "unknown";
  readonly anonymous: boolean;
  /** The name is a pronoun, and nothing tells whose. */
  readonly unclear: boolean;
  readonly role?: string;
  /** 0 to 1, of all words of the running copy. */
  readonly share: number;
  /** Where the copy first gives it as a source. */
  readonly first: Range;
  /** In the order of the draft. */
  readonly statements: readonly ListedStatement[];
  readonly moreStatements: number;
}

export interface ListedStatement {
  readonly range: Range;
  /** The first words. */
  readonly text: string;
}

export interface ListedClaim {
  /** The words that make the claim. */
  readonly range: Range;
  readonly text: string;
  /** A bit of the paragraph on each side. */
  readonly before: string;
  readonly after: string;
  readonly severity: "error" | "warning" | "info" | "hint";
  readonly message: string;
}

/** Where all the statements of a source stand, by its id in the list; null where it is gone. */
export const StatementsOf = new RequestType<{ uri: string; source: string }, Location[] | null, void>(
  "copydesk/statements",
);

/** Which stretches of a draft rest on which source. */
export interface SourceTints {
  readonly version: number;
  /** As in the list of sources. */
  readonly sources: readonly { readonly id: string; readonly unnamed: boolean }[];
  /** Apart and in order, five numbers each: line and character of start and end, index into the sources. */
  readonly spans: readonly number[];
}

export const TintsOf = new RequestType<{ uri: string }, SourceTints | null, void>("copydesk/tints");

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
