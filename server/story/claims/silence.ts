import type { Draft, Paragraph } from "../../draft/draft.ts";
import { perReading, type Reading } from "../../draft/reading.ts";
import { lowerBound, type Span } from "../../text/span.ts";
import { isQuoted } from "../attribution/line.ts";
import { factsOf } from "../attribution/paragraph.ts";
import { namesSource } from "./evidence.ts";
import { claimsIn, type SentenceFacts } from "./sentence-claims.ts";

/** What a paragraph lends its neighbours. */
export interface Surroundings {
  /** Somebody is named in it who says so; by the broad measure. */
  readonly sourced: boolean;
  /** The same without counting quotations: a speaker, a document, a poll. */
  readonly named: boolean;
  readonly poll: boolean;
  /** It ends in a colon: what follows is listed or quoted under it. */
  readonly opensList: boolean;
  /** Its last sentence names its source. */
  readonly endsSourced: boolean;
}

export const surroundingsOf = perReading((reading: Reading): Surroundings => {
  const { line, attributions } = factsOf(reading);
  const { tokens, sentences } = line;
  const lastSentence = sentences.at(-1);
  const named = sentences.map((sentence) => namesSource(line, sentence));
  return {
    sourced:
      line.quotations.some(({ short }) => !short) ||
      attributions.some(({ content }) => content.length > 0) ||
      named.some(Boolean),
    named: named.some(Boolean),
    poll: claimsIn(reading).some(({ poll }) => poll),
    opensList: tokens.at(-1)?.text === ":",
    endsSourced:
      lastSentence !== undefined &&
      (named.at(-1)! ||
        attributions.some(({ sentence }) => sentence === sentences.length - 1) ||
        isQuoted(line, lastSentence.last - 1)),
  };
});

const POINTS_BACK = new Set("this that it these those such they".split(" "));
const SHARES = /%|per ?cent|percentage|half|third|quarter/i;

/** Whether what stands around a claim already tells the reader whose it is. */
export function isCoveredByContext(draft: Draft, body: readonly Paragraph[], i: number, facts: SentenceFacts): boolean {
  const { reading } = body[i]!;
  const here = surroundingsOf(reading);
  if (here.sourced) return true;
  const before = body[i - 1] && surroundingsOf(body[i - 1]!.reading);
  if (before?.opensList) return true;
  const { line } = factsOf(reading);
  const opener = line.tokens[facts.sentence.first];
  if (facts.index === 0 && before?.endsSourced && opener && POINTS_BACK.has(opener.lower)) return true;
  // The lede, and what hangs on it, is sourced just below.
  if (i <= 1 && [1, 2].some((step) => body[i + step] && surroundingsOf(body[i + step]!.reading).sourced)) return true;
  const text = reading.text.slice(facts.sentence.start, facts.sentence.end);
  if (SHARES.test(text) && pollNear(body, i)) return true;
  return hasLink(draft, { start: body[i]!.start + facts.sentence.start, end: body[i]!.start + facts.sentence.end });
}

function pollNear(body: readonly Paragraph[], i: number): boolean {
  for (let j = Math.max(0, i - 4); j <= Math.min(body.length - 1, i + 4); j++)
    if (surroundingsOf(body[j]!.reading).poll) return true;
  return false;
}

/** A claim that carries a link shows its source. */
function hasLink({ tags, opaque, format, text }: Draft, { start, end }: Span): boolean {
  if (format === "text") return false;
  for (let i = lowerBound(tags, start, (tag) => tag.start); i < tags.length && tags[i]!.start < end; i++) {
    if (tags[i]!.name === "a" && tags[i]!.kind === "open") return true;
  }
  for (let i = lowerBound(opaque, start + 1, (span) => span.end); i < opaque.length && opaque[i]!.start < end; i++) {
    if (/^\(?<?(?:https?:|\/|www\.)/.test(text.slice(opaque[i]!.start, opaque[i]!.start + 12))) return true;
  }
  return false;
}
