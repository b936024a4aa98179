import fc from "fast-check";
import { expect, it } from "vitest";
import { readDraft } from "../../server/draft/draft.ts";
import type { Span } from "../../server/text/span.ts";
import { anyDraft, anyFormat } from "./pieces.ts";

const RUNS = { numRuns: 2_000 };

/** Sorted, apart, none empty, none outside. */
function expectApart(spans: readonly Span[], length: number): void {
  let at = 0;
  for (const { start, end } of spans) {
    expect(start).toBeGreaterThanOrEqual(at);
    expect(end).toBeGreaterThan(start);
    at = end;
  }
  expect(at).toBeLessThanOrEqual(length);
}

it("prose is as long as its text, whatever the draft holds", () => {
  fc.assert(
    fc.property(anyDraft, anyFormat, (text, format) => {
      for (const { reading, start, end } of readDraft(text, format).paragraphs) {
        expect(reading.text).toBe(text.slice(start, end));
        expect(reading.prose.length).toBe(reading.text.length);
      }
    }),
    RUNS,
  );
});

it("paragraphs, fillers, leftovers and what is opaque lie in order and apart", () => {
  fc.assert(
    fc.property(anyDraft, anyFormat, (text, format) => {
      const draft = readDraft(text, format);
      expectApart(draft.paragraphs, text.length);
      expectApart(draft.opaque, text.length);
      for (const { reading } of draft.paragraphs) {
        expectApart(reading.legal, reading.text.length);
        expectApart(reading.residue, reading.text.length);
      }
    }),
    RUNS,
  );
});

it("tags stand where the draft says they do", () => {
  fc.assert(
    fc.property(anyDraft, anyFormat, (text, format) => {
      for (const { start, end, name } of readDraft(text, format).tags) {
        expect(text[start]).toBe("<");
        expect(text.slice(start, end).toLowerCase()).toContain(name);
      }
    }),
    RUNS,
  );
});
