import { replace, type TextEdit } from "../text/edit.ts";
import type { Tag } from "./block.ts";

/** How Markdown itself says what HTML said; one form for both tags of a pair, or for all tags of a list. */
export interface MarkdownForm {
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

const MARK = new Map([
  ["em", "*"],
  ["i", "*"],
  ["strong", "**"],
  ["b", "**"],
  ["del", "~~"],
  ["s", "~~"],
]);
const TITLE = new Map([
  ["*", "Change to emphasis"],
  ["**", "Change to strong emphasis"],
  ["~~", "Change to strike-through"],
]);
/** A longer stretch between two tags, in UTF-16 units, is no phrase, and a list of more tags is not made over as one. */
const LONGEST = 2_000;
const MOST_TAGS = 500;

/**
 * For tags whose meaning Markdown can say in its own way, that way. Tags without their other half have none, nor has
 * what Markdown would read differently there. Linear in the tags; each pair looks at a bounded stretch.
 */
export function markdownForms(text: string, tags: readonly Tag[]): Map<Tag, MarkdownForm> {
  const forms = new Map<Tag, MarkdownForm>();
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  const open = new Map<string, number[]>();
  for (let i = 0; i < tags.length; i++) {
    const tag = tags[i]!;
    if (tag.name === "br") {
      const form = tag.kind === "close" ? undefined : lineBreak(text, tag, newline);
      if (form) forms.set(tag, form);
      continue;
    }
    if (tag.kind === "self-closing") continue;
    const waiting = open.get(tag.name) ?? [];
    open.set(tag.name, waiting);
    if (tag.kind === "open") {
      waiting.push(i);
      continue;
    }
    const from = waiting.pop();
    if (from === undefined) continue;
    const isOuterList = /^[uo]l$/.test(tag.name) && !open.get("ul")?.length && !open.get("ol")?.length;
    const form = isOuterList ? list(text, tags.slice(from, i + 1), newline) : pair(text, tags[from]!, tag, newline);
    if (!form) continue;
    const of = isOuterList ? tags.slice(from, i + 1).filter(({ name }) => LISTS.has(name)) : [tags[from]!, tag];
    for (const own of of) forms.set(own, form);
  }
  return forms;
}

function pair(text: string, open: Tag, close: Tag, newline: string): MarkdownForm | undefined {
  if (close.start - open.end > LONGEST) return undefined;
  const inner = text.slice(open.end, close.start);
  if (inner.trim() === "" || /\n[ \t]*\r?\n/.test(inner)) return undefined;
  if (/^h[1-6]$/.test(open.name)) return heading(text, open, close, inner);
  if (open.name === "p") return paragraph(text, open, close, inner, newline);
  if (open.name === "a") return link(text, open, close, inner);
  const mark = MARK.get(open.name);
  return mark ? emphasis(text, open, close, mark) : undefined;
}

/** The marks stand at the letters, whatever blanks the tags held. */
function emphasis(text: string, open: Tag, close: Tag, mark: string): MarkdownForm | undefined {
  let first = open.end;
  while (isBlank(text, first)) first++;
  let last = close.start;
  while (isBlank(text, last - 1)) last--;
  const before = first > open.end ? " " : (text[open.start - 1] ?? " ");
  const after = last < close.start ? " " : (text[close.end] ?? " ");
  // Marks that would meet another phrase's, or that a parser would not take for a beginning or an end.
  if (/[*~_\\]/.test(before + after)) return undefined;
  if (isPhraseEnd(text, open.start) || isPhraseStart(text, close.end)) return undefined;
  if (!opens(before, text[first]!) || !opens(after, text[last - 1]!)) return undefined;
  if (/[\r\n]/.test(text[first]! + text[last - 1]!) || /[*~]/.test(text[first]! + text[last - 1]!)) return undefined;
  return {
    title: TITLE.get(mark)!,
    edits: [
      replace({ start: open.start, end: first }, text.slice(open.end, first) + mark),
      replace({ start: last, end: close.end }, mark + text.slice(last, close.start)),
    ],
  };
}

/** `</i>` just before, `<i>` just behind: the marks of the two would be read as one. */
const isPhraseEnd = (text: string, at: number): boolean =>
  /<\/(?:em|i|strong|b|del|s)\s?>$/i.test(text.slice(Math.max(0, at - 10), at));
const isPhraseStart = (text: string, at: number): boolean =>
  /^<(?:em|i|strong|b|del|s)[\s>]/i.test(text.slice(at, at + 8));

/** CommonMark: a mark before a punctuation mark needs a blank or another punctuation mark on its far side. */
const opens = (outside: string, inside: string): boolean =>
  !PUNCTUATION.test(inside) || /\s/.test(outside) || PUNCTUATION.test(outside) || inside === "<" || inside === ">";
const PUNCTUATION = /[\p{P}\p{S}]/u;

const HREF = /\shref\s?=\s?(?:"([^"<>\s()]{1,1000})"|'([^'<>\s()]{1,1000})')/i;

function link(text: string, open: Tag, close: Tag, inner: string): MarkdownForm | undefined {
  const address = HREF.exec(text.slice(open.start, open.end));
  const target = address?.[1] ?? address?.[2];
  if (!target || /[[\]]|<a\s/i.test(inner) || inner !== inner.trim()) return undefined;
  return { title: "Change to a Markdown link", edits: [replace(open, "["), replace(close, `](${target})`)] };
}

