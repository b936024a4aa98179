import type { Filler } from "../text/filler.ts";
import { lowerBound, type Span } from "../text/span.ts";
import type { Format } from "./format.ts";
import { findBlocks } from "./residue/cms-blocks.ts";
import { findCode } from "./residue/code-lines.ts";
import { findComments } from "./residue/comments.ts";
import { findEntities } from "./residue/entities.ts";
import { findEscapes } from "./residue/escapes.ts";
import type { Residue, ResidueKind } from "./residue/found.ts";
import { findInlineCode } from "./residue/inline-code.ts";
import { findInvisible } from "./residue/invisible.ts";
import { findMojibake } from "./residue/mojibake.ts";
import { findLooseAttributes, findScraps, findTags } from "./residue/tags.ts";
import { findTypesetting } from "./residue/typesetting.ts";
import { findWriting } from "./residue/wiki.ts";

export type { Residue, ResidueKind } from "./residue/found.ts";

/** Nothing of what the grammars look for stands in a text without these. */
const TRIGGER =
  /[<>&[\]{}=\\%#;|@＜＞]|[^\t\n\r\x20-\x7e]|'''|\*\*|__|~~|```|:::|X-NONE|mso-|^\s?\S{1,80}\.[a-z0-9]{3,4}\s?$|-->|[.]\s?\/>|\/\*|^@|u20[12]\d|"\s?:\s?["[{\dtfn]|_x[\da-fA-F]{4}_|^(?:h[1-6]|bq)\. /i;

/**
 * The leftovers in one paragraph, in order and apart. `opaque` is legal as it stands (sorted, apart) and is not judged.
 * Linear in the text: every grammar looks ahead a bounded stretch.
 */
export function findResidue(text: string, format: Format, opaque: readonly Span[]): Residue[] {
  if (!TRIGGER.test(text)) return [];
  const legal = mergedSpans([...opaque, ...addresses(text)]);
  // What is found first wins where two overlap at one place.
  const all = [
    ...findComments(text),
    ...findCode(text),
    ...findInlineCode(text),
    ...findBlocks(text, format),
    ...findWriting(text, format),
    ...findTags(text, format),
    ...findScraps(text, format),
    ...findLooseAttributes(text),
    ...findEntities(text, format),
    ...findTypesetting(text),
    ...findEscapes(text),
    ...findMojibake(text),
    ...findInvisible(text),
  ];
  if (all.length === 0) return all;
  const aboutTags = format === "text" ? [] : all.filter((found) => found.kind === "tag" && isAboutTags(text, found));
  const judged = all.filter(
    (found) =>
      !touches(text, found, found.kind === "entity" || found.kind === "mojibake" ? legal : opaque) &&
      !isWithin(found, aboutTags),
  );
  return apart(judged);
}

/**
 * In HTML, and perhaps in Markdown, an escaped tag is text about tags. It is a leftover if it was escaped twice or by
 * half, if it is glued to a sentence's end, or stands alone.
 */
function isAboutTags(text: string, { start, end }: Span): boolean {
  const raw = text.slice(start, end);
  if (!raw.startsWith("&") || /^&amp;|[<>]/.test(raw)) return false;
  const before = text.slice(Math.max(0, start - 2), start);
  const after = text.slice(end, end + 1);
  const alone = text.trim() === raw;
  return !alone && !(/[.!?…”"’)]$/.test(before) && /^(?:\s|$|\p{Lu}|["“])/u.test(after) && !/^[&<]/.test(after));
}

/** Whether a tag is one of those, which stand in order, or a part of one. */
function isWithin({ kind, start, end }: Residue, others: readonly Span[]): boolean {
  if (kind !== "tag") return false;
  const other = others[lowerBound(others, end, (each) => each.end)];
  return other !== undefined && other.start <= start;
}

function apart(found: readonly Residue[]): Residue[] {
  const ordered = found
    .map((item, rank) => ({ item, rank }))
    .sort((a, b) => a.item.start - b.item.start || a.rank - b.rank);
  const kept: Residue[] = [];
  for (const { item } of ordered) {
    const last = kept.at(-1);
    if (last && item.start < last.end) {
      // A leftover that holds another from its own start on (an element with its content) takes its place.
      if (item.start === last.start && item.end > last.end && item.kind !== "entity") kept[kept.length - 1] = item;
      continue;
    }
    kept.push(item);
  }
  return kept;
}

const HOLDS_ADDRESS = new Set<ResidueKind>(["cms-block", "tag", "script"]);

function touches(text: string, span: Residue, others: readonly Span[]): boolean {
  for (let i = lowerBound(others, span.start + 1, (other) => other.end); i < others.length; i++) {
    const { start, end } = others[i]!;
    if (start >= span.end) return false;
    // An address in Markdown is part of the shortcode, the tag or the data around it.
    const held = HOLDS_ADDRESS.has(span.kind) && span.start < start && end <= span.end;
    if (!held || !/^(?:https?:|www\.)/.test(text.slice(start, start + 8))) return true;
  }
  return false;
}

const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"“”[\]{}]{1,2000}/g;

/** Addresses: what looks like an escape in one is part of it. */
const addresses = (text: string): Span[] =>
  text.includes("://") || text.includes("www.")
    ? [...text.matchAll(ADDRESS)].map(({ index, 0: whole }) => ({ start: index, end: index + whole.length }))
    : [];

function mergedSpans(spans: readonly Span[]): Span[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  const merged: Span[] = [];
  for (const span of sorted) {
    const last = merged.at(-1);
    if (last && span.start < last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else merged.push(span);
  }
  return merged;
}

/** Leftovers as fillers, so that no other check stumbles over them. */
export const residueFillers = (residue: readonly Residue[]): Filler[] =>
  residue.map(({ start, end, as, reads = as, breaks }) => ({
    start,
    end,
    kind: breaks ? "break" : "join",
    ...(reads !== undefined && reads.length > 0 && reads.length <= end - start ? { text: reads } : {}),
  }));
