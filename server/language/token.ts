import { BREAK, JOIN, OBJECT, withoutFillers } from "../text/filler.ts";
import type { Span } from "../text/span.ts";
import { takesFullStop } from "./abbreviations.ts";

/**
 * - word: letters, with inner hyphens and apostrophes ("Myung-bak", "O'Brien", "Jr.", "U.S.");
 * - clitic: "'s", "n't", "'ll" split off the word before;
 * - number: starts with a digit ("69", "1,000", "12th", "69-year-old");
 * - object: code or an address, read as a noun; - handle: @name, #topic;
 * - punctuation: one mark, or a run of dots or hyphens.
 */
export type TokenKind = "word" | "clitic" | "number" | "object" | "handle" | "punctuation";

/** How its letters are cased: "said", "Moscow", "NATO", "iPhone"; "none" where there are no letters. */
export type Shape = "lower" | "capitalised" | "capitals" | "mixed" | "none";

/** A word or mark at its place. Offsets are UTF-16 units into the reading's text. */
export interface Token extends Span {
  /** As it reads: fillers left out, entities decoded, curly apostrophes kept. */
  readonly text: string;
  /** Lower case, straight apostrophe, without the full stop of "Mr." (but "u.s" keeps its inner one). */
  readonly lower: string;
  readonly kind: TokenKind;
  readonly shape: Shape;
  /** Blank space, a break or the start of the reading stands before it. */
  readonly spaced: boolean;
}

export const isWord = (token: Token | undefined): token is Token =>
  token !== undefined && (token.kind === "word" || token.kind === "number" || token.kind === "handle");

const LETTER = `[\\p{L}\\p{M}${JOIN}]`;
const LETTER_OR_DIGIT = `[\\p{L}\\p{M}\\p{N}${JOIN}]`;
const TOKEN = new RegExp(
  [
    `(?<object>${OBJECT}+|(?:https?:\\/\\/|www\\.)[^\\s${BREAK}]{1,2000}|[\\w.+-]{1,64}@[\\w-]{1,64}(?:\\.[\\w-]{1,64}){1,6})`,
    `(?<handle>[@#][\\p{L}_]${LETTER_OR_DIGIT.replace("]", "_]")}*)`,
    `(?<initials>(?:\\p{L}${JOIN}*\\.){2,6}(?!\\p{L})(?:[-‐‑]\\p{L}${LETTER_OR_DIGIT}*)*)`,
    `(?<number>\\p{Nd}${JOIN}*(?:[\\p{Nd}${JOIN}]|[.,:]\\p{Nd})*${LETTER}*(?:[-‐‑]${LETTER_OR_DIGIT}+)*)`,
    `(?<word>\\p{L}${LETTER_OR_DIGIT}*(?:[-‐‑'’&]${JOIN}*[\\p{L}\\p{N}]${LETTER_OR_DIGIT}*)*)`,
    "(?<punctuation>\\.{2,}|-{2,}|''|``|[^\\s])",
  ].join("|"),
  "gu",
);

const CLITIC = /^(.+?)(n['’]t|['’](?:s|re|ve|ll|d|m))$/iu;

/** Splits prose into words and marks, in order. Linear in its length. */
export function tokenize(prose: string): Token[] {
  const tokens: Token[] = [];
  let previousEnd = 0;
  let broken = true; // A break filler, or nothing, came since the last token.
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(prose); match; match = TOKEN.exec(prose)) {
    const raw = match[0];
    if (raw === JOIN) continue;
    if (raw === BREAK) {
      broken = true;
      continue;
    }
    let start = match.index;
    let end = start + raw.length;
    while (prose[end - 1] === JOIN) end--;
    const groups = match.groups!;
    const spaced = broken || /\s/.test(prose.slice(previousEnd, start));
    broken = false;
    if (groups.word !== undefined) {
      const text = withoutFillers(prose.slice(start, end));
      if (prose[end] === "." && takesFullStop(text)) {
        TOKEN.lastIndex = ++end;
        push(tokens, prose, start, end, "word", spaced);
      } else {
        const clitic = CLITIC.exec(text);
        const head = clitic?.[1];
        if (head && !KEEPS_APOSTROPHE.has(text.toLowerCase())) {
          const cut = endOfLetters(prose, start, head.length);
          push(tokens, prose, start, cut, "word", spaced);
          start = cut;
          push(tokens, prose, start, end, "clitic", false);
        } else push(tokens, prose, start, end, "word", spaced);
      }
    } else {
      const kind: TokenKind =
        groups.object !== undefined
          ? "object"
          : groups.handle !== undefined
            ? "handle"
            : groups.number !== undefined
              ? "number"
              : groups.initials !== undefined
                ? "word"
                : "punctuation";
      if (kind === "object") {
        const inked = withoutTrailingMarks(prose, start, end);
        if (inked > start) TOKEN.lastIndex = end = inked;
      }
      push(tokens, prose, start, end, kind, spaced);
    }
    previousEnd = end;
  }
  return tokens;
}

const KEEPS_APOSTROPHE = new Set(["o'clock", "ma'am", "y'all"]);

const TRAILING = new Set(".,;:!?)]\"'”’»");

/** Where an address ends that a sentence goes on behind. */
function withoutTrailingMarks(prose: string, start: number, end: number): number {
  let at = end;
  while (at > start && TRAILING.has(prose[at - 1]!)) at--;
  return at;
}

/** The offset behind `count` letters that are no fillers. */
function endOfLetters(prose: string, start: number, count: number): number {
  let at = start;
  for (let left = count; left > 0; at++) if (prose[at] !== JOIN) left--;
  return at;
}

function push(tokens: Token[], prose: string, start: number, end: number, kind: TokenKind, spaced: boolean): void {
  const text = withoutFillers(prose.slice(start, end));
  const lowered = text.toLowerCase();
  const plain = lowered.includes("’") ? lowered.replaceAll("’", "'") : lowered;
  const lower = kind === "word" && plain.endsWith(".") ? plain.slice(0, -1) : plain;
  tokens.push({ start, end, text, lower, kind, shape: shapeOf(text, lowered), spaced });
}

function shapeOf(text: string, lowered: string): Shape {
  const raised = text.toUpperCase();
  if (raised === lowered) return "none";
  if (text === lowered) return "lower";
  if (text === raised) return text.length === 1 ? "capitalised" : "capitals";
  const first = text[0]!;
  if (first === lowered[0]) return "mixed";
  const rest = text.slice(1);
  return rest === lowered.slice(1) ? "capitalised" : /^\p{Lu}[\p{Ll}\p{M}'’.-]/u.test(text) ? "capitalised" : "mixed";
}
