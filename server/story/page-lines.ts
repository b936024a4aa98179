import type { Draft } from "../draft/draft.ts";
import { withEmptied } from "../draft/emptied.ts";
import { isCreditLine } from "../draft/furniture/credit.ts";
import { perReading } from "../draft/reading.ts";
import { deletion } from "../draft/undo.ts";
import { withoutFillers } from "../text/filler.ts";
import { type Span, shifted, spanOf } from "../text/span.ts";
import { type Fix, suggestion } from "./finding.ts";
import { furnitureIn, isFlagged, isKept } from "./furniture.ts";
import type { House } from "./house.ts";
import { perDraft } from "./per-draft.ts";

/** A line that belongs to the page and not to the copy; offsets are the draft's. */
export interface PageLine extends Span {
  readonly kind: "furniture" | "credit";
  /** How it goes: with its neighbours, if it has any, and alone. */
  readonly fixes: readonly Fix[];
}

/** The lines of the page around the copy, in order. Those that follow one another can go together. */
export const pageLines = perDraft((draft, house): readonly PageLine[] => [...placedLines(draft, house)]);

function* placedLines(draft: Draft, house: House): Iterable<PageLine> {
  const { text, format } = draft;
  for (const lines of blocksOf(draft, linesIn(draft, house))) {
    const [first] = lines;
    const block = deletion(text, spanOf(first!.room, lines.at(-1)!.room), format);
    for (const { start, end, kind } of lines) {
      const alone = suggestion("Delete line", deletion(text, { start, end }, format));
      const fixes = lines.length > 1 ? [suggestion(`Delete these ${lines.length} lines`, block), alone] : [alone];
      yield { start, end, kind, fixes };
    }
  }
}

interface Line extends Span {
  readonly kind: PageLine["kind"];
}

const isCredit = perReading(
  ({ prose, part }) =>
    part !== "front-matter" && part !== "table" && prose.length < 400 && isCreditLine(withoutFillers(prose).trim()),
);

function* linesIn({ paragraphs }: Draft, house: House): Iterable<Line> {
  for (const { reading, start, end } of paragraphs) {
    if (isFlagged(reading.text, house)) {
      if (!isKept(reading.text, house)) yield { start, end, kind: "furniture" };
      continue;
    }
    if (isCredit(reading)) {
      if (!isKept(reading.text, house)) yield { start, end, kind: "credit" };
      continue;
    }
    for (const line of furnitureIn(reading))
      if (!isKept(reading.text.slice(line.start, line.end), house))
        yield { ...shifted(line, start), kind: "furniture" };
  }
}

/** A line, and the room it takes with the element or the list mark that holds nothing else. */
interface PlacedLine extends Line {
  readonly room: Span;
}

/** Stretches with nothing but blank space between them belong together. */
function* blocksOf({ text, format }: Draft, lines: Iterable<Line>): Iterable<readonly PlacedLine[]> {
  let block: PlacedLine[] = [];
  for (const line of lines) {
    const room = withEmptied(text, line, format);
    const last = block.at(-1)?.room;
    if (last && text.slice(last.end, room.start).trim() !== "") {
      yield block;
      block = [];
    }
    block.push({ ...line, room });
  }
  if (block.length > 0) yield block;
}
