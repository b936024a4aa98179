import { isCommonWord } from "../../tables/common-words.ts";
import type { Format } from "../format.ts";
import {
  isAlsoAWord,
  isAttribute,
  isBareAttribute,
  isBreaking,
  isElement,
  isMistypedElement,
  isSilent,
} from "./element-names.ts";
import type { Residue } from "./found.ts";

/** `<` and `>` as they may have been escaped, once or more often, in HTML, JSON or an address. */
const LESS =
  "<|＜|&(?:amp;){0,3}(?:lt|LT);|&(?:amp;){0,3}#(?:0{0,4}60|[xX]0{0,4}3[cC]);|\\\\u003[cC]|\\\\x3[cC]|%3[cC]";
const MORE =
  ">|＞|&(?:amp;){0,3}(?:gt|GT);|&(?:amp;){0,3}#(?:0{0,4}62|[xX]0{0,4}3[eE]);|\\\\u003[eE]|\\\\x3[eE]|%3[eE]";
/** The same without semicolon. */
const LOOSE_LESS = `${LESS}|&lt`;
const LOOSE_MORE = `${MORE}|&gt`;

const OPENING = new RegExp(LOOSE_LESS, "g");
const NAME = /[\s\u00a0]{0,3}(\\?\/{0,2})[\s\u00a0]{0,3}([a-zA-Z][\w:.-]{0,40})/y;
const VALUE =
  '&quot;[^"<>\\n]{0,500}?&quot;|\\\\?"[^"<>]{0,2000}"|\\\\?\'[^\'<>]{0,2000}\'|[“”„][^“”<>]{0,500}[“”]|[‘’][^‘’<>]{0,500}[‘’]|[^\\s"\'<>]{1,2000}?(?=\\s|/?(?:' +
  MORE +
  ")|$)";
const ATTRIBUTE = new RegExp(`\\s{0,20}([\\w:@.*-]{1,60})(?:\\s{0,3}=\\s{0,3}(${VALUE}))?`, "y");
const END = new RegExp(`(?:\\s|%20){0,20}[/\\\\]?\\s{0,3}(?:${LOOSE_MORE})`, "y");

interface Shape {
  readonly start: number;
  /** Behind the name, or behind all of the tag if it is whole. */
  readonly end: number;
  readonly name: string;
  readonly closing: boolean;
  /** Blank space before the slash or the name: `< /p>`. */
  readonly spaced: boolean;
  /** Behind a slash that blank space parts from the name: `</ p>`. */
  readonly slashEnd?: number;
  readonly whole: boolean;
  readonly attributes: number;
  /** Bare words that are no attribute: `<b and c>`. */
  readonly strangers: boolean;
}

/** Tags, whole or broken, as far as they start with `<`. */
export function findTags(text: string, format: Format): Residue[] {
  const found: Residue[] = [];
  const closers = new Map<string, boolean>(); // Silent elements of which no closing tag is left.
  OPENING.lastIndex = 0;
  for (let match = OPENING.exec(text); match; match = OPENING.exec(text)) {
    const shape = shapeAt(text, match.index, match.index + match[0].length);
    if (!shape) {
      const scrap = nameless(text, match.index, match.index + match[0].length);
      if (scrap) found.push(scrap);
      continue;
    }
    const end = verdict(text, shape, format);
    if (end === undefined) continue;
    const until =
      shape.whole && !shape.closing && isSilent(shape.name) ? endOfElement(text, end, shape.name, closers) : end;
    // Brackets that were typed or escaped double go too.
    const start = text[shape.start] === "<" && text[shape.start - 1] === "<" ? shape.start - 1 : shape.start;
    found.push({
      start,
      end: text[until - 1] === ">" && text[until] === ">" ? until + 1 : until,
      kind: until > end && /^(?:script|style)$/i.test(shape.name) ? "script" : "tag",
      breaks: isBreaking(shape.name),
      paragraph: shape.name.toLowerCase() === "p" || /^h[1-6]$/i.test(shape.name),
      line: shape.name.toLowerCase() === "br",
      sure: true,
    });
    OPENING.lastIndex = Math.max(OPENING.lastIndex, until);
  }
  return found;
}

