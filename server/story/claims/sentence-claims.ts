import { perReading, type Reading } from "../../draft/reading.ts";
import type { Sentence } from "../../language/sentences.ts";
import type { Token } from "../../language/token.ts";
import { isQuoted, type Line } from "../attribution/line.ts";
import { factsOf } from "../attribution/paragraph.ts";
import { isSomebodysIdea, isSomebodysMind, namesSource } from "./evidence.ts";
import { type Candidate, type ClaimKind, candidatesIn } from "./kinds.ts";
import { BIOGRAPHY, LAW, POLLS, RECORD, RULES, SPORT, VOTES } from "./words.ts";

/** How firmly a claim asks for its source. */
export type Strength = "strong" | "likely" | "faint";

/** A claim in one sentence, as far as the sentence itself tells. */
export interface SentenceClaim {
  readonly candidate: Candidate;
  readonly strength: Strength;
}

/** What one sentence claims, and what in it keeps a desk from asking. */
export interface SentenceFacts {
  readonly sentence: Sentence;
  readonly index: number;
  readonly claims: readonly SentenceClaim[];
  /** It says itself who says so. */
  readonly sourced: boolean;
  /** A poll, survey or study is spoken of. */
  readonly poll: boolean;
}

export const claimsIn = perReading((reading: Reading): readonly SentenceFacts[] => {
  const { line } = factsOf(reading);
  const found: SentenceFacts[] = [];
  line.sentences.forEach((sentence, index) => {
    const facts = judge(line, sentence, index);
    if (facts) found.push(facts);
  });
  return found;
});

function judge(line: Line, sentence: Sentence, index: number): SentenceFacts | undefined {
  const poll = holds(line, sentence, POLLS);
  const nothing = { sentence, index, claims: [], sourced: false, poll };
  if (!isStatement(line, sentence)) return poll ? nothing : undefined;
  const candidates = candidatesIn(line, sentence);
  if (candidates.length === 0) return poll ? nothing : undefined;
  const sourced = namesSource(line, sentence);
  const record = plainRecord(line, sentence, candidates);
  const total = candidates.reduce((sum, { weight }) => sum + weight, 0) + record;
  if (total < -0.15) return poll ? nothing : undefined;
  const weighty = candidates.some(({ figure }) => figure?.weighty);
  const causal = candidates.some(({ kind }) => kind === "cause" || kind === "accusation");
  const believed = candidates.some(({ kind }) => kind === "belief");
  if (!weighty && !believed && (isSomebodysMind(line, sentence) || (!causal && isSomebodysIdea(line, sentence))))
    return poll ? nothing : undefined;
  const claims = candidates
    .filter(({ weight }) => weight > 0)
    .map((candidate) => ({ candidate, strength: strengthOf(candidate, record, total) }));
  return { sentence, index, claims, sourced, poll };
}

/** In tokens: no sentence of news copy, but a list or a line without stops. */
const TOO_LONG = 200;

/** A full sentence of the reporter's own: no quotation, question, order, nor anybody's "I" or "you". */
function isStatement(line: Line, { first, last }: Sentence): boolean {
  const { tokens } = line;
  if (last - first < 5 || last - first > TOO_LONG) return false;
  const end = tokens[last - 1]!;
  if (end.text !== "." && end.text !== "!" && !/[.)]$/.test(end.text)) return false;
  for (let i = first; i < last; i++) {
    // A word or two set apart are the reporter's own.
    if (
      isQuoted(line, i) &&
      !(line.quotations[line.quote[i]!]!.few && !line.quotations[line.quote[i]!]!.quotation.open)
    )
      return false;
    const token = tokens[i]!;
    if (
      FIRST_AND_SECOND.has(token.lower) &&
      !(token.lower === "us" && token.shape !== "lower") &&
      !(token.lower === "i" && token.shape === "lower")
    )
      return false;
    if (token.text === "?") return false;
  }
  return true;
}

const FIRST_AND_SECOND = new Set("i we you my our your us me myself ourselves let's".split(" "));

const holds = ({ tokens }: Line, { first, last }: Sentence, words: ReadonlySet<string>): boolean => {
  for (let i = first; i < last; i++) if (words.has(tokens[i]!.lower)) return true;
  return false;
};

/** What makes a sentence a plain record of what all can see: below zero. */
function plainRecord(line: Line, sentence: Sentence, candidates: readonly Candidate[]): number {
  let sum = 0;
  const counted = candidates.some(({ kind }) => kind === "statistic");
  if (counted) {
    if (holds(line, sentence, RULES)) sum -= 2.2;
    if (holds(line, sentence, VOTES)) sum -= 2.2;
    if (holds(line, sentence, SPORT)) sum -= 1.6;
    if (holds(line, sentence, LAW)) sum -= 0.8;
  }
  if (holds(line, sentence, BIOGRAPHY)) sum -= counted ? 1 : 0.6;
  if (holds(line, sentence, RECORD)) sum -= 0.6;
  if (hasDate(line.tokens, sentence)) sum -= 0.3;
  return sum;
}

const WEEKDAYS = new Set("monday tuesday wednesday thursday friday saturday sunday yesterday today".split(" "));

const hasDate = (tokens: readonly Token[], { first, last }: Sentence): boolean => {
  for (let i = first; i < last; i++)
    if (WEEKDAYS.has(tokens[i]!.lower) || /^(?:1[5-9]|20)\d\d$/.test(tokens[i]!.text)) return true;
  return false;
};

/** From how many points on a kind is strong, and likely; below that it is faint. */
const LEVELS: Record<ClaimKind, { readonly strong: number; readonly likely: number }> = {
  statistic: { strong: 3.5, likely: 0.9 },
  accusation: { strong: 1.8, likely: Number.POSITIVE_INFINITY },
  hearsay: { strong: 0, likely: 0 },
  projection: { strong: Number.POSITIVE_INFINITY, likely: 1.2 },
  belief: { strong: Number.POSITIVE_INFINITY, likely: 0 },
  judgement: { strong: Number.POSITIVE_INFINITY, likely: 1.9 },
  cause: { strong: Number.POSITIVE_INFINITY, likely: Number.POSITIVE_INFINITY },
};

/** `record` is what speaks for a plain record in the whole sentence, at most zero. */
function strengthOf({ kind, weight }: Candidate, record: number, total: number): Strength {
  const grade = kind === "statistic" ? Math.min(total, weight + record) : weight;
  const { strong, likely } = LEVELS[kind];
  return grade >= strong ? "strong" : grade >= likely ? "likely" : "faint";
}
