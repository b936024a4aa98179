import type { Sentence } from "../../language/sentences.ts";
import type { Token } from "../../language/token.ts";
import { isCapitalised } from "../attribution/closed-classes.ts";
import { type Line, type Range, range } from "../attribution/line.ts";
import {
  APPROXIMATE,
  COST,
  CURRENCY,
  DISTANCE,
  DOWN,
  isChange,
  MAGNITUDES,
  RATE,
  SHARE,
  SHARE_WORDS,
  TOLL,
  UP,
} from "./words.ts";

/** A figure that somebody must have counted or measured. */
export interface Figure {
  readonly range: Range;
  readonly weight: number;
  /** "increased by almost a third": which way it went; the words behind the verb. */
  readonly change: "up" | "down" | undefined;
  readonly amount: Range;
  /** A share, money, three digits or more, or with about, rate, cost or change: no mere count. */
  readonly weighty: boolean;
}

const MONTHS = new Set(
  "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec".split(
    " ",
  ),
);
const UNITS_OF_TIME = new Set(
  "years year months month weeks week days day hours hour minutes minute seconds second decades decade o'clock a.m p.m am pm gmt utc edt est pdt pst bst".split(
    " ",
  ),
);
const LABELS = new Set(
  "category phase stage level grade version chapter part section article episode season volume rank number group age aged channel type class route".split(
    " ",
  ),
);
const NUMBER_WORDS = new Set(
  "a one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty".split(" "),
);
const FRACTION_LEADS = new Set("a one two three the almost nearly about than over roughly an".split(" "));

/** A figure that weighs less is a mere count of a few. */
const PLAIN_COUNT = 0.5;

/** The sentence's figures, without dates, years, clock times, ages, ordinals and durations. */
export function figuresIn(line: Line, { first, last }: Sentence): Figure[] {
  const { tokens } = line;
  const found: Figure[] = [];
  for (let i = first; i < last; i++) {
    const base = baseWeight(tokens, i, first, last);
    if (base === 0) continue;
    const figure = widened(tokens, i, first, last, base);
    // "the committee has 14 members": anybody can count them.
    if (figure.weight < PLAIN_COUNT) continue;
    const previous = found.at(-1);
    if (previous && figure.range.from < previous.range.to) {
      if (figure.weight > previous.weight)
        found[found.length - 1] = {
          ...figure,
          range: range(Math.min(figure.range.from, previous.range.from), Math.max(figure.range.to, previous.range.to)),
        };
    } else found.push(figure);
  }
  return found;
}

function baseWeight(tokens: readonly Token[], i: number, first: number, last: number): number {
  const token = tokens[i]!;
  const before = i > first ? tokens[i - 1]! : undefined;
  const next = i + 1 < last ? tokens[i + 1]! : undefined;
  if (token.kind !== "number") {
    // "six million", "a billion".
    if (NUMBER_WORDS.has(token.lower) && next && MAGNITUDES.has(next.lower) && next.lower.length > 4) return 1.6;
    if (NUMBER_WORDS.has(token.lower) && next && SHARE.has(next.lower) && !SHARE_WORDS.has(next.lower)) return 3;
    // "killed two people", "three workers were injured".
    if (NUMBER_WORDS.has(token.lower) && token.lower !== "a" && token.lower !== "one" && isToll(tokens, i, first, last))
      return 0.3;
    if (!SHARE_WORDS.has(token.lower)) return 0;
    // "a third of", "by almost half"; not "the third quarter", "half time", "the majority leader".
    if (token.lower === "majority") return next?.lower === "of" ? 2 : 0;
    // "the first half of the year", "the other half".
    if (before && /^(?:first|second|latter|other|next|last|final|better|third|fourth)$/.test(before.lower)) return 0;
    const counted =
      next?.lower === "of" ||
      (before !== undefined &&
        FRACTION_LEADS.has(before.lower) &&
        before.lower !== "the" &&
        before.lower !== "one" &&
        hasChange(tokens, i, first));
    return counted ? 3 : 0;
  }
  if (isDateLike(token, before, next, tokens[i - 2], isAveraged(tokens, i, first), tokens.slice(i + 2, i + 5)))
    return 0;
  if (next && SHARE.has(next.lower) && !SHARE_WORDS.has(next.lower)) return 3;
  if (next?.text === "%" || token.text.endsWith("%")) return 3;
  if (before && CURRENCY.has(before.text)) return 1.7;
  if (next && (CURRENCY.has(next.lower) || (MAGNITUDES.has(next.lower) && CURRENCY.has(tokens[i + 2]?.lower ?? ""))))
    return 1.7;
  // "1 in 4 residents", "three of 10", "9 out of 10".
  if (ofHowMany(tokens, i, last) > 0) return 3;
  const digits = token.text.replace(/\D/g, "").length;
  return digits >= 3 ? 1.6 : 0.1;
}