function shapeAt(text: string, start: number, from: number): Shape | undefined {
  NAME.lastIndex = from;
  const named = NAME.exec(text);
  if (!named) return undefined;
  let name = named[2]!;
  let at = NAME.lastIndex;
  // A slash that closes itself: `<br/>` is read as a name with nothing behind it.
  const trailing = /[.:-]+$/.exec(name)?.[0].length ?? 0;
  if (trailing) {
    name = name.slice(0, -trailing);
    at -= trailing;
  }
  const afterName = at;
  const gap = /^[\s\u00a0]{0,3}\\?\/{1,2}(?=[\s\u00a0])/.exec(named[0]);
  const head = {
    start,
    name,
    closing: named[1] !== "",
    spaced: /^\s/.test(named[0]),
    ...(gap ? { slashEnd: from + gap[0].length } : {}),
  };
  let attributes = 0;
  let strangers = false;
  for (let i = 0; i < 40; i++) {
    END.lastIndex = at;
    if (END.test(text)) {
      return { ...head, end: END.lastIndex, whole: true, attributes, strangers };
    }
    ATTRIBUTE.lastIndex = at;
    const attribute = ATTRIBUTE.exec(text);
    // An attribute stands apart from what comes before it.
    if (!attribute || (at === afterName && !/^[\s/]/.test(attribute[0]))) break;
    if (attribute[2] !== undefined) attributes++;
    else if (!isBareAttribute(attribute[1]!)) strangers = true;
    at = ATTRIBUTE.lastIndex;
    if (strangers && i > 6) break;
  }
  return {
    ...head,
    end: attributes > 0 && !strangers ? at : afterName,
    whole: false,
    attributes: strangers ? 0 : attributes,
    strangers,
  };
}

