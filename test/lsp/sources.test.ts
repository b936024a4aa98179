import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Hover, Location, MarkupContent, Position, Range } from "vscode-languageserver/node";
import { Client } from "./client.ts";
import { placesIn } from "./places.ts";

const uri = "file:///drafts/port.txt";
const text = `The port of Aldvik will be closed for a week, Ingrid Halvorsen, the mayor of Aldvik, said on Monday.

“Nobody is to blame,” Halvorsen said. The crane had been inspected in May. “Our drivers,” Halvorsen added, “were trained.”

“We lost three boats in one night,” said Ola Brekke, a fisherman, “and Halvorsen knows it. We will not get them back.

“The state must help,” he said.

Crime in the town fell by 40 percent in a year. The harbour was opened in 1931.

The crane was sold in March, according to the audit report.
`;
const { place, cut } = placesIn(text);

const german = "Der Bürgermeister hat am Montag den Damm eröffnet, und die Bauern haben sich nicht darüber gefreut. ";

let client: Client;
beforeAll(async () => {
  client = await Client.start({ pulls: true });
  await client.open(uri, text);
});
afterAll(() => client.leave());

// biome-ignore lint/suspicious/noExplicitAny: the answer as it comes over the line.
type Answer = any;

describe("the sources of a draft as a list", () => {
  const list = (of = uri): Promise<Answer> => client.connection.sendRequest("copydesk/sources", { uri: of });

  test("is in the order of their share, with what rests on each and where", async () => {
    const { state, sources } = await list();
    expect(state).toBe("read");
    const shares = sources.map(({ share }: Answer) => share);
    expect(shares).toEqual([...shares].sort((a, b) => b - a));
    expect(shares[0]).toBeLessThan(1);
    const halvorsen = sources.find(({ id }: Answer) => id === "halvorsen");
    expect(halvorsen).toMatchObject({ name: "Ingrid Halvorsen", kind: "person", anonymous: false, moreStatements: 0 });
    expect(cut(halvorsen.first)).toContain("Ingrid Halvorsen");
    expect(halvorsen.statements.map(({ text }: Answer) => text)).toEqual([
      "The port of Aldvik will be closed for a week",
      "“Nobody is to blame,”",
      "“Our drivers,”",
    ]);
    expect(halvorsen.statements.map(({ range }: Answer) => cut(range))).toEqual(
      halvorsen.statements.map(({ text }: Answer) => text),
    );
  });

  test("a long statement has its first words", async () => {
    const words = "the bridge will be closed for repairs that take the town and its one hundred shops three years";
    await client.open("file:///drafts/long.txt", `The mayor, Ann Bell, said ${words}.\n`);
    const [{ statements }] = (await list("file:///drafts/long.txt")).sources;
    expect(statements[0].text).toMatch(/^the bridge will be closed for repairs that take the town .*\S…$/);
  });

  test("has the claims that rest on nobody, as grave as they are found", async () => {
    const { claims } = await list();
    expect(claims).toHaveLength(1);
    expect(claims[0]).toMatchObject({ text: "fell by 40 percent", before: "Crime in the town ", severity: "warning" });
    expect(cut(claims[0].range)).toBe("fell by 40 percent");
  });

  test("a claim that the desk let stand is none", async () => {
    const other = "file:///drafts/checked.txt";
    await client.open(other, "Crime in the town fell by 40 percent in a year. [stet]\n");
    expect((await list(other)).claims).toEqual([]);
  });

  test("follows the draft, and ids stay while a name grows", async () => {
    const other = "file:///drafts/growing-source.txt";
    await client.open(other, "The bridge is old, said Ann Bell, a nurse.\n");
    const before = (await list(other)).sources;
    await client.change(other, {
      range: { start: { line: 0, character: 24 }, end: { line: 0, character: 27 } },
      text: "Ann Mary",
    });
    const after = (await list(other)).sources;
    expect(before.map(({ name }: Answer) => name)).toEqual(["Ann Bell"]);
    expect(after.map(({ name }: Answer) => name)).toEqual(["Ann Mary Bell"]);
    expect(after.map(({ id }: Answer) => id)).toEqual(before.map(({ id }: Answer) => id));
  });

  test("says why it is empty", async () => {
    await client.open("file:///drafts/nobody-speaks.txt", "The dam was opened on Monday. It is dry.\n");
    expect(await list("file:///drafts/nobody-speaks.txt")).toMatchObject({ state: "read", sources: [], claims: [] });
    await client.open("file:///drafts/german-sources.txt", german.repeat(5));
    expect(await list("file:///drafts/german-sources.txt")).toMatchObject({
      state: "foreign",
      sources: [],
      claims: [],
    });
    expect(await list("file:///drafts/not-open.txt")).toBeNull();
    const silent = await Client.start({ pulls: true, settings: () => ({ enable: false }) });
    await silent.open(uri, text);
    expect(await silent.connection.sendRequest("copydesk/sources", { uri })).toMatchObject({
      state: "off",
      sources: [],
    });
    await silent.leave();
  });

  test("of many statements has the first, and the rest are found by the source's id", async () => {
    const many = "file:///drafts/many.txt";
    await client.open(many, "“The bridge is old,” said Ann Bell, a nurse.\n\n".repeat(230));
    const [bell] = (await list(many)).sources;
    expect(bell.statements).toHaveLength(200);
    expect(bell.moreStatements).toBe(30);
    const all: Location[] | null = await client.connection.sendRequest("copydesk/statements", {
      uri: many,
      source: bell.id,
    });
    expect(all).toHaveLength(230);
    expect(all![229]).toMatchObject({ uri: many, range: { start: { line: 458, character: 0 } } });
    expect(await client.connection.sendRequest("copydesk/statements", { uri: many, source: "nobody" })).toBeNull();
  });
});

