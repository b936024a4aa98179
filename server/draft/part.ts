/**
 * What a paragraph is in the draft.
 * - front-matter: the settings at a file's top; - note: all that follows the end mark;
 * - label: a short line that names what comes ("Opinion", "LIVE", "Correction:"); - sign-off: "(Reporting by …)";
 * - aside: a credit or page furniture, as far as the line itself shows it.
 */
export type Part =
  | "headline"
  | "standfirst"
  | "byline"
  | "body"
  | "subheading"
  | "caption"
  | "list"
  | "table"
  | "quote"
  | "transcript"
  | "correction"
  | "advisory"
  | "sign-off"
  | "credit"
  | "code"
  | "end-mark"
  | "note"
  | "front-matter";

/** Running copy: full sentences, the reporter's own. */
export const COPY: readonly Part[] = ["body"];

/** Everything that is written in sentences, whoever wrote it. */
export const PROSE: readonly Part[] = ["body", "standfirst", "caption", "list", "quote", "transcript", "correction"];

export const ALL_PARTS: readonly Part[] = [
  "headline",
  "standfirst",
  "byline",
  "body",
  "subheading",
  "caption",
  "list",
  "table",
  "quote",
  "transcript",
  "correction",
  "advisory",
  "sign-off",
  "credit",
  "end-mark",
  "note",
  "front-matter",
];
