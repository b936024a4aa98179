import { decodeHTML } from "entities";
import type { Filler } from "../text/filler.ts";
import type { Span } from "../text/span.ts";
import type { Format } from "./format.ts";

/** What kind of leftover a stretch is; each is a rule of markup/. */
export type ResidueKind = "tag" | "entity" | "comment" | "cms-block" | "script" | "mojibake";

/** A stretch that a page, a CMS or a converter left behind, and what it stands for, if it is a character. */
export interface Residue extends Span {
  readonly kind: ResidueKind;
  /** The letters it stands for (entities, mojibake). */
  readonly as?: string;
  /** Ends a word (block tags, `<br>`, blocks), or is invisible inside one. */
  readonly breaks: boolean;
}

const LEFTOVER =
  /<\s?\/?\s?[a-zA-Z][a-zA-Z0-9]{0,15}(?:\s[^<>]{0,500})?\/?>|&(?:#\d{1,6}|#x[\da-f]{1,6}|[a-z]{2,8}\d{0,2});/gi;

/** The leftovers in one paragraph, in order and apart. `opaque` is legal as it stands and not judged. */
export function findResidue(text: string, format: Format, opaque: readonly Span[]): Residue[] {
  if (format !== "text") return [];
  const found: Residue[] = [];
  for (const match of text.matchAll(LEFTOVER)) {
    const span = { start: match.index, end: match.index + match[0].length };
    if (opaque.some((legal) => legal.start < span.end && span.start < legal.end)) continue;
    if (match[0][0] === "<")
      found.push({ ...span, kind: "tag", breaks: /^<\s?\/?\s?(?:p|br|div|li)\b/i.test(match[0]) });
    else {
      const letters = decodeHTML(match[0]);
      if (letters !== match[0]) found.push({ ...span, kind: "entity", as: letters, breaks: false });
    }
  }
  return found;
}

/** Leftovers as fillers, so that no other check stumbles over them. */
export const residueFillers = (residue: readonly Residue[]): Filler[] =>
  residue.map(({ start, end, as, breaks }) => ({
    start,
    end,
    kind: breaks ? "break" : "join",
    ...(as !== undefined && as.length <= end - start ? { text: as } : {}),
  }));
