import { positionAt } from "../text/lines.ts";
import type { Span } from "../text/span.ts";
import { columnsOf, printable } from "./printable.ts";

/** A line of the draft with the marked words under-lined. */
export interface CodeFrame {
  readonly lineNumber: number;
  readonly before: string;
  readonly marked: string;
  readonly after: string;
  /** Columns from the line's start to the carets, and how many carets. */
  readonly indent: number;
  readonly carets: number;
}

/**
 * The first line of a span, cut to `width` columns around it: a paragraph of copy is often one line of hundreds of
 * letters. A span over several lines is marked to the end of its first.
 */
export function codeFrame(text: string, lines: readonly number[], span: Span, width: number): CodeFrame {
  const { line } = positionAt(lines, span.start);
  const lineStart = lines[line]!;
  const lineEnd = endOfLine(text, lineStart, lines[line + 1] ?? text.length);
  const end = Math.max(span.start, Math.min(span.end, lineEnd));
  const goesOn = span.end > lineEnd && end > span.start;
  const marked = clip(printable(text.slice(span.start, Math.min(end, span.start + width))), width);
  const room = Math.max(0, width - columnsOf(marked));
  // Some of what comes before, and the rest for what follows; what one side doesn't need goes to the other.
  const left = printable(text.slice(Math.max(lineStart, span.start - width), span.start));
  const right = printable(text.slice(end, Math.min(lineEnd, end + width)));
  const share = Math.max(room - columnsOf(right), Math.floor((room * 2) / 3));
  const before = clipStart(left, share, span.start - lineStart > width);
  const after = clip(right, room - columnsOf(before), lineEnd - end > width) + (goesOn ? " …" : "");
  return {
    lineNumber: line + 1,
    before,
    marked,
    after,
    indent: columnsOf(before),
    carets: Math.max(1, columnsOf(marked)),
  };
}

function endOfLine(text: string, start: number, next: number): number {
  let end = next;
  while (end > start && (text.charCodeAt(end - 1) === 10 || text.charCodeAt(end - 1) === 13)) end--;
  return end;
}

/** The first `width` columns; `more` says that the text itself was longer than what came in. */
function clip(text: string, width: number, more = false): string {
  if (!more && columnsOf(text) <= width) return text;
  let kept = "";
  let columns = 0;
  for (const character of text) {
    columns += columnsOf(character);
    if (columns > width - 1) break;
    kept += character;
  }
  return `${kept}…`;
}

function clipStart(text: string, width: number, more: boolean): string {
  if (!more && columnsOf(text) <= width) return text;
  const characters = [...text];
  let first = characters.length;
  let columns = 0;
  while (first > 0 && columns + columnsOf(characters[first - 1]!) <= width - 1)
    columns += columnsOf(characters[--first]!);
  return `…${characters.slice(first).join("")}`;
}
