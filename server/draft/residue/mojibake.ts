import { contains, firstOverlap, type Span } from "../../text/span.ts";
import { findCyrillic } from "./cyrillic.ts";
import { letterOf, singleByteEncodings } from "./encoding.ts";
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
  const cyrillic = findCyrillic(text).filter((phrase) => !isHeld(found, phrase));
  const whole = [...cyrillic, ...found.filter((each) => !isHeld(cyrillic, each))].sort((a, b) => a.start - b.start);
  return [...whole, ...findHalves(text, whole), ...findControls(text, whole)];
}

/** Whether one of some stretches, in order and apart, takes in all of another. */
function isHeld(stretches: readonly Residue[], span: Span): boolean {
  const holder = firstOverlap(stretches, span);
  return holder !== undefined && contains(holder, span);
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
  let best: Candidate | undefined;
  for (const { name, bytes } of singleByteEncodings()) {
    const stretch = stretchFrom(run, bytes, from);
    if (!stretch || (best && stretch.start > best.start)) continue;
    const isCyrillic = CYRILLIC_LEADS.has(name);
    if (!(isCyrillic ? isBelievableInCyrillic(text, run, offset, name, stretch) : isBelievable(text, offset, stretch)))
      continue;
    const { start, end } = stretch;
    const as = again(stretch.letters);
    const candidate = {
      start,
      end,
      as,
      oddity: oddityOf(as, text[offset + start - 1] ?? "", text[offset + end] ?? ""),
    };
    if (!best || isBetter(candidate, best)) best = candidate;
  }
  return best && mojibake(offset + best.start, offset + best.end, plain(best.as));
}

interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly as: string;
  readonly oddity: number;
}

/** The earlier one, the one that makes more sense, the longer one; else the likelier encoding, which came first. */
const isBetter = (a: Candidate, b: Candidate): boolean =>
  a.start !== b.start ? a.start < b.start : a.oddity !== b.oddity ? a.oddity < b.oddity : a.end > b.end;

