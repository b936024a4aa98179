import { countEnglish, isEnglish, type WordCount } from "../language/english.ts";
import type { Filler } from "../text/filler.ts";
import { lowerBound, type Span } from "../text/span.ts";
import type { Block, Layout, Tag } from "./block.ts";
import type { Format } from "./format.ts";
import { DraftHistory } from "./history.ts";
import { readHtml } from "./html.ts";
import { readMarkdown } from "./markdown.ts";
import { partOf, START } from "./paragraph-part.ts";
import { readPlainText } from "./plain-text.ts";
import { perReading, type Reading, tokensOf } from "./reading.ts";

/** One version of an article. Offsets are UTF-16 units into `text`, which is what an editor holds (no leading BOM). */
export interface Draft {
  readonly text: string;
  readonly format: Format;
  readonly paragraphs: readonly Paragraph[];
  /** The format's own tags (HTML, inline HTML in Markdown), in order. */
  readonly tags: readonly Tag[];
  /** Code, comments, addresses and tags that are legal where they stand; sorted and apart. */
  readonly opaque: readonly Span[];
  /** False: only markup/ speaks. */
  readonly english: boolean;
  readonly history: DraftHistory;
}

/** A reading at its place in one version of the draft. */
export interface Paragraph extends Span {
  readonly index: number;
  readonly reading: Reading;
}

/** Reads a draft. With the history of earlier versions, paragraphs that did not change keep their readings. */
export function readDraft(text: string, format: Format, history: DraftHistory = new DraftHistory(0)): Draft {
  const { blocks, tags, opaque } = layout(text, format);
  const paragraphs: Paragraph[] = [];
  history.readings.version((intern) => {
    let progress = START;
    for (let i = 0; i < blocks.length; i++) {
      const block = blocks[i]!;
      const [part, next] = partOf(block, text, blocks[i + 1], progress);
      const { start, end } = block;
      const reading = intern({
        text: text.slice(start, end),
        part,
        format,
        legal: legalFillers(block),
        opaque: opaqueWithin(opaque, block),
      });
      // A line of nothing but leftovers is no headline.
      if (reading.residue.length === 0 || /[\p{L}\p{N}]/u.test(reading.prose)) progress = next;
      paragraphs.push({ index: i, start, end, reading });
    }
  });
  return { text, format, paragraphs, tags, opaque, english: isEnglish(countAll(paragraphs)), history };
}

function layout(text: string, format: Format): Layout {
  switch (format) {
    case "html":
      return readHtml(text);
    case "markdown":
      return readMarkdown(text);
    case "text":
      return readPlainText(text);
  }
}

/** The format's own fillers, counted from the block's start. */
const legalFillers = (block: Block): Filler[] =>
  block.fillers.map((filler) => ({
    ...filler,
    start: Math.max(filler.start, block.start) - block.start,
    end: Math.min(filler.end, block.end) - block.start,
  }));

/** The opaque stretches that touch a block, counted from its start. */
function opaqueWithin(opaque: readonly Span[], { start, end }: Span): Span[] {
  const within: Span[] = [];
  for (let i = lowerBound(opaque, start + 1, (span) => span.end); i < opaque.length && opaque[i]!.start < end; i++) {
    within.push({ start: Math.max(0, opaque[i]!.start - start), end: Math.min(end, opaque[i]!.end) - start });
  }
  return within;
}

const englishOf = perReading((reading) => countEnglish(tokensOf(reading)));

function countAll(paragraphs: readonly Paragraph[]): WordCount {
  let words = 0;
  let english = 0;
  for (const { reading } of paragraphs) {
    if (reading.part === "code") continue;
    const count = englishOf(reading);
    words += count.words;
    english += count.english;
  }
  return { words, english };
}
