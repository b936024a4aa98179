import type { Paragraph } from "../draft/draft.ts";
import { BREAK, withoutFillers } from "../text/filler.ts";
import type { Span } from "../text/span.ts";

/** Enough to tell places apart in a narrow list, in UTF-16 units. */
const BEFORE = 18;
const AFTER = 60;
const OPENING = 70;

/** A bit of the paragraph on each side of a stretch, cut between words and marked with an ellipsis where it was cut. */
export function around({ start, end }: Span, paragraph: Paragraph): { before: string; after: string } {
  const { prose } = paragraph.reading;
  const from = start - paragraph.start;
  const to = end - paragraph.start;
  const ahead = asRead(prose.slice(Math.max(0, from - BEFORE), from)).trimStart();
  const behind = asRead(prose.slice(to, to + AFTER)).trimEnd();
  return {
    before: from > BEFORE ? `…${ahead.slice(ahead.indexOf(" ") + 1)}` : ahead,
    after: prose.length > to + AFTER ? `${withoutLastWord(behind)}…` : behind,
  };
}

/** The first words of a stretch, cut between words and marked with an ellipsis where they were cut. */
export function firstWords({ start, end }: Span, paragraph: Paragraph): string {
  const from = start - paragraph.start;
  const to = end - paragraph.start;
  const words = asRead(paragraph.reading.prose.slice(from, Math.min(to, from + OPENING))).trim();
  return to > from + OPENING ? `${withoutLastWord(words)}…` : words;
}

/** Without tags, entities and line breaks. */
export const asRead = (prose: string): string => withoutFillers(prose.replaceAll(BREAK, " ")).replace(/\s+/g, " ");

/** The last may have been cut. */
const withoutLastWord = (text: string): string => (text.includes(" ") ? text.slice(0, text.lastIndexOf(" ")) : text);
