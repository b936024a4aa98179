import { decodeHTML } from "entities";
import type { Format } from "../format.ts";
import type { Residue } from "./found.ts";

/** Names of typographic characters and accented letters that nobody writes as words. */
const TYPOGRAPHIC = new Set(
  (
    "nbsp rsquo lsquo ldquo rdquo sbquo bdquo ndash mdash hellip laquo raquo lsaquo rsaquo quot apos bull middot trade zwnj zwj ensp emsp " +
    "thinsp hairsp shy eacute egrave ecirc euml aacute agrave acirc atilde auml aring aelig ccedil iacute igrave icirc iuml ntilde oacute " +
    "ograve ocirc otilde ouml oslash uacute ugrave ucirc uuml yacute yuml scaron szlig thorn oelig zcaron iexcl iquest euro pound rsquor " +
    "lsqb rsqb lbrace rbrace dagger permil frac12 frac14 frac34 sup2 sup3 deg copy reg times minus horbar"
  ).split(" "),
);
/** Of those, the ones that are English words or abbreviations and need their `&`. */
const NEEDS_AMPERSAND = new Set("copy reg times minus deg shy euro pound bull trade dagger thorn middot".split(" "));

const ENTITY =
  /&(?:amp;|#0?38;|#[xX]26;)*(?:amp |[ \u00a0])?(?:#[ ]?(?:\d{1,7}|[xX][\da-fA-F]{1,6})|[A-Za-z][A-Za-z0-9]{1,31})(?:[ \u00a0]?;)?/g;

/** Characters that were left as entities: whole, without semicolon or ampersand, escaped twice and more often. */
export function findEntities(text: string, format: Format): Residue[] {
  const found: Residue[] = [];
  if (text.includes("&")) {
    for (const match of text.matchAll(ENTITY)) {
      const entity = judge(text, match.index, match[0], format);
      if (entity) found.push(entity);
    }
  }
  if (text.includes(";")) found.push(...headless(text));
  return found;
}

function judge(text: string, start: number, raw: string, format: Format): Residue | undefined {
  const whole = /^&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});$/.test(raw);
  if (whole && decodeHTML(raw) !== raw)
    return format === "text" ? entity(start, raw.length, decodeHTML(raw), format) : undefined;
  if (whole) {
    // A name in the wrong case: &RSQUO;, &Nbsp;
    const lower = raw.toLowerCase();
    const letters = decodeHTML(lower);
    return letters !== lower ? entity(start, raw.length, letters, format) : undefined;
  }
  const closed = raw.endsWith(";");
  // Escaped again and again: &amp;amp;rsquo;
  const chain = /^&(?:(?:amp|#0?38|#[xX]26);)+/.exec(raw);
  if (chain) {
    const core = raw.slice(chain[0].length).replace(/[ \u00a0]/g, "");
    const name = core.endsWith(";") ? core.slice(0, -1) : core;
    if (closed || TYPOGRAPHIC.has(name)) {
      const letters = decodeHTML(`&${name};`);
      if (letters !== `&${name};`) return entity(start, raw.length, letters, format);
    }
    // `AT&amp;T`: an ampersand and a letter.
    const first = /^&(?:amp;|#0?38;|#[xX]26;)+/.exec(raw)![0];
    if (format === "text") return entity(start, first.length, "&", format);
    return /;./.test(first) ? entity(start, first.length, "&", format) : undefined;
  }
  // Blank space inside: & rsquo; &rsquo ;
  const compact = raw.replace(/[ \u00a0]/g, "");
  if (compact !== raw) {
    const name = compact.slice(1).replace(/;$/, "");
    if (closed && (TYPOGRAPHIC.has(name) || name === "amp" || name.startsWith("#"))) {
      const letters = decodeHTML(`&${name};`);
      return letters !== `&${name};` ? entity(start, raw.length, letters, format) : undefined;
    }
    // "&nbsp The": the entity without its semicolon, and the next word's blank is not part of it.
  }
  return withoutSemicolon(text, start, raw, format);
}

function withoutSemicolon(text: string, start: number, raw: string, format: Format): Residue | undefined {
  const numeric = /^&#(?:\d{2,5}|[xX][\da-fA-F]{2,5})/.exec(raw);
  if (numeric) {
    const letters = decodeHTML(`${numeric[0]};`);
    return /[\p{L}\p{N}]/u.test(letters) && letters.length > 0 && letters.codePointAt(0)! < 128
      ? undefined
      : entity(start, numeric[0].length, letters, format);
  }
  const word = /^&(?:[ \u00a0]?)([A-Za-z0-9]+)/.exec(raw);
  if (!word || /^&[ \u00a0]/.test(raw)) return undefined;
  let name = word[1]!;
  if (!TYPOGRAPHIC.has(name) && !/^(?:amp|lt|gt)$/.test(name)) {
    // "it&rsquos": the name and the letter after it in one.
    let cut = /^(?:pound|euro)(?=\d)/.exec(name)?.[0].length ?? 0;
    for (let i = 3; i < Math.min(name.length, 9); i++)
      if (TYPOGRAPHIC.has(name.slice(0, i)) && !NEEDS_AMPERSAND.has(name.slice(0, i))) cut = i;
    if (!cut) return undefined;
    name = name.slice(0, cut);
  }
  const next = text[start + 1 + name.length] ?? "";
  if (
    next === "=" ||
    (NEEDS_AMPERSAND.has(name) && /\w/.test(next) && !(/^(?:pound|euro)$/.test(name) && /\d/.test(next)))
  )
    return undefined;
  // A parameter of an address: ?a=1&copy=2
  if (/[?&=/]\S{0,80}$/.test(text.slice(Math.max(0, start - 80), start)) && /[\w=]/.test(next)) return undefined;
  if (format === "html" && decodeHTML(`&${name}`) !== `&${name}`) return undefined;
  return entity(start, 1 + name.length, decodeHTML(`&${name};`), format);
}

/** Without the ampersand: `#8217;`, `rsquo;`, `amp;` inside a word. */
const HEADLESS =
  /(?<![&\w#])(?:amp;)?#(0?3[489]|[xX]27|[xX]22|0?62|0?60|1[6-9]\d|2[0-5]\d|8[2-4]\d\d|8722|[xX]20[0-3][\da-fA-F]);|(?<!&(?:amp;)*)(?<![&;#])(?:amp;)?\b([a-z]{3,6}\d{0,2});/g;
const GLUED =
  /(?<=\p{L})(?:#(8[2-4]\d\d|0?39|[xX]20[0-3][\da-fA-F])|(nbsp|rsquo|lsquo|ldquo|rdquo|ndash|mdash|hellip|eacute|egrave|agrave|ccedil|ouml|uuml|auml|ntilde|oacute|aacute|iacute|uacute));/gu;

function headless(text: string): Residue[] {
  const found: Residue[] = [];
  for (const match of text.matchAll(GLUED)) {
    const letters = decodeHTML(match[1] ? `&#${match[1]};` : `&${match[2]};`);
    found.push(entity(match.index, match[0].length, letters, "text"));
  }
  for (const match of text.matchAll(HEADLESS)) {
    const code = match[1];
    const name = match[2];
    const end = match.index + match[0].length;
    const glued = /\p{L}/u.test(text[end] ?? "") || /[\p{L}.,!?]/u.test(text[match.index - 1] ?? "");
    if (code !== undefined) {
      if (code.length < 4 && !code.startsWith("0") && !glued) continue;
      found.push(entity(match.index, match[0].length, decodeHTML(`&#${code};`), "text"));
    } else if (name === "amp" || name === "quot" || name === "apos") {
      if (glued || name !== "amp") found.push(entity(match.index, match[0].length, decodeHTML(`&${name};`), "text"));
    } else if (name && TYPOGRAPHIC.has(name) && !NEEDS_AMPERSAND.has(name))
      found.push(entity(match.index, match[0].length, decodeHTML(`&${name};`), "text"));
  }
  return found;
}

const BLANK = /^[\u00a0\u2000-\u200a\u202f\u205f\u3000\t\n\r ]+$/;
const INVISIBLE = /^[\u00ad\u200b-\u200f\u2060-\u2064\ufeff\u0000-\u0008\u000e-\u001f\u007f]+$/;

/** A blank becomes a plain blank, what can't be seen goes. */
function entity(start: number, length: number, decoded: string, format: Format): Residue {
  const span = { start, end: start + length, kind: "entity", breaks: false } as const;
  if (INVISIBLE.test(decoded)) return { ...span, sure: true };
  const letters = BLANK.test(decoded) ? " " : decoded;
  // In HTML these three stay escaped.
  if (format === "html" && (letters === "&" || letters === "<" || letters === ">"))
    return { ...span, as: letters === "&" ? "&amp;" : letters === "<" ? "&lt;" : "&gt;", sure: false };
  return { ...span, as: letters, sure: letters !== "<" && letters !== ">" };
}
