import { Tokenizer } from "htmlparser2";
import type { Filler } from "../text/filler.ts";
import type { Span } from "../text/span.ts";
import type { Block, BlockRole, Layout, Tag } from "./block.ts";
import { withoutBrokenTags } from "./broken-tags.ts";

export const BLOCK_ELEMENTS = new Set(
  (
    "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 " +
    "head header hgroup hr html legend li link main menu meta nav ol option p pre search section select summary table tbody td textarea tfoot " +
    "th thead title tr ul"
  ).split(" "),
);
const VOID_ELEMENTS = new Set("area base br col embed hr img input link meta param source track wbr".split(" "));
/** Elements whose content is no prose at all. */
const SILENT_ELEMENTS = new Set("script style noscript template svg math iframe object textarea select".split(" "));
const CODE_ELEMENTS = new Set("pre code kbd samp var tt".split(" "));

const ROLE = new Map<string, BlockRole>([
  ["title", "front-matter"],
  ["h1", "heading"],
  ...["h2", "h3", "h4", "h5", "h6", "dt", "summary", "legend"].map((name): [string, BlockRole] => [name, "subheading"]),
  ...["figcaption", "caption"].map((name): [string, BlockRole] => [name, "caption"]),
  ...["li", "dd"].map((name): [string, BlockRole] => [name, "list"]),
  ...["td", "th"].map((name): [string, BlockRole] => [name, "table"]),
  ["blockquote", "quote"],
  ["pre", "code"],
]);

/**
 * Reads HTML, or a stretch of it. Blocks and roles follow from a stack of open elements of our own: the parser's
 * stack is quadratic on unclosed tags. `from` and `to` bound the stretch, in UTF-16 offsets.
 */
export function readHtml(text: string, from = 0, to = text.length): Layout {
  const source = withoutBrokenTags(from === 0 && to === text.length ? text : text.slice(from, to));
  const builder = new HtmlBlocks(text, from, to);
  const tokenizer = new Tokenizer({ xmlMode: false, decodeEntities: true }, builder);
  tokenizer.write(source);
  tokenizer.end();
  return builder.finish(to);
}

class HtmlBlocks {
  private readonly blocks: Block[] = [];
  private readonly tags: Tag[] = [];
  private readonly opaque: Span[] = [];
  private fillers: Filler[] = [];
  private readonly open: string[] = [];
  /** How many of each element stand open, so that a stray closing tag costs nothing. */
  private readonly openCount = new Map<string, number>();
  private blockStart = -1;
  private blockEnd = 0;
  private tagStart = 0;
  private tagName = "";
  private readOnTo = 0; // Everything before this offset is accounted for.

  constructor(
    private readonly text: string,
    private readonly offset: number,
    private readonly to: number,
  ) {
    this.readOnTo = offset;
  }

  ontext(start: number, end: number): void {
    const from = start + this.offset;
    const to = end + this.offset;
    this.readOnTo = to;
    if (this.isSilent()) {
      this.hide(from, to);
      return;
    }
    if (!/\S/.test(this.text.slice(from, to))) return;
    if (this.isCode()) {
      this.opaque.push({ start: from, end: to });
      this.fillers.push({ start: from, end: to, kind: "object" });
    }
    this.extend(from, to);
  }

  ontextentity(codepoint: number, endIndex: number): void {
    const start = this.readOnTo;
    const end = endIndex + this.offset;
    if (end <= start) return; // The second letter of an entity that stands for two.
    this.readOnTo = end;
    if (this.isSilent()) {
      this.hide(start, end);
      return;
    }
    const letters = String.fromCodePoint(codepoint);
    this.fillers.push({ start, end, kind: this.isCode() ? "object" : "join", text: this.isCode() ? "" : letters });
    if (/\S/.test(letters)) this.extend(start, end);
  }

  onopentagname(start: number, end: number): void {
    this.tagStart = start + this.offset - 1;
    this.tagName = this.text.slice(start + this.offset, end + this.offset).toLowerCase();
  }

  onopentagend(endIndex: number): void {
    const end = endIndex + this.offset + 1;
    const name = this.tagName;
    this.tag({ start: this.tagStart, end, name, kind: "open" });
    if (VOID_ELEMENTS.has(name)) return;
    this.open.push(name);
    this.openCount.set(name, (this.openCount.get(name) ?? 0) + 1);
  }