function heading(text: string, open: Tag, close: Tag, inner: string): MarkdownForm | undefined {
  if (/[\r\n]/.test(inner) || !isLineStart(text, open.start) || !isLineEnd(text, close.end)) return undefined;
  let first = open.end;
  while (isBlank(text, first)) first++;
  let last = close.start;
  while (isBlank(text, last - 1)) last--;
  const marks = "#".repeat(Number(open.name[1]));
  return {
    title: "Change to a Markdown heading",
    edits: [replace({ start: open.start, end: first }, `${marks} `), replace({ start: last, end: close.end }, "")],
  };
}

/** A blank line ends a paragraph; where there is none yet, it comes. */
function paragraph(text: string, open: Tag, close: Tag, inner: string, newline: string): MarkdownForm | undefined {
  if (
    /^\s*[\r\n]|[\r\n]\s*$/.test(inner) ||
    !/(?:^|[\r\n>])[ \t]{0,3}$/.test(text.slice(Math.max(0, open.start - 4), open.start))
  )
    return undefined;
  let first = open.end;
  while (isBlank(text, first)) first++;
  let last = close.start;
  while (isBlank(text, last - 1)) last--;
  let end = close.end;
  while (isBlank(text, end)) end++;
  const behind = text.slice(end, end + 80);
  const missing = behind === "" || /^\r?\n[ \t]*(?:[\r\n]|$)/.test(behind) ? 0 : /^[\r\n]/.test(behind) ? 1 : 2;
  return {
    title: "Change to a Markdown paragraph",
    edits: [
      replace({ start: open.start, end: first }, ""),
      replace({ start: last, end: missing === 2 ? end : close.end }, newline.repeat(missing)),
    ],
  };
}

/** A backslash at the line's end: what ends a paragraph, a heading or a cell ends there anyway. */
function lineBreak(text: string, tag: Tag, newline: string): MarkdownForm | undefined {
  let start = tag.start;
  while (isBlank(text, start - 1)) start--;
  let end = tag.end;
  while (isBlank(text, end)) end++;
  const lineEnd = /^\r?\n/.exec(text.slice(end, end + 2))?.[0];
  const near = text.slice(Math.max(0, start - LONGEST), start);
  const from = near.lastIndexOf("\n") + 1;
  if (from === 0 && start > LONGEST) return undefined;
  const line = near.slice(from);
  const next = text.slice(lineEnd ? end + lineEnd.length : end).slice(0, 12);
  // What follows would be read as a list, a heading, code or a rule of its own, or there is nothing that follows.
  if (line.trim() === "" || /^\s{0,3}#{1,6}\s|\|/.test(line) || line.endsWith("\\")) return undefined;
  if (
    /^(?:\s*$|\s*[\r\n]|\s{4}|\s*(?:[-+*#>=|~`\\]|<(?!\/?(?:a|b|i|u|s|em|strong|span|small|sub|sup|del|mark|cite)\b)|\d{1,9}[.)]\s))/.test(
      next,
    )
  )
    return undefined;
  if (/<br\s?\/?>$/i.test(line)) return undefined;
  return {
    title: "Change to a line break",
    edits: [replace({ start, end }, lineEnd ? "\\" : `\\${newline}`)],
  };
}

const LISTS = new Set(["ul", "ol", "li"]);

/** A whole list, from its first tag to its last, with the lists in it. */
function list(text: string, tags: readonly Tag[], newline: string): MarkdownForm | undefined {
  const own = tags.filter(({ name }) => LISTS.has(name));
  if (own.length > MOST_TAGS || !isLineStart(text, own[0]!.start) || !isLineEnd(text, own.at(-1)!.end))
    return undefined;
  // A paragraph, a table or a blank line inside an item takes more than marks.
  if (tags.some(({ name }) => /^(?:p|div|table|pre|blockquote|dl|h[1-6])$/.test(name))) return undefined;
  const edits: TextEdit[] = [];
  const levels: { ordered: boolean; count: number }[] = [];
  let written = false; // Whether an item was begun, so that the next one needs a line of its own.
  for (const { start, end, name, kind } of own) {
    if (kind === "self-closing") return undefined;
    if (name !== "li") {
      if (kind === "open") levels.push({ ordered: name === "ol", count: 0 });
      else levels.pop();
    } else if (kind === "open") {
      const level = levels.at(-1);
      if (!level) return undefined;
      level.count++;
      const indent = levels.slice(0, -1).reduce((sum, { ordered }) => sum + (ordered ? 3 : 2), 0);
      const mark = `${" ".repeat(indent)}${level.ordered ? `${level.count}.` : "-"} `;
      add(start, end, (written ? newline : "") + mark);
      written = true;
      continue;
    }
    add(start, end, "");
  }
  return { title: "Change to a Markdown list", edits };

  /** The tag with all white space around it, save what an edit before it took. */
  function add(start: number, end: number, letters: string): void {
    let left = start;
    while (left > (edits.at(-1)?.end ?? own[0]!.start) && /\s/.test(text[left - 1]!)) left--;
    let right = end;
    while (right < own.at(-1)!.end && /\s/.test(text[right]!)) right++;
    edits.push(replace({ start: left, end: right }, letters));
  }
}

const isBlank = (text: string, at: number): boolean => text[at] === " " || text[at] === "\t";

const isLineStart = (text: string, at: number): boolean =>
  /(?:^|[\r\n])[ \t]{0,3}$/.test(text.slice(Math.max(0, at - 4), at));

const isLineEnd = (text: string, at: number): boolean => /^[ \t]{0,8}(?:[\r\n]|$)/.test(text.slice(at, at + 9));
