import { expect, test } from "vitest";
import { itemsOf, stateOf } from "../../client/people-items.ts";
import type { ListedPerson, PeopleList } from "../../client/requests.ts";

const l10n = {
  t: (message: string, ...args: (string | number)[]) => message.replace(/\{(\d)\}/g, (_, i) => String(args[Number(i)])),
};
const range = (line: number, start: number, end: number) => ({
  start: { line, character: start },
  end: { line, character: end },
});
const mention = (line: number, text: string, doubted = false) => ({
  range: range(line, 10, 10 + text.length),
  text,
  before: "…opened by ",
  after: ", who left…",
  doubted,
});
const jones: ListedPerson = {
  id: "jones",
  name: "Margaret Jones",
  role: "water minister",
  first: range(2, 10, 24),
  doubts: [],
  mentions: [mention(0, "Jones"), mention(2, "Margaret Jones")],
};
const list = (...people: ListedPerson[]): PeopleList => ({ version: 1, state: "read", people });

test("a person is a line with their mentions beneath, and a click goes to the first reference", () => {
  const [item] = itemsOf(list(jones), l10n);
  expect(item).toMatchObject({
    id: "jones",
    label: "Margaret Jones",
    description: "2 · water minister",
    spoken: "Margaret Jones, water minister, 2 mentions",
    doubted: false,
    range: jones.first,
  });
  expect(item!.children.map(({ id }) => id)).toEqual(["jones/0", "jones/1"]);
});

test("a mention has its line and a bit of the sentence, with the form emphasised", () => {
  const [, second] = itemsOf(list(jones), l10n)[0]!.children;
  expect(second!.label).toBe("3: …opened by Margaret Jones, who left…");
  expect(second!.label.slice(...second!.emphasis!)).toBe("Margaret Jones");
  expect(second!.spoken).toMatch(/^line 3, Margaret Jones, /);
});

test("a doubt about the spelling is to be seen and to be heard, and its words are in the tooltip", () => {
  const doubts = ['"Jonas" here, "Jones" above.'];
  const [item] = itemsOf(list({ ...jones, doubts, mentions: [mention(0, "Jones"), mention(3, "Jonas", true)] }), l10n);
  expect(item).toMatchObject({ doubted: true, description: "check the spelling · 2 · water minister" });
  expect(item!.tooltip).toContain(doubts[0]);
  expect(item!.spoken).toContain(doubts[0]);
  expect(item!.children.map(({ doubted }) => doubted)).toEqual([false, true]);
  expect(item!.children[1]!.spoken).toContain("check the spelling");
});

test("without people the view knows why", () => {
  expect(stateOf(list(jones))).toBe("people");
  expect(stateOf(list())).toBe("nobody");
  expect(stateOf({ version: 1, state: "foreign", people: [] })).toBe("foreign");
  expect(stateOf({ version: 1, state: "off", people: [] })).toBe("off");
});
