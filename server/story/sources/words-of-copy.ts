import type { Draft } from "../../draft/draft.ts";
import type { Part } from "../../draft/part.ts";
import { perReading, tokensOf } from "../../draft/reading.ts";
import { isWord } from "../../language/token.ts";
import { lowerBound, type Span } from "../../text/span.ts";
import { paragraphAt } from "./paragraph-at.ts";

/** Where somebody may be quoted at length: headlines, captions and notes say the same once more. */
const RUNNING: ReadonlySet<Part> = new Set(["body", "list", "quote", "transcript"]);

const wordStartsOf = perReading((reading): readonly number[] =>
  tokensOf(reading)
    .filter(isWord)
    .map(({ start }) => start),
);

/** Counts words of the running copy. */
export function wordsOfCopy(draft: Draft): { readonly total: number; within(span: Span): number } {
  let total = 0;
  for (const { reading } of draft.paragraphs) if (RUNNING.has(reading.part)) total += wordStartsOf(reading).length;
  return {
    total,
    within({ start, end }) {
      const paragraph = paragraphAt(draft, start);
      if (!paragraph || !RUNNING.has(paragraph.reading.part)) return 0;
      const starts = wordStartsOf(paragraph.reading);
      const before = (offset: number) => lowerBound(starts, offset - paragraph.start, (word) => word);
      return before(end) - before(start);
    },
  };
}
