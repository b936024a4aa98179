import { isCreditLine } from "../draft/furniture/credit.ts";
import { isFurnitureLine, isGluedFurniture } from "../draft/furniture/furniture.ts";
import { furnitureWeight } from "../draft/furniture/furniture-words.ts";
import { perReading, type Reading, tokensOf } from "../draft/reading.ts";
import { withoutFillers } from "../text/filler.ts";
import type { Span } from "../text/span.ts";
import type { House } from "./house.ts";

const folded = (line: string): string => line.toLowerCase().replace(/\s+/g, " ").trim();

/** Whether the house keeps such lines: one that begins with an entry of `furniture.keep`. */
export const isKept = (line: string, { furniture }: House): boolean => begins(line, furniture.keep);

/** Whether the house has said that such lines are its page's. */
export const isFlagged = (line: string, { furniture }: House): boolean => begins(line, furniture.flag);

function begins(line: string, entries: readonly string[]): boolean {
  if (entries.length === 0) return false;
  const own = folded(line.slice(0, 400));
  return entries.some((entry) => {
    const start = folded(entry);
    return start !== "" && own.startsWith(start) && !/^[\p{L}\p{N}]/u.test(own.slice(start.length));
  });
}

/** Longer paragraphs hold no line that stands alone; only what is glued to their end is looked at. */
const LONG = 2_000;

/** Furniture in one paragraph; offsets count from its start. A paragraph whose lines all are is one stretch. */
export const furnitureIn = perReading((reading): readonly Span[] => {
  const { prose, part } = reading;
  if (part === "front-matter" || part === "table" || part === "code" || part === "end-mark") return [];
  if (!mayHold(reading)) return [];
  if (prose.length > LONG) return glued(prose);
  const lines = linesOf(prose);
  if (lines.length === 1) {
    const [line] = lines;
    if (!line) return [];
    const text = withoutFillers(line.text);
    if (isCreditLine(text)) return [];
    return part !== "headline" && isFurnitureLine(text) ? [line] : glued(prose);
  }
  if (lines.length > 12) return glued(prose);
  const found = lines.filter(
    ({ text }) => text.length < 80 && !isCreditLine(withoutFillers(text)) && isFurnitureLine(withoutFillers(text)),
  );
  if (found.length === 0) return glued(prose);
  return found.length === lines.length ? [{ start: found[0]!.start, end: found.at(-1)!.end }] : found;
});

/** A paragraph that ends like a sentence and holds no word of furniture is not looked at any further. */
const mayHold = (reading: Reading): boolean =>
  reading.prose.length < 60 ||
  !/[.!”"’)]\s*$/.test(reading.prose.slice(-8)) ||
  reading.prose.includes("\n") ||
  tokensOf(reading).some(({ lower }) => furnitureWeight(lower) > 0);

interface Line extends Span {
  readonly text: string;
}

function linesOf(prose: string): Line[] {
  const lines: Line[] = [];
  for (const { index, 0: raw } of prose.matchAll(/[^\r\n]+/g)) {
    const text = raw.trim();
    if (text === "" || withoutFillers(text).trim() === "") continue;
    const start = index + raw.indexOf(text);
    lines.push({ start, end: start + text.length, text });
  }
  return lines;
}

/** What follows the last full stop, if it is furniture. */
function glued(prose: string): Span[] {
  const tail = prose.slice(-140);
  const offset = prose.length - tail.length;
  let best: Span | undefined;
  for (const { index, 0: mark } of tail.matchAll(/[.!?…”"’)]\s+(?=\S)/g)) {
    const start = offset + index + mark.length;
    const text = withoutFillers(prose.slice(start)).trim();
    if (text !== "" && isGluedFurniture(text)) {
      best = { start, end: prose.trimEnd().length };
      break;
    }
  }
  return best ? [best] : [];
}
