import type { Residue } from "./found.ts";

const SUSPECT =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: the characters are looked for one by one.
  /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffc]|[\u1680\u2000-\u2006\u2008\u205f\u3000]+|[\ue000-\uf8ff]|\u{e0001}|[\u{e0020}-\u{e007f}]|[ \u00a0]\u00a0+ ?|\u00a0(?: |$|(?=[\r\n]))/gu;

/** Scripts that need joiners and marks of direction. */
const COMPLEX =
  /[\u0590-\u08ff\u0900-\u0dff\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u1800-\u18af\ufb1d-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc]/u;
// biome-ignore lint/suspicious/noMisleadingCharacterClass: the characters are looked for one by one.
const PICTURE = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\u20e3\ufe0f\d#*]/u;

const EAST_ASIAN = /[\u3001-\u9fff\uac00-\ud7a3\uff00-\uffef]/;

/** Characters that can't be seen or have no meaning in copy. No-break spaces before a unit, joiners of emoji stay. */
export function findInvisible(text: string): Residue[] {
  if (!/[^\t\n\r\x20-\x7e“”‘’–—…é€£]/.test(text)) return [];
  const found: Residue[] = [];
  for (const { index, 0: char } of text.matchAll(SUSPECT)) {
    const end = index + char.length;
    const hides = /[\u202a-\u202e\u2066-\u2069]|\u{e0001}|[\u{e0020}-\u{e007f}]/u.test(char);
    if (isNeeded(text, index, end, char)) continue;
    const letters = blankFor(text, index, end, char);
    const last = found.at(-1);
    if (last && last.end === index && last.as === undefined && letters === undefined) {
      found[found.length - 1] = { ...last, end, hides: hides || (last.hides ?? false) };
      continue;
    }
    found.push({
      start: index,
      end,
      kind: "invisible",
      breaks: letters === "\n",
      sure: true,
      hides,
      ...(letters === undefined ? {} : { as: letters }),
    });
  }
  return found;
}

/** What an odd blank should be: nothing beside another blank, else a plain one or a line end. */
function blankFor(text: string, start: number, end: number, char: string): string | undefined {
  if (char.includes("\u00a0")) return " ";
  const as = /[\u2028\u2029\u000b]/.test(char) ? "\n" : ODD_BLANK.test(char) ? " " : undefined;
  const atEdge = start === 0 || end === text.length || /\s/.test(text[start - 1]!) || /\s/.test(text[end]!);
  return as !== undefined && atEdge ? undefined : as;
}

const ODD_BLANK = /[\u1680\u2000-\u2006\u2008\u205f\u3000]/;

function isNeeded(text: string, start: number, end: number, char: string): boolean {
  const before = lastCharacter(text.slice(Math.max(0, start - 2), start));
  const after = String.fromCodePoint(text.codePointAt(end) ?? 32);
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: the characters are looked for one by one.
  if (/[\u200c\u200d\u200e\u200f\u061c]/.test(char) && (COMPLEX.test(before) || COMPLEX.test(after))) return true;
  if (char === "\u200d" || /[\ufe00-\ufe0f]/.test(char))
    return (
      PICTURE.test(before) ||
      /[\u2190-\u2bff\u3030\u303d\u3297\u3299]/.test(before) ||
      COMPLEX.test(before) ||
      /\p{Script=Han}/u.test(before)
    );
  // Flags of England, Scotland and Wales are spelled in tags.
  if (/[\u{e0020}-\u{e007f}]/u.test(char)) return /[\u{1f3f4}\u{e0020}-\u{e007f}]/u.test(before);
  if (char.includes("\u3000")) return EAST_ASIAN.test(before) || EAST_ASIAN.test(after);
  if (/[\u180b-\u180f\u17b4\u17b5\u115f\u1160]/.test(char))
    return COMPLEX.test(before) || /[\u1100-\u11ff]/.test(before);
  return false;
}

const lastCharacter = (text: string): string => {
  const points = [...text];
  return points.at(-1) ?? " ";
};
