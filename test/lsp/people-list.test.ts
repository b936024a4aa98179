import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Client } from "./client.ts";
import { placesIn } from "./places.ts";

const uri = "file:///drafts/dam.txt";
const text = `The long awaited dam in the north was opened on Monday by Margaret Jones, the water minister.

“Jones promised us water,” said Pieter van der Berg, a farmer. Yury Petrenko of the works office sat beside him.

Yuriy Petrenko said nothing, and Jones's office did not answer.
`;
const { place, cut } = placesIn(text);

describe("the people of a draft as a list", () => {
  let client: Client;
  beforeAll(async () => {
    client = await Client.start({ pulls: true });
    await client.open(uri, text);
  });
  afterAll(() => client.leave());

  // biome-ignore lint/suspicious/noExplicitAny: the answer as it comes over the line.
  const list = (of = uri): Promise<any> => client.connection.sendRequest("copydesk/people", { uri: of });

  test("is in the order of first mentions, with roles and places", async () => {
    const { state, people } = await list();
    expect(state).toBe("read");
    expect(people.map(({ name }: { name: string }) => name)).toEqual([
      "Margaret Jones",
      "Pieter van der Berg",
      "Yury Petrenko",
    ]);
    const [jones] = people;
    expect(jones).toMatchObject({ id: "jones", role: "water minister", doubts: [] });
    expect(cut(jones.first)).toBe("Margaret Jones");
    expect(jones.mentions.map(({ range }: never) => cut(range))).toEqual(["Margaret Jones", "Jones", "Jones"]);
  });

  test("has a bit of the sentence around each mention, cut between words", async () => {
    const [jones] = (await list()).people;
    expect(jones.mentions[0]).toMatchObject({ before: "…on Monday by ", after: ", the water minister." });
    expect(jones.mentions[1]).toMatchObject({ before: "“", text: "Jones" });
    expect(jones.mentions[1].after).toMatch(/^ promised us water,” said Pieter .*\S…$/);
  });

  test("marks a name in two spellings, with what the rule says", async () => {
    const { people } = await list();
    const petrenko = people[2];
    expect(petrenko.doubts).toHaveLength(1);
    expect(petrenko.doubts[0]).toMatch(/Yuriy.*Yury/);
    expect(petrenko.mentions.map(({ doubted }: { doubted: boolean }) => doubted)).toEqual([false, true]);
    expect(people[1].doubts).toEqual([]);
  });

  test("follows the draft, and ids stay while a name grows", async () => {
    const other = "file:///drafts/growing.txt";
    await client.open(other, "A letter from Mr Okafor came, said Ann Bell, a nurse.\n");
    const before = (await list(other)).people.map(({ id }: { id: string }) => id);
    await client.change(other, {
      range: { start: { line: 0, character: 35 }, end: { line: 0, character: 38 } },
      text: "Ann Mary",
    });
    const after = (await list(other)).people;
    expect(after.map(({ id }: { id: string }) => id)).toEqual(before);
    expect(after.map(({ name }: { name: string }) => name)).toContain("Ann Mary Bell");
  });

  test("says why it is empty", async () => {
    await client.open("file:///drafts/nobody.txt", "The dam was opened on Monday. It is dry.\n");
    expect(await list("file:///drafts/nobody.txt")).toMatchObject({ state: "read", people: [] });
    const german =
      "Der Bürgermeister hat am Montag den Damm eröffnet, und die Bauern haben sich nicht darüber gefreut. ";
    await client.open("file:///drafts/german.txt", german.repeat(5));
    expect(await list("file:///drafts/german.txt")).toMatchObject({ state: "foreign", people: [] });
    expect(await list("file:///drafts/not-open.txt")).toBeNull();
  });

  test("is empty where Copydesk is switched off", async () => {
    const silent = await Client.start({ pulls: true, settings: () => ({ enable: false }) });
    await silent.open(uri, text);
    expect(await silent.connection.sendRequest("copydesk/people", { uri })).toMatchObject({ state: "off", people: [] });
    await silent.leave();
  });
});

describe("a person in all drafts", () => {
  let client: Client;
  const told = (uri: string, text: string | null) =>
    client.connection.sendRequest("copydesk/closedDraft", { uri, text });
  beforeAll(async () => {
    client = await Client.start({ pulls: true });
    await client.open(uri, text);
    await told("file:///drafts/b.txt", "Margaret Jones, the minister, resigned on Friday. Jones gave no reason.\n");
    await told(
      "file:///drafts/a.md",
      "# The budget\n\nMargaret A. Jones wants more for dams, said Ann Bell, a nurse.\n",
    );
    await told("file:///drafts/c.txt", "Tom Jones, a singer, sang on Friday. Jones was loud.\n");
    await told("file:///drafts/d.txt", "Jones was late, a spokesman said on Friday. Jones did not answer.\n");
    await told("file:///drafts/README.md", "Margaret Jones, the minister, wrote this text.\n");
  });
  afterAll(() => client.leave());

  // biome-ignore lint/suspicious/noExplicitAny: the answer as it comes over the line.
  const find = (words: string, of = uri): Promise<any> =>
    client.connection.sendRequest("copydesk/personInDrafts", { uri: of, position: place(words) });
  const drafts = ({ elsewhere }: { elsewhere: { uri: string }[] }) => elsewhere.map(({ uri }) => uri.split("/").at(-1));

  test("is found by the full name, surnames too where a draft has introduced them, and never a namesake", async () => {
    const found = await find("Jones's");
    expect(found).toMatchObject({ name: "Margaret Jones", hasFullName: true });
    expect(found.here).toHaveLength(3);
    expect(drafts(found)).toEqual(["a.md", "b.txt", "b.txt"]);
    expect(found.elsewhere[1]).toEqual({
      uri: "file:///drafts/b.txt",
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 14 } },
    });
  });

  test("is nobody where no name stands", async () => {
    expect(await find("dam in")).toBeNull();
  });

  test("a draft that is open counts as it is in the editor, and one that is gone doesn't", async () => {
    await client.open("file:///drafts/b.txt", "Nobody came on Friday.\n");
    expect(drafts(await find("Jones's"))).toEqual(["a.md"]);
    await client.connection.sendNotification("textDocument/didClose", {
      textDocument: { uri: "file:///drafts/b.txt" },
    });
    await told("file:///drafts/b.txt", null);
    expect(drafts(await find("Jones's"))).toEqual(["a.md"]);
    await told("file:///drafts/b.txt", "Margaret Jones, the minister, resigned on Friday.\n");
    expect(drafts(await find("Jones's"))).toEqual(["a.md", "b.txt"]);
  });

  test("closed drafts have their people found by letters", async () => {
    const found: { name: string; containerName: string }[] = await client.connection.sendRequest("workspace/symbol", {
      query: "tomj",
    });
    expect(found.map(({ name, containerName }) => [name, containerName])).toEqual([["Tom Jones", "c.txt"]]);
  });
});
