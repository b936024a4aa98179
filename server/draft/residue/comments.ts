import type { Span } from "../../text/span.ts";
import type { Residue } from "./found.ts";

const OPEN =
  /(?:<|&lt;|＜)\s?!\s?(?:-\s?-|[–—])|<!\[CDATA\[|<!\[(?=if|endif)|<!(?=DOCTYPE|doctype|ENTITY|ELEMENT)|<\?(?=xml|php|mso|import|=|\s)|<%|(?<![<\w;])!--/g;
const ARROW = /(?:-\s?-\s?!?(?:>|&gt;|＞))|\]\]>|(?<=\s)\?>|%>|<!\[endif\]/g;
const CLOSING = /(?:-\s?-\s?!?|[–—]\s?)(?:>|&gt;|＞)/g;
/** What scripts were wrapped in so that old browsers would not show them. */
const WRAPPER = /<!--\/\/--><!\[CDATA\[\/\/><!--|\/\/--><!\]\]>/g;
/** A comment is no longer than this, in UTF-16 units, or it was never closed. */
const LONGEST = 20_000;
/** So much of a comment over several paragraphs goes without asking. */
const SHORT = 1_500;

/** Comments, declarations and processing instructions, whole or in part. */
export function findComments(text: string): Residue[] {
  if (!/[<＜>]|&lt;|!--|&gt;/.test(text)) return [];
  const found: Residue[] = [];
  const arrows = [...text.matchAll(CLOSING)].map(({ index, 0: mark }) => ({ start: index, end: index + mark.length }));
  let next = 0; // The first arrow that does not stand before the opening.
  OPEN.lastIndex = 0;
  for (let match = OPEN.exec(text); match; match = OPEN.exec(text)) {
    const start = match.index;
    const opened = match.index + match[0].length;
    while (next < arrows.length && arrows[next]!.start < opened - 2) next++;
    const end = endOfComment(text, start, opened, match[0], arrows[next]);
    if (end === undefined) continue;
    // A long one with paragraphs in it may have swallowed copy: its end was another's.
    const sure = end - start < SHORT || !/[\r\n][ \t]*[\r\n]/.test(text.slice(start, end));
    found.push({ ...comment(start, end), sure });
    OPEN.lastIndex = end;
  }
  for (const { index, 0: mark } of text.matchAll(WRAPPER)) found.push(comment(index, index + mark.length));
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  return withLoneArrows(text, found);
}

const comment = (start: number, end: number): Residue => ({ start, end, kind: "comment", breaks: true, sure: true });

function endOfComment(
  text: string,
  start: number,
  opened: number,
  mark: string,
  arrow: Span | undefined,
): number | undefined {
  if (mark === "<![CDATA[") return opened;
  if (mark.startsWith("<!") && !mark.endsWith("-")) return endOfTag(text, opened);
  if (mark === "<%" || mark.startsWith("<?")) {
    const close = text.slice(opened, opened + 2_000).indexOf(mark === "<%" ? "%>" : "?>");
    if (close >= 0) return opened + close + 2;
    return mark === "<%" ? undefined : endOfTag(text, opened);
  }
  const closes = arrow && arrow.start - start < LONGEST && !text.slice(opened, arrow.start).includes("<!--");
  if (closes) return arrow.end;
  if (mark[0] === "!") return undefined; // `!--` alone is no comment.
  // Never closed: a label up to the line's end goes with it, a sentence doesn't.
  const line = /^[^\r\n]{0,81}/.exec(text.slice(opened, opened + 82))![0];
  return line.length <= 80 && !/[.!?](?:\s|$)/.test(line) && !/\S\s+\S+\s+\S+\s+\S/.test(line)
    ? opened + line.trimEnd().length
    : opened;
}

function endOfTag(text: string, from: number): number | undefined {
  const close = text.slice(from, from + 500).search(/>/);
  return close < 0 ? undefined : from + close + 1;
}

/** `//-->` and `//]]>`, as scripts close them. */
const isSlashed = (text: string, at: number): boolean => /(?:^|[^:/])\/\/$/.test(text.slice(Math.max(0, at - 3), at));

/** `-->` with nothing before it that it could close: alone, or at a line's end. "Continues --> page 4" is an arrow. */
function withLoneArrows(text: string, comments: readonly Residue[]): Residue[] {
  const all = [...comments];
  let next = 0;
  ARROW.lastIndex = 0;
  for (let match = ARROW.exec(text); match; match = ARROW.exec(text)) {
    const start = match.index;
    const end = start + match[0].length;
    while (next < comments.length && comments[next]!.end <= start) next++;
    if (next < comments.length && comments[next]!.start <= start) continue;
    const atEnd = /^[ \t]*(?:[\r\n]|$)/.test(text.slice(end, end + 8));
    const before = text.slice(Math.max(0, start - 2), start);
    const atStart = before === "" || /[\r\n]\s?$/.test(before);
    if (
      match[0].startsWith("<!") ||
      match[0] === "]]>" ||
      match[0].includes("!") ||
      (atEnd && (atStart || /[^\w\s]\s?$|\w$/.test(before))) ||
      (atStart && match[0] !== "%>")
    )
      all.push(comment(isSlashed(text, start) ? start - 2 : start, end));
  }
  return all.sort((a, b) => a.start - b.start);
}
