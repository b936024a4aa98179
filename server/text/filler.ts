import type { Span } from "./span.ts";

/**
 * What is not prose is replaced, one for one, by these characters, so that every offset into the prose is
 * an offset into the draft. They are Unicode noncharacters and U+FFFC, which no draft holds as text.
 */
export const JOIN = "\uFDD0"; // Invisible inside a word: an inline tag, the tail of an entity.
export const BREAK = "\uFDD1"; // Ends a word: a block tag, `<br>`, a comment.
export const OBJECT = "\uFFFC"; // Stands for a thing that reads as a noun: code, an address.

export type FillerKind = "join" | "break" | "object";

/** A stretch that is not prose, and the letters that it stands for, if it is an entity or an escape. */
export interface Filler extends Span {
  readonly kind: FillerKind;
  /** Decoded letters; never longer than the stretch. */
  readonly text?: string;
}

const CHARACTER: Record<FillerKind, string> = { join: JOIN, break: BREAK, object: OBJECT };

/** The text with its fillers filled in: same length, same offsets. Fillers are sorted and apart. */
export function fill(text: string, fillers: readonly Filler[]): string {
  if (fillers.length === 0) return text;
  let out = "";
  let at = 0;
  for (const filler of fillers) {
    if (filler.start < at) continue;
    const letters = filler.text ?? "";
    const rest = filler.end - filler.start - letters.length;
    out += text.slice(at, filler.start) + letters + CHARACTER[filler.kind].repeat(Math.max(0, rest));
    at = filler.end;
  }
  return out + text.slice(at);
}

const FILLERS = /[\uFDD0\uFDD1]+/g;

/** A stretch of prose as it is read aloud: without its fillers. */
export const withoutFillers = (prose: string): string =>
  prose.includes(JOIN) || prose.includes(BREAK) ? prose.replace(FILLERS, "") : prose;

/** Joins two lists of fillers; where they overlap, the earlier start wins, then the first list. */
export function mergeFillers(a: readonly Filler[], b: readonly Filler[]): Filler[] {
  const sorted = [...a, ...b].sort((x, y) => x.start - y.start || y.end - x.end);
  const kept: Filler[] = [];
  for (const filler of sorted) if (filler.start >= (kept.at(-1)?.end ?? 0)) kept.push(filler);
  return kept;
}
