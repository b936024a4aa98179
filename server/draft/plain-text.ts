import type { Span } from "../text/span.ts";
import type { Block, Layout } from "./block.ts";

/** Paragraphs of plain text: stretches between blank lines; in copy that is not wrapped, single lines. */
export function readPlainText(text: string): Layout {
  const blocks: Block[] = [];
  let start = -1; // Start of the paragraph being gathered.
  let end = 0;
  let previous = "";
  const close = () => {
    if (start >= 0) blocks.push({ start, end, role: "plain", fillers: [] });
    start = -1;
  };
  const nextLineEnd = lineEnds(text);
  const isAside = asidesOf(text);
  for (let at = 0; at <= text.length; ) {
    let lineEnd = nextLineEnd(at);
    const from = firstInk(text, at, lineEnd);
    const until = lastInk(text, from, lineEnd);
    const inside = start >= 0 && isAside(at);
    if (from === until) {
      if (!inside) close();
    } else {
      const line = text.slice(from, Math.min(until, from + LONG + 1));
      if (start >= 0 && !inside && !goesOn(previous, line)) close();
      if (start < 0) start = from;
      end = until;
      previous = until - from > LONG ? line + text.slice(until - 3, until) : line;
    }
    if (lineEnd >= text.length) break;
    lineEnd += text[lineEnd] === "\r" && text[lineEnd + 1] === "\n" ? 2 : 1;
    at = lineEnd;
  }
  close();
  return { blocks, tags: [], opaque: [] };
}

/** Longer comments and scripts, in UTF-16 units, were never closed. */
const LONGEST_ASIDE = 20_000;

/** Tells of a line's start, asked in order, whether it stands within a comment or a script of a page, blank lines and all. */
function asidesOf(text: string): (at: number) => boolean {
  const spans = text.includes("<") ? [...asides(text)] : [];
  let next = 0;
  return (at) => {
    while (next < spans.length && spans[next]!.end <= at) next++;
    return next < spans.length && spans[next]!.start < at;
  };
}

/** An arrow in the midst of a line may be no more than that. */
const ASIDE_MARK = /<!--|-->(?=[ \t]{0,20}(?:[\r\n<]|$))|<(\/?)(script|style)\b/gi;

function* asides(text: string): Iterable<Span> {
  let open: { mark: string; start: number } | undefined;
  for (const { index, 0: whole, 1: slash, 2: name } of text.matchAll(ASIDE_MARK)) {
    const mark = name?.toLowerCase() ?? "comment";
    const closes = whole === "-->" || slash === "/";
    if (open && index - open.start > LONGEST_ASIDE) open = undefined;
    if (!closes) {
      // In a script a comment is the script's own; a comment that opens twice was not closed the first time.
      if (!open || open.mark === mark || open.mark === "comment") open = { mark, start: index };
    } else if (open?.mark === mark) {
      yield { start: open.start, end: index + whole.length };
      open = undefined;
    }
  }
}

/** Longer lines than this were not wrapped by hand or by a mailer. */
const LONG = 100;
const SHORT = 50;
const LIST_ITEM = /^(?:[-*•–]\s|\d{1,3}[.)]\s)/;

/** Whether a line goes on with the paragraph of the line before it. */
function goesOn(previous: string, line: string): boolean {
  if (LIST_ITEM.test(line)) return false;
  const ended = /[.!?:…][”"’)\]]*$/.test(previous);
  if (previous.length > LONG) return !ended && /^\p{Ll}/u.test(line);
  // A short line that ended, or a line that can't be the wrapped half of a sentence, stands alone.
  if (previous.length < SHORT && !/^\p{Ll}/u.test(line)) return false;
  if (LIST_ITEM.test(previous) && !/^\p{Ll}/u.test(line)) return false;
  // A long line after a short one starts a paragraph: what came before was a headline or a label.
  return line.length <= LONG || /^\p{Ll}/u.test(line);
}

/** The next line end, found by the engine's own search; `\r` alone is rare enough to look for once. */
function lineEnds(text: string): (from: number) => number {
  let feed = -1;
  let carriage = -1;
  return (from) => {
    if (feed < from) feed = indexOrEnd(text, "\n", from);
    if (carriage < from) carriage = indexOrEnd(text, "\r", from);
    return Math.min(feed, carriage);
  };
}

function indexOrEnd(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found < 0 ? text.length : found;
}

const isBlank = (text: string, i: number): boolean => {
  const unit = text.charCodeAt(i);
  return unit === 32 || unit === 9 || unit === 0xa0 || unit === 12 || unit === 0x3000;
};

function firstInk(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isBlank(text, at)) at++;
  return at;
}

function lastInk(text: string, from: number, end: number): number {
  let at = end;
  while (at > from && isBlank(text, at - 1)) at--;
  return at;
}
