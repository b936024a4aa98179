import { BREAK, JOIN } from "../text/filler.ts";
import type { Span } from "../text/span.ts";

/** A quotation inside one paragraph, its marks included in the span. */
export interface Quotation extends Span {
  readonly innerStart: number;
  readonly innerEnd: number;
  readonly mark: QuotationMark;
  /** No closing mark stands in this paragraph; the span runs to its end. */
  readonly open: boolean;
}

export type QuotationMark = "double" | "straight" | "single" | "doubled-apostrophe" | "guillemet";

interface Mark extends Span {
  readonly mark: QuotationMark;
  readonly opens: boolean;
  readonly closes: boolean;
}

/** The paragraph's quotations, outermost only, in order. Marks of inches, feet and elided letters are none. */
export function findQuotations(prose: string): Quotation[] {
  const found: Quotation[] = [];
  let open: Mark | undefined;
  const marks = quotationMarks(prose);
  for (const mark of marks) {
    if (!open) {
      if (mark.opens) open = mark;
    } else if (mark.mark === open.mark && mark.closes) {
      found.push(quotation(open, mark, prose.length));
      open = undefined;
    }
    // A second opening mark of the same kind means that the first was never closed; it ends where the second begins.
    else if (mark.mark === open.mark && mark.mark === "double" && mark.opens) {
      found.push(quotation(open, undefined, mark.start));
      open = mark;
    }
  }
  if (open) found.push(quotation(open, undefined, prose.length));
  return found;
}

const quotation = (open: Mark, close: Mark | undefined, end: number): Quotation => ({
  start: open.start,
  end: close?.end ?? end,
  innerStart: open.end,
  innerEnd: close?.start ?? end,
  mark: open.mark,
  open: close === undefined,
});

const MARK = /[“”„"«»‘’]|''|``/g;

/** All quotation marks of the prose with what each can do there. Single curly marks count only as a pair. */
function quotationMarks(prose: string): Mark[] {
  const marks: Mark[] = [];
  let straightOpen = false;
  for (const match of prose.matchAll(MARK)) {
    const start = match.index;
    const end = start + match[0].length;
    const before = neighbour(prose, start - 1, -1);
    const after = neighbour(prose, end, 1);
    switch (match[0]) {
      case "“":
      case "„":
        marks.push({ start, end, mark: "double", opens: true, closes: false });
        break;
      case "”":
        marks.push({ start, end, mark: "double", opens: false, closes: true });
        break;
      case "«":
      case "»":
        marks.push({ start, end, mark: "guillemet", opens: match[0] === "«", closes: match[0] === "»" });
        break;
      case "``":
      case "''":
        marks.push({
          start,
          end,
          mark: "doubled-apostrophe",
          opens: !/[\p{L}\p{N}.,!?]/u.test(before),
          closes: match[0] === "''",
        });
        break;
      case "‘":
        marks.push({
          start,
          end,
          mark: "single",
          opens: /[\p{L}\p{N}[(“"…]/u.test(after) && !/[\p{L}\p{N}]/u.test(before),
          closes: false,
        });
        break;
      case "’":
        marks.push({ start, end, mark: "single", opens: false, closes: !/[\p{L}\p{N}]/u.test(after) });
        break;
      default: {
        // 6" and 5' 11": inches, unless a straight quotation stands open.
        if (/\p{Nd}/u.test(before) && !straightOpen) break;
        straightOpen = !straightOpen;
        marks.push({ start, end, mark: "straight", opens: straightOpen, closes: !straightOpen });
      }
    }
  }
  return withPairedSingles(marks);
}

/** A single mark opens only where a closing one follows before the next opening one. */
function withPairedSingles(marks: readonly Mark[]): Mark[] {
  return marks.filter((mark, i) => {
    if (mark.mark !== "single" || !mark.opens) return true;
    for (let j = i + 1; j < marks.length; j++) {
      const other = marks[j]!;
      if (other.mark === "single") return other.closes;
    }
    return false;
  });
}

/** The nearest character that is no inline filler. */
function neighbour(prose: string, at: number, step: 1 | -1): string {
  let i = at;
  while (prose[i] === JOIN) i += step;
  const found = prose[i];
  return found === undefined || found === BREAK ? " " : found;
}
