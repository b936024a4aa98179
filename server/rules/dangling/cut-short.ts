import type { Draft, Paragraph } from "../../draft/draft.ts";
import { perReading, quotationsOf, type Reading, sentencesOf, tokensOf } from "../../draft/reading.ts";
import { cannotEnd, hasEnd, lastWord, lostEnds } from "../../language/sentence-ends.ts";
import type { Token } from "../../language/token.ts";
import { type Finding, finding, suggestion } from "../../story/finding.ts";
import { rule } from "../../story/rule.ts";
import { insert } from "../../text/edit.ts";
import { shifted, spanAt } from "../../text/span.ts";

/** A sentence that ends before it is over. */
export const cutShort = rule({
  id: "dangling/cut-short",
  severity: "warning",
  summary: "A sentence that breaks off.",
  why: "Copy that was cut to length or pasted in pieces loses the ends of its sentences.",
  examples: {
    bad: [
      "The company plans to open three more plants and the",
      "Investigators have not yet determined what caused the fire at.",
    ],
    good: ["That is a question the court has yet to rule on.", "It was something he had to deal with."],
  },
  scope: "draft",
  quotations: "read",
  *check({ draft }) {
    const stopped = mostParagraphsStop(draft);
    for (const paragraph of draft.paragraphs) {
      if (paragraph.reading.part !== "body") continue;
      for (const { word, at } of brokenEndsOf(paragraph.reading)) yield breaksOff(paragraph, word, at);
      const last = openEndOf(paragraph.reading);
      if (last && stopped && !introduces(draft, paragraph)) yield breaksOff(paragraph, last, last.end);
    }
  },
});

interface BrokenEnd {
  readonly word: Token;
  /** Where the missing words would stand. */
  readonly at: number;
}

/** Sentences that end in a word that no sentence ends in. */
const brokenEndsOf = perReading((reading: Reading): readonly BrokenEnd[] => {
  const tokens = tokensOf(reading);
  const found: BrokenEnd[] = [];
  for (const sentence of sentencesOf(reading)) {
    for (const i of lostEnds(tokens, sentence)) {
      if (startsQuotation(reading, tokens[i]!)) continue;
      found.push({ word: tokens[i - 1]!, at: tokens[i - 1]!.end });
    }
    const stop = tokens[sentence.last - 1]!;
    const comma = tokens[sentence.last - 2];
    // ",." and a comma at the very end.
    if (comma?.text === "," && stop.text === "." && sentence.last - 3 > sentence.first)
      found.push({ word: tokens[sentence.last - 3]!, at: comma.end });
    const i = lastWord(tokens, sentence);
    if (i === undefined || i - sentence.first < 2 || isHanging(tokens, i) || !cannotEnd(tokens, i)) continue;
    found.push({ word: tokens[i]!, at: tokens[i]!.end });
  }
  return found;
});

/** "according to." is a matter of its own: attribution/hanging-attribution. */
const isHanging = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]!.lower === "to" && tokens[i - 1]?.lower === "according";

const startsQuotation = (reading: Reading, token: Token): boolean =>
  spanAt(quotationsOf(reading), token.start)?.innerStart === token.start;

/** The last word of a paragraph of several words whose last sentence has no end. */
const openEndOf = perReading((reading: Reading): Token | undefined => {
  const tokens = tokensOf(reading);
  const sentence = sentencesOf(reading).at(-1);
  if (!sentence || tokens.length < 6 || hasEnd(tokens, sentence)) return undefined;
  if (/^[-–—―‒]/.test(tokens[0]!.text)) return undefined; // "― Name" under a quotation.
  let last = sentence.last - 1;
  while (last > sentence.first && ENDS_NOTHING.has(tokens[last]!.text)) last--;
  const word = tokens[last]!;
  if (word.kind === "punctuation" || word.kind === "object" || word.kind === "handle") return undefined;
  if (last - sentence.first >= 2 && last === lastWord(tokens, sentence) && cannotEnd(tokens, last)) return undefined; // Found already.
  return word;
});

const ENDS_NOTHING = new Set([",", '"', "”"]);

const FEWEST = 3;

/** Whether this draft closes its paragraphs: then one that doesn't has lost its end. */
function mostParagraphsStop({ paragraphs }: Draft): boolean {
  let all = 0;
  let open = 0;
  for (const { reading } of paragraphs) {
    if (reading.part !== "body") continue;
    all++;
    if (openEndOf(reading)) open++;
  }
  return all >= FEWEST && open <= all / 4;
}

/** A line before a list, a quotation or a table needs no stop. */
function introduces({ paragraphs }: Draft, { index }: Paragraph): boolean {
  const next = paragraphs[index + 1]?.reading.part;
  return next !== undefined && next !== "body" && next !== "subheading";
}

function breaksOff({ start }: Paragraph, word: Token, at: number): Finding {
  return finding(
    shifted({ start: word.start, end: word.end }, start),
    `The sentence breaks off after "${word.text}".`,
    suggestion("Insert [TK]", insert(at + start, " [TK]")),
  );
}
