import { expect, test } from "vitest";
import type { ListedClaim, ListedSource, SourceList } from "../../client/requests.ts";
import { colouredIn, itemsOf, stateOf } from "../../client/source-items.ts";

const l10n = {
  t: (message: string, ...args: (string | number)[]) => message.replace(/\{(\d)\}/g, (_, i) => String(args[Number(i)])),
};
const range = (line: number, start: number, end: number) => ({
  start: { line, character: start },
  end: { line, character: end },
});
const halvorsen: ListedSource = {
  id: "halvorsen",
  name: "Ingrid Halvorsen",
  kind: "person",
  anonymous: false,
  unclear: false,
  role: "mayor",
  share: 0.236,
  first: range(2, 10, 26),
  statements: [
    { range: range(0, 0, 12), text: "the port will stay closed…" },
    { range: range(4, 3, 20), text: "“Nobody is to blame,”" },
  ],
  moreStatements: 0,
};
const claim: ListedClaim = {
  range: range(10, 25, 43),
  text: "fell by 40 percent",
  before: "…in the town ",
  after: " in a year.",
  severity: "warning",
  message: "Down 40 percent: who measured it?",
};
const list = (more: Partial<SourceList> = {}): SourceList => ({
  version: 1,
  state: "read",
  sources: [halvorsen],
  moreSources: 0,
  claims: [],
  moreClaims: 0,
  ...more,
});

test("a source is a line with its share, what rests on it beneath, and a click goes to where it first speaks", () => {
  const [item, ...others] = itemsOf(list(), l10n);
  expect(others).toEqual([]);
  expect(item).toMatchObject({
    kind: "source",
    label: "Ingrid Halvorsen",
    description: "24% · mayor",
    tooltip: "Ingrid Halvorsen, mayor\n24% of the copy\n2 statements",
    spoken: "Ingrid Halvorsen, mayor, 24% of the copy, 2 statements",
    icon: { name: "person" },
    range: halvorsen.first,
  });
  expect(item!.children.map(({ label, spoken }) => [label, spoken])).toEqual([
    ["1: the port will stay closed…", "line 1, the port will stay closed…"],
    ["5: “Nobody is to blame,”", "line 5, “Nobody is to blame,”"],
  ]);
});

test("a source that is not named is marked to the eye and to the ear", () => {
  const [item] = itemsOf(list({ sources: [{ ...halvorsen, anonymous: true }] }), l10n);
  expect(item).toMatchObject({ description: "not named · 24% · mayor", icon: { name: "question" } });
  expect(item!.spoken).toContain("not named");
});

test("a pronoun that nothing explains is told from a name", () => {
  const { role: _, ...nobody } = halvorsen;
  const sources = [{ ...nobody, name: "he", unclear: true, share: 0.004 }];
  const [item] = itemsOf(list({ sources }), l10n);
  expect(item).toMatchObject({ label: "“he”", description: "unclear who · <1%", icon: { name: "question" } });
  expect(colouredIn(list({ sources }))).toEqual([{ id: "halvorsen", unnamed: true }]);
});

test("while the copy is tinted each source has its colour", () => {
  const [item] = itemsOf(list(), l10n, ["source3"]);
  expect(item!.icon).toEqual({ name: "circle-filled", colour: "copydesk.source3" });
});

test("claims that rest on nobody come last, open, with line, severity and the words that claim", () => {
  const claims = [claim, { ...claim, severity: "hint" as const }];
  const last = itemsOf(list({ claims }), l10n).at(-1)!;
  expect(last).toMatchObject({ kind: "claims", description: "2 claims", unfolded: true });
  expect(last.range).toBeUndefined();
  const [first, second] = last.children;
  expect(first!.label).toBe("11: …in the town fell by 40 percent in a year.");
  expect(first!.label.slice(...first!.emphasis!)).toBe("fell by 40 percent");
  expect(first!.spoken).toMatch(/^line 11, warning, Down 40 percent/);
  expect(first!.icon).toMatchObject({ name: "warning" });
  expect(second!.spoken).toMatch(/^line 11, note, /);
  expect(second!.icon).toMatchObject({ name: "lightbulb" });
});

test("what is too much to list is counted", () => {
  const items = itemsOf(
    list({ sources: [{ ...halvorsen, moreStatements: 30 }], moreSources: 4, claims: [claim], moreClaims: 9 }),
    l10n,
  );
  expect(items.map(({ label }) => label)).toEqual(["Ingrid Halvorsen", "and 4 more sources", "Rests on nobody"]);
  expect(items[0]!.children.at(-1)).toMatchObject({ kind: "more", source: "halvorsen" });
  expect(items[0]!.spoken).toContain("32 statements");
  expect(items[2]!.description).toBe("10 claims");
  expect(items[2]!.children.at(-1)!.label).toBe("and 9 more claims");
});

test("without anything to list the view knows why", () => {
  expect(stateOf(list())).toBe("sources");
  expect(stateOf(list({ sources: [], claims: [claim] }))).toBe("sources");
  expect(stateOf(list({ sources: [] }))).toBe("nobody");
  expect(stateOf(list({ state: "foreign", sources: [] }))).toBe("foreign");
  expect(stateOf(list({ state: "off", sources: [] }))).toBe("off");
});
