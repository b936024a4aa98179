import type { Residue } from "./found.ts";

const LONGEST = 4_000;

/** Lines of script, style sheets and data. Runs of them are one leftover. */
export function findCode(text: string): Residue[] {
  if (!/[{};(]|"\s?:|X-NONE|\*\/|\/\*|^\s*(?:\/\/|@)/.test(text)) return [];
  const found: Residue[] = [];
  let inside = false; // Between a line that opened a brace and the one that closes it.
  for (let at = 0; at <= text.length; ) {
    let end = at;
    while (end < text.length && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++;
    const line = text.slice(at, Math.min(end, at + LONGEST)).trim();
    if (line && isCodeLine(line, inside)) {
      inside = /[{[(]$/.test(line) || (inside && !/^[}\])]/.test(line));
      const start = at + text.slice(at, end).search(/\S/);
      const until = start + text.slice(start, end).trimEnd().length;
      const last = found.at(-1);
      if (last && /^[\s]*$/.test(text.slice(last.end, start))) found[found.length - 1] = { ...last, end: until };
      else found.push({ start, end: until, kind: "script", breaks: true, sure: true });
    } else if (line) {
      inside = false;
      const tail = codeTail(line);
      if (tail !== undefined) {
        const start = at + text.slice(at, end).search(/\S/) + tail;
        found.push({ start, end: at + text.slice(at, end).trimEnd().length, kind: "script", breaks: true, sure: true });
      }
    }
    at = end + 1;
  }
  return found;
}

const IDENTIFIER = "[A-Za-z_$][\\w$]{0,60}";
const PATH = `${IDENTIFIER}(?:(?:\\.${IDENTIFIER}|\\[[^\\]\\s]{1,60}\\]|\\(\\))){0,12}`;
const CODE: readonly RegExp[] = [
  // Assignments: window.dataLayer = …; var x = …;
  new RegExp(`^(?:var|let|const)\\s${IDENTIFIER}\\s?(?:=|;|,)`),
  new RegExp(`^${PATH}\\s?\\+?=\\s?[^=].{0,3900}[;{(\\[]$`),
  // Calls: googletag.cmd.push(function() {…}); gtag('config', '…')
  new RegExp(
    `^(?:new\\s|await\\s|return\\s|!|void\\s)?${IDENTIFIER}(?:\\.${IDENTIFIER}|\\(\\)|\\[[^\\]\\s]{1,60}\\]){1,12}\\(.{0,3900}[)}\\]];?,?$`,
  ),
  new RegExp(`^${IDENTIFIER}\\((?:["'\\[{]|function|\\d|\\)|document|window|this|event).{0,3900}\\)\\s?;$`),
  new RegExp(`^${IDENTIFIER}(?:\\.${IDENTIFIER}){0,12}\\(.{0,300}(?:function\\s?\\w{0,30}\\(|=>|\\{|\\[)$`),
  /^(?:gtag|fbq|ga|jQuery|require|define|_satellite|twttr|dataLayer|__tcfapi|snaptr|pintrk|ttq|lintrk)\(.{0,3900}\);?$/,
  /^\$\(.{1,3900}[;{)]$/,
  /^(?:!|\(|;|\+)?\(?\s?(?:async\s)?function\s?\w{0,40}\s?\(.{0,3900}[{;)}]$/,
  /^(?:if|for|while|switch|catch|else if)\s?\(.{1,300}\)\s?(?:\{.{0,3900}|\w.{0,300};)$/,
  /^(?:try|else|finally|do)\s?\{/,
  /^\(?\([\w,\s]{0,60}\)\s?=>\s?[{(]/,
  /^(?:import|export)\s.{1,300}["'];$/,
  /^return\s.{0,300};$/,
  /^export default \w.{0,300};$/,
  /^@(?:include|extends|section|yield|if|foreach|component|php|csrf)\(.{0,300}\)$|^@end\w{2,12}$/,
  /^\}\s?(?:else|catch|finally)\b.{0,80}\{$/,
  /^window\.[\w$.]{1,60}\s?=\s?.{1,3900}$/,
  /^\{\s?'[\w$-]{1,40}'\s?:.{0,3900}\}[;,]?$/,
  /^["']use strict["'];?$/,
  // Style sheets.
  /^[^{}<>]{1,300}\{\s{0,5}(?:[\w-]{1,40}\s?:[^{};]{1,300};?\s{0,5}){1,40}\}?$/,
  /^@(?:media|import|font-face|charset|keyframes|-webkit-keyframes|supports|page)\b.{0,300}[{;}]$/,
  /^(?:[.#][\w-]{1,60}|[a-z][a-z0-9]{0,12}[.#:][\w-]{1,60}|\*|body|html)(?:[\s,>+~:.#[\]="'()\w*-]){0,200}\{$/,
  // Data.
  /^[[{]\s?\{?\s?"[^"\n]{1,60}"\s?:.{0,3900}[}\],]$/,
  /^[[{]\s?\{?\s?\\"[^"\n]{1,60}\\"\s?:.{0,3900}[}\],]$/,
  /^\{\s?[\w$]{1,40}\s?:\s?["'[{\d].{0,3900}\}[;,]?$/,
  /^"@?[\w$-]{1,60}"\s?:\s?(?:["[{\d-]|true|false|null).{0,3900}[,{[}\]"\dle]$/,
  // The settings of a document in Word: "Normal 0 false false false EN-US X-NONE X-NONE".
  /^(?:Normal )?\d{0,2} ?(?:\d{1,2} )?(?:(?:false|true) ){2,5}.{0,60}X-NONE\b.{0,200}$/,
  // Marks of comments and of sections.
  /^\/\*.{0,2000}\*\/$/,
  /^(?:\/\/|\/\*)?\s?(?:<!\[CDATA\[|\]\]>)\s?(?:\*\/)?$/,
  /^[\]})]{1,8}\s?\(?[\w\s.,$"'()[\]{}]{0,200}\)?\s?;$/,
];

/** Lines that are code only among code. */
const INSIDE: readonly RegExp[] = [
  /^[\]})]{1,8}[;,]?$/,
  /^[{[(]$/,
  /^["']?[\w$@-]{1,60}["']?\s?:\s?.{1,300}[;,{[]$/,
  /^["']?[\w$@-]{1,60}["']?\s?:\s?["'\d[{].{0,300}$/,
  /^["'][^"']{0,300}["'],?$/,
  /^\/\/.{0,300}$/,
  /[;{]$/,
];

const STYLE =
  /^(?:-(?:webkit|moz|ms|o)-)?(?:align-items|animation|background(?:-\w+)?|border(?:-[\w-]+)?|bottom|box-[\w-]+|clear|color|content|cursor|display|flex(?:-\w+)?|float|font(?:-\w+)?|gap|grid(?:-[\w-]+)?|height|justify-content|left|letter-spacing|line-height|list-style(?:-\w+)?|margin(?:-\w+)?|max-(?:width|height)|min-(?:width|height)|opacity|outline|overflow(?:-\w)?|padding(?:-\w+)?|position|right|src|text-[\w-]+|top|transform|transition|vertical-align|visibility|white-space|width|word-[\w-]+|z-index|mso-[\w-]+)\s?:\s?[^;{}]{1,200};(?:\s?[\w-]{1,40}\s?:\s?[^;{}]{1,200};)*$/;

function isCodeLine(line: string, inside: boolean): boolean {
  if (!/[{}();=:\][]|X-NONE/.test(line) && !/^["'].*["'],?$/.test(line)) return inside && /^["'\]})]/.test(line);
  if (CODE.some((pattern) => pattern.test(line)) && !isSentence(line)) return true;
  if (STYLE.test(line)) return true;
  if (/^(?:\}\)?|\}\);?|\);|\];|\}\)\(\);?|\};|\},|\{)$/.test(line)) return line !== "{" || inside;
  return inside && INSIDE.some((pattern) => pattern.test(line));
}

/** Words in a row as in a sentence, and few of the marks that code is made of. */
function isSentence(line: string): boolean {
  const words = line.match(/[a-z]{2,} (?=[a-z]{2,} )/gi)?.length ?? 0;
  const marks = line.match(/[{}();=<>|&$_[\]"']/g)?.length ?? 0;
  return words >= 4 && marks < words * 1.5 && !/^[[{]/.test(line);
}

const TAIL =
  /(?<=[.!?”"’)]\s{0,3})(?:(?:googletag|window|document|dataLayer|jQuery|adsbygoogle|OBR|twttr|FB|Taboola|_taboola|gtag|fbq|ga|\$)(?:\.[\w$.]{1,80}|\[[^\]]{1,40}\])?\s?(?:\(|=)[^\n]{3,3000}[;)}]|\(function\s?\([^\n]{3,3000}[;)]|\(?adsbygoogle[^\n]{3,300};|\{\s?"@?[\w-]{1,40}"\s?:[^\n]{1,3000}\}|var [\w$]{1,40}\s?=[^\n]{1,2000};)$/;

/** Code glued to the end of a line of copy. */
function codeTail(line: string): number | undefined {
  if (!/[;)}]$/.test(line)) return undefined;
  const found = TAIL.exec(line);
  return found?.index;
}
