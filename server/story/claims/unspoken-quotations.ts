import type { Paragraph } from "../../draft/draft.ts";
import { sentencesOf } from "../../draft/reading.ts";
import type { TextEdit } from "../../text/edit.ts";
import { insert, replace } from "../../text/edit.ts";
import { lowerBound, overlaps, type Span } from "../../text/span.ts";
import { isCueForm } from "../attribution/closed-classes.ts";
import { isQuoted } from "../attribution/line.ts";
import { factsOf } from "../attribution/paragraph.ts";
import type { Story } from "../story.ts";
import { surroundingsOf } from "./silence.ts";

interface UnspokenQuotation {
  readonly span: Span;
  /** Names a speaker to be filled in. */
  readonly edits: readonly TextEdit[];
}

/** Fewer words than this are a slogan, a title or a word set apart. */
const FEW = 6;

/** Whole sentences in quotation marks with no speaker in their own paragraph or the next ones. */
export function* unspokenQuotations({ draft, attributions }: Story): Iterable<UnspokenQuotation> {
  const body = draft.paragraphs.filter(({ reading }) => reading.part === "body");
  const contents = attributions.flatMap(({ content }) => content).sort((a, b) => a.start - b.start);
  for (let i = 0; i < body.length; i++) {
    const paragraph = body[i]!;
    const { line } = factsOf(paragraph.reading);
    if (line.quotations.length === 0) continue;
    if (
      hasSpeaker(paragraph) ||
      hasSayingBeside(paragraph) ||
      isSigned(paragraph, draft.paragraphs[paragraph.index + 1]) ||
      [i - 1, i + 1].some((j) => body[j] && (hasSpeaker(body[j]!) || mayHaveSpeaker(body[j]!)))
    )
      continue;
    for (const { quotation, from, to } of line.quotations) {
      if (quotation.open || to - from - 2 < FEW) continue;
      const span = { start: paragraph.start + quotation.start, end: paragraph.start + quotation.end };
      if (isSpoken(contents, span) || !isSentence(paragraph, quotation)) continue;
      const stop = paragraph.start + quotation.innerEnd - 1;
      yield {
        span,
        edits:
          draft.text[stop] === "."
            ? [replace({ start: stop, end: stop + 1 }, ","), insert(span.end, " [TK] said.")]
            : [insert(span.end, " [TK] said.")],
      };
    }
  }
}

const hasSpeaker = ({ reading }: Paragraph): boolean =>
  factsOf(reading).attributions.some(({ source }) => source.length > 0);

/** “Nobody asked us.” — Ana Kovač: the speaker's name stands behind a dash, on the same line or the next. */
const isSigned = ({ reading }: Paragraph, next: Paragraph | undefined): boolean =>
  SIGNED.test(reading.prose.slice(-MARK_AND_NAME)) ||
  (next !== undefined && DASH_AND_NAME.test(next.reading.text.slice(0, MARK_AND_NAME)));

const SIGNED = /["”’']\s*[-‐‑–—―]{1,2}\s*\p{Lu}[^"“”!?]*$/u;
const DASH_AND_NAME = /^\s*[-‐‑–—―]{1,2}\s*\p{Lu}\p{Ll}/u;

/** In UTF-16 units: no signature is longer. */
const MARK_AND_NAME = 160;

/** Somebody speaks between the quotations of a paragraph, though nobody could be told who. */
const hasSayingBeside = ({ reading }: Paragraph): boolean => {
  const { line } = factsOf(reading);
  return line.tokens.some((token, i) => token.shape === "lower" && !isQuoted(line, i) && isCueForm(token));
};

/** By the broad measure, which counts a colon, a poll and any verb of saying. */
const mayHaveSpeaker = ({ reading }: Paragraph): boolean => {
  const { named, opensList } = surroundingsOf(reading);
  return named || opensList;
};

function isSpoken(contents: readonly Span[], span: Span): boolean {
  for (
    let i = lowerBound(contents, span.end, ({ start }) => start) - 1;
    i >= 0 && contents[i]!.start > span.start - 4000;
    i--
  ) {
    if (overlaps(contents[i]!, span)) return true;
  }
  return false;
}

/** It begins a sentence, with a capital, and closes one. */
function isSentence(
  { reading }: Paragraph,
  { start, end, innerStart, innerEnd }: { start: number; end: number; innerStart: number; innerEnd: number },
): boolean {
  const inner = reading.prose.slice(innerStart, innerEnd);
  if (!/^\p{Lu}/u.test(inner) || !/[.!?…]$/.test(inner.trimEnd())) return false;
  return (
    sentencesOf(reading).some((sentence) => sentence.start === start) &&
    !/^\s*\p{Ll}/u.test(reading.prose.slice(end, end + 20))
  );
}
