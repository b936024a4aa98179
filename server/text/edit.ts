import type { Span } from "./span.ts";

/** Replaces a span of the draft by `text`. Offsets are UTF-16 units into the text before any edit is made. */
export interface TextEdit extends Span {
  readonly text: string;
}

export const remove = (span: Span): TextEdit => ({ start: span.start, end: span.end, text: "" });

export const insert = (at: number, text: string): TextEdit => ({ start: at, end: at, text });

export const replace = (span: Span, text: string): TextEdit => ({ start: span.start, end: span.end, text });

/** Two edits clash where they change the same place; insertions at one place clash too. */
export const clash = (a: TextEdit, b: TextEdit): boolean =>
  (a.start < b.end && b.start < a.end) || (a.start === b.start && (a.start === a.end || b.start === b.end));

/** Makes edits that do not clash, all given against the same text. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  let out = "";
  let at = 0;
  for (const edit of ordered) {
    out += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return out + text.slice(at);
}
