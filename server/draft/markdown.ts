import { GFM, parser } from "@lezer/markdown";
import { decodeHTML } from "entities";
import { type Filler, mergeFillers } from "../text/filler.ts";
import type { Span } from "../text/span.ts";
import type { Block, BlockRole, Layout, Tag } from "./block.ts";
import { readHtml } from "./html.ts";

const markdown = parser.configure([GFM]);

const ROLE = new Map<string, BlockRole>([
  ["ATXHeading1", "heading"],
  ["SetextHeading1", "heading"],
  ...["ATXHeading2", "ATXHeading3", "ATXHeading4", "ATXHeading5", "ATXHeading6", "SetextHeading2"].map(
    (name): [string, BlockRole] => [name, "subheading"],
  ),
  ["TableCell", "table"],
  ["Task", "list"],
  ["Paragraph", "plain"],
]);

const MARKS = new Set(
  "EmphasisMark StrikethroughMark HeaderMark QuoteMark ListMark LinkMark CodeMark TableDelimiter TaskMarker LinkTitle LinkLabel".split(
    " ",
  ),
);

/** Reads Markdown (CommonMark with GitHub's tables, task lists and strike-through) and the front matter before it. */
export function readMarkdown(text: string): Layout {
  const blocks: Block[] = [];
  const tags: Tag[] = [];
  const opaque: Span[] = [];
  const matter = frontMatter(text);
  if (matter) {
    blocks.push({ ...matter, role: "front-matter", fillers: [] });
  }
  const from = matter ? matter.end : 0;
  const tree = markdown.parse(
    withoutHostileLines(withoutOpenComments(from ? blank(text.slice(0, from)) + text.slice(from) : text)),
  );

  let block: { start: number; end: number; role: BlockRole; fillers: Filler[] } | undefined;
  let quoted = 0;
  let listed = 0;
  const add = (start: number, end: number, kind: Filler["kind"], letters?: string) => {
    if (block && start < end)
      block.fillers.push(letters === undefined ? { start, end, kind } : { start, end, kind, text: letters });
  };
  tree.iterate({
    enter(node) {
      const { name, from: start, to: end } = node;
      const role = ROLE.get(name);
      if (role && !block) {
        block = {
          start,
          end,
          role: role !== "plain" ? role : quoted ? "quote" : listed ? "list" : "plain",
          fillers: [],
        };
        return;
      }
      switch (name) {
        case "Blockquote":
          quoted++;
          return;
        case "ListItem":
          listed++;
          return;
        case "FencedCode":
        case "CodeBlock":
          blocks.push({ start, end, role: "code", fillers: [{ start, end, kind: "object" }] });
          opaque.push({ start, end });
          return false;
        case "HTMLBlock":
        case "ProcessingInstructionBlock":
        case "CommentBlock": {
          const html = readHtml(text, start, end);
          blocks.push(...html.blocks);
          tags.push(...html.tags);
          opaque.push(...html.opaque);
          if (name !== "HTMLBlock") opaque.push({ start, end });
          return false;
        }
        case "LinkReference":
          opaque.push({ start, end });
          return false;
        case "InlineCode":
        case "Autolink":
        case "URL":
          opaque.push({ start, end });
          add(start, end, name === "URL" && node.node.parent?.name === "Link" ? "join" : "object");
          return false;
        case "Image":
          opaque.push({ start, end });
          add(start, end, "break");
          return false;
        case "HTMLTag": {
          const html = readHtml(text, start, end);
          tags.push(...html.tags);
          opaque.push({ start, end });
          add(start, end, /^<br\b/i.test(text.slice(start, start + 4)) ? "break" : "join");
          return false;
        }
        case "Comment":
        case "ProcessingInstruction":
          opaque.push({ start, end });
          add(start, end, "break");
          return false;
        case "Entity": {
          const letters = decodeHTML(text.slice(start, end));
          if (letters.length <= end - start) add(start, end, "join", letters);
          return false;
        }
        case "Escape":
          opaque.push({ start, end });
          add(start, start + 1, "join");
          return false;
        case "HardBreak":
          add(start, end, "break");
          return false;
      }
      if (MARKS.has(name)) add(start, end, "join");
    },
    leave({ name }) {
      if (name === "Blockquote") quoted--;
      else if (name === "ListItem") listed--;
      else if (block && ROLE.has(name)) {
        blocks.push({ ...trimmed(text, block), fillers: mergeFillers(block.fillers, []) });
        block = undefined;
      }
    },
  });
  opaque.sort((a, b) => a.start - b.start || b.end - a.end);
  return { blocks: blocks.filter((b) => b.start < b.end), tags, opaque: apart(opaque) };
}

