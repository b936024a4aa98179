import { encodings } from "../../tables/data/encodings.ts";
import type { Residue } from "./found.ts";
import { sequenceAt } from "./utf8.ts";

/** Letters that were UTF-8 and were read as another encoding, once or several times, and what they were. */
export function findMojibake(text: string): Residue[] {
  const found: Residue[] = [];
  for (const { index, 0: run } of text.matchAll(/[\u0080-\uffff]+/g)) {
    if (run.length === 1 && run !== "\uFFFD") continue;
    for (let at = 0; at < run.length; ) {
      const garbled = garbledAt(text, run, index, at);
      if (!garbled) break;
      found.push(garbled);
      at = garbled.end - index;
    }
  }
  return [...found, ...findCyrillicAsLatin(text), ...findHalves(text, found)];
}

/** No language of Latin letters has five accented ones in a row, or four in each of several words. */
const ACCENTED_WORDS = /[À-ÿ¸¨]{4,60}(?:[ -][À-ÿ¸¨]{1,60}){0,30}/g;

/** Cyrillic in an encoding of one byte a letter, read as Windows-1252: "Ðîññèÿ". */
function findCyrillicAsLatin(text: string): Residue[] {
  if (!/[À-ÿ]{4}/.test(text)) return [];
  return [...text.matchAll(ACCENTED_WORDS)]
    .filter(({ index, 0: words }) => {
      const beside = (text[index - 1] ?? " ") + (text[index + words.length] ?? " ");
      return !/\p{L}/u.test(beside) && (/[À-ÿ]{5}/.test(words) || /[À-ÿ]{4}[ -][À-ÿ]/.test(words));
    })
    .map(({ index, 0: words }) => mojibake(index, index + words.length, likelierCyrillic(words), false));
}

const CYRILLIC_BYTES = ["windows-1251", "koi8-r"];

/** Of two decodings the one with words in lower case and the commoner letters. */
function likelierCyrillic(words: string): string {
  const readings = CYRILLIC_BYTES.map((wanted) => {
    const letters = encodings.find(([name]) => name === wanted)![1];
    return words.replace(/[\u00a1-\u00ff]/g, (letter) => letters[letter.charCodeAt(0) - 0x80]!);
  });
  const score = (reading: string): number =>
    (reading.match(/[оеаинт]/g)?.length ?? 0) +
    (reading.match(/[ОЕАИНТ]/g)?.length ?? 0) / 2 -
    2 * (reading.match(/\p{Ll}\p{Lu}/gu)?.length ?? 0);
  return readings.reduce((best, reading) => (score(reading) > score(best) ? reading : best));
}

const mojibake = (start: number, end: number, as: string | undefined, sure = true): Residue => ({
  start,
  end,
  kind: "mojibake",
  breaks: false,
  sure,
  ...(as === undefined ? {} : { as }),
});

/** The first garbled stretch of a run of letters beyond ASCII, from `from` on. */
function garbledAt(text: string, run: string, offset: number, from: number): Residue | undefined {
  let best: { start: number; end: number; as: string } | undefined;
  for (const { name, bytes } of decoders()) {
    const stretch = stretchFrom(run, bytes, from);
    if (!stretch || (best && stretch.start >= best.start)) continue;
    const leads = CYRILLIC_LEADS.get(name);
    if (!(leads ? isCyrillic(text, offset, stretch, leads) : isBelievable(text, offset, stretch))) continue;
    best = { start: stretch.start, end: stretch.end, as: again(stretch.letters) };
  }
  return best && mojibake(offset + best.start, offset + best.end, plain(best.as));
}

/** A no-break space is written as a plain one; what can't be seen goes. */
const plain = (letters: string): string | undefined => {
  const shown = letters.replace(/\u00a0/g, " ").replace(/[\u200b\ufeff\u00ad]/g, "");
  return shown === "" ? undefined : shown;
};

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly letters: string;
  readonly sequences: number;
  /** Gives a character of typography, an East Asian one or an emoji: nothing else looks like it. */
  readonly telling: boolean;
  readonly lead: string;
}

/** The first run of valid sequences at or behind `from`. */
function stretchFrom(run: string, decoder: ReadonlyMap<string, number>, from: number): Stretch | undefined {
  for (let start = from; start < run.length; start++) {
    if ((decoder.get(run[start]!) ?? 0) < 0xc2) continue;
    let at = start;
    let letters = "";
    let sequences = 0;
    let telling = false;
    while (at < run.length) {
      const bytes = [0, 1, 2, 3].map((i) => decoder.get(run[at + i] ?? "") ?? -1);
      const sequence = sequenceAt(bytes, 0);
      if (!sequence) break;
      const { point } = sequence;
      letters += String.fromCodePoint(point);
      sequences++;
      telling ||= sequence.bytes > 2 && isTelling(point);
      at += sequence.bytes;
    }
    if (sequences > 0) return { start, end: at, letters, sequences, telling, lead: run[start]! };
  }
  return undefined;
}

const isTelling = (point: number): boolean =>
  (point >= 0x2010 && point <= 0x20bf) ||
  (point >= 0x200b && point <= 0x200f) ||
  point === 0x2122 ||
  point === 0xfeff ||
  point === 0xfffd ||
  (point >= 0x2190 && point <= 0x27bf) ||
  (point >= 0x3000 && point <= 0x9fff) ||
  (point >= 0xac00 && point <= 0xd7a3) ||
  point >= 0x1f000;

/** Leads that are no letters; in a word they can only be misread. */
const NO_LETTER = /[√ƒ≈∆«»…├┬┼─╞╟╚╔│┤]/;
/** Of those, the ones that are never written beside a sign. */
const NEVER_ALONE = /[√├┬┼¬]/;

