import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type {
  DocumentHighlight,
  Hover,
  Location,
  LocationLink,
  MarkupContent,
  Position,
} from "vscode-languageserver/node";
import { at, Client } from "./client.ts";
import { placesIn } from "./places.ts";

const uri = "file:///drafts/dam.txt";
const text = `Minister Okonedo-Hall Opens the Dam

The dam was opened on Monday by Margaret Okonedo-Hall, the water minister.

“Okonedo-Hall promised us water,” said Pieter van der Berg, a farmer. Van der Berg's farm is dry.

Okonedo-Hall's office did not answer. Mr van der Berg said Ms. Okonedo-Hall had not called.
`;

const { place, cut } = placesIn(text);

describe("the people of a draft", () => {
  let client: Client;
  const ask = <T>(method: string, position: Position, more: object = {}): Promise<T> =>
    client.connection.sendRequest(`textDocument/${method}`, { textDocument: { uri }, position, ...more });

  beforeAll(async () => {
    client = await Client.start({ pulls: true });
    await client.open(uri, text);
  });
  afterAll(() => client.leave());

  describe("definition", () => {
    test.each([
      ["from a surname", place("Okonedo-Hall's"), "Margaret Okonedo-Hall"],
      ["from a quotation", place("Okonedo-Hall promised"), "Margaret Okonedo-Hall"],
      ["from the headline, which introduces nobody", place("Okonedo-Hall Opens"), "Margaret Okonedo-Hall"],
      ["from right behind the name", place("Okonedo-Hall's", { further: 12 }), "Margaret Okonedo-Hall"],
      ["from the particle of a surname", place("Van der Berg's"), "Pieter van der Berg"],
    ])("%s is the first reference", async (_, position, name) => {
      const { range, ...where } = await ask<Location>("definition", position);
      expect(where).toEqual({ uri });
      expect(cut(range)).toBe(name);
    });

    test("there is none where nobody is named", async () => {
      expect(await ask("definition", place("promised"))).toBeNull();
      expect(await ask("definition", place("Monday"))).toBeNull();
    });

    test("tells a client that shows links where the name is", async () => {
      const other = await Client.start({ capabilities: { textDocument: { definition: { linkSupport: true } } } });
      await other.open(uri, text);
      const [link] = (await other.connection.sendRequest("textDocument/definition", {
        textDocument: { uri },
        position: place("Okonedo-Hall's"),
      })) as LocationLink[];
      expect(cut(link!.originSelectionRange!)).toBe("Okonedo-Hall");
      expect(cut(link!.targetSelectionRange)).toBe("Margaret Okonedo-Hall");
      await other.leave();
    });
  });

  test("references are all mentions, with or without the first", async () => {
    const all = await ask<Location[]>("references", place("Margaret"), { context: { includeDeclaration: true } });
    expect(all.map(({ range }) => cut(range))).toEqual([
      "Okonedo-Hall",
      "Margaret Okonedo-Hall",
      "Okonedo-Hall",
      "Okonedo-Hall",
      "Okonedo-Hall",
    ]);
    const later = await ask<Location[]>("references", place("Margaret"), { context: { includeDeclaration: false } });
    expect(later).toEqual(all.filter(({ range }) => cut(range) !== "Margaret Okonedo-Hall"));
  });

  test("highlights are the same person's, not another's", async () => {
    const marked = await ask<DocumentHighlight[]>("documentHighlight", place("van der Berg said", { further: 5 }));
    expect(marked.map(({ range }) => cut(range))).toEqual(["Pieter van der Berg", "Van der Berg", "van der Berg"]);
    expect(marked[0]!.kind).toBe(1);
    expect(await ask("documentHighlight", place("farmer"))).toEqual([]);
  });

  describe("hover", () => {
    test("tells who somebody is and how the draft names them", async () => {
      const { contents, range } = await ask<Hover>("hover", place("Van der Berg's", { further: 2 }));
      expect((contents as MarkupContent).value).toBe(
        "**Pieter van der Berg**, farmer\n\nMentioned 3 times: “Pieter van der Berg”, “Van der Berg”, “van der Berg”",
      );
      expect(cut(range!)).toBe("Van der Berg");
    });

    test("counts a form that comes again", async () => {
      const { contents } = await ask<Hover>("hover", place("Margaret"));
      expect((contents as MarkupContent).value).toBe(
        "**Margaret Okonedo-Hall**, water minister\n\nMentioned 5 times: “Okonedo-Hall” (4), “Margaret Okonedo-Hall”",
      );
    });

    test("is silent elsewhere", async () => {
      expect(await ask("hover", place("opened on"))).toBeNull();
    });

    test("takes no form of address for a role", async () => {
      const other = "file:///drafts/address.txt";
      const words = "They waited for hours. Mr. Okafor spoke to them on Monday, and Okafor said no.";
      await client.open(other, `${words}\n`);
      const { contents } = await client.connection.sendRequest<Hover>("textDocument/hover", {
        textDocument: { uri: other },
        position: { line: 0, character: words.lastIndexOf("Okafor") },
      });
      expect((contents as MarkupContent).value).toContain("**Okafor**\n\nMentioned twice");
    });

    test("comes below what is found there", async () => {
      const other = "file:///drafts/other.txt";
      await client.open(other, "She called Yury Petrenko. Yuriy Petrenko said no.\n\nPetrenko left the the hall.\n");
      const found = (await client.pulled(other)).find(({ code }) => code === "names/spelling-variant");
      const { contents } = await client.connection.sendRequest<Hover>("textDocument/hover", {
        textDocument: { uri: other },
        position: found!.range.start,
      });
      const parts = (contents as MarkupContent).value.split("\n\n---\n\n");
      const about = parts[0];
      const who = parts.at(-1);
      expect(about).toContain("names/spelling-variant");
      expect(who).toMatch(/^\*\*Yury Petrenko\*\*\n\nMentioned 3 times/);
    });
  });

  test("follow the draft as it is typed", async () => {
    await client.change(uri, { range: at(0, 0), text: "\n" });
    const { line, character } = place("Okonedo-Hall's");
    const { range } = await ask<Location>("definition", { line: line + 1, character });
    expect(range.start).toEqual({ ...place("Margaret"), line: place("Margaret").line + 1 });
    await client.change(uri, { range: at(0, 0, 1, 0), text: "" });
  });
});