/** How little sense letters make: controls and unused characters count most, a capital in the midst of a word a little. */
function oddityOf(letters: string, before: string, after: string): number {
  if (/[\u0080-\u009f\ue000-\uf8ff\ufffd\p{Cn}]/u.test(letters)) return 2;
  if (/^\p{Lu}/u.test(letters)) return /\p{Ll}/u.test(before) || /\p{Lu}\p{Ll}/u.test(before + after) ? 1 : 0;
  return letters === "ß" && !/\p{Ll}/u.test(before) ? 1 : 0;
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
  (point >= 0x1f000 && point <= 0x1faff);

/** Leads that are no letters; in a word they can only be misread. */
const NO_LETTER = /[√ƒ≈∆«»…├┬┼─╞╟╚╔│┤]/;
/** Of those, the ones that are never written beside a sign. */
const NEVER_ALONE = /[√├┬┼¬]/;

/** What the two bytes that begin most Cyrillic letters in UTF-8 are read as. */
const CYRILLIC_LEADS = new Map([
  ["windows-1251", "РС"],
  ["koi8-r", "пя"],
  ["cp866", "╨╤"],
  ["maccyrillic", "–—"],
  ["iso-8859-5", "аб"],
]);

/**
 * Ukrainian and Russian words can look like sequences ("дії"); garbled Cyrillic keeps to two leads. Garbled signs of
 * typography and Latin letters stand in the midst of Latin ones.
 */
function isBelievableInCyrillic(
  text: string,
  run: string,
  offset: number,
  name: string,
  { start, end, letters, sequences, telling }: Stretch,
): boolean {
  const raw = run.slice(start, end);
  const leads = CYRILLIC_LEADS.get(name)!;
  const pairs = [...raw].every((letter, i) => i % 2 === 1 || leads.includes(letter));
  if (pairs && sequences >= (/\p{L}/u.test(leads) ? 3 : 2)) return true;
  const first = letters.codePointAt(0)!;
  if (/^(?:вЂ|в„|в‚)/.test(raw)) return isTelling(first);
  const latin = /[A-Za-z]/;
  const beside = latin.test(text[offset + start - 1] ?? "") || latin.test(text[offset + end] ?? "");
  if (!beside || (start > 0 && /[\u0400-\u04ff]/.test(run[start - 1]!))) return false;
  return (telling && first >= 0x2010 && first <= 0x20bf) || /^[\u00c0-\u024f]+$/.test(letters);
}

function isBelievable(
  text: string,
  offset: number,
  { start, end, sequences, telling, lead, letters }: Stretch,
): boolean {
  const before = text[offset + start - 1] ?? "";
  const after = text[offset + end] ?? "";
  const first = letters.codePointAt(0)!;
  // No East Asian letter follows a Latin one: “Korçë…” and "Píšť" only look like one.
  if (sequences === 1 && first >= 0x3000 && first <= 0xffff && /\p{L}/u.test(before)) return false;
  if (telling || sequences >= 3) return true;
  const last = text[offset + end - 1]!;
  const isSign = /[‘’“”‚„–—…‹›«»·\u00a0]/.test(last);
  // Vietnamese letters take three bytes.
  if (first >= 0x1e00 && first <= 0x1eff)
    return /\p{Ll}/u.test(after) || (!isSign && /\p{L}/u.test(before)) || (isSign && /\p{N}/u.test(after));
  // No word goes on behind a capital that is never doubled with such a letter or sign: "MĂĽller", "Åžahin".
  if (/[ÄÅĂĹ]/.test(lead) && end - start === 2 && !isSign && first >= 0xc0 && first < 0x180 && /[a-z]/.test(after))
    return true;
  if (lead === "Â" || lead === "Ã") return !/\p{Lu}/u.test(before) || /\p{Ll}/u.test(after);
  if (NEVER_ALONE.test(lead)) return !/[\p{N}(]/u.test(after);
  // Alone between blanks: "Å¡", "Ä‡".
  if (/[ÅÄ]/.test(lead) && sequences === 1 && !/\p{L}/u.test(before + after) && first >= 0x100 && first < 0x180)
    return true;
  if (/[«»]/.test(lead) && !(first >= 0x218 && first <= 0x21b)) return false;
  if (NO_LETTER.test(lead)) return /\p{L}/u.test(before) || /\p{Ll}/u.test(after);
  if (/\p{Ll}/u.test(before) && /\p{Lu}/u.test(lead)) return true;
  return (
    /\p{L}/u.test(lead) &&
    /\p{Ll}/u.test(before) &&
    !/\p{L}/u.test(text[offset + start + 1] ?? "") &&
    first < 0x250 &&
    (!isSign || /\p{L}/u.test(after))
  );
}

/** What was garbled twice is read back twice. */
function again(letters: string): string {
  let now = letters;
  for (let round = 0; round < 3; round++) {
    let next: string | undefined;
    for (const { bytes: decoder } of singleByteEncodings().slice(0, 3)) {
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
  const isFree = (start: number, end: number): boolean => firstOverlap(found, { start, end }) === undefined;
  if (text.includes("â€"))
    for (const { index, 0: half } of text.matchAll(/â€[\u009d ]?(?=[\s.,;:!?)]|$)/g))
      if (isFree(index, index + 2)) halves.push(mojibake(index, index + half.trimEnd().length, "”"));
  if (text.includes("Ã "))
    for (const { index } of text.matchAll(/(?<=[\p{Ll}\s])Ã (?=[\p{Ll}\s])/gu))
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

/** Controls that Windows writes its quotation marks and dashes with: "it\u0092s". */
function findControls(text: string, found: readonly Residue[]): Residue[] {
  const controls: Residue[] = [];
  for (const { index } of text.matchAll(/[\u0080\u0082-\u008c\u008e\u0091-\u009c\u009e\u009f]/g))
    if (!isHeld(found, { start: index, end: index + 1 }))
      controls.push(mojibake(index, index + 1, letterOf("windows-1252", text.charCodeAt(index))));
  return controls;
}
