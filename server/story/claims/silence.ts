import type { Draft, Paragraph } from "../../draft/draft.ts";
import { perReading, type Reading } from "../../draft/reading.ts";
import type { Token } from "../../language/token.ts";
import { lowerBound, type Span } from "../../text/span.ts";
import type { LocalAttribution } from "../attribution/findings.ts";
import { isQuoted, type Line } from "../attribution/line.ts";
import { factsOf } from "../attribution/paragraph.ts";
import { SAID as REPORTS, sourceNamedIn } from "./evidence.ts";
import { claimsIn, type SentenceFacts } from "./sentence-claims.ts";

/** What a paragraph lends its neighbours. */
export interface Surroundings {
  /** Somebody is named in it who says so; by the broad measure. */
  readonly sourced: boolean;
  /** The same without counting quotations: a speaker, a document. */
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
  const named = sourceNamedIn(reading);
  return {
    sourced:
      line.quotations.some(({ short }) => !short) ||
      attributions.some((a) => a.content.length > 0 && speaks(line, a)) ||
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

const POINTS_BACK = new Set("this that it these those such they both".split(" "));
const SUMS = new Set(
  "figure figures number numbers total rate increase rise drop decline fall amount sum share average difference gap result".split(
    " ",
  ),
);

/** "That is 40 more than last year", "The rise was the first in ten years": reckoned on what was just said. */
const pointsBack = (tokens: readonly Token[], first: number): boolean => {
  const opener = tokens[first]?.lower ?? "";
  return POINTS_BACK.has(opener) || (opener === "the" && SUMS.has(tokens[first + 1]?.lower ?? ""));
};
const SHARES = /%|per ?cent|percentage|half|third|quarter/i;

/** Whether what stands around a claim already tells the reader whose it is. */
export function isCoveredByContext(
  draft: Draft,
  body: readonly Paragraph[],
  i: number,
  facts: SentenceFacts,
  posts: readonly number[] = [],
): boolean {
  const { reading } = body[i]!;
  const here = surroundingsOf(reading);
  if (here.sourced) return true;
  // In live copy every post starts anew.
  const near = (j: number): Surroundings | undefined =>
    body[j] && posts[j] === posts[i] ? surroundingsOf(body[j]!.reading) : undefined;
  const before = near(i - 1);
  if (before?.opensList) return true;
  const { line } = factsOf(reading);
  if (facts.index === 0 && before?.endsSourced && pointsBack(line.tokens, facts.sentence.first)) return true;
  // The lede, and what hangs on it, is sourced just below.
  const opens = i === 0 || posts[i - 1] !== posts[i] || i === 1 || posts[i - 2] !== posts[i];
  if (opens && [1, 2].some((step) => near(i + step)?.sourced)) return true;
  const text = reading.text.slice(facts.sentence.start, facts.sentence.end);
  if (SHARES.test(text) && pollNear(body, i)) return true;
  return hasLink(draft, { start: body[i]!.start + facts.sentence.start, end: body[i]!.start + facts.sentence.end });
}

function pollNear(body: readonly Paragraph[], i: number): boolean {
  for (let j = Math.max(0, i - 4); j <= Math.min(body.length - 1, i + 4); j++)
    if (surroundingsOf(body[j]!.reading).poll) return true;
  return false;
}

const ADDRESS = /https?:\/\/|\bwww\./;

/** A claim that carries a link shows its source. */
function hasLink({ tags, opaque, format, text }: Draft, { start, end }: Span): boolean {
  if (format === "text") return ADDRESS.test(text.slice(start, end));
  for (let i = lowerBound(tags, start, (tag) => tag.start); i < tags.length && tags[i]!.start < end; i++) {
    if (tags[i]!.name === "a" && tags[i]!.kind === "open") return true;
  }
  for (let i = lowerBound(opaque, start + 1, (span) => span.end); i < opaque.length && opaque[i]!.start < end; i++) {
    if (/^\(?<?(?:https?:|\/|www\.)/.test(text.slice(opaque[i]!.start, opaque[i]!.start + 12))) return true;
  }
  return false;
}

/** Whether words or findings are reported, and no mere wish or side taken. */
const speaks = (line: Line, { cue, content }: LocalAttribution): boolean =>
  cue.some(({ from, to }) =>
    line.tokens.slice(from, to).some(({ lower, text }) => text === ":" || lower === "according" || REPORTS.has(lower)),
  ) || content.some(({ from }) => isQuoted(line, from));
