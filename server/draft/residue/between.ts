import type { Span } from "../../text/span.ts";
import type { Format } from "../format.ts";
import type { Residue } from "./found.ts";

interface Laid {
  readonly text: string;
  readonly format: Format;
  readonly paragraphs: readonly Span[];
  readonly opaque: readonly Span[];
}

/** Blanks that a reader of paragraphs takes for the space around them. */
const ODD = /[\u000b\u000c\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]+/g;

/** Odd blanks between paragraphs: at a line's end or start, or alone on a line. Offsets are the draft's. */
export function findBetween({ text, format, paragraphs, opaque }: Laid): Residue[] {
  if (text.search(ODD) < 0) return [];
  const found: Residue[] = [];
  let at = 0;
  let next = 0; // The first opaque stretch that may touch what is looked at.
  for (let i = 0; i <= paragraphs.length; i++) {
    const until = paragraphs[i]?.start ?? text.length;
    for (const { index, 0: blanks } of text.slice(at, until).matchAll(ODD)) {
      const start = at + index;
      const end = start + blanks.length;
      while (next < opaque.length && opaque[next]!.end <= start) next++;
      if (next < opaque.length && opaque[next]!.start < end) continue;
      // Blanks in an empty cell or between elements are how a page is laid out.
      if (format === "html" && start !== at && end !== until) continue;
      found.push({ start, end, kind: "invisible", breaks: false, sure: true });
    }
    at = Math.max(at, paragraphs[i]?.end ?? text.length);
  }
  return found;
}
