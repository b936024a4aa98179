import { replace, type TextEdit } from "../text/edit.ts";
import type { Span } from "../text/span.ts";
import { withEmptied } from "./emptied.ts";
import type { Format } from "./format.ts";
import type { Residue } from "./residue/found.ts";

/** Neighbouring leftovers that are undone together. Offsets count as the leftovers' do. */
export interface Chain extends Span {
  readonly links: readonly Residue[];
  /** One of several line breaks in its paragraph, as verse and addresses have them. */
  readonly verse?: boolean;
}

/** Whether a leftover goes without anything in its place, or leaves at most a blank. */
const isDeleted = ({ as }: Residue): boolean => as === undefined || as === " ";

/** Leftovers as chains: what is deleted and has nothing but blanks between it is one. `text` is what offsets count in. */
export function chainsOf(text: string, residue: readonly Residue[]): Chain[] {
  const chains: { start: number; end: number; links: Residue[] }[] = [];
  for (const link of residue) {
    const last = chains.at(-1);
    const before = last?.links.at(-1);
    if (last && before && isDeleted(before) && isDeleted(link) && isGap(text, last.end, link.start)) {
      last.links.push(link);
      last.end = link.end;
    } else chains.push({ start: link.start, end: link.end, links: [link] });
  }
  const broken = chains.filter(isLineBreak);
  return broken.length < 2 ? chains : chains.map((chain) => (isLineBreak(chain) ? { ...chain, verse: true } : chain));
}

const isLineBreak = ({ links }: Chain): boolean => links.every(({ line }) => line);

function isGap(text: string, start: number, end: number): boolean {
  if (end - start > 20) return false;
  for (let i = start; i < end; i++) if (!isBlank(text, i)) return false;
  return true;
}

/** The edit that undoes a chain of leftovers; offsets are the draft's. */
export function undo(text: string, chain: Chain, format: Format): TextEdit {
  const [link] = chain.links;
  if (chain.links.length === 1 && link!.paragraph && link!.as !== undefined) return paragraphEnd(text, chain, link!.as);
  if (chain.links.length === 1 && !isDeleted(link!)) return replace(chain, link!.as!);
  const broken = format === "text" && isLineBreak(chain) ? lineBreak(text, chain) : undefined;
  if (broken) return broken;
  return deletion(text, chain, format, {
    breaks: chain.links.some(({ breaks }) => breaks),
    blank: chain.links.some(({ as }) => as === " "),
    paragraphs: chain.links.filter(({ paragraph }) => paragraph).length,
  });
}

/**
 * A line end in place of `<br>`, a blank line in place of two, where a deletion would glue lines together. A single one
 * between blanks is no more than a scrap inside a sentence.
 */
function lineBreak(text: string, { start: from, end: to, links, verse }: Chain): TextEdit | undefined {
  let start = from;
  while (start > 0 && isBlank(text, start - 1)) start--;
  let end = to;
  while (end < text.length && isBlank(text, end)) end++;
  const atEdge = start === 0 || end === text.length || isLineEnd(text, start - 1) || isLineEnd(text, end);
  if (atEdge || (start < from && !verse)) return undefined;
  return replace({ start, end }, newline(text, from).repeat(Math.min(2, links.length)));
}

interface Manner {
  /** What goes ended a word. */
  readonly breaks?: boolean;
  /** What goes stood for a blank. */
  readonly blank?: boolean;
  /** How many ends or beginnings of a paragraph go. */
  readonly paragraphs?: number;
}