describe("hover on a sentence", () => {
  const hover = (position: Position, of = uri): Promise<Hover | null> =>
    client.connection.sendRequest("textDocument/hover", { textDocument: { uri: of }, position });
  const said = async (position: Position, of?: string): Promise<string[] | undefined> =>
    ((await hover(position, of))?.contents as MarkupContent | undefined)?.value.split("\n\n---\n\n");

  test("says who is speaking", async () => {
    expect(await said(place("closed for"))).toEqual(["Said by **Ingrid Halvorsen**, mayor."]);
    expect(await said(place("three boats"))).toEqual(["Said by **Ola Brekke**, fisherman."]);
  });

  test("says where what is carried on comes from", async () => {
    expect(await said(place("We will not get"))).toEqual([
      "Said by **Ola Brekke**, fisherman. Carried on from the sentence before.",
    ]);
  });

  test("says who a pronoun or an office is, and where they are named", async () => {
    const meant = "file:///drafts/meant.txt";
    const words = `The port stays closed, Ingrid Halvorsen, the mayor of Aldvik, said on Monday. The crane had fallen. She said the town would pay.

The mayor said the drivers were trained. “They knew the crane. They knew the pier.”

“It was an old crane,” she said.
`;
    await client.open(meant, words);
    const places = placesIn(words);
    const on = (here: string) => said(places.place(here), meant);
    expect(await on("the town would")).toEqual([
      "Said by **Ingrid Halvorsen**, mayor. “She” is Ingrid Halvorsen, named two sentences up.",
    ]);
    expect(await on("the drivers were")).toEqual([
      "Said by **Ingrid Halvorsen**, mayor. “The mayor” is Ingrid Halvorsen, named in the paragraph above.",
    ]);
    expect(await on("They knew the pier")).toEqual([
      "Said by **Ingrid Halvorsen**, mayor. Carried on from two sentences up; “The mayor” is Ingrid Halvorsen, named in the paragraph above.",
    ]);
    expect(await on("It was an old")).toEqual([
      "Said by **Ingrid Halvorsen**, mayor. “She” is Ingrid Halvorsen, named in line 1.",
    ]);
  });

  test("says where nothing tells who is meant, and the list does too", async () => {
    const unclear = "file:///drafts/unclear.txt";
    await client.open(unclear, "The crane had fallen into the harbour on Monday.\n\n“It was an old crane,” he said.\n");
    expect(await said({ line: 2, character: 8 }, unclear)).toEqual([
      "Said by “he”; the draft doesn't make clear who that is.",
    ]);
    expect((await client.connection.sendRequest<Answer>("copydesk/sources", { uri: unclear })).sources).toMatchObject([
      { name: "he", unclear: true },
    ]);
  });

  test("says of the unnamed that they are", async () => {
    const unnamed = "file:///drafts/unnamed.txt";
    const words = "A senior official said the crane had failed a test. Officials said on Monday the pier was safe.\n";
    await client.open(unnamed, words);
    const places = placesIn(words);
    expect(await said(places.place("had failed"), unnamed)).toEqual([
      "Said by **a senior official**, who is not named.",
    ]);
    expect(await said(places.place("was safe"), unnamed)).toEqual(["Said by **officials**, who are not named."]);
  });

  test("says nothing of a hint on every word of its sentence", async () => {
    const mild = "file:///drafts/mild.txt";
    const words = "The crane stood at the pier. The pier is always busy in spring and in autumn.\n";
    await client.open(mild, words);
    const { claims } = await client.connection.sendRequest<Answer>("copydesk/sources", { uri: mild });
    expect(claims.map(({ severity }: Answer) => severity)).toEqual(["hint"]);
    expect(await said(placesIn(words).place("in autumn"), mild)).toBeUndefined();
  });

  test("of a document says so", async () => {
    expect(await said(place("was sold in"))).toEqual(["According to **the audit report**."]);
  });

  test("holds for the whole sentence", async () => {
    expect(cut((await hover(place("closed for")))!.range!)).toBe(text.split("\n")[0]);
  });

  test("comes below the person who is named there, and says nothing more on the speaker's own name", async () => {
    expect(await said(place("Halvorsen knows"))).toEqual([
      expect.stringMatching(/^\*\*Ingrid Halvorsen\*\*, mayor\n\nMentioned/),
      "Said by **Ola Brekke**, fisherman.",
    ]);
    expect(await said(place("Halvorsen said"))).toEqual([expect.stringMatching(/^\*\*Ingrid Halvorsen\*\*, mayor/)]);
  });

  test("is silent where nobody speaks", async () => {
    expect(await said(place("inspected in"))).toBeUndefined();
    expect(await said(place("opened in 1931"))).toBeUndefined();
  });

  test("says of a sentence with a claim that it rests on nobody, and on the claim itself only what was found", async () => {
    expect(await said(place("Crime"))).toEqual(["This rests on nobody. Down 40 percent: who measured it?"]);
    expect(await said(place("by 40"))).toEqual([expect.stringContaining("attribution/unattributed-statistic")]);
  });

  test("shows a draft's signs as they are", async () => {
    const other = "file:///drafts/signs.txt";
    await client.open(other, "The bridge is old, according to the <b>*best*</b> report.\n");
    expect((await said({ line: 0, character: 6 }, other))?.join()).not.toMatch(/(?<!\\)<b>|[^*\\]\*best/);
  });
});

