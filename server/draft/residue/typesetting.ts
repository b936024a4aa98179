import { cmsBlock, type Residue } from "./found.ts";

/** Control words of RTF and commands of TeX: `\pard\plain`, `\textbf{council}`, `r\'esum\'e`. */
export function findTypesetting(text: string): Residue[] {
  if (!text.includes("\\")) return [];
  return [...richText(text), ...commands(text), ...accents(text), ...escaped(text)];
}

const letter = (start: number, end: number, as: string): Residue => ({
  start,
  end,
  kind: "entity",
  breaks: false,
  sure: true,
  as,
});

/** Tables at the head of a file in RTF: fonts, colours, who wrote it. */
const GROUP =
  /\{\\(?:\*\\[a-z]{2,20}|fonttbl|colortbl|stylesheet|info)\b(?:[^{}]{0,300}\{[^{}]{0,200}\}){0,40}[^{}]{0,300}\}/g;
const WITH_NUMBER =
  "rtf|ansicpg|deff|deflang|deflangfe|uc|fs|f|cf|cb|highlight|lang|langfe|langnp|sb|sa|sl|slmult|li|ri|fi|lin|rin|itap|viewkind|marg[lrtb]|paper[wh]|kerning|expnd|expndtw|cs|af|afs|alang|cellx|insrsid|charrsid|pararsid|rsid";
const WITHOUT_NUMBER =
  "ansi|pard|par|plain|sectd|sect|page|line|tab|ulnone|ul0|b0|i0|strike0|nosupersub|q[lrcj]|nowidctlpar|widctlpar|intbl|trowd|row|cell|ltrch|rtlch|ltrpar|rtlpar|loch|hich|dbch|noproof|faauto|aspalpha|adjustright|keepn";
const RUN = new RegExp(
  `(?:(?<![\\\\\\w:])|(?<=\\p{L})(?=\\\\pard?\\b))(?:\\{{0,2}\\\\(?:(?:${WITH_NUMBER})-?\\d{1,8}|${WITHOUT_NUMBER})(?![a-zA-Z0-9])(?: (?=\\\\))?){1,60}`,
  "gu",
);
/** Bold, italic and underlined begin with one or two letters, which mean RTF only where it also ends them. */
const STRESS = /(?<![\\\w:])\\(?:b|i|ul)(?= ?[^\s\\a-z{]| [a-z])/g;
const SIGNS = new Map([
  ["emdash", "—"],
  ["endash", "–"],
  ["lquote", "‘"],
  ["rquote", "’"],
  ["ldblquote", "“"],
  ["rdblquote", "”"],
  ["bullet", "•"],
]);

function* richText(text: string): Iterable<Residue> {
  if (text.includes("{\\"))
    for (const { index, 0: group } of text.matchAll(GROUP)) yield cmsBlock(index, index + group.length);
  for (const { index, 0: run } of text.matchAll(RUN))
    yield cmsBlock(index, index + run.length, { breaks: /\\(?:pard?|line|tab|page|sect)\b/.test(run) });
  if (/\\(?:b0|i0|ul0|ulnone)\b/.test(text))
    for (const { index, 0: mark } of text.matchAll(STRESS))
      yield cmsBlock(index, index + mark.length, { breaks: false });
  for (const { index, 0: sign, 1: name } of text.matchAll(
    /\\(emdash|endash|lquote|rquote|ldblquote|rdblquote|bullet)(?![a-z]) ?/g,
  ))
    yield letter(index, index + sign.length, SIGNS.get(name!)!);
}

const KEEPING =
  /\\(?:textbf|textit|emph|textsc|texttt|textrm|textsf|underline|textsuperscript|textsubscript|mbox|(?:sub){0,2}section|paragraph|title|author|caption|centerline|enquote|href\{[^{}\s]{0,500}\}|url)\*?\{([^{}\\]{0,300})\}/g;
const DROPPING =
  /\\(?:begin|end|label|ref|pageref|cite[pt]?|includegraphics|[vh]space|bibliography|bibliographystyle|input|include|documentclass|usepackage|pagestyle)\*?(?:\[[^\]\n]{0,200}\]){0,2}\{[^{}]{0,300}\}(?:\{[^{}]{0,100}\})?/g;