  onselfclosingtag(endIndex: number): void {
    this.tag({ start: this.tagStart, end: endIndex + this.offset + 1, name: this.tagName, kind: "self-closing" });
  }

  onclosetag(start: number, end: number): void {
    const name = this.text.slice(start + this.offset, end + this.offset).toLowerCase();
    // Broken tags are gone, so that the next one closes this.
    const close = this.text.indexOf(">", end + this.offset);
    const until = close < 0 ? this.to : Math.min(this.to, close + 1);
    this.tag({ start: start + this.offset - 2, end: until, name, kind: "close" });
    if (!this.openCount.get(name)) return;
    for (let top = this.open.pop(); top !== undefined; top = this.open.pop()) {
      this.openCount.set(top, this.openCount.get(top)! - 1);
      if (top === name) break;
    }
  }

  oncomment(start: number, end: number): void {
    this.aside(this.opening(start), this.closing(end, /^(?:--!?)?>/));
  }

  oncdata(start: number, end: number): void {
    this.aside(this.opening(start), this.closing(end, /^(?:\]\])?>/));
  }

  ondeclaration(start: number, end: number): void {
    this.aside(this.opening(start), this.closing(end, /^>/));
  }

  onprocessinginstruction(start: number, end: number): void {
    this.aside(this.opening(start), this.closing(end, /^>/));
  }

  /** The tokenizer tells where the content is; what it begins and ends with differs with how it was broken. */
  private opening(start: number): number {
    return this.text.lastIndexOf("<", start + this.offset - 1);
  }

  private closing(end: number, mark: RegExp): number {
    const at = end + this.offset;
    return at + (mark.exec(this.text.slice(at, at + 4))?.[0].length ?? 0);
  }

  onattribname(): void {}
  onattribdata(): void {}
  onattribentity(): void {}
  onattribend(): void {}
  onend(): void {}

  finish(to: number): Layout {
    // A tag that never ends swallows the rest; it is shown as text so that it can be judged.
    if (this.readOnTo < to && /\S/.test(this.text.slice(this.readOnTo, to))) {
      if (this.blockStart < 0) this.blockStart = this.readOnTo + this.text.slice(this.readOnTo, to).search(/\S/);
      this.blockEnd = to;
    }
    this.close();
    return { blocks: this.blocks, tags: this.tags, opaque: this.opaque };
  }

  private tag(tag: Tag): void {
    this.tags.push(tag);
    this.opaque.push({ start: tag.start, end: tag.end });
    this.readOnTo = Math.max(this.readOnTo, tag.end);
    if (BLOCK_ELEMENTS.has(tag.name)) this.close();
    else this.fillers.push({ start: tag.start, end: tag.end, kind: tag.name === "br" ? "break" : "join" });
  }

  private aside(start: number, end: number): void {
    const until = Math.min(end, this.to);
    this.opaque.push({ start, end: until });
    this.fillers.push({ start, end: until, kind: "break" });
    this.readOnTo = Math.max(this.readOnTo, until);
  }

  private hide(start: number, end: number): void {
    this.opaque.push({ start, end });
    this.fillers.push({ start, end, kind: "break" });
  }

  private isSilent(): boolean {
    for (let i = this.open.length - 1; i >= Math.max(0, this.open.length - 8); i--)
      if (SILENT_ELEMENTS.has(this.open[i]!)) return true;
    return false;
  }

  private isCode(): boolean {
    for (const name of CODE_ELEMENTS) if (this.openCount.get(name)) return true;
    return false;
  }

  private extend(from: number, to: number): void {
    if (this.blockStart < 0) this.blockStart = from + Math.max(0, this.text.slice(from, to).search(/\S/));
    this.blockEnd = from + this.text.slice(from, to).trimEnd().length;
  }

  private close(): void {
    if (this.blockStart >= 0) {
      const start = this.blockStart;
      const end = this.blockEnd;
      const fillers = this.fillers.filter((filler) => filler.end > start && filler.start < end);
      this.blocks.push({ start, end, role: this.role(), fillers });
    }
    this.blockStart = -1;
    this.fillers = [];
  }

  /** The innermost element that says what the block is; the search is bounded, so that deep nesting stays cheap. */
  private role(): BlockRole {
    for (let i = this.open.length - 1; i >= Math.max(0, this.open.length - 64); i--) {
      const role = ROLE.get(this.open[i]!);
      if (role) return role;
    }
    return "plain";
  }
}
