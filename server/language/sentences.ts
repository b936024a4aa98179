import type { Span } from "../text/span.ts";
import { BEFORE_A_NAME } from "./abbreviations.ts";
import type { Token } from "./token.ts";

/** A sentence: its span, and its tokens as a half-open range of the reading's. */
export interface Sentence extends Span {
  readonly first: number;
  /** Exclusive. */
  readonly last: number;
}

const CLOSERS = new Set(['"', "”", "’", "'", "''", ")", "]", "»"]);
const OPENERS = new Set(['"', "“", "‘", "'", "``", "''", "(", "[", "«", "—", "–"]);

/** Where one sentence ends and the next begins; the last one ends with the tokens. */
export function splitSentences(tokens: readonly Token[]): Sentence[] {
  const sentences: Sentence[] = [];
  let first = 0;
  for (let i = 0; i < tokens.length; i++) {
    if (!mayEnd(tokens, i)) continue;
    let last = i + 1;
    while (last < tokens.length && isCloser(tokens, last)) last++;
    if (last < tokens.length && !startsAfter(tokens, i, last)) continue;
    sentences.push(sentence(tokens, first, last));
    first = last;
    i = last - 1;
  }
  if (first < tokens.length) sentences.push(sentence(tokens, first, tokens.length));
  return sentences;
}

const sentence = (tokens: readonly Token[], first: number, last: number): Sentence => ({
  first,
  last,
  start: tokens[first]!.start,
  end: tokens[last - 1]!.end,
});

function mayEnd(tokens: readonly Token[], i: number): boolean {
  const { text, kind } = tokens[i]!;
  if (kind === "punctuation")
    return text === "." || text === "!" || text === "?" || text === "…" || /^\.{2,}$/.test(text);
  return kind === "word" && text.endsWith(".");
}

/** A straight quotation mark closes only where it clings to what came before. */
function isCloser(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!;
  if (!CLOSERS.has(token.text) || token.spaced) return false;
  const next = tokens[i + 1];
  // A straight mark that clings to the next word as well opens it ("end."Next"): leave it to the next sentence.
  return !(next && !next.spaced && next.kind === "word" && (token.text === '"' || token.text === "'"));
}

/** Words that begin a sentence more often than they follow "U.S." or "Inc." inside one. */
const STARTERS = new Set(
  (
    "the a an in on at it he she they we i but and this that these those his her its their there when while after before as if for " +
    "however meanwhile officials police according some many most all no not what who how why so yet or with since last"
  ).split(" "),
);

function startsAfter(tokens: readonly Token[], end: number, next: number): boolean {
  const ender = tokens[end]!;
  let opener = next;
  while (opener < tokens.length && OPENERS.has(tokens[opener]!.text)) opener++;
  const starter = tokens[opener];
  if (!starter) return true;
  if (!tokens[next]!.spaced && ender.text !== ".") return false;
  if (!tokens[next]!.spaced && starter.shape !== "capitalised") return false;
  if (ender.kind === "word") {
    const lower = ender.lower;
    if (BEFORE_A_NAME.has(lower) && lower !== "sr" && lower !== "no") return false;
    if (/^\p{L}$/u.test(lower)) return false;
    return starter.shape === "capitalised" && (STARTERS.has(starter.lower) || opener > next);
  }
  if (starter.shape === "lower") return false;
  if (starter.kind === "punctuation") return ender.text !== "…" && !ender.text.startsWith("..");
  // “Why?” Smith asked: a question or cry inside a quotation goes on to its speaker.
  if (ender.text !== "." && next > end + 1 && speaksSoon(tokens, opener)) return false;
  // "No. 5": a figure behind a short capital word is no new sentence, but "in 2019. 12 people" is.
  if (starter.kind === "number" && tokens[end - 1]?.lower === "no") return false;
  return true;
}

const SPEAKS = new Set("said says asked asks added replied wrote told shouted tweeted recalled wondered".split(" "));

function speaksSoon(tokens: readonly Token[], from: number): boolean {
  for (let i = from; i < Math.min(from + 4, tokens.length); i++) {
    const token = tokens[i]!;
    if (SPEAKS.has(token.lower)) return true;
    if (token.kind === "punctuation") return false;
  }
  return false;
}
