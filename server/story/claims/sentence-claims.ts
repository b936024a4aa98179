import { perReading, type Reading } from "../../draft/reading.ts";
import type { Sentence } from "../../language/sentences.ts";
import type { Token } from "../../language/token.ts";
import { isQuoted, type Line } from "../attribution/line.ts";
import { factsOf } from "../attribution/paragraph.ts";
import type { Candidate, ClaimKind } from "./candidate.ts";
import { asksPeople, sourceNamedIn } from "./evidence.ts";
import { isGoverned } from "./governed.ts";
import { candidatesIn } from "./kinds.ts";
import { type PlainRecord, plainRecord } from "./plain-record.ts";

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
  const found: SentenceFacts[] = [];
  factsOf(reading).line.sentences.forEach((sentence, index) => {
    const facts = judge(reading, sentence, index);
    if (facts) found.push(facts);
  });
  return found;
});

function judge(reading: Reading, sentence: Sentence, index: number): SentenceFacts | undefined {
  const { line } = factsOf(reading);
  const poll = asksPeople(line, sentence);
  const nothing = { sentence, index, claims: [], sourced: false, poll };
  if (!isStatement(line, sentence)) return poll ? nothing : undefined;
  const candidates = candidatesIn(line, sentence);
  if (candidates.length === 0) return poll ? nothing : undefined;
  const sourced = sourceNamedIn(reading)[index]!;
  const record = plainRecord(line, sentence);
  const counted = stands(candidates, record, true);
  const told = stands(candidates, record, false);
  const claims = candidates
    .filter(({ weight, range, figure }) => {
      if (weight <= 0 || !(figure ? counted : told)) return false;
      return !isGoverned(line, sentence, range.from, isAdverbial(line.tokens, range.from));
    })
    .map((candidate) => ({ candidate, strength: strengthOf(candidate, record) }));
  // "Reportedly" asks for all that the sentence tells.
  const hearsay = claims.filter(({ candidate }) => candidate.kind === "hearsay");
  return { sentence, index, claims: hearsay.length > 0 ? hearsay : claims, sourced, poll };
}

/** Whether the sentence's figures, or all that it tells besides, weigh more than what speaks for a plain record. */
const stands = (candidates: readonly Candidate[], { figures, all }: PlainRecord, counted: boolean): boolean => {
  let sum = counted ? figures + all : all;
  for (const { weight, figure } of candidates) if ((figure !== undefined) === counted) sum += weight;
  return sum >= -0.15;
};

/** "because", "due to", "as a result": they tell why. */
const isAdverbial = (tokens: readonly Token[], i: number): boolean =>
  /^(?:because|due|thanks|as)$/.test(tokens[i]!.lower);

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

/** From how many points on a kind is strong, and likely; below that it is faint. */
const LEVELS: Record<ClaimKind, { readonly strong: number; readonly likely: number }> = {
  statistic: { strong: 3.5, likely: 2.3 },
  accusation: { strong: 1.8, likely: Number.POSITIVE_INFINITY },
  hearsay: { strong: 0, likely: 0 },
  projection: { strong: Number.POSITIVE_INFINITY, likely: 1.2 },
  belief: { strong: Number.POSITIVE_INFINITY, likely: 0 },
  judgement: { strong: Number.POSITIVE_INFINITY, likely: 1.9 },
  cause: { strong: Number.POSITIVE_INFINITY, likely: Number.POSITIVE_INFINITY },
};

function strengthOf({ kind, weight, figure }: Candidate, { figures, all }: PlainRecord): Strength {
  const grade = kind !== "statistic" ? weight : weight + all + (figure ? figures : 0);
  const { strong, likely } = LEVELS[kind];
  return grade >= strong ? "strong" : grade >= likely ? "likely" : "faint";
}
