import { quotationsOf, type Reading, sentencesOf, tokensOf } from "../../draft/reading.ts";
import type { Quotation } from "../../language/quotations.ts";
import type { Sentence } from "../../language/sentences.ts";
import type { Token } from "../../language/token.ts";
import type { Span } from "../../text/span.ts";

/** Half-open range of a line's tokens. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

export const range = (from: number, to: number): Range => ({ from, to });

/** A paragraph made ready for the search: its tokens, and which of them lie in a quotation. */
export interface Line {
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly quotations: readonly QuotedRange[];
  /** For each token the index of its quotation, marks included, or -1. */
  readonly quote: Int32Array;
  /** Most of its words are capitalised, as in American headlines. */
  readonly titled: boolean;
}

/** A quotation and the tokens that it holds, its marks included. */
export interface QuotedRange extends Range {
  readonly quotation: Quotation;
  /** One or two words, or a title: its words are set apart, not spoken. */
  readonly short: boolean;
  /** One or two words. */
  readonly few: boolean;
}

export function lineOf(reading: Reading): Line {
  const tokens = tokensOf(reading);
  const quote = new Int32Array(tokens.length).fill(-1);
  const quotations: QuotedRange[] = [];
  let i = 0;
  for (const quotation of quotationsOf(reading)) {
    while (i < tokens.length && tokens[i]!.start < quotation.start) i++;
    const from = i;
    while (i < tokens.length && tokens[i]!.end <= quotation.end) quote[i++] = quotations.length;
    quotations.push({ quotation, from, to: i, short: i - from <= 5, few: i - from <= 4 });
  }
  return { tokens, sentences: sentencesOf(reading), quotations, quote, titled: isTitled(tokens) };
}

function isTitled(tokens: readonly Token[]): boolean {
  if (tokens.length > 40) return false;
  const long = tokens.filter((token) => token.kind === "word" && token.lower.length > 3);
  return long.length >= 3 && long.filter((token) => token.shape !== "lower").length >= long.length * 0.75;
}

/** What a range of tokens covers, in a paragraph that begins at `start`. */
export const spanIn = ({ tokens }: Line, { from, to }: Range, start: number): Span => ({
  start: tokens[from]!.start + start,
  end: tokens[to - 1]!.end + start,
});

/** The words as they stand in the copy, line ends and wide blanks as one blank. */
export const printed = (tokens: readonly Token[]): string =>
  tokens.map(({ text, spaced }, i) => (i > 0 && spaced ? ` ${text}` : text)).join("");

/** Dashes that part clauses, however they are typed. */
export const DASHES = new Set(["—", "–", "--"]);

/** No phrase that belongs to one attribution is longer, in tokens; keeps every search short on hostile lines. */
export const REACH = 80;

export const isQuoted = (line: Line, i: number): boolean => (line.quote[i] ?? -1) >= 0;

/** The quotation that ends right before a token, perhaps with a comma after its closing mark. */
export function quotationEndingAt(line: Line, i: number): QuotedRange | undefined {
  const at = line.tokens[i - 1]?.text === "," ? i - 2 : i - 1;
  const found = line.quotations[line.quote[at] ?? -1];
  return found && found.to === at + 1 ? found : undefined;
}

/** The quotation whose opening mark is this token. */
export function quotationStartingAt(line: Line, i: number): QuotedRange | undefined {
  const found = line.quotations[line.quote[i] ?? -1];
  return found && found.from === i ? found : undefined;
}
