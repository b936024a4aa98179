import { decodeHTML } from "entities";
import type { Block, BlockRole, Tag } from "./block.ts";
import type { Format } from "./format.ts";
import { BLOCK_ELEMENTS, readHtml } from "./html.ts";
import { simpleTables, withTables } from "./page-table.ts";

/**
 * The copy on a page, as a browser or a word processor puts it on the clipboard, written down in a draft's own format:
 * its words, paragraphs, headings, lists, tables, quotes, and in Markdown and HTML its stress and links. Styles, classes,
 * scripts and comments stay behind. A stretch of one paragraph comes without the marks of a paragraph, so that it can
 * be put into a sentence.
 */
export function copyOfPage(html: string, format: Format): string {
  const { blocks, tags } = readHtml(html);
  const inline = new InlineCopy(html, tags, format);
  const paragraphs = blocks
    .filter(({ role }) => role !== "front-matter")
    .map((block) => ({ start: block.start, role: block.role, copy: inline.read(block), ...inline.place }))
    .filter(({ copy }) => copy !== "");
  if (paragraphs.length === 1 && paragraphs[0]!.role === "plain") return paragraphs[0]!.copy;
  const written = withTables(paragraphs, simpleTables(html, tags), format);
  return format === "html" ? elements(written) : lines(written, format);
}

interface PageParagraph extends Place {
  readonly start: number;
  readonly role: BlockRole;
  readonly copy: string;
}

/** What the elements around a paragraph say about it. */
interface Place {
  /** Of a heading, 1 to 6. */
  readonly level: number;
  /** The lists around it, from the outermost in. */
  readonly lists: readonly PageList[];
  /** A second paragraph of the same item. */
  readonly continues: boolean;
}

interface PageList {
  readonly ordered: boolean;
  /** The number of the item that is being read, from 1. */
  readonly item: number;
}

const LINE_BREAK: Record<Format, string> = { text: "\n", markdown: "\\\n", html: "<br>\n" };
/** What stands before a paragraph in Markdown, and before its further lines. */
function markdownPrefix({ role, level, lists, continues }: PageParagraph): readonly [first: string, further: string] {
  if (role === "heading" || role === "subheading") return [`${"#".repeat(level)} `, ""];
  if (role === "quote") return ["> ", "> "];
  if (role !== "list" || lists.length === 0) return role === "list" ? ["- ", "  "] : ["", ""];
  const marks = lists.map(({ ordered, item }) => (ordered ? `${item}. ` : "- "));
  const indent = " ".repeat(marks.slice(0, -1).join("").length);
  const own = marks.at(-1)!;
  const further = indent + " ".repeat(own.length);
  return [continues ? further : indent + own, further];
}

/** List items stand line by line, all else apart. */
function lines(paragraphs: readonly PageParagraph[], format: Format): string {
  let out = "";
  paragraphs.forEach((paragraph, i) => {
    const { role, copy, lists, continues } = paragraph;
    const [prefix, further] = format === "markdown" ? markdownPrefix(paragraph) : plainPrefix(paragraph);
    const before = paragraphs[i - 1];
    const joined =
      role === "list" && before?.role === "list" && !continues && lists.length > 0 === before.lists.length > 0;
    if (i > 0) out += joined ? "\n" : "\n\n";
    out += prefix + copy.replaceAll("\n", `\n${further}`);
  });
  return out;
}

/** In plain text only the numbers of a list are kept: they may be spoken of. */
const plainPrefix = ({ role, lists, continues }: PageParagraph): readonly [string, string] => {
  const list = lists.at(-1);
  return role === "list" && list?.ordered && !continues ? [`${list.item}. `, ""] : ["", ""];
};

