import { readDraft } from "../draft/draft.ts";
import type { Format } from "../draft/format.ts";
import { DraftHistory } from "../draft/history.ts";
import type { Fix } from "../story/finding.ts";
import { applyEdits, clash, type TextEdit } from "../text/edit.ts";
import { checkAtOnce, type Desk, type DeskFinding } from "./desk.ts";

const ROUNDS = 10;

/** Takes fixes in order, leaving out what touches one already taken. */
export function withoutClashes(fixes: readonly Fix[]): TextEdit[] {
  const taken: TextEdit[] = [];
  for (const { edits } of fixes) {
    // Findings come in order of place, so only the last few edits taken can touch the next ones.
    if (!edits.some((edit) => taken.slice(-16).some((other) => clash(edit, other)))) taken.push(...edits);
  }
  return taken;
}

export interface FixedText {
  readonly text: string;
  readonly fixes: number;
}

/**
 * Applies the first wanted fix of every finding, checks again, and repeats until nothing is left (10 rounds at most):
 * what one fix uncovers, the next round mends.
 */
export function fixAll(
  desk: Desk,
  original: string,
  format: Format,
  wanted: (fix: Fix, found: DeskFinding) => boolean = (fix) => fix.safe,
): FixedText {
  const history = new DraftHistory();
  let text = original;
  let fixes = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const { findings } = checkAtOnce(desk, readDraft(text, format, history));
    const ready = findings.flatMap((found) => found.fixes.find((fix) => wanted(fix, found)) ?? []);
    const edits = withoutClashes(ready);
    const next = applyEdits(text, edits);
    if (next === text) break;
    fixes += edits.length;
    text = next;
  }
  return { text, fixes };
}
