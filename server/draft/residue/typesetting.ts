import type { Format } from "../format.ts";
import type { Residue } from "./found.ts";

/** Control words of RTF, and commands, accents and escaped marks of TeX. */
export function* findTypesetting(text: string, format: Format): Iterable<Residue> {
  if (!text.includes("\\")) return;
  yield* rtf(text);
  yield* commands(text);
  yield* accents(text);
  // In Markdown a backslash before a mark is its own way to write the mark.
  if (format !== "markdown") yield* escapedMarks(text);
  yield* lineEnds(text);
}

const RTF_WORDS =
  "rtf|ansi|ansicpg|deff|deflang|deflangfe|uc|viewkind|pard|par|plain|line|tab|page|sect|sectd|lang|langnp|langfe|fs|f|b|i|ul|ulnone|strike|cf|cb|highlight|" +
  "ql|qc|qr|qj|sa|sb|sl|slmult|li|ri|fi|lin|rin|tx|itap|trowd|cell|row|intbl|widctlpar|nowidctlpar|hyphpar|kerning|loch|hich|dbch|ltrpar|rtlpar|ltrch|rtlch|" +
  "fonttbl|colortbl|stylesheet|info|generator|fnil|fswiss|froman|fmodern|fcharset|red|green|blue|af|afs|cgrid|outlinelevel|super|sub|nosupersub|caps|scaps|expnd|expndtw";

/** A row of control words; one alone must be a word that nothing else is written like. */
const RTF = new RegExp(
  String.raw`(?<![\w:\\/])\{?(?:\\(?:${RTF_WORDS})(?:-?\d{1,5})?(?![A-Za-z\d])[ ;]?){1,40}\}?`,
  "g",
);
const PLAIN_RTF = /\\(?:par|pard|plain|line|tab|rtf1?|ansi|trowd|cell|row)(?![a-z\d])|\\[a-z]{1,9}-?\d/;

const RTF_MARKS = new Map([
  ["lquote", "‘"],
  ["rquote", "’"],
  ["ldblquote", "“"],
  ["rdblquote", "”"],
  ["emdash", "—"],
  ["endash", "–"],
  ["bullet", "•"],
]);

function* rtf(text: string): Iterable<Residue> {
  for (const { index, 0: whole } of text.matchAll(RTF)) {
    const end = index + whole.trimEnd().length;
    // A path goes on: \tab\prices.txt.
    if (!PLAIN_RTF.test(whole) || /^[\\/.]\w/.test(text.slice(end, end + 2))) continue;
    yield { start: index, end, kind: "cms-block", breaks: true, sure: true };
  }
  for (const { index, 0: whole, 1: name } of text.matchAll(
    /\\(lquote|rquote|ldblquote|rdblquote|emdash|endash|bullet)(?![A-Za-z]) ?/g,
  ))
    yield {
      start: index,
      end: index + whole.length,
      kind: "entity",
      breaks: false,
      sure: true,
      as: RTF_MARKS.get(name!)!,
    };
}

/** TeX's commands: what is set stays, what sets it goes. */
function* commands(text: string): Iterable<Residue> {
  for (const { index, 0: whole, 1: words } of text.matchAll(
    /\\(?:text(?:bf|it|sc|tt|rm|sf|up|md|superscript|subscript)|emph|underline|uline|mbox|enquote|(?:sub){0,2}section\*?|chapter\*?|paragraph\*?|title|author|caption|href\{[^{}\s]{1,300}\})\{([^{}\n]{1,300})\}/g,
  ))
    yield { start: index, end: index + whole.length, kind: "cms-block", breaks: false, sure: true, as: words! };
  for (const { index, 0: whole } of text.matchAll(
    /\\(?:begin|end|label|ref|cite[pt]?|pageref|footnote|includegraphics(?:\[[^\]\n]{0,200}\])?|url|vspace\*?|hspace\*?|documentclass|usepackage)\{[^{}\n]{0,300}\}|\\(?:item|noindent|maketitle|newpage|clearpage|centering|bigskip|medskip|smallskip|par)(?![A-Za-z\\])/g,
  ))
    yield { start: index, end: index + whole.length, kind: "cms-block", breaks: true, sure: true };
  for (const { index, 0: whole } of text.matchAll(/\\l?dots(?![A-Za-z])(?:\{\})?/g))
    yield { start: index, end: index + whole.length, kind: "entity", breaks: false, sure: true, as: "…" };
}

