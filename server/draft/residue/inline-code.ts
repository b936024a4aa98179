import type { Span } from "../../text/span.ts";
import type { Residue } from "./found.ts";

/** Code in the midst of a line of copy: a rule of a style sheet, a call, an object of data. Neighbours are one. */
export function findInlineCode(text: string): Residue[] {
  if (!/[{(;]|\/\*|mso-/.test(text)) return [];
  const closing = closerIn(text);
  const spans = [...styles(text, closing), ...scripts(text, closing), ...data(text, closing)].sort(
    (a, b) => a.start - b.start,
  );
  const found: Residue[] = [];
  for (const { start, end } of spans) {
    const last = found.at(-1);
    if (last && (start < last.end || (start - last.end < 4 && text.slice(last.end, start).trim() === "")))
      found[found.length - 1] = { ...last, end: Math.max(last.end, end) };
    else found.push({ start, end, kind: "script", breaks: true, sure: true });
  }
  return found;
}

/** Longer pieces, in UTF-16 units, are not looked at. */
const LONGEST = 3_000;

function* styles(text: string, closing: Closer): Iterable<Span> {
  if (text.includes("/*"))
    for (const { index, 0: whole } of text.matchAll(/\/\*[^*\r\n]{1,300}\*\//g))
      yield { start: index, end: index + whole.length };
  if (text.includes("mso-"))
    for (const { index, 0: whole } of text.matchAll(/(?<![\w"'-])mso-[a-z-]{3,60}:[^\s;"'<>{}]{1,80};?/g))
      yield { start: index, end: index + whole.length };
  if (!text.includes("{")) return;
  if (text.includes("@"))
    for (const { index, 0: head } of text.matchAll(
      /@(?:media|supports|font-face|page|keyframes|-webkit-keyframes)\b[^{}<>;\r\n]{0,200}\{/g,
    )) {
      const end = closing(index + head.length - 1, "{", "}");
      if (end !== undefined) yield { start: index, end };
    }
  for (const { index, 0: whole, 1: declarations } of text.matchAll(/\{([^{}]{3,1000})\}/g)) {
    if (!isDeclarations(declarations!)) continue;
    const start = selectorBefore(text, index);
    if (start < index) yield { start, end: index + whole.length };
  }
}

const isDeclarations = (content: string): boolean => {
  const each = content.split(";").filter((part) => part.trim() !== "");
  return each.length > 0 && each.every((part) => /^\s*-{0,2}[a-z][a-z-]{1,40}\s?:\s?\S[^{}\r\n]{0,300}$/.test(part));
};

/** `.wp-block img`, `p.MsoNormal, li.MsoNormal`, `#content > .ad:hover`; a plain word of the copy is none of it. */
const SELECTOR = /^(?:[.#@:*][\w-]|[a-z][a-z0-9]{0,12}[.#:[][\w-]|[>+~,*]$)/;
const ELEMENT = /^(?:body|html|img|table|tbody|thead|tr|td|th|ul|ol|li|div|span|h[1-6]|p|a|iframe|blockquote|pre),?$/;

function selectorBefore(text: string, brace: number): number {
  let start = brace;
  let sure = false;
  for (let tokens = 0; tokens < 20; tokens++) {
    let end = start;
    while (end > 0 && brace - end < 300 && /[ \t]/.test(text[end - 1]!)) end--;
    let from = end;
    while (from > 0 && brace - from < 300 && /[^\s;{}]/.test(text[from - 1]!)) from--;
    let token = text.slice(from, end);
    // "said..box": the end of a sentence and a selector in one.
    const glued = /^[\p{L}\p{N}’'-]+[.!?”"’)]+?(?=[.#@a-z][\w-]*[.#]?[\w-]*,?$)/u.exec(token);
    if (glued && /[.!?”"’)]$/.test(glued[0]) && /^(?:[.#@]|[a-z]+[.#])/.test(token.slice(glued[0].length))) {
      from += glued[0].length;
      token = token.slice(glued[0].length);
      if (SELECTOR.test(token)) return from;
    }
    const plain = SELECTOR.test(token);
    // An element's name alone counts beside a class or an id.
    if (!plain && !ELEMENT.test(token)) break;
    sure ||= plain;
    start = from;
    if (glued) break;
  }
  return sure || (start < brace && ELEMENT.test(text.slice(start, brace).trim())) ? start : brace;
}

const KNOWN =
  "googletag|gtag|fbq|ga|_gaq|jQuery|\\$|document|window|dataLayer|adsbygoogle|OBR|twttr|FB|Taboola|_taboola|_satellite|ttq|snaptr|pintrk|lintrk|console";
const STATEMENTS: readonly RegExp[] = [
  /\b(?:var|let|const) [\w$]{1,40}\s?=\s?[^;\r\n]{1,300};/g,
  /(?<![\w.$])(?:window|document|self|top)\.[\w$.]{1,80}\s?=\s?[^=;\r\n][^;\r\n]{0,300};/g,
];
const CALL = new RegExp(
  `(?<![\\w.$])(?:(?:${KNOWN})(?:\\.[\\w$]{1,40}){0,6}|[a-zA-Z_$][\\w$]{0,40}(?:\\.[\\w$]{1,40}){1,6}|\\(\\w{1,40}\\s?=\\s?window\\.\\w{1,40}\\s?\\|\\|\\s?\\[\\]\\)(?:\\.\\w{1,40}){1,3})\\(`,
  "g",
);
const FUNCTION = /[!;(+]?\(?\bfunction\s?\w{0,30}\([\w,$ ]{0,80}\)\s?\{/g;
const IS_KNOWN = new RegExp(`^(?:${KNOWN})(?:\\.|\\()|^\\(`);

const GLUED = new RegExp(`(?<=\\w\\.)(?:${KNOWN})[.(]`);

function* scripts(text: string, closing: Closer): Iterable<Span> {
  if (!text.includes(";") && !text.includes("(")) return;
  for (const pattern of STATEMENTS)
    if (text.includes("="))
      for (const { index, 0: whole } of text.matchAll(pattern)) yield { start: index, end: index + whole.length };
  if (!text.includes("(")) return;
  let done = 0;
  for (const { index: from, 0: whole } of text.matchAll(CALL)) {
    // "said.googletag.cmd.push(": the end of a sentence and a call in one.
    const glued = IS_KNOWN.test(whole) ? 0 : whole.search(GLUED);
    const index = from + Math.max(0, glued);
    const head = whole.slice(Math.max(0, glued));
    if (index < done) continue;
    const end = endOfCalls(text, index + head.length - 1, closing);
    if (end === undefined) continue;
    const closed = text[end] === ";";
    // "the function alert() is", "see example.com(UK)": words about code end in no semicolon.
    if (!closed && !(IS_KNOWN.test(head) && /["'{[]/.test(text.slice(index, end)))) continue;
    done = closed ? end + 1 : end;
    yield { start: index, end: done };
  }
  if (text.includes("function"))
    for (const { index, 0: head } of text.matchAll(FUNCTION)) {
      if (index < done) continue;
      const body = closing(index + head.length - 1, "{", "}");
      if (body === undefined) continue;
      const tail = /^\)?(?:\([^()\r\n]{0,200}\))?\)?;?/.exec(text.slice(body, body + 220))![0];
      done = body + tail.length;
      yield { start: index, end: done };
    }
}

/** Behind a call and the calls chained to it: `a(…).b(…)`. */
function endOfCalls(text: string, open: number, closing: Closer): number | undefined {
  let end = closing(open, "(", ")");
  for (let links = 0; end !== undefined && links < 8; links++) {
    const next = /^(?:\.[\w$]{1,40})?\(/.exec(text.slice(end, end + 44));
    if (!next) return end;
    end = closing(end + next[0].length - 1, "(", ")");
  }
  return end;
}

function* data(text: string, closing: Closer): Iterable<Span> {
  if (!text.includes('{"') && !text.includes('{ "')) return;
  let done = 0;
  for (const { index } of text.matchAll(/\[?\{\s?"[@\w$:.-]{1,60}"\s?:\s?["[{\dtfn-]/g)) {
    if (index < done) continue;
    const bracket = text[index]!;
    const end = closing(index, bracket, bracket === "[" ? "]" : "}");
    if (end === undefined) continue;
    done = end;
    yield { start: index, end };
  }
}

/** Where the bracket is closed that stands at `open`: behind its other half, on the same line. */
type Closer = (open: number, opening: string, closed: string) => number | undefined;

/** How far a text is read in vain, in UTF-16 units, before its brackets are given up. */
const PATIENCE = 60_000;

/** Brackets in strings don't count. A text full of brackets that nothing closes is given up, so that it costs little. */
function closerIn(text: string): Closer {
  let patience = PATIENCE;
  return (open, opening, closed) => {
    let depth = 0;
    let quote = "";
    const to = patience > 0 ? Math.min(text.length, open + LONGEST) : open;
    for (let at = open; at < to; at++) {
      const unit = text[at]!;
      if (unit === "\n" || unit === "\r") break;
      if (quote) {
        if (unit === "\\") at++;
        else if (unit === quote) quote = "";
      } else if (unit === '"' || unit === "'") quote = unit;
      else if (unit === opening) depth++;
      else if (unit === closed && --depth === 0) return at + 1;
    }
    patience -= to - open;
    return undefined;
  };
}
