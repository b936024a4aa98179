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
    if (!mayEnd(tokens[i]!)) continue;
    // "?!" and ". . ." end it once.
    while (i + 1 < tokens.length && tokens[i + 1]!.kind === "punctuation" && mayEnd(tokens[i + 1]!)) i++;
    let last = i + 1;
    while (last < tokens.length && isCloser(tokens, last)) last++;
    if (isDeskMark(tokens, last)) last += 3;
    if (last === tokens.length || startsAfter(tokens, i, last)) {
      sentences.push(sentence(tokens, first, last));
      first = last;
    }
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

const ENDER = /^(?:[.!?…]|\.{2,})$/;

function mayEnd({ text, kind }: Token): boolean {
  if (kind === "punctuation") return ENDER.test(text);
  return kind === "word" && text.endsWith(".");
}

const DESK_MARKS = new Set(["cq", "sic", "stet"]);

/** "It was late. [stet]": the mark speaks of the sentence before it. */
const isDeskMark = (tokens: readonly Token[], i: number): boolean =>
  DESK_MARKS.has(tokens[i + 1]?.lower ?? "") &&
  (tokens[i]!.text === "[" || tokens[i]!.text === "(") &&
  (tokens[i + 2]?.text === "]" || tokens[i + 2]?.text === ")");

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
  if (starter.kind === "punctuation" && GOES_ON.has(starter.text)) return false;
  if (!tokens[next]!.spaced && !(ender.text === "." && starter.shape === "capitalised")) return false;
  if (ender.kind === "word") {
    if (BEFORE_A_NAME.has(ender.lower) || /^\p{L}$/u.test(ender.lower)) return false;
    return starter.shape === "capitalised" && (STARTERS.has(starter.lower) || opener > next);
  }
  if (starter.shape === "lower") return false;
  if (starter.kind === "punctuation") return ender.text === "." || ender.text === "!" || ender.text === "?";
  // “Why?” Smith asked: a question or cry inside a quotation goes on to its speaker.
  return !(ender.text !== "." && next > end + 1 && speaksSoon(tokens, opener));
}

/** Marks that no sentence starts with: “Why?”, he asked. */
const GOES_ON = new Set([",", ";", ":", ")", "]", "-", "--", "/"]);

const SPEAKS = new Set("said says asked asks added replied wrote told shouted tweeted recalled wondered".split(" "));

function speaksSoon(tokens: readonly Token[], from: number): boolean {
  for (let i = from; i < Math.min(from + 4, tokens.length); i++) {
    const token = tokens[i]!;
    if (SPEAKS.has(token.lower)) return true;
    if (token.kind === "punctuation") return false;
  }
  return false;
}