/** Deletes a stretch with just the blank space, the line or the element that came with it and held nothing else. */
export function deletion(
  text: string,
  stretch: Span,
  format: Format,
  { breaks = false, blank = false, paragraphs = 0 }: Manner = {},
): TextEdit {
  const span = withEmptied(text, stretch, format);
  let left = span.start;
  while (left > 0 && isBlank(text, left - 1)) left--;
  let right = span.end;
  while (right < text.length && isBlank(text, right)) right++;
  const atLineStart = left === 0 || isLineEnd(text, left - 1);
  const atLineEnd = right === text.length || isLineEnd(text, right);
  if (atLineStart && atLineEnd) return wholeLine(text, left, right);
  if (atLineStart) return replace({ start: span.start, end: right }, "");
  if (atLineEnd) return replace({ start: left, end: span.end === right ? right : span.end }, "");
  const before = text[left - 1]!;
  const after = text[right]!;
  const blanksLeft = span.start - left;
  const blanksRight = right - span.end;
  const betweenSentences = breaks && /[.!?…”"’)]/.test(before) && /[\p{Lu}“"‘]/u.test(after);
  if (
    betweenSentences &&
    format !== "html" &&
    (paragraphs > 1 || (blanksLeft === 0 && blanksRight === 0 && /[.!?…”]/.test(before)))
  )
    return replace({ start: left, end: right }, newline(text, span.start).repeat(2));
  if (blanksLeft > 0 && blanksRight === 0 && /[.,;:)!?”’\]]/.test(after))
    return replace({ start: left, end: span.end }, "");
  if (blanksLeft > 0 || blanksRight > 0)
    return replace({ start: span.start, end: span.end + Math.min(blanksLeft, blanksRight) }, "");
  if (blank) return replace(span, format === "html" && BLOCK_EDGE.test(text.slice(right, right + 16)) ? "" : " ");
  return replace(
    span,
    breaks && /[\p{L}\p{N}.,;:!?…”"’)\]%]/u.test(before) && /[\p{L}\p{N}“"‘([$€£]/u.test(after) ? " " : "",
  );
}

/** No blank is needed before the end of an element. */
const BLOCK_EDGE = /^<(?:br|\/(?:p|div|li|h[1-6]|td|th|blockquote|figcaption|dd|dt))\b/i;

/** A line, its end, and one of the two blank lines that then meet; at the draft's end the blank line before it. */
function wholeLine(text: string, start: number, end: number): TextEdit {
  const next = afterLineEnd(text, end);
  const blankBefore = start === 0 ? undefined : blankLineBefore(text, start);
  const blankAfter = blankLineAt(text, next);
  if (next >= text.length || isBlankToEnd(text, next)) {
    // The draft's last line: it keeps the line end that the draft ends with.
    const from = blankBefore ?? start;
    return next > end || from === 0
      ? replace({ start: from, end: next }, "")
      : replace({ start: beforeLineEnd(text, from), end: next }, "");
  }
  return replace(
    { start, end: blankAfter !== undefined && (start === 0 || blankBefore !== undefined) ? blankAfter : next },
    "",
  );
}

/** `\n\n` and its like: the blanks around it go, and a real paragraph end comes. */
function paragraphEnd(text: string, span: Span, as: string): TextEdit {
  let { start, end } = span;
  while (start > 0 && isBlank(text, start - 1)) start--;
  while (end < text.length && isBlank(text, end)) end++;
  return replace({ start, end }, as.replaceAll("\n", newline(text, start)));
}

const isBlank = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  return unit === 32 || unit === 9 || unit === 0xa0;
};

const isLineEnd = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  return unit === 10 || unit === 13;
};

function afterLineEnd(text: string, at: number): number {
  if (at >= text.length) return at;
  return text[at] === "\r" && text[at + 1] === "\n" ? at + 2 : at + 1;
}

function beforeLineEnd(text: string, at: number): number {
  if (at === 0) return 0;
  return text[at - 1] === "\n" && text[at - 2] === "\r" ? at - 2 : at - 1;
}

/** Where the blank line that ends at `start` (a line's start) begins. */
function blankLineBefore(text: string, start: number): number | undefined {
  let at = beforeLineEnd(text, start);
  while (at > 0 && isBlank(text, at - 1)) at--;
  return at === 0 || isLineEnd(text, at - 1) ? at : undefined;
}

/** Behind the blank line that begins at `start`. */
function blankLineAt(text: string, start: number): number | undefined {
  let at = start;
  while (at < text.length && isBlank(text, at)) at++;
  return at < text.length && isLineEnd(text, at) ? afterLineEnd(text, at) : undefined;
}

function isBlankToEnd(text: string, from: number): boolean {
  for (let at = from; at < text.length; at++) {
    if (at - from > 64) return false;
    if (!isBlank(text, at) && !isLineEnd(text, at)) return false;
  }
  return true;
}

/** The line end in use near a place. */
function newline(text: string, near: number): string {
  const window = text.slice(Math.max(0, near - 20_000), near + 20_000);
  return window.includes("\r\n") ? "\r\n" : window.includes("\r") && !window.includes("\n") ? "\r" : "\n";
}