/** How the two leads of Cyrillic look in encodings that hold Cyrillic letters themselves. */
const CYRILLIC_LEADS = new Map([
  ["windows-1251", /^(?:[РС].)+$/u],
  ["koi8-r", /^(?:[пя].)+$/u],
  ["cp866", /^(?:[╨╤].)+$/u],
  ["iso-8859-5", /^(?:[аб].)+$/u],
  ["maccyrillic", /^(?:[–—].)+$/u],
]);

/** Ukrainian and Russian words can look like sequences ("дії"); garbled Cyrillic keeps to two leads, and dashes begin "вЂ". */
function isCyrillic(text: string, offset: number, { start, end, letters, sequences }: Stretch, leads: RegExp): boolean {
  const raw = text.slice(offset + start, offset + end);
  // A Cyrillic capital glued to Latin letters: "rГ©sumГ©".
  const beside = (text[offset + start - 1] ?? "") + (text[offset + end] ?? "");
  if (/^[ВГДЕ][^\p{L}]/u.test(raw) && /[A-Za-z]/.test(beside) && letters.codePointAt(0)! < 0x180) return true;
  if (/^(?:вЂ|в„|в‚)/.test(raw)) return letters.length >= 1 && isTelling(letters.codePointAt(0)!);
  return sequences >= 3 && leads.test(raw);
}

function isBelievable(
  text: string,
  offset: number,
  { start, end, sequences, telling, lead, letters }: Stretch,
): boolean {
  // In a word in small letters no capital comes out: another encoding fits better.
  if (/\p{Ll}/u.test(text[offset + start - 1] ?? "") && /^\p{Lu}/u.test(again(letters))) return false;
  if (telling || sequences >= 3) return true;
  const before = text[offset + start - 1] ?? "";
  const after = text[offset + end] ?? "";
  const first = letters.codePointAt(0)!;
  if (lead === "Â" || lead === "Ã") return !/\p{Lu}/u.test(before) || /\p{Ll}/u.test(after);
  if (NEVER_ALONE.test(lead)) return !/[\p{N}(]/u.test(after);
  // Alone between blanks: "Å¡", "Ä‡".
  if (/[ÅÄ]/.test(lead) && sequences === 1 && !/\p{L}/u.test(before + after) && first >= 0x100 && first < 0x180)
    return true;
  if (NO_LETTER.test(lead)) return /\p{L}/u.test(before) || /\p{Ll}/u.test(after);
  if (/\p{Ll}/u.test(before) && /\p{Lu}/u.test(lead)) return true;
  return (
    /\p{L}/u.test(lead) && /\p{Ll}/u.test(before) && !/\p{L}/u.test(text[offset + start + 1] ?? "") && first < 0x250
  );
}

/** What was garbled twice is read back twice. */
function again(letters: string): string {
  let now = letters;
  for (let round = 0; round < 3; round++) {
    let next: string | undefined;
    for (const { bytes: decoder } of decoders().slice(0, 3)) {
      let out = "";
      let changed = false;
      for (let at = 0; at < now.length; ) {
        const bytes = [0, 1, 2, 3].map((i) => decoder.get(now[at + i] ?? "") ?? -1);
        const sequence = sequenceAt(bytes, 0);
        if (sequence) {
          out += String.fromCodePoint(sequence.point);
          at += sequence.bytes;
          changed = true;
        } else out += now[at++];
      }
      if (changed) {
        next = out;
        break;
      }
    }
    if (next === undefined) return now;
    now = next;
  }
  return now;
}

/** Halves that lost their last byte on the way, and replacement characters. */
function findHalves(text: string, found: readonly Residue[]): Residue[] {
  const halves: Residue[] = [];
  const isFree = (start: number, end: number) => !found.some((other) => other.start < end && start < other.end);
  if (text.includes("â€"))
    for (const { index, 0: half } of text.matchAll(/â€[\u009d ]?(?=[\s.,;:!?)]|$)/g))
      if (isFree(index, index + 2)) halves.push(mojibake(index, index + half.trimEnd().length, "”"));
  if (text.includes("Ã "))
    for (const { index } of text.matchAll(/(?<=[\p{L}\s])Ã (?=[\p{L}\s])/gu))
      if (isFree(index, index + 2))
        halves.push(mojibake(index, index + 2, /\s/.test(text[index + 2]!) ? "à" : "à ", false));
  if (text.includes("Â"))
    for (const { index } of text.matchAll(/(?<=[\p{Ll}\p{N}.,;:!?”"’]\s?)Â(?=\s|$)/gu))
      if (isFree(index, index + 1)) halves.push(mojibake(index, index + 1, undefined));
  if (text.includes("\uFFFD"))
    for (const { index, 0: marks } of text.matchAll(/\uFFFD+/g)) {
      const contraction =
        /\p{L}/u.test(text[index - 1] ?? "") &&
        /^(?:s|t|re|ve|ll|d|m)\b/.test(text.slice(index + marks.length, index + marks.length + 4));
      halves.push(mojibake(index, index + marks.length, contraction ? "’" : undefined, false));
    }
  return halves;
}

interface Decoder {
  readonly name: string;
  readonly bytes: ReadonlyMap<string, number>;
}

let kept: readonly Decoder[] | undefined;

/** For each encoding, the byte of each of its upper letters; the likeliest first. */
function decoders(): readonly Decoder[] {
  kept ??= encodings.map(([name, letters]) => ({
    name,
    bytes: new Map([...letters].map((letter, i): [string, number] => [letter, 0x80 + i])),
  }));
  return kept;
}
