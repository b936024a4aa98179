import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CompletionItem, CompletionList } from "vscode-languageserver/node";
import { Client, edited } from "./client.ts";
import { placesIn } from "./places.ts";

const copy = `The dam was opened on Monday by Margaret Jones, the water minister. Jones cut a ribbon.

“It is dry,” said Pieter van der Berg, a farmer. Mr van der Berg said Jones had not called Jonas Zeman, an engineer. Zoë Berger, a teacher, said no more.

`;

describe("completion of names", () => {
  let client: Client;
  let folder: string;
  let drafts = 0;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "copydesk-names-"));
    await writeFile(
      join(folder, ".copydesk.yaml"),
      "people:\n  - name: Volodymyr Zelensky\n    role: president of Ukraine\n    known: true\n",
    );
    client = await Client.start({ pulls: true, folder: pathToFileURL(folder).href });
  });
  afterAll(async () => {
    await client.leave();
    await rm(folder, { recursive: true });
  });

  /** What is offered behind words at the end of the copy, and the last line if the first is taken. */
  async function offered(typed: string): Promise<{ labels: string[]; items: CompletionItem[]; taken: string }> {
    const uri = `${pathToFileURL(folder).href}/${++drafts}.txt`;
    const text = copy + typed;
    await client.open(uri, text);
    const { items } = await client.connection.sendRequest<CompletionList>("textDocument/completion", {
      textDocument: { uri },
      position: placesIn(text).place(typed, { further: typed.length }),
    });
    const [first] = items;
    const edit = first?.textEdit && "range" in first.textEdit ? [first.textEdit] : [];
    const after = edited(text, { edit: { documentChanges: [{ textDocument: { uri, version: 1 }, edits: edit }] } });
    return { labels: items.map(({ label }) => label), items, taken: after.slice(copy.length) };
  }

  test.each([
    ["a given name that begins", "Then Marg", ["Margaret Jones"], "Then Margaret Jones"],
    ["a surname, the most mentioned first", "Then Jon", ["Jones", "Jonas Zeman"], "Then Jones"],
    ["a name half typed", "Then Margaret Jo", ["Margaret Jones", "Jones", "Jonas Zeman"], "Then Margaret Jones"],
    ["a name with its diacritics", "Then Zoe", ["Zoë Berger"], "Then Zoë Berger"],
    ["a surname with its particles", "Then Ber", ["van der Berg", "Berger"], "Then van der Berg"],
    ["a house name", "Then Vol", ["Volodymyr Zelensky"], "Then Volodymyr Zelensky"],
    ["a house surname, after the draft's own", "Then Ze", ["Zeman", "Zelensky"], "Then Zeman"],
    ["nothing for a word in lower case", "Then jon", [], "Then jon"],
    ["nothing behind a blank", "Then Jones ", [], "Then Jones "],
    ["nothing that only this very word names", "Then Xander Quimby", [], "Then Xander Quimby"],
  ])("offers %s", async (_, typed, names, taken) => {
    const answer = await offered(typed);
    expect(answer.labels).toEqual(names);
    expect(answer.taken).toBe(taken);
  });

  test("says what somebody is", async () => {
    const { items } = await offered("Then Zel");
    expect(items[0]).toMatchObject({ label: "Zelensky", detail: "president of Ukraine", filterText: "Zelensky" });
  });
});
