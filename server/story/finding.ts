import type { TextEdit } from "../text/edit.ts";
import type { Span } from "../text/span.ts";

/** From gravest to mildest. */
export type Severity = "error" | "warning" | "info" | "hint";

export const SEVERITIES: readonly Severity[] = ["error", "warning", "info", "hint"];

/** 0 is the gravest. */
export const gravity = (severity: Severity): number => SEVERITIES.indexOf(severity);

/** A ready change. Safe: it can't change what the copy says, so fix all and fix on save may make it unasked. */
export interface Fix {
  readonly title: string;
  readonly safe: boolean;
  readonly edits: readonly TextEdit[];
}

/** Another place that helps to judge a finding. */
export interface Related extends Span {
  readonly message: string;
}

/** What a rule says of a stretch. Offsets count from the reading's start in sentence and paragraph rules, else the draft's. */
export interface Finding extends Span {
  readonly message: string;
  readonly fixes: readonly Fix[];
  readonly related?: readonly Related[];
  /** Where it differs from the rule's own: a strong or a weak case. */
  readonly severity?: Severity;
}

interface More {
  readonly related?: readonly Related[];
  readonly severity?: Severity;
}

export function finding(span: Span, message: string, fixes: Fix | readonly Fix[] = [], more: More = {}): Finding {
  return { start: span.start, end: span.end, message, fixes: "title" in fixes ? [fixes] : fixes, ...more };
}

export const safe = (title: string, ...edits: readonly TextEdit[]): Fix => ({ title, safe: true, edits });

export const suggestion = (title: string, ...edits: readonly TextEdit[]): Fix => ({ title, safe: false, edits });
