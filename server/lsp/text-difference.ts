import type { TextEdit } from "../text/edit.ts";
import { lineStarts } from "../text/lines.ts";

/** How many lines ahead two texts are searched for where they agree again. */
const LOOK_AHEAD = 40;

/**
 * Edits that turn one text into another, no wider than need be, so that an editor keeps its carets and marks. It is
 * meant for small changes: texts that are far apart get wide edits, never wrong ones. Sorted and apart.
 */
export function differences(before: string, after: string): TextEdit[] {
  const a = linesOf(before);
  const b = linesOf(after);
  const edits: TextEdit[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (a[i]?.text === b[j]?.text) {
      i++;
      j++;
      continue;
    }
    const [nextI, nextJ] = nextAgreement(a, b, i, j);
    const start = a[i]?.start ?? before.length;
    const end = a[nextI]?.start ?? before.length;
    const newText = after.slice(b[j]?.start ?? after.length, b[nextJ]?.start ?? after.length);
    edits.push(narrowed(before, { start, end, text: newText }));
    [i, j] = [nextI, nextJ];
  }
  return edits;
}

interface Line {
  readonly start: number;
  /** With its end. */
  readonly text: string;
}

function linesOf(text: string): Line[] {
  const starts = lineStarts(text);
  return starts.map((start, i) => ({ start, text: text.slice(start, starts[i + 1] ?? text.length) }));
}

/** The nearest lines from which both texts go on alike; one line further on each side where none is near. */
function nextAgreement(a: readonly Line[], b: readonly Line[], i: number, j: number): [number, number] {
  for (let far = 1; far <= LOOK_AHEAD; far++) {
    for (let ofA = 0; ofA <= far; ofA++) {
      const [x, y] = [i + ofA, j + far - ofA];
      if (x <= a.length && y <= b.length && a[x]?.text === b[y]?.text) return [x, y];
    }
  }
  return [Math.min(i + 1, a.length), Math.min(j + 1, b.length)];
}

/** Leaves out what the old and the new text begin and end with alike. */
function narrowed(before: string, { start, end, text }: TextEdit): TextEdit {
  const old = before.slice(start, end);
  const most = Math.min(old.length, text.length);
  let head = 0;
  while (head < most && old[head] === text[head]) head++;
  if (head > 0 && isHighSurrogate(old, head - 1)) head--;
  let tail = 0;
  while (tail < most - head && old[old.length - 1 - tail] === text[text.length - 1 - tail]) tail++;
  if (tail > 0 && isLowSurrogate(old, old.length - tail)) tail--;
  return { start: start + head, end: end - tail, text: text.slice(head, text.length - tail) };
}

/** An edit must not part the two halves of an emoji, nor a carriage return from its line feed. */
const isHighSurrogate = (text: string, at: number): boolean => /[\uD800-\uDBFF\r]/.test(text[at] ?? "");
const isLowSurrogate = (text: string, at: number): boolean => /[\uDC00-\uDFFF\n]/.test(text[at] ?? "");
