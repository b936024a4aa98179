import { BREAK, JOIN } from "../text/filler.ts";
import type { Span } from "../text/span.ts";

/** A quotation inside one paragraph, its marks included in the span. */
export interface Quotation extends Span {
  readonly innerStart: number;
  readonly innerEnd: number;
  readonly mark: QuotationMark;
  /** No closing mark was found; the span runs to the next opening one or the end of the paragraph. */
  readonly open: boolean;
}

export type QuotationMark = "double" | "straight" | "single" | "doubled-apostrophe" | "guillemet";

interface Mark extends Span {
  readonly mark: QuotationMark;
  readonly opens: boolean;
  readonly closes: boolean;
}

/** The paragraph's quotations, outermost only, in order. Marks of inches, feet and elided letters are none. */
export function findQuotations(prose: string): readonly Quotation[] {
  return pairMarks(prose).quotations;
}

/** How a paragraph's marks pair up. */
export interface Pairing {
  readonly quotations: readonly Quotation[];
  /** Closing marks that no opening one stands before, in order. */
  readonly unopened: readonly Span[];
}

export function pairMarks(prose: string): Pairing {
  const quotations: Quotation[] = [];
  const unopened: Span[] = [];
  let open: Mark | undefined;
  for (const mark of quotationMarks(prose)) {
    if (!open) {
      if (mark.opens) open = mark;
      else if (mark.closes && mark.mark !== "single") unopened.push({ start: mark.start, end: mark.end });
    } else if (closes(mark, open)) {
      quotations.push(quotation(open, mark, prose.length));
      open = undefined;
    }
    // A second opening mark of the same kind means that the first was never closed; it ends where the second begins.
    else if (mark.mark === open.mark && mark.opens && (mark.mark === "double" || mark.mark === "straight")) {
      quotations.push(quotation(open, undefined, mark.start));
      open = mark;
    }
  }
  if (open) quotations.push(quotation(open, undefined, prose.length));
  return { quotations, unopened };
}

/** Straight and curly double marks are mixed up in pasted copy: a curly one closes what a straight one opened. */
const closes = (mark: Mark, open: Mark): boolean =>
  mark.closes &&
  (mark.mark === open.mark ||
    (mark.mark === "double" && open.mark === "straight") ||
    (mark.mark === "straight" && open.mark === "double"));

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
  const straight: StraightMark[] = [];
  for (const match of prose.matchAll(MARK)) {
    const start = match.index;
    const end = start + match[0].length;
    const before = neighbour(prose, start - 1, -1);
    const after = neighbour(prose, end, 1);
    switch (match[0]) {
      case "“":
      case "„":
        // Typed by hand it may be the wrong curl: it closes where it clings to a word before a blank.
        marks.push({ start, end, mark: "double", opens: true, closes: hintOf(before, after) === "closes" });
        break;
      case "”":
        if (isInches(prose, start)) break;
        marks.push({ start, end, mark: "double", opens: hintOf(before, after) === "opens", closes: true });
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
        if (isInches(prose, start)) break;
        straight.push({ index: marks.length, hint: hintOf(before, after), inches: /\p{Nd}/u.test(before) });
        marks.push({ start, end, mark: "straight", opens: false, closes: false });
      }
    }
  }
  giveRoles(marks, straight);
  return withPairedSingles(marks.filter((mark) => mark.mark !== "straight" || mark.opens || mark.closes));
}

interface StraightMark {
  readonly index: number;
  readonly hint: "opens" | "closes" | undefined;
  readonly inches: boolean;
}

/** What the blanks around a straight mark say it does; nothing where they don't tell. */
function hintOf(before: string, after: string): StraightMark["hint"] {
  const inkAfter = /[\p{L}\p{N}$€£#@[(…‘']/u.test(after);
  if (/[\s([\-–—/]/u.test(before) && inkAfter) return "opens";
  if (/[^\s([\-–—/]/u.test(before) && !/[\p{L}\p{N}$€£#@[(‘]/u.test(after)) return "closes";
  return undefined;
}

/**
 * Straight marks open and close in turn. Where their number is odd, or two that open plainly follow each other, the
 * blanks around them tell where the missing one was.
 */
function giveRoles(marks: Mark[], straight: readonly StraightMark[]): void {
  const counted = withoutInches(straight);
  const inTurn =
    counted.length % 2 === 0 &&
    counted.every(({ hint }, i) => hint === undefined || hint === (i % 2 === 0 ? "opens" : "closes"));
  let open = false;
  counted.forEach(({ index, hint }) => {
    const opens = inTurn || hint === undefined ? !open : hint === "opens";
    marks[index] = { ...marks[index]!, opens, closes: !opens };
    open = opens;
  });
}

/** 5' 11": feet before it. */
const isInches = (prose: string, at: number): boolean =>
  /\p{Nd}\s?['’′]\s?\p{Nd}{1,2}$/u.test(prose.slice(Math.max(0, at - 7), at));

/** 6" is in inches, unless a straight quotation stands open. */
function withoutInches(straight: readonly StraightMark[]): StraightMark[] {
  let open = false;
  return straight.filter(({ inches, hint }) => {
    if (inches && !open) return false;
    open = hint === undefined ? !open : hint === "opens";
    return true;
  });
}

/** A single mark opens only where a closing one follows before the next opening one. */
function withPairedSingles(marks: readonly Mark[]): Mark[] {
  let next: Mark | undefined;
  const kept: Mark[] = [];
  for (let i = marks.length - 1; i >= 0; i--) {
    const mark = marks[i]!;
    if (mark.mark !== "single") kept.push(mark);
    else {
      if (!mark.opens || next?.closes) kept.push(mark);
      next = mark;
    }
  }
  return kept.reverse();
}

/** The nearest character that is no inline filler. */
function neighbour(prose: string, at: number, step: 1 | -1): string {
  let i = at;
  while (prose[i] === JOIN) i += step;
  const found = prose[i];
  return found === undefined || found === BREAK ? " " : found;
}
