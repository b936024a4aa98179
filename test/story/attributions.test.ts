import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readDraft } from "../../server/draft/draft.ts";
import type { Attribution } from "../../server/story/attributions.ts";
import { NO_HOUSE } from "../../server/story/house.ts";
import { storyOf } from "../../server/story/story.ts";

const page = readFileSync(join(import.meta.dirname, "attributions.md"), "utf8");

const attributionsIn = (text: string): readonly Attribution[] =>
  storyOf(readDraft(text, "text"), NO_HOUSE).attributions;

/** The draft with its brackets taken out: "[Ushakov]s [told]c" is "Ushakov told". */
const plain = (marked: string): string => marked.replace(/\[([^[\]]*)\][sct](?![\p{L}\d])/gu, "$1");

/** Writes source, cue and content into the draft as the page does. */
function marked(text: string, attributions: readonly Attribution[]): string {
  const places = new Map<string, { start: number; end: number; letter: string }>();
  for (const { source, cue, content } of attributions) {
    for (const [letter, spans] of [["s", source] as const, ["c", cue] as const, ["t", content] as const]) {
      for (const { start, end } of spans) places.set(`${letter}${start}-${end}`, { start, end, letter });
    }
  }
  let out = text;
  for (const { start, end, letter } of [...places.values()].sort((a, b) => b.start - a.start || b.end - a.end)) {
    out = `${out.slice(0, start)}[${out.slice(start, end)}]${letter}${out.slice(end)}`;
  }
  return out;
}

describe("who says what", () => {
  for (const [, name, body] of page.matchAll(/^## (.+)\n+((?:(?!## ).*\n?)*)/gm)) {
    it(name!, () => {
      const text = plain(body!.trim());
      expect(marked(text, attributionsIn(text))).toBe(body!.trim());
    });
  }
});

describe("what is known of a source", () => {
  const kinds = (text: string) => attributionsIn(text).map(({ kind }) => kind);
  const anonymous = (text: string) => attributionsIn(text).map((attribution) => attribution.anonymous);

  it("tells direct, indirect and mixed speech apart", () => {
    expect(kinds("“The bridge is safe,” the mayor said.")).toEqual(["direct"]);
    expect(kinds("The mayor said the bridge is safe.")).toEqual(["indirect"]);
    expect(kinds("The mayor said the bridge is “safe as houses”.")).toEqual(["mixed"]);
  });

  it("knows a source without a name", () => {
    expect(anonymous("A senior official said the deal was dead.")).toEqual([true]);
    expect(anonymous("Sources close to the talks said the deal was dead.")).toEqual([true]);
    expect(anonymous("A spokesman for the ministry said the deal was dead.")).toEqual([false]);
    expect(anonymous("Ana Kovač said the deal was dead.")).toEqual([false]);
    expect(anonymous("He said the deal was dead.")).toEqual([false]);
  });
});

describe("hostile copy", () => {
  it.each([
    ["one line of cues", "he said ".repeat(60_000)],
    ["one line of commas", "Smith, ".repeat(60_000)],
    ["one line of open quotations", '"said '.repeat(60_000)],
    ["one line of according to", "according to ".repeat(40_000)],
    ["one line of and", "and said that ".repeat(40_000)],
  ])("%s is read in linear time", (_name, text) => {
    const time = (draft: string) => {
      const start = performance.now();
      attributionsIn(draft);
      return performance.now() - start;
    };
    time(text.slice(0, 10_000));
    expect(time(text)).toBeLessThan(6000);
  });
});