const BARE =
  /(?<![\\\w:])\\(?:noindent|newline|newpage|clearpage|linebreak|pagebreak|maketitle|item|bigskip|medskip|smallskip|hfill|centering|tableofcontents)(?![a-zA-Z])/g;

function* commands(text: string): Iterable<Residue> {
  for (const { index, 0: whole, 1: content } of text.matchAll(KEEPING))
    yield cmsBlock(index, index + whole.length, { breaks: false, as: content! });
  for (const { index, 0: whole } of text.matchAll(DROPPING)) yield cmsBlock(index, index + whole.length);
  // A note is the writer's: whether it goes is for the desk to say.
  for (const { index, 0: whole } of text.matchAll(/\\footnote\{[^{}]{0,500}\}/g))
    yield cmsBlock(index, index + whole.length, { breaks: false, sure: false });
  for (const { index, 0: whole } of text.matchAll(BARE)) yield cmsBlock(index, index + whole.length);
  for (const { index, 0: whole } of text.matchAll(/\\(?:ldots|dots|textellipsis)(?![a-zA-Z])(?:\{\})?/g))
    yield letter(index, index + whole.length, "…");
  // The end of a line, as TeX writes it.
  for (const { index } of text.matchAll(/(?<=^|\s|[.!?])\\\\(?=\s|$)/g))
    yield cmsBlock(index, index + 2, { kind: "entity" });
}

/** The mark that a letter carries, as a combining character. */
const COMBINING = new Map([
  ["`", "\u0300"],
  ["'", "\u0301"],
  ["^", "\u0302"],
  ["~", "\u0303"],
  ["=", "\u0304"],
  ["u", "\u0306"],
  [".", "\u0307"],
  ['"', "\u0308"],
  ["r", "\u030a"],
  ["H", "\u030b"],
  ["v", "\u030c"],
  ["d", "\u0323"],
  ["c", "\u0327"],
  ["k", "\u0328"],
  ["b", "\u0331"],
]);
const SPECIAL = new Map([
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
  ["j", "ȷ"],
]);

const ACCENTS: readonly RegExp[] = [
  /\{\\([`'^"~=.])\{?\\?([A-Za-z])\}{1,2}/g,
  /\{\\([uvHcdbkr])[ {]\\?([A-Za-z])\}{1,2}/g,
  /\\([`'^"~=.uvHcdbkr])\{\\?([A-Za-z])\}/g,
  // Without braces only inside a word; a slash before an apostrophe or a closing quotation mark is another matter.
  /(?<=[A-Za-z])\\([`^~])([aeiounAEIOUN])/g,
  /(?<=[A-Za-z])\\(")([aeiouyAEIOUY])(?=[a-z])/g,
  /(?<=[A-Za-z])\\(')(?!(?:s|t|re|ve|ll|d|m)\b|[89a-fA-F][\da-fA-F])([aeiouycnszlrAEIOUY])/g,
];

function* accents(text: string): Iterable<Residue> {
  for (const pattern of ACCENTS)
    for (const { index, 0: whole, 1: mark, 2: base } of text.matchAll(pattern)) {
      const composed = (base! + COMBINING.get(mark!)!).normalize("NFC");
      if (composed.length === 1) yield letter(index, index + whole.length, composed);
    }
  for (const { index, 0: whole, 1: braced, 2: empty } of text.matchAll(
    /\{\\(o|O|l|L|ss|ae|AE|oe|OE|aa|AA|i|j) ?\}|\\(o|O|l|L|ss|ae|AE|oe|OE|aa|AA)\{\}/g,
  ))
    yield letter(index, index + whole.length, SPECIAL.get(braced ?? empty!)!);
}

/** Signs that TeX and Markdown want escaped: `20\%`, `R\&D`, `\*`. */
function* escaped(text: string): Iterable<Residue> {
  for (const { index, 0: whole, 1: sign } of text.matchAll(
    /(?<=\d ?)\\(%)|(?<=^|[\s\p{L}])\\(?:([&*])|(\$)(?=\d)|(#)(?=[\p{L}\d]))|(?<=^|[\s("“])\\([_[\]@])|(?<=(?:^|\s)\d{1,3})\\(\.)(?=\s)/gu,
  ))
    yield letter(index, index + whole.length, sign ?? whole.slice(-1));
}
