import { bytesOf, letterOf } from "./encoding.ts";
import type { Residue } from "./found.ts";

/**
 * Cyrillic of one single-byte encoding that was read as another: "Ìîñêâà", "нПУЛЧБ", "Њ®бЄў ". Nothing in the bytes
 * tells it, but no language writes words of accented letters alone, and none puts the capitals last.
 */
export function findCyrillic(text: string): Residue[] {
  const found: Residue[] = [];
  for (const { index, 0: phrase } of text.matchAll(PHRASE)) {
    const words = phrase.match(WORD) ?? [];
    if (!words.some(({ length }) => length >= 4)) continue;
    const repaired = repair(phrase, words);
    if (repaired === undefined) continue;
    const end = index + phrase.length;
    found.push({ start: index, end, kind: "mojibake", breaks: false, sure: true, as: repaired });
  }
  return found;
}

/** Words of letters and signs beyond ASCII, with what may stand between them. */
const PHRASE = /(?<![A-Za-z0-9])[^\x00-\x7f]{1,60}(?:[ ,.!?:-]{1,3}[^\x00-\x7f]{1,60}){0,200}(?![A-Za-z0-9])/g;
const WORD = /[^\x00-\x7f]{1,60}/g;

/** What was read as what. */
const MISREADINGS: readonly { readonly was: string; readonly readAs: string; readonly looks: RegExp }[] = [
  { was: "windows-1251", readAs: "windows-1252", looks: /^[À-ÿ¨¸]+$/ },
  { was: "koi8-r", readAs: "windows-1252", looks: /^[À-ÿ£³]+$/ },
  { was: "koi8-r", readAs: "windows-1251", looks: /^[А-яЁё]+$/ },
  { was: "windows-1251", readAs: "koi8-r", looks: /^[А-яЁё╗╦]+$/ },
  { was: "cp866", readAs: "windows-1251", looks: /^[\u0080-\u00bf\u0400-\u045f\u0490\u0491‘’“”‚„–—…†‡•€‰‹›™№]+$/ },
  { was: "windows-1251", readAs: "cp866", looks: /^[А-яЁёЄєЇїЎў\u2500-\u25a0°∙·√№¤\u00a0]+$/ },
];

function repair(phrase: string, words: readonly string[]): string | undefined {
  const raw = likeness(words);
  let best: { letters: string; likeness: number } | undefined;
  for (const { was, readAs, looks } of MISREADINGS) {
    if (!words.every((word) => looks.test(word))) continue;
    const letters = reread(phrase, readAs, was);
    const read = letters?.match(WORD) ?? [];
    if (letters === undefined || !read.every(isWord)) continue;
    const now = likeness(read);
    if (now > raw + MARGIN && (!best || now > best.likeness)) best = { letters, likeness: now };
  }
  return best?.letters;
}

function reread(phrase: string, readAs: string, was: string): string | undefined {
  const bytes = bytesOf(readAs);
  let out = "";
  for (const letter of phrase) {
    if (letter < "\u0080") {
      out += letter;
      continue;
    }
    const byte = bytes.get(letter);
    if (byte === undefined) return undefined;
    out += letterOf(was, byte);
  }
  return out;
}

/** In small letters, with a capital, or in capitals. */
const isWord = (word: string): boolean => /^(?:[А-ЯЁІЇЄҐ]?[а-яёіїєґ]+|[А-ЯЁІЇЄҐ]+)$/.test(word);

/** How much more like Russian what is read must be than what stands there. */
const MARGIN = 0.35;
/** Letters of Russian in a thousand; Ukrainian's own are taken as rare ones. */
const OFTEN = new Map<string, number>(
  [..."оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё"].map((letter, i): [string, number] => [
    letter,
    [
      110, 85, 80, 74, 67, 63, 55, 47, 45, 44, 35, 32, 30, 28, 26, 20, 19, 17, 17, 16.5, 16, 14, 12, 10, 9, 7, 6, 5, 4,
      3, 2.6, 0.4, 0.4,
    ][i]!,
  ]),
);
const RARE = 0.3;
/** A capital behind a small letter, or a sign in a word, counts as much as a letter that is hardly ever used. */
const NEVER = 0.02;

/** How much a run of words looks like Russian: the mean logarithm of how often its letters are used. */
function likeness(words: readonly string[]): number {
  let sum = 0;
  let count = 0;
  for (const word of words) {
    const shaped = isWord(word);
    for (const letter of word) {
      const lower = letter.toLowerCase();
      sum += Math.log(shaped || letter === lower ? (OFTEN.get(lower) ?? (/[іїєґ]/.test(lower) ? RARE : NEVER)) : NEVER);
      count++;
    }
  }
  return count === 0 ? 0 : sum / count;
}