const FRONT_MATTER = /^(?:---[ \t]*\r?\n)/;

/** The front matter's lines, fences included; YAML between two lines of three hyphens at the very top. */
function frontMatter(text: string): Span | undefined {
  if (!FRONT_MATTER.test(text)) return undefined;
  const close = /\r?\n(?:---|\.\.\.)[ \t]*(?=\r?\n|$)/.exec(text.slice(3));
  return close ? { start: 0, end: 3 + close.index + close[0].length } : undefined;
}

const blank = (text: string): string => text.replace(/[^\r\n]/g, " ");

/** What opens, and what would end it. */
const ASIDES: readonly (readonly [RegExp, string])[] = [
  [/<!--/g, "-->"],
  [/<\?/g, "?>"],
  [/<!\[CDATA\[/g, "]]>"],
  [/<![A-Za-z]/g, ">"],
];

/** A comment or instruction without an end would swallow the copy behind it; it is read as text. Same length. */
function withoutOpenComments(text: string): string {
  let out = text;
  for (const [opening, end] of ASIDES) {
    const last = text.lastIndexOf(end);
    out = out.replace(opening, (mark, at: number) => (at > last ? ` ${mark.slice(1)}` : mark));
  }
  return out;
}

const MANY = 400;
const SPECIAL = /[[\]()<>*_`~!&\\|{}]/g;

/**
 * The parser is quadratic on lines with thousands of brackets or marks, and on nesting hundreds deep. No copy has
 * such lines; their marks are read as letters. Same length, same offsets.
 */
function withoutHostileLines(text: string): string {
  if (text.length < MANY) return text;
  let marks = 0;
  let paragraphMarks = 0;
  let lineStart = 0;
  let paragraphStart = 0;
  const tame: Span[] = [];
  for (let i = 0; i <= text.length; i++) {
    const unit = i < text.length ? text.charCodeAt(i) : 10;
    if (unit === 10 || unit === 13) {
      if (marks > MANY || deep(text, lineStart, i)) tame.push({ start: lineStart, end: i });
      paragraphMarks += marks;
      if (i === lineStart) {
        if (paragraphMarks > MANY * 10) tame.push({ start: paragraphStart, end: i });
        paragraphMarks = 0;
        paragraphStart = i + 1;
      }
      marks = 0;
      lineStart = i + 1;
    } else if (isSpecial(unit)) marks++;
  }
  if (paragraphMarks > MANY * 10) tame.push({ start: paragraphStart, end: text.length });
  if (tame.length === 0) return text;
  tame.sort((a, b) => a.start - b.start || b.end - a.end);
  let out = "";
  let at = 0;
  for (const { start, end } of tame) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    out +=
      text.slice(at, from) +
      text
        .slice(from, end)
        .replace(SPECIAL, "x")
        .replace(/^[>\s\-+\d.]+/, (lead) => "x".repeat(lead.length));
    at = end;
  }
  return out + text.slice(at);
}

/** [ ] ( ) < > * _ ` ~ ! & \ | { } */
const SPECIAL_UNITS = new Set([..."[]()<>*_`~!&\\|{}"].map((mark) => mark.charCodeAt(0)));
const isSpecial = (unit: number): boolean => SPECIAL_UNITS.has(unit);

const LEAD = new Set([...">-+*0123456789. \t"].map((mark) => mark.charCodeAt(0)));

/** A line whose quotation and list marks nest more than some 50 deep. */
function deep(text: string, start: number, end: number): boolean {
  let at = start;
  while (at < end && LEAD.has(text.charCodeAt(at))) at++;
  return at - start > 200;
}

function trimmed<B extends Span>(text: string, block: B): B {
  let { start, end } = block;
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  return { ...block, start, end };
}

function apart(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of spans) {
    const last = kept.at(-1);
    if (last && span.start < last.end) kept[kept.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else kept.push(span);
  }
  return kept;
}
