import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkAtOnce, createDesk, DEFAULT_CONFIGURATION } from "../../server/desk/desk.ts";
import { readDraft } from "../../server/draft/draft.ts";
import type { Format } from "../../server/draft/format.ts";
import { DraftHistory } from "../../server/draft/history.ts";
import { storyAsJson } from "../../server/report/json.ts";
import { namedSpeakersOf } from "../../server/story/sources.ts";
import { storyOf } from "../../server/story/story.ts";
import { DRAFTS, PIECES } from "./drafts-to-edit.ts";

/** An edit somewhere in whatever the draft has become: cut `length` units at a share of its length, put a piece there. */
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(40),
  piece: fc.constantFrom(...PIECES),
});

const house = DEFAULT_CONFIGURATION.house;

describe("a draft that was edited is judged as if it were opened now", () => {
  for (const [format, original] of DRAFTS) {
    it(format, () => {
      fc.assert(
        fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), (edits) => {
          const desk = createDesk();
          const history = new DraftHistory();
          let text = original;
          judge(desk, text, format, history);
          for (const { at, length, piece } of edits) {
            const start = Math.floor(at * text.length);
            text = text.slice(0, start) + piece + text.slice(start + length);
            expect(judge(desk, text, format, history)).toEqual(judge(createDesk(), text, format, new DraftHistory()));
          }
        }),
        { numRuns: 40 },
      );
    });
  }
});

function judge(desk: ReturnType<typeof createDesk>, text: string, format: Format, history: DraftHistory) {
  const draft = readDraft(text, format, history);
  const story = storyOf(draft, house);
  return { verdict: checkAtOnce(desk, draft), story: storyAsJson("draft", story), speakers: namedSpeakersOf(story) };
}

it("keeps what was read of paragraphs that did not change", () => {
  const history = new DraftHistory();
  const before = readDraft("First paragraph.\n\nSecond one.\n\nThird one.\n", "text", history);
  const after = readDraft("First paragraph.\n\nSecond one, longer.\n\nThird one.\n", "text", history);
  const same = after.paragraphs.map(({ reading }, i) => reading === before.paragraphs[i]!.reading);
  expect(same).toEqual([true, false, true]);
  const undone = readDraft("First paragraph.\n\nSecond one.\n\nThird one.\n", "text", history);
  expect(undone.paragraphs[1]!.reading).toBe(before.paragraphs[1]!.reading);
});
