import { letterOf } from "./encoding.ts";
import type { Residue } from "./found.ts";
import { decodeUtf8 } from "./utf8.ts";

/** Characters written as escapes of JSON, addresses, mail, Python, RTF and spreadsheets. */
export function findEscapes(text: string): Residue[] {
  return [
    ...(text.includes("\\") ? backslashes(text) : []),
    ...(text.includes("u20") ? bareEscapes(text) : []),
    ...(text.includes("%") ? percents(text) : []),
    ...(text.includes("=") ? quotedPrintable(text) : []),
    ...(text.includes("_x") || text.includes("U+") || text.includes("<0x") ? spelled(text) : []),
  ];
}

const unescaped = (start: number, end: number, letters: string, sure = true): Residue => {
  const span = { start, end, kind: "entity", breaks: false, sure } as const;
  if (/^[\u00ad\u200b-\u200f\u2060\ufeff\u0000-\u0008\u000b-\u001f]+$/.test(letters)) return span;
  return {
    ...span,
    as: /^[\u00a0\u2000-\u200a\u202f\t\r\n]$/.test(letters) ? " " : letters,
    sure: sure && letters !== "<" && letters !== ">",
  };
};

const bytesOf = (hex: readonly string[]): number[] => hex.map((digits) => Number.parseInt(digits, 16));

