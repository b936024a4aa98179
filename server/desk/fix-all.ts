import { readDraft } from "../draft/draft.ts";
import type { Format } from "../draft/format.ts";
import { DraftHistory } from "../draft/history.ts";
import type { Fix } from "../story/finding.ts";
import { applyEdits, clash, type TextEdit } from "../text/edit.ts";
import { lowerBound } from "../text/span.ts";
import type { Desk, DeskFinding } from "./desk.ts";

const ROUNDS = 10;

/** Takes fixes in order, leaving out what touches one already taken. */
export function withoutClashes(fixes: readonly Fix[]): TextEdit[] {
  const taken: TextEdit[] = []; // In order of place.
  for (const { edits } of fixes) {
    if (edits.some((edit) => neighbours(taken, edit).some((other) => clash(edit, other)))) continue;
    // Findings come in order of place, so that most edits go to the end.
    for (const edit of edits)
      taken.splice(
        lowerBound(taken, edit.start, ({ start }) => start),
        0,
        edit,
      );
  }
  return taken;
}

/** Of edits in order of place, those that may touch another. */
function neighbours(taken: readonly TextEdit[], edit: TextEdit): TextEdit[] {
  const near: TextEdit[] = [];
  for (let i = lowerBound(taken, edit.start, ({ end }) => end); i < taken.length && taken[i]!.start <= edit.end; i++)
    near.push(taken[i]!);
  return near;
}

export interface FixedText {
  readonly text: string;
  readonly fixes: number;
}

/**
 * Applies the first wanted fix of every finding, checks again, and repeats until nothing is left (10 rounds at most):
 * what one fix uncovers, the next round mends.
 */
export function fixAll(desk: Desk, original: string, format: Format, wanted: Wanted = (fix) => fix.safe): FixedText {
  const run = fixingAll(desk, original, format, wanted);
  for (;;) {
    const step = run.next();
    if (step.done) return step.value;
  }
}

type Wanted = (fix: Fix, found: DeskFinding) => boolean;

/** `fixAll` in steps, for whoever has other things to do meanwhile; yields as the desk's checks do. */
export function* fixingAll(
  desk: Desk,
  original: string,
  format: Format,
  wanted: Wanted = (fix) => fix.safe,
): Generator<undefined, FixedText> {
  const history = new DraftHistory();
  let text = original;
  let fixes = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const { findings } = yield* desk.check(readDraft(text, format, history));
    const ready = findings.flatMap((found) => found.fixes.find((fix) => wanted(fix, found)) ?? []);
    const edits = withoutClashes(ready);
    const next = applyEdits(text, edits);
    if (next === text) break;
    fixes += edits.length;
    text = next;
  }
  return { text, fixes };
}
