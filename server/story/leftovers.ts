import type { Draft } from "../draft/draft.ts";
import { withEmptied } from "../draft/emptied.ts";
import { perReading } from "../draft/reading.ts";
import { findBetween } from "../draft/residue/between.ts";
import type { Residue, ResidueKind } from "../draft/residue.ts";
import { type Chain, chainsOf, undo } from "../draft/undo.ts";
import { shifted } from "../text/span.ts";
import { type Finding, type Fix, finding } from "./finding.ts";

/** What a rule says of a leftover: `raw` is how it stands in the draft. */
export interface Wording {
  readonly message: (raw: string, leftover: Residue) => string;
  readonly fix: (raw: string, leftover: Residue) => string;
  readonly more?: (leftover: Residue) => Pick<Finding, "severity">;
}

const chainsIn = perReading((reading) => chainsOf(reading.text, reading.residue));

/**
 * The leftovers of one kind, each with the edit that undoes it together with its neighbours. Offsets are the draft's.
 * Those that touch one another are one finding.
 */
export function* leftovers(draft: Draft, kind: ResidueKind, { message, fix, more }: Wording): Iterable<Finding> {
  for (const chain of kind === "invisible"
    ? [...chainsThrough(draft), ...blanksBetween(draft)]
    : chainsThrough(draft)) {
    if (!chain.links.some((link) => link.kind === kind)) continue;
    const edit = undo(draft.text, chain, draft.format);
    const safe = chain.links.every(({ sure }) => sure);
    for (const link of joined(draft.text, chain.links, kind)) {
      const raw = draft.text.slice(link.start, link.end);
      const ready: Fix = { title: fix(raw, link), safe, edits: [edit] };
      const isRepairable =
        kind !== "mojibake" || link.as !== undefined || !raw.includes("\uFFFD") || chain.links.length > 1;
      yield finding(link, message(raw, link), isRepairable ? ready : [], more?.(link));
    }
  }
}

/** The draft's chains, in order. Paragraphs that are nothing but leftovers and follow one another are one chain. */
function* chainsThrough(draft: Draft): Iterable<Chain> {
  let block: { start: number; end: number; links: Residue[] } | undefined;
  for (const { reading, start, end } of draft.paragraphs) {
    if (reading.residue.length === 0) continue;
    const chains = chainsIn(reading);
    const isBlock =
      chains.length === 1 &&
      chains[0]!.start === 0 &&
      chains[0]!.end === end - start &&
      chains[0]!.links.every(({ as }) => as === undefined);
    const room = isBlock ? withEmptied(draft.text, { start, end }, draft.format) : { start, end };
    if (
      block &&
      isBlock &&
      room.start - block.end < 40 &&
      draft.text.slice(block.end, Math.max(block.end, room.start)).trim() === ""
    ) {
      block.links.push(...chains[0]!.links.map((link) => shifted(link, start)));
      block.end = Math.max(block.end, room.end);
      continue;
    }
    if (block) yield block;
    block = undefined;
    for (const chain of chains) {
      const placed = {
        ...chain,
        start: chain.start + start,
        end: chain.end + start,
        links: chain.links.map((link) => shifted(link, start)),
      };
      if (isBlock) block = { ...placed, ...room };
      else yield placed;
    }
  }
  if (block) yield block;
}

const blanksBetween = (draft: Draft): Chain[] => findBetween(draft).map((link) => ({ ...link, links: [link] }));

/** The links of one kind; those that touch, and lines of code in a row, are taken as one. */
function joined(text: string, links: readonly Residue[], kind: ResidueKind): Residue[] {
  const out: Residue[] = [];
  for (const link of links) {
    if (link.kind !== kind) continue;
    const last = out.at(-1);
    const touches =
      last && (last.end === link.start || (kind === "script" && text.slice(last.end, link.start).trim() === ""));
    if (last && touches && last.as === undefined && link.as === undefined)
      out[out.length - 1] = { ...last, end: link.end };
    else out.push(link);
  }
  return out;
}

/** A stretch as a message quotes it: on one line, and not too long. */
export function quoted(raw: string): string {
  const line = raw.replace(/\s+/g, " ").trim();
  const points = [...line];
  return points.length <= 50 ? line : `${points.slice(0, 48).join("")}…`;
}