const isToll = (tokens: readonly Token[], i: number, first: number, last: number): boolean => {
  for (let j = Math.max(first, i - 3); j < Math.min(last, i + 5); j++) if (TOLL.has(tokens[j]!.lower)) return true;
  return false;
};

/** Where "1 in 4" and "9 out of 10" end; 0 where they aren't. */
function ofHowMany(tokens: readonly Token[], i: number, last: number): number {
  const joint = tokens[i + 1]?.lower;
  const to = joint === "in" || joint === "of" ? i + 2 : joint === "out" && tokens[i + 2]?.lower === "of" ? i + 3 : -1;
  const whole = tokens[to === i + 2 && tokens[to]?.lower === "every" ? to + 1 : to];
  const isWhole =
    to > 0 &&
    to < last &&
    whole?.kind === "number" &&
    Number(whole.text) <= 1000 &&
    Number(whole.text) > Number(tokens[i]!.text);
  return isWhole ? tokens.indexOf(whole, to) + 1 : 0;
}

const hasChange = (tokens: readonly Token[], i: number, first: number): boolean => {
  for (let j = i - 1; j >= first && j >= i - 6; j--)
    if (isChange(tokens[j]!.lower) || tokens[j]!.lower === "by" || tokens[j]!.lower === "than") return true;
  return false;
};

const isAveraged = (tokens: readonly Token[], i: number, first: number): boolean => {
  for (let j = i - 1; j >= first && j >= i - 3; j--) if (/^averag/.test(tokens[j]!.lower)) return true;
  return false;
};

const STREETS = new Set("street avenue road lane boulevard drive square st ave rd blvd terrace".split(" "));

const isLastWord = (next: Token | undefined): boolean => next === undefined || /^[.,;]$/.test(next.text);

const VEHICLES = new Set(
  "jet jets jetliner plane planes aircraft airliner rifle rifles pistol series sedan".split(" "),
);

function isDateLike(
  token: Token,
  before: Token | undefined,
  next: Token | undefined,
  beforeThat: Token | undefined,
  averaged: boolean,
  street: readonly Token[],
): boolean {
  const { text } = token;
  if (/^(?:1[5-9]|20)\d\d(?:s|[-–]\d{2,4})?$/.test(text)) return true;
  // "69- annual": half a word is missing, which is another rule's to say.
  if (next?.text === "-" && !next.spaced) return true;
  // "category 3", "phase 2", "aged nine, ten and 12": a label, an age.
  if (before && LABELS.has(before.lower)) return true;
  if (before?.lower === "of" && beforeThat?.lower === "age") return true;
  // "9/11", "7/7".
  if (before?.text === "/" || next?.text === "/") return true;
  if (/^\d{1,2}(?::\d\d){1,2}$/.test(text) || /^\d{1,2}(?:am|pm)$/i.test(text)) return true;
  if (/\d(?:st|nd|rd|th)$/.test(text)) return true;
  if (/^\d+[-‐‑]years?[-‐‑]old/.test(text) || /^\d+[-‐‑](?:year|month|week|day|hour|minute)/.test(text)) return true;
  if (/\p{L}/u.test(text) && !/^\d[\d.,]*(?:m|bn|k|tn)$/i.test(text)) return true;
  if (
    before &&
    (MONTHS.has(before.lower) ||
      before.lower === "aged" ||
      before.lower === "age" ||
      before.lower === "no" ||
      before.text === "#")
  )
    return true;
  if (next && MONTHS.has(next.lower)) return true;
  // "on average, 50 minutes a day" is counted; "two days later" isn't.
  if (next && UNITS_OF_TIME.has(next.lower) && !averaged) return true;
  // "beat the Hawks 31-17", "passed 52-48": a score, a vote.
  if (/^\d{1,3}[-–]\d{1,3}$/.test(text) && next?.text !== "%" && !SHARE.has(next?.lower ?? "")) return true;
  // "at 221 Harbour Street".
  if (next && isCapitalised(next) && street.some((word) => STREETS.has(word.lower))) return true;
  // "died on Monday at 87", "with 142 people on board".
  if (before?.lower === "at" && !next?.text.match(/^[%$€£]/) && isLastWord(next) && Number(text) < 120) return true;
  // "401(k) plans".
  if (next?.text === "(" && !next.spaced) return true;
  // "his 757 jet".
  if (next && VEHICLES.has(next.lower)) return true;
  // "Smith, 31, a photographer".
  if (
    before?.text === "," &&
    (next?.text === "," || next?.text === ".") &&
    beforeThat !== undefined &&
    beforeThat.shape === "capitalised"
  )
    return true;
  // "Flight 370", "Highway 5", "Article 50", "COVID 19": part of a name.
  if (
    before &&
    before.shape !== "lower" &&
    before.kind === "word" &&
    before.shape !== "none" &&
    !/^(?:The|A|An|About|Some|Nearly|Almost|Over|At|More|Only|In|Of)$/.test(before.text)
  )
    return true;
  return false;
}