describe("the tints of a draft", () => {
  const tints = (of = uri): Promise<Answer> => client.connection.sendRequest("copydesk/tints", { uri: of });
  const painted = ({ sources, spans }: Answer, cut: (range: Range) => string): [string, string][] => {
    const all: [string, string][] = [];
    for (let i = 0; i < spans.length; i += 5) {
      const [line, character, endLine, endCharacter, source] = spans.slice(i, i + 5);
      const range = { start: { line, character }, end: { line: endLine, character: endCharacter } };
      all.push([sources[source].id, cut(range)]);
    }
    return all;
  };

  test("are what rests on each source", async () => {
    const all = painted(await tints(), cut);
    expect(all.slice(0, 4)).toEqual([
      ["halvorsen", "The port of Aldvik will be closed for a week"],
      ["halvorsen", "“Nobody is to blame,”"],
      ["halvorsen", "“Our drivers,”"],
      ["halvorsen", "“were trained.”"],
    ]);
    expect(all.map(([, words]) => words).join()).not.toMatch(/inspected|Crime|1931/);
  });

  test("do not lie over each other where one quotes another", async () => {
    const nested = "file:///drafts/nested.txt";
    const text = "The mayor said that Ann Bell, a nurse, had said the bridge was old and that it would be closed.\n";
    await client.open(nested, text);
    const { spans } = await tints(nested);
    for (let i = 5; i < spans.length; i += 5) expect(spans[i + 1]).toBeGreaterThanOrEqual(spans[i - 2]);
    expect(spans.length).toBeGreaterThan(0);
  });

  test("there are none where nobody is read", async () => {
    await client.open("file:///drafts/german-tints.txt", german.repeat(5));
    expect(await tints("file:///drafts/german-tints.txt")).toMatchObject({ sources: [], spans: [] });
    expect(await tints("file:///drafts/not-open.txt")).toBeNull();
  });
});
