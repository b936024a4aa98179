import { expect, test } from "vitest";
import { ALL_COLOURS, OTHER_COLOUR, SourceColours, UNNAMED_COLOUR } from "../../client/source-colours.ts";

const named = (...ids: string[]) => ids.map((id) => ({ id, unnamed: false }));
const letters = "abcdefghijkl".split("");

test("each named source has a colour of its own, in order, and those beyond the eighth share one", () => {
  const colours = new SourceColours().of("draft", named(...letters));
  expect(new Set(colours.slice(0, 8)).size).toBe(8);
  expect(colours.slice(8)).toEqual([OTHER_COLOUR, OTHER_COLOUR, OTHER_COLOUR, OTHER_COLOUR]);
});

test("all sources without a name have one colour, which nobody else has", () => {
  const colours = new SourceColours().of("draft", [
    { id: "an official", unnamed: true },
    ...named("a"),
    { id: "he", unnamed: true },
  ]);
  expect(colours).toEqual([UNNAMED_COLOUR, "source1", UNNAMED_COLOUR]);
});

test("a source keeps its colour whatever its place becomes", () => {
  const colours = new SourceColours();
  const [a, b] = colours.of("draft", named("a", "b"));
  expect(colours.of("draft", named("c", "b", "a")).slice(1)).toEqual([b, a]);
});

test("a source that was gone for a moment has its colour back", () => {
  const colours = new SourceColours();
  const [a] = colours.of("draft", named("a", "b"));
  colours.of("draft", named("b", "c"));
  expect(colours.of("draft", named("a", "b"))[0]).toBe(a);
});

test("when all are taken, a new source has the colour of one that is gone, and never of one that is there", () => {
  const colours = new SourceColours();
  const [a, ...others] = colours.of("draft", named(...letters.slice(0, 8)));
  const after = colours.of("draft", named(...letters.slice(1, 8), "new"));
  expect(after).toEqual([...others, a]);
  expect(colours.of("draft", named(...letters.slice(0, 8), "new"))[0]).toBe(OTHER_COLOUR);
});

test("drafts know nothing of each other, and a forgotten one begins anew", () => {
  const colours = new SourceColours();
  expect(colours.of("one", named("a", "b"))).toEqual(colours.of("two", named("b", "a")));
  colours.forget("one");
  expect(colours.of("one", named("b"))).toEqual(["source1"]);
});

test("package.json has every colour, and one for the copy behind it, in every kind of theme", async () => {
  const { default: manifest } = await import("../../package.json");
  const themes = ["dark", "highContrast", "highContrastLight", "light"];
  const colours = new Map(manifest.contributes.colors.map(({ id, defaults }) => [id, Object.keys(defaults).sort()]));
  expect(colours).toEqual(
    new Map(
      ALL_COLOURS.flatMap((name) => [`copydesk.${name}`, `copydesk.${name}Background`]).map((id) => [id, themes]),
    ),
  );
});