/** The figure with the words that tell how it changed and how sure it is. */
function widened(tokens: readonly Token[], i: number, first: number, last: number, base: number): Figure {
  let weight = base;
  let from = i;
  let to = i + 1;
  let weighty = base >= 1.6;
  if (from > first && CURRENCY.has(tokens[from - 1]!.text)) from--;
  // "US$", "16–17 percent".
  if (
    from > first &&
    tokens[from]!.kind === "punctuation" &&
    !tokens[from]!.spaced &&
    tokens[from - 1]!.shape === "capitals"
  )
    from--;
  if (from > first + 1 && /^[-–—]$/.test(tokens[from - 1]!.text) && tokens[from - 2]!.kind === "number") from -= 2;
  while (
    to < last &&
    (tokens[to]!.text === "%" ||
      (SHARE.has(tokens[to]!.lower) && tokens[i]!.kind === "number") ||
      MAGNITUDES.has(tokens[to]!.lower) ||
      CURRENCY.has(tokens[to]!.lower) ||
      tokens[to]!.lower === "points")
  ) {
    if (MAGNITUDES.has(tokens[to]!.lower)) weight += 1;
    to++;
  }
  while (
    from > first &&
    (APPROXIMATE.has(tokens[from - 1]!.lower) ||
      (FRACTION_LEADS.has(tokens[from - 1]!.lower) &&
        (tokens[i]!.kind !== "number" || APPROXIMATE.has(tokens[from]!.lower))) ||
      (tokens[from - 1]!.lower === "at" && APPROXIMATE.has(tokens[from]!.lower)))
  ) {
    if (APPROXIMATE.has(tokens[from - 1]!.lower)) {
      weight += 0.7;
      weighty = true;
    }
    from--;
  }
  to = Math.max(to, ofHowMany(tokens, i, last));
  const amount = range(from, to);
  let change: "up" | "down" | undefined;
  for (let j = from - 1; j >= first && j >= from - 3; j--) {
    const { lower, shape } = tokens[j]!;
    if (shape === "lower" && isChange(lower)) {
      weight += 0.8;
      weighty = true;
      change = UP.has(lower) ? "up" : DOWN.has(lower) ? "down" : undefined;
      if (change) from = j;
      break;
    }
    if (!/^(?:by|to|from|a|an|the|some)$/.test(lower)) break;
  }
  let rated = false;
  let priced = false;
  let tolled = false;
  for (let j = Math.max(first, i - 7); j < Math.min(last, i + 8); j++) {
    const { lower } = tokens[j]!;
    rated ||= RATE.has(lower);
    priced ||= COST.has(lower);
    tolled ||= TOLL.has(lower);
    if (DISTANCE.has(lower) && j > i && j <= i + 2) weight -= 0.8;
    if (change === undefined && isChange(lower) && tokens[j]!.shape === "lower") {
      weight += 0.8;
      weighty = true;
      change = undefined;
    }
  }
  if (rated) weight += 0.7;
  if (priced) weight += 0.5;
  if (tolled) weight += 0.7;
  return { range: range(from, to), weight, change, amount, weighty: weighty || rated || priced };
}
