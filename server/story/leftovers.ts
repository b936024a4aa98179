import type { Draft } from "../draft/draft.ts";
import { perReading } from "../draft/reading.ts";
import type { Residue, ResidueKind } from "../draft/residue.ts";
import { chainsOf, undo } from "../draft/undo.ts";
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
  for (const { reading, start } of draft.paragraphs) {
    if (reading.residue.length === 0) continue;
    for (const chain of chainsIn(reading)) {
      const placed = { start: chain.start + start, end: chain.end + start, links: chain.links };
      const edit = undo(draft.text, placed, draft.format);
      const safe = chain.links.every(({ sure }) => sure);
      for (const link of joined(chain.links, kind)) {
        const raw = reading.text.slice(link.start, link.end);
        const ready: Fix = { title: fix(raw, link), safe, edits: [edit] };
        const isRepairable = kind !== "mojibake" || link.as !== undefined || !raw.includes("\uFFFD") || chain.links.length > 1;
        yield finding({ start: link.start + start, end: link.end + start }, message(raw, link), isRepairable ? ready : [], more?.(link));
      }
    }
  }
}

/** The links of one kind; those that touch are taken as one. */
function joined(links: readonly Residue[], kind: ResidueKind): Residue[] {
  const out: Residue[] = [];
  for (const link of links) {
    if (link.kind !== kind) continue;
    const last = out.at(-1);
    if (last && last.end === link.start && last.as === undefined && link.as === undefined) out[out.length - 1] = { ...last, end: link.end };
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