/** Code keeps its lines and its blanks, and gets a fence longer than any in it. */
function codeIn(code: string, format: Format): string {
  const kept = code.replace(/\r\n?/g, "\n").replace(/^\n+|\s+$/g, "");
  if (format === "text" || !kept) return kept;
  if (format === "html") return escapeHtml(kept);
  const longest = Math.max(2, ...(kept.match(/`+/g) ?? []).slice(0, 1000).map(({ length }) => length));
  const fence = "`".repeat(longest + 1);
  return `${fence}\n${kept}\n${fence}`;
}

function elements(paragraphs: readonly PageParagraph[]): string {
  const out: string[] = [];
  let open: readonly string[] = [];
  // A list inside a list stands in the item before it, which ends behind it.
  const goInto = (wanted: readonly string[]): void => {
    let same = 0;
    while (same < open.length && open[same] === wanted[same]) same++;
    for (let depth = open.length; depth > same; depth--) out.push(`</${open[depth - 1]}>${depth > 1 ? "</li>" : ""}`);
    for (let depth = same; depth < wanted.length; depth++) {
      const item = out.at(-1)?.endsWith("</li>") && depth > 0 ? out.pop()!.slice(0, -"</li>".length) : undefined;
      if (item !== undefined) out.push(item);
      else if (depth > 0) out.push("<li>");
      out.push(`<${wanted[depth]}>`);
    }
    open = wanted;
  };
  for (const { role, copy, level, lists } of paragraphs) {
    const around = lists.length > 0 ? lists.map(({ ordered }) => (ordered ? "ol" : "ul")) : ["ul"];
    goInto(role === "list" ? around : []);
    const written = inElement(role, level, copy);
    out.push(role === "quote" ? `<blockquote>${written}</blockquote>` : written);
  }
  goInto([]);
  return out.join("\n");
}

function inElement(role: BlockRole, level: number, copy: string): string {
  if (role === "heading" || role === "subheading") return `<h${level}>${copy}</h${level}>`;
  if (role === "table" && copy.startsWith("<table>")) return copy;
  const element = role === "list" ? "li" : role === "code" ? "pre" : "p";
  return `<${element}>${copy}</${element}>`;
}

/** How words are set off from those around them. */
interface Setting {
  readonly strong: number;
  readonly stressed: number;
  readonly link: string;
}

const PLAIN: Setting = { strong: 0, stressed: 0, link: "" };

interface Run {
  readonly setting: Setting;
  text: string;
}

/** Reads the blocks of a page in their order; each tag is looked at once. */
class InlineCopy {
  private next = 0;
  private setting = PLAIN;
  private endsBlank = false;
  private lists: PageList[] = [];
  private level = 2;
  /** The item whose first paragraph has been read. */
  private begun = "";
  /** Where the paragraph that was read last stands. */
  place: Place = { level: 2, lists: [], continues: false };

  constructor(
    private readonly html: string,
    private readonly tags: readonly Tag[],
    private readonly format: Format,
  ) {}

  read({ start, end, fillers, role }: Block): string {
    this.passTags(start);
    this.notePlace(role);
    const runs: Run[] = [];
    let at = start;
    for (const filler of fillers) {
      if (filler.start < at) continue;
      this.add(runs, this.html.slice(at, filler.start).replace(BLANK, " "));
      const tag = this.tagAt(filler.start);
      if (tag?.name === "br") this.add(runs, "\n");
      else if (filler.kind === "object") this.add(runs, decodeHTML(this.html.slice(filler.start, filler.end)));
      else if (!tag && filler.text) this.add(runs, filler.text.replace(BLANK, " "));
      at = filler.end;
    }
    this.add(runs, this.html.slice(at, end).replace(BLANK, " "));
    if (role === "code") return codeIn(runs.map(({ text }) => text).join(""), this.format);
    return tidied(runs)
      .map((run) => written(run, this.format))
      .join("")
      .trim();
  }

  private notePlace(role: BlockRole): void {
    const item = this.lists.map(({ item }) => item).join(".");
    this.place = {
      level: this.level,
      lists: [...this.lists],
      continues: role === "list" && item !== "" && item === this.begun,
    };
    this.begun = role === "list" ? item : "";
  }

  private add(runs: Run[], text: string): void {
    if (!text) return;
    const last = runs.at(-1);
    if (last && same(last.setting, this.setting)) last.text += this.endsBlank ? text.replace(/^ /, "") : text;
    else runs.push({ setting: this.setting, text });
    // Noted here, since to look at the end of a long text after each piece would cost its length.
    this.endsBlank = text.endsWith(" ");
  }

  private tagAt(start: number): Tag | undefined {
    this.passTags(start);
    const tag = this.tags[this.next];
    if (tag?.start !== start) return undefined;
    this.passTags(start + 1);
    return tag;
  }

  private passTags(before: number): void {
    for (let tag = this.tags[this.next]; tag && tag.start < before; tag = this.tags[++this.next]) {
      this.setting = afterTag(this.setting, tag, this.html);
      this.passPlace(tag);
    }
  }

  private passPlace({ name, kind }: Tag): void {
    if (/^h[1-6]$/.test(name) && kind === "open") this.level = Number(name[1]);
    else if (name === "ul" || name === "ol") {
      if (kind === "close") this.lists.pop();
      else if (kind === "open" && this.lists.length < DEEPEST) this.lists.push({ ordered: name === "ol", item: 0 });
    } else if (name === "li" && kind === "open") {
      const list = this.lists.pop();
      if (list) this.lists.push({ ...list, item: list.item + 1 });
      this.begun = "";
    }
  }
}

/** Deeper lists are written as this deep. */
const DEEPEST = 12;

const BLANK = /[\s\u00a0]+/g;

const same = (a: Setting, b: Setting): boolean =>
  a.strong > 0 === b.strong > 0 && a.stressed > 0 === b.stressed > 0 && a.link === b.link;

/** Nothing is carried from one block to the next: Google's pages wrap whole articles in a `<b>`. */
function afterTag(setting: Setting, tag: Tag, html: string): Setting {
  if (tag.kind === "self-closing") return setting;
  const by = tag.kind === "open" ? 1 : -1;
  switch (tag.name) {
    case "b":
    case "strong":
      return { ...setting, strong: Math.max(0, setting.strong + by) };
    case "i":
    case "em":
    case "cite":
      return { ...setting, stressed: Math.max(0, setting.stressed + by) };
    case "a":
      return { ...setting, link: tag.kind === "open" ? addressIn(html.slice(tag.start, tag.end)) : "" };
    default:
      return BLOCK_ELEMENTS.has(tag.name) ? PLAIN : setting;
  }
}

const HREF = /\shref=(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i;

/** Where a link leads, if it leads to a page or a mailbox. */
function addressIn(tag: string): string {
  const [, double, single, bare] = HREF.exec(tag) ?? [];
  const address = decodeHTML(double ?? single ?? bare ?? "").trim();
  return /^(?:https?:|mailto:)/i.test(address) ? address : "";
}

/** One blank between words, none around a line break. */
function tidied(runs: readonly Run[]): readonly Run[] {
  let before = "\n";
  for (const run of runs) {
    let text = run.text.replace(/ ?\n ?/g, "\n");
    if (/\s$/.test(before) && text.startsWith(" ")) text = text.slice(1);
    run.text = text;
    if (text) before = text;
  }
  return runs.filter(({ text }) => text !== "");
}

/** Marks stand at the words, not at the blanks around them. */
function written({ text, setting }: Run, format: Format): string {
  const words = text.trim();
  const escaped = (format === "html" ? escapeHtml(words) : format === "markdown" ? escapeMarkdown(words) : words)
    .split("\n")
    .join(LINE_BREAK[format]);
  if (format === "text" || !words) return text.replaceAll("\n", LINE_BREAK[format]);
  const from = text.length - text.trimStart().length;
  const before = text.slice(0, from).replaceAll("\n", LINE_BREAK[format]);
  const behind = text.slice(from + words.length).replaceAll("\n", LINE_BREAK[format]);
  return before + (format === "html" ? inElements(escaped, setting) : inMarks(escaped, setting)) + behind;
}

function inElements(words: string, { strong, stressed, link }: Setting): string {
  let out = words;
  if (stressed) out = `<em>${out}</em>`;
  if (strong) out = `<strong>${out}</strong>`;
  return link ? `<a href="${escapeHtml(link).replaceAll('"', "&quot;")}">${out}</a>` : out;
}

function inMarks(words: string, { strong, stressed, link }: Setting): string {
  const marks = (strong ? "**" : "") + (stressed ? "*" : "");
  const out = marks + words + [...marks].reverse().join("");
  return link ? `[${out}](${link.replace(/[\s()<>]/g, percentEncoded)})` : out;
}

const percentEncoded = (letter: string): string => `%${letter.charCodeAt(0).toString(16).padStart(2, "0")}`;

const escapeHtml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** Only what Markdown would read as its own. */
const escapeMarkdown = (text: string): string =>
  text.replace(/[\\*`]|<(?=[a-z/!?])|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/giu, "\\$&");
