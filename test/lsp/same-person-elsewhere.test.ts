import { expect, test } from "vitest";
import { type PlacedPerson, samePeople } from "../../server/lsp/people/placed-people.ts";
import { Client } from "./client.ts";

const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
const person = (...fullNames: string[]): PlacedPerson => ({
  name: fullNames[0] ?? "Jones",
  fullNames: fullNames.map((name) => name.split(" ")),
  first: range,
  mentions: [range],
});
const found = (asked: PlacedPerson, ...people: PlacedPerson[]): string[] =>
  samePeople(asked, { uri: "file:///other.txt", people }).map(({ name }) => name);

test("the same full name is the same person, and a longer or shorter one where it is the only one", () => {
  expect(found(person("margaret jones"), person("tom jones"), person("margaret jones"))).toEqual(["margaret jones"]);
  expect(found(person("margaret jones"), person("margaret a. jones"))).toEqual(["margaret a. jones"]);
  expect(found(person("margaret jones"), person("margaret a. jones"), person("margaret b. jones"))).toEqual([]);
  expect(found(person("margaret jones"), person("margaret a. jones"), person("margaret jones"))).toEqual([
    "margaret jones",
  ]);
});

test("a name in another spelling is taken for the same", () => {
  expect(found(person("yury petrenko"), person("yuriy petrenko"))).toEqual(["yuriy petrenko"]);
});

test("without a full name on either side nobody is the same", () => {
  expect(found(person(), person("margaret jones"))).toEqual([]);
  expect(found(person("margaret jones"), person())).toEqual([]);
});

test("all forms of the house's list are one person's", () => {
  expect(found(person("pele", "edson arantes"), person("edson arantes"))).toEqual(["edson arantes"]);
});

test("a draft that is not to be checked has nobody in it", async () => {
  const client = await Client.start({ pulls: true, settings: () => ({ enable: false }) });
  const uri = "file:///drafts/off.txt";
  await client.connection.sendRequest("copydesk/closedDraft", {
    uri,
    text: "Margaret Jones, the minister, resigned.\n",
  });
  expect(await client.connection.sendRequest("workspace/symbol", { query: "jones" })).toEqual([]);
  await client.leave();
});