/** The combining mark that each of TeX's accents sets on the letter behind it. */
const ACCENTS = new Map([
  ["'", "\u0301"],
  ["`", "\u0300"],
  ["^", "\u0302"],
  ['"', "\u0308"],
  ["~", "\u0303"],
  ["=", "\u0304"],
  [".", "\u0307"],
  ["c", "\u0327"],
  ["v", "\u030c"],
  ["H", "\u030b"],
  ["k", "\u0328"],
  ["r", "\u030a"],
  ["u", "\u0306"],
]);
const LETTERS = new Map([
  ["o", "ø"],
  ["O", "Ø"],
  ["l", "ł"],
  ["L", "Ł"],
  ["ss", "ß"],
  ["ae", "æ"],
  ["AE", "Æ"],
  ["oe", "œ"],
  ["OE", "Œ"],
  ["aa", "å"],
  ["AA", "Å"],
  ["i", "ı"],
  ["dj", "đ"],
  ["DJ", "Đ"],
]);

function* accents(text: string): Iterable<Residue> {
  const accented = (start: number, whole: string, mark: string, letter: string): Residue => ({
    start,
    end: start + whole.length,
    kind: "entity",
    breaks: false,
    sure: true,
    as: (letter.replace("\\", "") + ACCENTS.get(mark)!).normalize("NFC"),
  });
  for (const { index, 0: whole, 1: outer, 2: base, 3: mark, 4: letter } of text.matchAll(
    /\{\\(['`^"~=.]|[cvHkru](?= ))\s?\{?(\\?[A-Za-z])\}?\}|\\(['`^"~=.cvHkru])\{(\\?[A-Za-z])\}/g,
  ))
    yield accented(index, whole, outer ?? mark!, base ?? letter!);
  // Without braces it must stand inside a word, where no escaped quotation mark does; "it\'s" is an escaped apostrophe.
  for (const { index, 0: whole, 1: mark, 2: letter } of text.matchAll(
    /(?<=\p{L})\\(['`^"~])([aeiouyAEIOUYnc])(?![\da-f](?![\p{L}]))/gu,
  ))
    yield accented(index, whole, mark!, letter!);
  for (const { index, 0: whole, 1: name } of text.matchAll(/\{\\(o|O|l|L|ss|ae|AE|oe|OE|aa|AA|i|dj|DJ)\s?\}/g))
    yield {
      start: index,
      end: index + whole.length,
      kind: "entity",
      breaks: false,
      sure: true,
      as: LETTERS.get(name!)!,
    };
}

function* escapedMarks(text: string): Iterable<Residue> {
  for (const { index } of text.matchAll(/(?<![:\\/])\\(?=[&%$#_*~[\]](?!\w{1,30}\\))/g))
    yield { start: index, end: index + 1, kind: "entity", breaks: false, sure: true, as: "" };
}

/** `\\` at a line's end, and a paragraph of nothing but `\n` and the like. */
function* lineEnds(text: string): Iterable<Residue> {
  const alone = /^\s*((?:\\{1,2}[rnt]){1,8})\s*$/.exec(text);
  if (alone) yield { start: text.indexOf("\\"), end: text.trimEnd().length, kind: "entity", breaks: true, sure: true };
  for (const { index, 0: whole } of text.matchAll(/(?<=[\p{L}\p{N}.,;:!?”’"')])[ \t]?\\\\(?=[ \t]*(?:[\r\n]|$))/gu))
    yield {
      start: index + whole.indexOf("\\"),
      end: index + whole.length,
      kind: "cms-block",
      breaks: true,
      sure: true,
    };
}