/** Where the leftover ends, if it is one. */
function verdict(text: string, shape: Shape, format: Format): number | undefined {
  const { name, closing, spaced, whole, attributes, strangers, start, end } = shape;
  const next = text[end] ?? "";
  const atLineEnd = /^[ \t\u00a0]*(?:[\r\n]|$)/.test(text.slice(end, end + 8));
  if (whole) {
    if (closing) return !strangers || isElement(name) ? end : undefined;
    if (attributes > 0) return strangers && !isElement(name) ? undefined : end;
    if (strangers) return undefined;
    const raw = text.slice(start, end);
    if (isElement(name)) {
      // "x < b > c" compares.
      const compares =
        /(?:^|[\s(])[\p{L}\p{N}]{1,2} $/u.test(text.slice(Math.max(0, start - 4), start)) ||
        /^ [\p{L}\p{N}]{1,2}(?!\p{L})/u.test(text.slice(end, end + 5));
      if (spaced && name.length === 1 && compares && /\s.$/.test(raw)) return undefined;
      return end;
    }
    if (/\.(?:jpe?g|png|gif|webp)$/i.test(name)) return end;
    if (/\/\s*>$/.test(raw) || NEWSROOM.has(name.toLowerCase())) return end;
    if (/^[a-zA-Z][a-zA-Z0-9]{0,10}:[a-zA-Z][\w-]*$/.test(name) || /^(?:amp|wp|fb|g|arc|ui|custom)-/i.test(name))
      return end;
    return isMistypedElement(name) && !isCommonWord(name.toLowerCase()) ? end : undefined;
  }
  if (closing) {
    // `</ was`: the name is a word of the copy.
    if (shape.slashEnd !== undefined && (!isElement(name) || isAlsoAWord(name)) && !atLineEnd) return shape.slashEnd;
    if (isElement(name)) return end + (next === "<" && !/[a-zA-Z/!?]/.test(text[end + 1] ?? "") ? 1 : 0);
    // `</pThe`: the tag's name and the word after it in one.
    const glued = /^([a-z]+\d?)(?=[A-Z])/.exec(name)?.[1];
    if (glued && isElement(glued)) return end - name.length + glued.length;
    return atLineEnd || /[<\s]/.test(next) ? end : undefined;
  }
  if (attributes > 0) return isElement(name) || name.includes(":") ? end : undefined;
  const open = OPEN_QUOTE.exec(text.slice(end, end + 300));
  if (open && isElement(name)) return end + open[0].length;
  if (!isElement(name) || spaced) return undefined;
  if (/[\w=@:.]/.test(next)) return undefined;
  const cut = CUT_OFF.exec(text.slice(end, end + 60));
  if (cut && (cut[1] ? isAttribute(cut[1]) : lineEndsAt(text, end + cut[0].length) || /^(?:br|hr|img)$/i.test(name)))
    return end + cut[0].length;
  // HTML writes a real "less than" as an entity.
  if (format === "html" || (name.length > 1 && !isAlsoAWord(name))) return end;
  if (
    /^\s\p{Lu}/u.test(text.slice(end, end + 2)) &&
    /(?:^|[\r\n]|[.!?…”"’)] ?)$/.test(text.slice(Math.max(0, start - 2), start))
  )
    return end;
  return atLineEnd || next === "<" ? end : undefined;
}

/** A tag that was cut off behind its slash or an attribute's name: `<br /`, `<p class=`. */
const CUT_OFF = /^(?:[ \t]{0,3}\/(?=\s|$)|[ \t]{1,3}([a-zA-Z-]{2,30})=["']?[ \t]*(?=[\r\n]|$))/;

/** Elements of news agencies' and layout programs' own formats. */
const NEWSROOM = new Set(
  (
    "bold it ital italic boldit roman block hl1 hl2 hl3 hedline xml nitf body.content body.head body.end media-caption newline lb pagebreak " +
    "para paragraph headline dateline copyrite tagline story intro subhead crosshead standfirst xmp end ref"
  ).split(" "),
);

/** An attribute whose quotation mark is never closed: ` href="x>`; with the tag's end, if that comes soon. */
const OPEN_QUOTE = /^\s{1,5}[\w:-]{1,40}\s?=\s?["'][^<>"'\r\n]{0,200}(?:>|$|(?=[\r\n<]))/;

function endOfElement(text: string, from: number, name: string, closers: Map<string, boolean>): number {
  const lower = name.toLowerCase();
  if (closers.get(lower) === false) return from;
  const closer = new RegExp(`(?:<|&lt;)\\s{0,3}/\\s{0,3}${lower}\\s{0,3}(?:>|&gt;)`, "gi");
  closer.lastIndex = from;
  if (closer.test(text)) return closer.lastIndex;
  closers.set(lower, false);
  return from;
}

/** `</`, `</>`, `<>` and a lone `<`, where a tag lost its name. */
function nameless(text: string, start: number, from: number): Residue | undefined {
  const rest = text.slice(from, from + 6);
  const empty = /^\s?\/?\s?>/.exec(rest);
  const lineEnd = (at: number) => /^[ \t]*(?:[\r\n]|$)/.test(text.slice(at, at + 8));
  const before = text.slice(Math.max(0, start - 1), start);
  const alone = before === "" || /[\n\r]/.test(before);
  const glued = /[.!?…”"’')\]>]/.test(before);
  const tag = (end: number): Residue => ({ start, end, kind: "tag", breaks: true, sure: true });
  if (empty) {
    const end = from + empty[0].length;
    return empty[0].includes("/") || ((alone || glued) && lineEnd(end)) ? tag(end) : undefined;
  }
  const slash = /^\s?\//.exec(rest);
  if (slash) {
    const end = from + slash[0].length;
    return lineEnd(end) || /\s/.test(text[end] ?? "") ? tag(end) : undefined;
  }
  return (alone || glued) && lineEnd(from) ? tag(from) : undefined;
}

const SCRAP_END = new RegExp(`/?[ \\u00a0]?(?:${MORE})`, "g");

/** What is left of a tag whose head was cut away: `p>`, `/div>`, `style="…">`, `">`, `/>`. */
export function findScraps(text: string, format: Format): Residue[] {
  const found: Residue[] = [];
  let floor = 0;
  SCRAP_END.lastIndex = 0;
  for (let match = SCRAP_END.exec(text); match; match = SCRAP_END.exec(text)) {
    const end = match.index + match[0].length;
    const start =
      format === "html" && match[0] === ">" && text.trim() === ">"
        ? match.index // The second bracket of `</p>>`.
        : startOfScrap(text, match.index, end, floor, match[0]);
    floor = end;
    if (start === undefined) continue;
    const raw = text.slice(start, end);
    const name = /([a-zA-Z][a-zA-Z0-9]*)\s?[/]?\s?(?:>|＞|&|\\|%)/.exec(raw)?.[1] ?? "";
    found.push({
      start,
      end,
      kind: "tag",
      breaks: raw.includes("=") || !name || isBreaking(name),
      paragraph: name.toLowerCase() === "p",
      line: name.toLowerCase() === "br",
      sure: true,
    });
  }
  return found;
}

const WINDOW = 600;
const lineEndsAt = (text: string, at: number): boolean => /^[ \t\u00a0]*(?:[\r\n]|$)/.test(text.slice(at, at + 8));

function startOfScrap(text: string, at: number, end: number, floor: number, mark: string): number | undefined {
  const from = Math.max(floor, at - WINDOW, 0);
  const line = from + text.slice(from, at).lastIndexOf("\n") + 1;
  const before = text.slice(line, at);
  if (before.includes("<")) return undefined; // findTags has judged it, or it is a comparison.
  const atLineStart = line === 0 || /[\r\n]/.test(text[line - 1]!);
  const lineEnd = lineEndsAt(text, end);

  // Attributes: style="…" class='…'>
  const attributes = endingAttributes(before);
  if (attributes !== undefined) return line + attributes;
  // The second half of one: -align: center;">
  const half = endingHalf(before);
  if (half !== undefined && (lineEnd || /\w/.test(text[end] ?? ""))) return line + half;

  // A name, with or without its slash: p> /div> br />
  const named = /(\/\s?)?([a-zA-Z][a-zA-Z0-9]{0,14})\s?$/.exec(before);
  if (named) {
    const start = startOfName(text, line, before, named, end, mark, atLineStart, lineEnd);
    if (start !== undefined) return start;
  }
  // `">` and `/>` and `>` at the end of what was said.
  if (mark.startsWith("/")) {
    // `"/>`, with the quotation mark that closed an attribute.
    const closed = /(?:^|\s)["']\s?$/.exec(before);
    if (closed && /^\s/.test(text.slice(end, end + 1))) return line + before.search(/["']\s?$/);
  }
  if (mark === "/>" && /[\p{L}\p{N}.!?…”"’')\]]$/u.test(before) && /^\s/.test(text.slice(end, end + 1))) return at;
  if (!lineEnd) return undefined;
  const trimmed = before.trimEnd();
  const quote = /["'”]$/.exec(trimmed);
  if (quote) {
    const head = trimmed.slice(0, -1);
    if (head === "" && atLineStart) return line;
    if (!/[.!?…”"’]$/.test(head)) return undefined;
    return isClosing(text, line, at, quote[0]) ? line + trimmed.length : line + trimmed.length - 1;
  }
  if (mark.startsWith("/")) return trimmed === "" || /[.!?…”"’')\]]$/.test(before) ? at : undefined;
  return before !== "" && /[.!?…”’)]$/.test(before) ? at : undefined;
}

/** Whether a straight mark just before `at` ends a quotation: an odd number of them came before it in the paragraph. */
function isClosing(text: string, line: number, at: number, mark: string): boolean {
  const said = text.slice(line, at - 1);
  if (mark !== '"') return mark === "”" && said.lastIndexOf("“") > said.lastIndexOf("”");
  let count = 0;
  for (let i = line; i < at - 1; i++) if (text.charCodeAt(i) === 34) count++;
  return count % 2 === 1;
}

/** Where the second half of an attribute that ends the stretch begins: `-align: center; color: red"`, `_content"`. */
function endingHalf(before: string): number | undefined {
  if (!/["'”]\s?$/.test(before)) return undefined;
  const end = before.trimEnd().length - 1;
  let start = end;
  for (let tokens = 0; tokens < 12; tokens++) {
    while (start > 0 && /[^\s"“”<>]/.test(before[start - 1]!)) start--;
    // A style goes on to the left as long as its declarations do.
    const left = /(\S*[:;])\s$/.exec(before.slice(Math.max(0, start - 60), start));
    if (!left || !/[a-z-]:$|;$/.test(left[1]!)) break;
    start -= 1;
  }
  // "said.px;": the scrap is glued to a sentence.
  const sentence = /^["“]?[\p{L}’'-]+[.!?”)]+(?=[a-z_-])/u.exec(before.slice(start, end));
  if (sentence && !/\/|www|http/.test(before.slice(start, end))) start += sentence[0].length;
  const half = before.slice(start, end);
  if (half.length < 2 || !/[-:;_=/#%]/.test(half) || !/\w;?$/.test(half)) return undefined;
  return start;
}

const SCRAP_ATTRIBUTE =
  /([a-zA-Z][\w:-]{0,40})\s?=\s?(?:&quot;[^"<>]{0,200}?&quot;|\\?"[^"<>]{0,400}"|\\?'[^'<>]{0,400}'|[“”„][^“”<>]{0,400}[“”]|[^\s"'<>“”]{1,200})/g;

/** Where a run of attributes that ends the stretch begins: `style="x" class='y'`. */
function endingAttributes(before: string): number | undefined {
  if (!before.includes("=")) return undefined;
  let start: number | undefined;
  let end = 0;
  SCRAP_ATTRIBUTE.lastIndex = 0;
  for (let match = SCRAP_ATTRIBUTE.exec(before); match; match = SCRAP_ATTRIBUTE.exec(before)) {
    const gap = before.slice(end, match.index);
    if (start === undefined || !/^\s*$/.test(gap)) start = match.index;
    end = match.index + match[0].length;
  }
  if (start === undefined || before.slice(end).trim() !== "") return undefined;
  // The tag's own name may have stayed: `a href="…">`.
  const name = /(?:^|\s|[.!?”"])(\/?[a-zA-Z][a-zA-Z0-9:]{0,11})\s$/.exec(before.slice(0, start));
  if (name && isElement(name[1]!) && (!isAlsoAWord(name[1]!) || name[1]!.length === 1))
    return start - 1 - name[1]!.length;
  return start;
}

function startOfName(
  text: string,
  line: number,
  before: string,
  named: RegExpExecArray,
  end: number,
  mark: string,
  atLineStart: boolean,
  lineEnd: boolean,
): number | undefined {
  const [whole, slash = "", name = ""] = named;
  const start = line + named.index;
  const lead = before.slice(0, named.index);
  const next = text[end] ?? "";
  const spaced = /\s$/.test(whole) && !mark.startsWith("/");
  const leadGlued = /[\p{L}\p{N}]$/u.test(lead);
  if (slash) {
    if (!isElement(name) || /[:/]$/.test(lead)) return undefined;
    return start;
  }
  if (isElement(name) && !leadGlued) {
    if (/[-/\\@#_&$=]$/.test(lead)) return undefined;
    const first = lead.trim() === "" && atLineStart;
    if (mark.startsWith("/")) return first || !isAlsoAWord(name) || lineEnd ? start : undefined;
    if (first && lineEnd) return name.length === 1 && spaced && name !== "p" ? undefined : start;
    if (spaced) return undefined; // "p > 0.05"
    if (/[\d=.-]/.test(next)) return undefined;
    const sentenceBefore = /[.!?…”"’)\]:;]\s?$/.test(lead);
    if (isAlsoAWord(name))
      return name === name.toLowerCase() &&
        (lineEnd || first || sentenceBefore || (name.length > 1 && /\s/.test(next))) &&
        !(name.length === 1 && /[a-z]/.test(next) && !first)
        ? start
        : undefined;
    return start;
  }
  // 'outbreakstrong>': the end of a word and a tag's name in one.
  const run = /([\p{L}]+)$/u.exec(before)?.[1] ?? "";
  if (run.length > 1 && run.length < 40 && !spaced) {
    for (let cut = 1; cut < run.length; cut++) {
      const tail = run.slice(cut);
      if (cut === 1 && tail.length > 2 && isElement(tail) && /['’]\p{L}+$/u.test(before))
        return line + before.length - tail.length;
      if (
        isElement(tail) &&
        (isCommonWord(run.slice(0, cut).toLowerCase()) ||
          (lineEnd && tail.length > 2 && !isCommonWord(run.toLowerCase())))
      )
        return line + before.length - tail.length;
    }
  }
  // A name and a tag's, which no table of words knows: "Valeryp>".
  const afterName = /\p{Lu}\p{Ll}{2,}(p|br|li|div|em|strong|span)$/u.exec(before);
  if (afterName && !isCommonWord(run.toLowerCase()) && (lineEnd || /\s/.test(next)))
    return line + before.length - afterName[1]!.length;
  const suffix = /(?:^|[.!?…”"’)\]\d])([a-z]+[1-6]?)$/.exec(before)?.[1];
  return suffix && isElement(suffix) && (lineEnd || suffix.length > 1)
    ? line + before.length - suffix.length
    : undefined;
}

const LOOSE_ATTRIBUTE =
  /(?<![\w<\\-])([a-zA-Z][\w:-]{1,40})=(?:\\?"[^"<>\n]{0,400}"|'[^'<>\n]{0,400}'|[“”][^“”<>\n]{0,200}[“”]|&quot;[^"<>\n]{0,200}?&quot;)/g;

/** Attributes that stand free in the copy, with no bracket left: `class="MsoNormal"`. */
export function findLooseAttributes(text: string): Residue[] {
  const found: Residue[] = [];
  if (!text.includes("=")) return found;
  for (const match of text.matchAll(LOOSE_ATTRIBUTE)) {
    if (!isAttribute(match[1]!)) continue;
    const last = found.at(-1);
    const end = match.index + match[0].length;
    if (last && /^\s{1,3}$/.test(text.slice(last.end, Math.min(match.index, last.end + 4))))
      found[found.length - 1] = { ...last, end };
    else found.push({ start: match.index, end, kind: "tag", breaks: true, sure: true });
  }
  return found;
}
