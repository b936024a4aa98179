import type { Span } from "../text/span.ts";
import type { Format } from "./format.ts";

/**
 * What goes along with a stretch that is deleted because it held nothing else: in HTML its element and the elements
 * around that, in Markdown and plain text the mark of the list, the quotation or the heading.
 */
export function withEmptied(text: string, span: Span, format: Format): Span {
  return format === "html" ? withElements(text, span) : withLead(text, span, format);
}

/** Elements that mean nothing without content. Cells of a table and the page's own frame stay. */
const EMPTIABLE = new Set(
  (
    "p div span a b strong i em u s small big font center h1 h2 h3 h4 h5 h6 li ul ol dl dt dd blockquote q cite figure figcaption aside " +
    "section header footer nav pre code mark sub sup del ins label"
  ).split(" "),
);
/** A longer tag than this, in UTF-16 units, is not looked at. */
const LONGEST_TAG = 2_000;
const MOST_BLANKS = 400;
const DEEPEST = 12;

const OPEN = /^<([a-zA-Z][a-zA-Z0-9]*)(?:\s[^<>]*)?>$/;

function withElements(text: string, span: Span): Span {
  let { start, end } = span;
  for (let level = 0; level < DEEPEST; level++) {
    const before = skipBack(text, start);
    if (text[before - 1] !== ">") break;
    const near = Math.max(0, before - LONGEST_TAG);
    const opens = near + text.slice(near, before).lastIndexOf("<");
    if (opens < near) break;
    const name = OPEN.exec(text.slice(opens, before))?.[1];
    if (!name || !EMPTIABLE.has(name.toLowerCase())) break;
    const after = skipOn(text, end);
    const closes = /^<\/([a-zA-Z][a-zA-Z0-9]*)\s{0,9}>/.exec(text.slice(after, after + 40));
    if (!closes || closes[1]!.toLowerCase() !== name.toLowerCase()) break;
    start = opens;
    end = after + closes[0].length;
  }
  return { start, end };
}

const LONGEST_LEAD = 60;
const LEAD = /^(?:[ \t]{0,12}(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])|#{1,6}(?=[ \t])|\[[ xX]\](?=[ \t]))){1,6}[ \t]*$/;
const BULLET = /^[ \t]{0,12}(?:[-*•–▪◦·]|\d{1,3}[.)])[ \t]+$/;

function withLead(text: string, span: Span, format: Format): Span {
  let lineStart = span.start;
  while (lineStart > 0 && span.start - lineStart <= LONGEST_LEAD && !/[\r\n]/.test(text[lineStart - 1]!)) lineStart--;
  if (lineStart === span.start || span.start - lineStart > LONGEST_LEAD) return span;
  const behind = /^[ \t]*/.exec(text.slice(span.end, span.end + MOST_BLANKS))![0].length + span.end;
  if (behind < text.length && !/[\r\n]/.test(text[behind]!)) return span;
  const lead = format === "markdown" ? LEAD : BULLET;
  return lead.test(text.slice(lineStart, span.start)) ? { start: lineStart, end: span.end } : span;
}

function skipBack(text: string, from: number): number {
  let at = from;
  while (at > 0 && from - at < MOST_BLANKS && isSpace(text.charCodeAt(at - 1))) at--;
  return at;
}

function skipOn(text: string, from: number): number {
  let at = from;
  while (at < text.length && at - from < MOST_BLANKS && isSpace(text.charCodeAt(at))) at++;
  return at;
}

const isSpace = (unit: number): boolean => unit === 32 || (unit >= 9 && unit <= 13) || unit === 0xa0;
