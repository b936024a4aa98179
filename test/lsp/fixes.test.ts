import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { at, Client, edited, everywhere } from "./client.ts";

const uri = "file:///drafts/airport.txt";
const text = "Officials waited at the the airport.\r\n\r\nThe plane was was late, and and nobody said why.\r\n";

describe("fixes", () => {
  let client: Client;
  beforeAll(async () => {
    client = await Client.start({ pulls: true });
    await client.open(uri, text);
  });
  afterAll(() => client.leave());

  test("come ready with the finding under the caret, the likeliest first", async () => {
    const diagnostics = await client.pulled(uri);
    const [first] = await client.actions(uri, at(0, 22), [diagnostics[0]!]);
    expect(first).toMatchObject({ title: 'Delete one "the"', kind: "quickfix", isPreferred: true });
    expect(first!.diagnostics).toEqual([diagnostics[0]]);
    expect(edited(text, first!)).toBe(text.replace("the the", "the"));
  });

  test("name the version that they are for", async () => {
    const [first] = await client.actions(uri, at(0, 22));
    expect(first!.edit!.documentChanges).toMatchObject([{ textDocument: { uri, version: 1 } }]);
  });

  test("a diagnostic carries no more than an id for them", async () => {
    const diagnostics = await client.pulled(uri);
    expect(diagnostics.map(({ data }) => data)).toEqual([0, 1, 2]);
  });

  test("one clears all of a kind", async () => {
    const actions = await client.actions(uri, at(0, 22));
    const all = actions.find(({ title }) => title === "Fix all 3 of this kind");
    expect(edited(text, all!)).toBe(
      "Officials waited at the airport.\r\n\r\nThe plane was late, and nobody said why.\r\n",
    );
  });

  test("one clears all that is safe, worked out when it is chosen", async () => {
    const actions = await client.actions(uri, at(0, 22));
    const all = actions.find(({ title }) => title === "Fix all that is safe in this draft");
    expect(all!.edit).toBeUndefined();
    const resolved = await client.connection.sendRequest("codeAction/resolve", all!);
    expect(edited(text, resolved as never)).not.toMatch(/the the|was was|and and/);
  });

  test("fix on save asks for source.fixAll.copydesk", async () => {
    for (const only of ["source.fixAll", "source.fixAll.copydesk"]) {
      const [all, ...more] = await client.actions(uri, everywhere, [], [only]);
      expect(more).toEqual([]);
      expect(all!.kind).toBe("source.fixAll.copydesk");
      expect(edited(text, all!)).toBe(
        "Officials waited at the airport.\r\n\r\nThe plane was late, and nobody said why.\r\n",
      );
    }
    expect(await client.actions(uri, everywhere, [], ["source.fixAll.eslint"])).toEqual([]);
    expect(await client.actions(uri, everywhere, [], ["refactor"])).toEqual([]);
  });

  test("are never stale: an edit on the way is checked first", async () => {
    const stale = await client.pulled(uri);
    const version = await client.change(uri, { range: at(0, 0), text: "On Monday officials slept.\r\n" });
    const actions = await client.actions(uri, at(1, 22), [stale[0]!]);
    expect(actions[0]!.edit!.documentChanges).toMatchObject([
      { textDocument: { version }, edits: [{ range: at(1, 23, 1, 27), newText: "" }] },
    ]);
  });

  test("a client without versioned edits gets plain ones", async () => {
    const plain = await Client.start({
      pulls: true,
      capabilities: { textDocument: { diagnostic: {} }, workspace: {} },
    });
    await plain.open(uri, text);
    const [first] = await plain.actions(uri, at(0, 22));
    expect(first!.edit).toEqual({ changes: { [uri]: [{ range: at(0, 23, 0, 27), newText: "" }] } });
    expect(await plain.leave()).toBe(0);
  });
});

describe("hover", () => {
  test("says what was found and why it matters", async () => {
    const client = await Client.start({ pulls: true });
    await client.open(uri, text);
    const hover = await client.connection.sendRequest("textDocument/hover", {
      textDocument: { uri },
      position: { line: 0, character: 22 },
    });
    expect(hover).toMatchObject({ range: at(0, 20, 0, 27) });
    expect(JSON.stringify(hover)).toContain("the the");
    expect(JSON.stringify(hover)).toContain("spelling checkers miss");
    const none = await client.connection.sendRequest("textDocument/hover", {
      textDocument: { uri },
      position: { line: 0, character: 2 },
    });
    expect(none).toBeNull();
    await client.leave();
  });
});
