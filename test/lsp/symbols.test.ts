import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { DocumentSymbol, SymbolInformation } from "vscode-languageserver/node";
import { Client } from "./client.ts";
import { placesIn } from "./places.ts";

const uri = "file:///drafts/the%20dam.md";
const text = `# Minister opens the dam

The dam was opened on Monday by Margaret Jones, the water minister. Jones cut a ribbon.

## What the farmers say

“It is dry,” said Pieter van der Berg, a farmer. Mr van der Berg said Jones had not called.
`;
const other = "file:///drafts/mine.txt";
const otherText = "The mine was closed on Friday, said Zoë Berger, a spokeswoman. Berger gave no reason.\n";
const { cut } = placesIn(text);

const outline = (symbols: readonly DocumentSymbol[]): unknown[] =>
  symbols.map(({ name, children = [] }) => (children.length > 0 ? [name, outline(children)] : name));

describe("symbols", () => {
  let client: Client;
  beforeAll(async () => {
    client = await Client.start({
      pulls: true,
      capabilities: { textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } } },
    });
    await client.open(uri, text, "markdown");
    await client.open(other, otherText);
  });
  afterAll(() => client.leave());

  const symbolsOf = (of: string): Promise<DocumentSymbol[]> =>
    client.connection.sendRequest("textDocument/documentSymbol", { textDocument: { uri: of } });
  const find = (query: string): Promise<SymbolInformation[]> =>
    client.connection.sendRequest("workspace/symbol", { query });

  test("are the headings, the people beneath, and their mentions", async () => {
    expect(outline(await symbolsOf(uri))).toEqual([
      ["Minister opens the dam", [["Margaret Jones", ["Margaret Jones", "Jones"]]]],
      [
        "What the farmers say",
        [
          ["Pieter van der Berg", ["Pieter van der Berg", "van der Berg"]],
          ["Margaret Jones", ["Jones"]],
        ],
      ],
    ]);
  });

  test("say what somebody is, and where they are named", async () => {
    const [first] = await symbolsOf(uri);
    const [jones] = first!.children!;
    expect(jones).toMatchObject({ detail: "water minister" });
    expect(cut(jones!.selectionRange)).toBe("Margaret Jones");
    expect(cut(jones!.range)).toBe("Margaret Jones, the water minister. Jones");
    expect(cut(first!.range)).toBe(text.slice(0, text.indexOf("## ")));
  });

  test("are words as they are read, without tags and entities", async () => {
    const page = "file:///drafts/dam.html";
    await client.open(
      page,
      "<h2>The <em>dam</em></h2>\n<p>It is dry, said Zo&euml; <b>Berger</b>, a spokeswoman.</p>\n",
      "html",
    );
    expect(outline(await symbolsOf(page))).toEqual([["The dam", [["Zoë Berger", ["Zoë Berger"]]]]]);
    await client.connection.sendNotification("textDocument/didClose", { textDocument: { uri: page } });
  });

  test("are people alone where there is no heading", async () => {
    expect(outline(await symbolsOf(other))).toEqual([["Zoë Berger", ["Zoë Berger", "Berger"]]]);
  });

  test("are found in all open drafts by the letters of a name", async () => {
    const berg = await find("berg");
    expect(berg.map(({ name, containerName }) => [name, containerName])).toEqual([
      ["Pieter van der Berg", "the dam.md"],
      ["Zoë Berger", "mine.txt"],
    ]);
    expect(berg[1]!.location).toEqual({
      uri: other,
      range: { start: { line: 0, character: 36 }, end: { line: 0, character: 46 } },
    });
    expect((await find("zoe be")).map(({ name }) => name)).toEqual(["Zoë Berger"]);
    expect(await find("")).toHaveLength(3);
    expect(await find("xyz")).toEqual([]);
  });
});

test("a client that shows a plain list gets one", async () => {
  const client = await Client.start();
  await client.open(other, otherText);
  const symbols: SymbolInformation[] = await client.connection.sendRequest("textDocument/documentSymbol", {
    textDocument: { uri: other },
  });
  expect(symbols.map(({ name, containerName }) => [name, containerName])).toEqual([
    ["Zoë Berger", undefined],
    ["Zoë Berger", "Zoë Berger"],
    ["Berger", "Zoë Berger"],
  ]);
  await client.leave();
});
