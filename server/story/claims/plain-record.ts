import type { Sentence } from "../../language/sentences.ts";
import type { Token } from "../../language/token.ts";
import type { Line } from "../attribution/line.ts";
import { BIOGRAPHY, HOUSES, LAW, MARKET_MOVES, MARKETS, RECORD, RULES, SPORT, VOTES } from "./words.ts";

/** What speaks for a plain record that all can see: against the sentence's figures, and against all that it tells; at most zero. */
export interface PlainRecord {
  readonly figures: number;
  readonly all: number;
}

export function plainRecord(line: Line, sentence: Sentence): PlainRecord {
  let figures = 0;
  let all = 0;
  if (holds(line, sentence, RULES)) figures -= 2.2;
  if ((holds(line, sentence, MARKETS) && holds(line, sentence, MARKET_MOVES)) || isTally(line.tokens, sentence))
    figures -= 99;
  // The statistics office says so.
  if (holds(line, sentence, OFFICIAL)) figures -= 2.5;
  if (setsRate(line.tokens, sentence)) figures -= 4;
  if (holds(line, sentence, VOTES)) figures -= 2.2;
  else if (holds(line, sentence, HOUSES)) figures -= 1;
  if (holds(line, sentence, SPORT)) figures -= 1.6;
  if (holds(line, sentence, LAW)) figures -= 0.8;
  if (holds(line, sentence, BIOGRAPHY)) all -= 0.6;
  if (holds(line, sentence, RECORD)) all -= 0.6;
  if (hasDate(line.tokens, sentence)) all -= 0.3;
  return { figures, all };
}

/** "passed 218 to 212": counted in public. */
const isTally = (tokens: readonly Token[], { first, last }: Sentence): boolean => {
  for (let i = first + 1; i + 2 < last; i++)
    if (
      tokens[i]!.kind === "number" &&
      tokens[i + 1]!.lower === "to" &&
      tokens[i + 2]!.kind === "number" &&
      !/^(?:from|ranging)$/.test(tokens[i - 1]!.lower) &&
      PASSED.test(tokens[i - 1]!.lower)
    )
      return true;
  return false;
};

const PASSED =
  /^(?:passed|approved|rejected|voted|won|lost|it|them|bill|measure|motion|resolution|amendment|plan|proposal|vote|ruled|by)$/;

/** "the corporate tax rate, at 35 percent": a law or a bank has set it. */
const setsRate = (tokens: readonly Token[], { first, last }: Sentence): boolean => {
  for (let i = first + 1; i < last; i++) {
    if (/^(?:surtax|surcharge|levy|tariff|tariffs)$/.test(tokens[i]!.lower)) return true;
    if (
      /^(?:rate|rates|bracket|brackets|credit|credits|exemption|deduction)$/.test(tokens[i]!.lower) &&
      /^(?:tax|interest|lending|mortgage|income|discount|policy|benchmark|key|base|prime|repo)$/.test(
        tokens[i - 1]!.lower,
      )
    )
      return true;
  }
  return false;
};

const OFFICIAL = new Set("unemployment jobless inflation gdp census official".split(" "));

const WEEKDAYS = new Set("monday tuesday wednesday thursday friday saturday sunday yesterday today".split(" "));

const hasDate = (tokens: readonly Token[], { first, last }: Sentence): boolean => {
  for (let i = first; i < last; i++)
    if (WEEKDAYS.has(tokens[i]!.lower) || /^(?:1[5-9]|20)\d\d$/.test(tokens[i]!.text)) return true;
  return false;
};

const holds = ({ tokens }: Line, { first, last }: Sentence, words: ReadonlySet<string>): boolean => {
  for (let i = first; i < last; i++) if (words.has(tokens[i]!.lower)) return true;
  return false;
};