function* backslashes(text: string): Iterable<Residue> {
  for (const { index, 0: whole } of text.matchAll(/(?:\\{1,3}u\{?[\da-fA-F]{4,6}\}?){1,20}/g)) {
    const units = [...whole.matchAll(/u\{?([\da-fA-F]{4})([\da-fA-F]{0,2})\}?/g)];
    let letters = "";
    let end = index;
    for (const unit of units) {
      const braced = whole[unit.index + 1] === "{";
      letters += braced
        ? String.fromCodePoint(Math.min(0x10ffff, Number.parseInt(unit[1]! + unit[2]!, 16)))
        : String.fromCharCode(Number.parseInt(unit[1]!, 16));
      end = index + unit.index + (braced ? unit[0].length : 5);
      if (!braced && unit[2]) break;
    }
    yield unescaped(index, end, letters);
  }
  for (const { index, 0: whole } of text.matchAll(/(?:\\x[\da-fA-F]{2}){1,40}/g)) {
    const bytes = bytesOf(whole.match(/[\da-fA-F]{2}/g)!.filter((_, i) => i >= 0));
    const letters = decodeUtf8(bytes) ?? windows(bytes);
    yield unescaped(index, index + whole.length, letters);
  }
  for (const { index, 0: whole } of text.matchAll(/(?:\\[23][0-7]{2}){2,12}/g)) {
    const letters = decodeUtf8(whole.match(/[0-7]{3}/g)!.map((digits) => Number.parseInt(digits, 8)));
    if (letters) yield unescaped(index, index + whole.length, letters);
  }
  // RTF: \'92 and \u8217?
  for (const { index, 0: whole, 1: hex } of text.matchAll(/\\'([89a-fA-F][\da-fA-F])(?![\da-fA-F])/g))
    yield unescaped(index, index + whole.length, windows(bytesOf([hex!])));
  for (const { index, 0: whole, 1: code } of text.matchAll(/\\u(\d{4,5})\?/g))
    yield unescaped(index, index + whole.length, String.fromCharCode(Number(code)));
  // Escaped quotation marks, as in a string of a program.
  for (const { index, 0: whole } of text.matchAll(/\\{1,3}(?=["“”])|\\{1,3}(?=['’](?:s|t|re|ve|ll|d|m)\b)/g))
    yield unescaped(index, index + whole.length, "", true);
  for (const { index, 0: whole } of text.matchAll(
    /(?<=^|\n|[.!?…”"’)\p{Ll}] ?)(?:\\{1,2}r)?(?:\\{1,2}n)(?:(?:\\{1,2}r)?\\{1,2}n){0,3}(?=\s|$|[\p{Lu}“"‘\d])/gu,
  )) {
    const end = index + whole.length;
    const rest = text.slice(end, end + 8);
    const literal = { start: index, end, kind: "entity", breaks: true, sure: true } as const;
    // At an edge, and in the midst of a sentence, it broke no paragraph.
    if (/^\s*(?:\n|$)/.test(rest) || index === 0 || text[index - 1] === "\n") yield literal;
    else yield /^\s*\p{Ll}/u.test(rest) ? { ...literal, as: " " } : { ...literal, paragraph: true, as: "\n\n" };
  }
  for (const { index, 0: whole } of text.matchAll(/(?<=^|\s|[.!?…”"’)\p{Ll}])\\(?:t|r|\/)(?=\s|$|\p{Lu})/gu))
    yield { start: index, end: index + whole.length, kind: "entity", breaks: false, sure: true };
}

/** `u2019` whose backslash was lost: "the councilu2019s". */
function* bareEscapes(text: string): Iterable<Residue> {
  for (const { index, 0: whole } of text.matchAll(/(?<=[\s\p{L}"“]|^)(?<![\\+])u20(?:1[0-9a-f]|2[0-6])(?![\da-f]\d)/gu))
    yield unescaped(index, index + whole.length, String.fromCharCode(Number.parseInt(whole.slice(1), 16)));
}

const windows = (bytes: readonly number[]): string =>
  bytes.map((byte) => (byte < 0x80 ? String.fromCharCode(byte) : letterOf("windows-1252", byte))).join("");

function* percents(text: string): Iterable<Residue> {
  for (const { index, 0: whole } of text.matchAll(/(?:%(?:25)?[\da-fA-F]{2}){2,60}/g)) {
    const letters = decodeUtf8(bytesOf(whole.replaceAll("%25", "%").match(/(?<=%)[\da-fA-F]{2}/g) ?? []));
    if (letters === undefined || /^[A-Za-z0-9]/.test(letters) || /[\u0000-\u001f]/.test(letters)) continue;
    yield unescaped(index, index + whole.length, letters);
  }
  for (const { index, 0: whole } of text.matchAll(
    /(?<=[\p{L}.,!?'"])%(?:25)?(?:20|2C|3A|3B|3F|27|22|26|A0|92|93|94|96|97)(?![\dA-Fa-f%]|\s)/gu,
  ))
    yield unescaped(index, index + whole.length, windows(bytesOf([whole.slice(-2)])));
  for (const { index, 0: whole } of text.matchAll(/(?<=\p{L})%u([\da-fA-F]{4})/gu))
    yield unescaped(index, index + whole.length, String.fromCharCode(Number.parseInt(whole.slice(2), 16)));
}

function* quotedPrintable(text: string): Iterable<Residue> {
  const runs = [...text.matchAll(/(?:=[89A-F][\dA-F]){2,40}/g)];
  for (const { index, 0: whole } of runs) {
    const letters = decodeUtf8(bytesOf(whole.match(/[\dA-F]{2}/g)!));
    if (letters) yield unescaped(index, index + whole.length, letters);
  }
  const singles = [
    ...text.matchAll(
      /(?<![=\w/?&])=(?:3D|20|09|A0|85|91|92|93|94|95|96|97|E9|E8|F6|FC)(?![\dA-F=])|(?<=[\p{L}.,!?;:])=(?:20|3D|85|91|92|93|94|96|97|A0|E9|E8|E1|ED|F3|F6|FC|E4)(?![\dA-F])/gu,
    ),
  ];
  for (const { index, 0: whole } of singles) {
    const atEnd = /^\s*(?:\n|$)/.test(text.slice(index + 3, index + 11));
    const known = runs.length > 0 || singles.length >= 3 || (atEnd && whole === "=20") || /=(?:9[1-7]|85)/.test(whole);
    if (known) yield unescaped(index, index + 3, windows(bytesOf([whole.slice(-2)])));
  }
  // A soft line end cuts a word in two.
  for (const { index, 0: whole } of text.matchAll(/(?<=[\p{L}\p{N},;] ?)=\r?\n(?=\S)/gu))
    yield unescaped(index, index + whole.length, "", runs.length + singles.length > 0);
}

/** `_x000D_` of spreadsheets, `<U+2019>` of R, `<0xE2><0x80><0x99>` of language models. */
function* spelled(text: string): Iterable<Residue> {
  for (const { index, 0: whole, 1: hex } of text.matchAll(/_x([\dA-Fa-f]{4})_/g))
    yield unescaped(index, index + whole.length, String.fromCharCode(Number.parseInt(hex!, 16)));
  for (const { index, 0: whole, 1: hex } of text.matchAll(/<U\+([\dA-Fa-f]{4,6})>/g))
    yield unescaped(index, index + whole.length, String.fromCodePoint(Math.min(0x10ffff, Number.parseInt(hex!, 16))));
  for (const { index, 0: whole } of text.matchAll(/(?:<0x[\dA-Fa-f]{2}>){1,20}/g)) {
    const letters = decodeUtf8(bytesOf(whole.match(/(?<=0x)[\dA-Fa-f]{2}/g)!));
    if (letters) yield unescaped(index, index + whole.length, letters);
  }
}
