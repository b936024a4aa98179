import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readDraft } from "../../server/draft/draft.ts";
import { NO_HOUSE } from "../../server/story/house.ts";
import { namedSpeakersOf, type SpeakerHere, speakerAt } from "../../server/story/sources.ts";
import { type Story, storyOf } from "../../server/story/story.ts";

const page = readFileSync(join(import.meta.dirname, "sources.md"), "utf8");

const read = (text: string): Story => storyOf(readDraft(text, "text"), NO_HOUSE);

/** Each source and who is meant, as the page has it. */
function told(text: string): string[] {
  const story = read(text);
  return namedSpeakersOf(story).flatMap((speaker) => {
    if (!speaker) return [];
    const { name, kind, anonymous } = story.sources[speaker.source]!;
    const { start, end } = speaker.phrase;
    const unclear = kind === "unknown" ? ", unclear" : "";
    const way = speaker.way === "stated" || unclear ? "" : ` (${speaker.way})`;
    return [`- ${text.slice(start, end)}: ${name}${anonymous ? ", unnamed" : ""}${unclear}${way}`];
  });
}

describe("who is meant by a source", () => {
  for (const [, name, body] of page.matchAll(/^## (.+)\n+((?:(?!## ).*\n?)*)/gm)) {
    it(name!, () => {
      const list = body!.indexOf("\n- ");
      expect(told(body!.slice(0, list).trim())).toEqual(body!.slice(list).trim().split("\n"));
    });
  }
});

describe("a story's sources", () => {
  const text = `Quay is safe, mayor says

Mayor Ingrid Halvorsen opened the quay on Tuesday. “It will hold for a hundred years,” she said.

“We have looked at every stone,” Halvorsen said.

“And we shall look again.”

A senior official said it was sinking.

The quay is old.
`;
  const story = read(text);

  it("come with what rests on them, most words first", () => {
    expect(story.sources).toMatchObject([
      { name: "Ingrid Halvorsen", kind: "person", person: 0, role: "mayor", anonymous: false, words: 18 },
      { name: "a senior official", kind: "person", anonymous: true, words: 3 },
      { name: "mayor", words: 0 },
    ]);
  });

  it("have shares of the running copy, without the headline", () => {
    expect(story.sources[0]!.share).toBeCloseTo(18 / 41);
  });

  it("have every attribution once", () => {
    const all = story.sources.flatMap(({ attributions }) => attributions);
    expect([...all].sort()).toEqual(story.attributions.map((_, i) => i));
  });

  const at = (words: string): (Partial<SpeakerHere> & { name: string }) | undefined => {
    const found = speakerAt(story, text.indexOf(words) + 1);
    return found && { name: story.sources[found.source]!.name, way: found.way };
  };

  it("are known at any place of what they say, with the way in which they are named", () => {
    expect(at("a hundred years")).toEqual({ name: "Ingrid Halvorsen", way: "pronoun" });
    expect(at("every stone")).toEqual({ name: "Ingrid Halvorsen", way: "stated" });
    expect(at("look again")).toEqual({ name: "Ingrid Halvorsen", way: "carried on" });
    expect(at("senior official")).toEqual({ name: "a senior official", way: "stated" });
    expect(at("The quay is old")).toBeUndefined();
  });

  it("point at where a pronoun's bearer is named", () => {
    const { phrase, named } = speakerAt(story, text.indexOf("a hundred years"))!;
    expect(text.slice(phrase.start, phrase.end)).toBe("she");
    expect(text.slice(named!.start, named!.end)).toContain("Ingrid Halvorsen");
  });
});

describe("hostile copy", () => {
  it.each([
    ["he said", "he said that it was so. ".repeat(20_000)],
    ["one sentence of he said", "he said ".repeat(60_000)],
    ["the company", "The company said that it was so. ".repeat(20_000)],
    ["a name after each other", "Ingrid Halvorsen said she met Ruben Okafor. She said so. ".repeat(8_000)],
    ["one paragraph each", "The minister said it was so.\n\n".repeat(20_000)],
    ["bodies", "The Ministry of Health and the Ministry of Defence said the ministry was old. ".repeat(6_000)],
  ])("%s is read in linear time", (_name, text) => {
    const time = (draft: string) => {
      const story = read(draft);
      void story.people;
      void story.attributions;
      const start = performance.now();
      void story.sources;
      return performance.now() - start;
    };
    time(text.slice(0, 10_000));
    const half = time(text.slice(0, text.length / 2));
    // Twice as much would take four times as long if it were quadratic; the rest is for a busy machine.
    expect(time(text)).toBeLessThan(half * 3.2 + 500);
  });
});
