import { afterEach, describe, expect, test } from "vitest";
import { at, Client, type Manner } from "./client.ts";

const uri = "untitled:Untitled-1";
const doubled = "Officials waited at the the airport.\n";
let client: Client;

const start = async (manner?: Manner): Promise<void> => {
  client = await Client.start(manner);
};
afterEach(async () => {
  client.connection.dispose();
  client.process.kill();
});

describe("findings are pushed to a client that cannot pull", () => {
  test("with the version they speak of", async () => {
    await start();
    await client.open(uri, doubled);
    const [found, ...more] = await client.publishedFor(uri, 1);
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      range: at(0, 20, 0, 27),
      severity: 2,
      source: "copydesk",
      code: "dangling/doubled-word",
      message: '"the the".',
    });
  });

  test("after an edit, also where nothing changed", async () => {
    await start();
    await client.open(uri, doubled);
    const version = await client.change(uri, { range: at(0, 0), text: "In the morning officials slept.\n" });
    const [found] = await client.publishedFor(uri, version);
    expect(found!.range).toEqual(at(1, 20, 1, 27));
    const next = await client.change(uri, { range: at(0, 0), text: "" });
    expect(await client.publishedFor(uri, next)).toHaveLength(1);
  });

  test("once for a burst of keystrokes, some time after the last", async () => {
    await start({ delay: 80 });
    await client.open(uri, "Officials waited.\n");
    await client.publishedFor(uri, 1);
    let version = 0;
    for (const letter of "at the the ") version = await client.change(uri, { range: at(0, 0), text: letter });
    await client.publishedFor(uri, version);
    expect(client.published.map((p) => p.version)).toEqual([1, version]);
  });

  test("and taken back when the draft is closed", async () => {
    await start();
    await client.open(uri, doubled);
    await client.publishedFor(uri, 1);
    await client.connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
    const last = await client.until(() => client.published[1]);
    expect(last.diagnostics).toEqual([]);
  });
});

describe("findings are pulled by a client that can", () => {
  test("and never pushed", async () => {
    await start({ pulls: true });
    await client.open(uri, doubled);
    expect(await client.pulled(uri)).toHaveLength(1);
    await client.change(uri, { range: at(0, 20, 0, 24), text: "" });
    expect(await client.pulled(uri)).toEqual([]);
    expect(client.published).toEqual([]);
  });

  test("'unchanged' answers who knows them already", async () => {
    await start({ pulls: true });
    await client.open(uri, doubled);
    const first = await client.pull(uri);
    expect(await client.pull(uri, first.resultId)).toEqual({ kind: "unchanged", resultId: first.resultId });
    await client.change(uri, { range: at(0, 0), text: "Yes. " });
    expect((await client.pull(uri, first.resultId)).kind).toBe("full");
  });
});

describe("positions are counted in UTF-16 units", () => {
  test.each([
    ["emoji before it", "😀 Officials waited at the the airport.", at(0, 23, 0, 30)],
    ["lines that end in CR LF", "One line.\r\n\r\nOfficials waited at the the airport.\r\n", at(2, 20, 2, 27)],
    ["lines that end in CR", "One line.\rOfficials waited at the the airport.\r", at(1, 20, 1, 27)],
    ["a finding over two lines", "Officials waited at the\r\nthe airport.", at(0, 20, 1, 3)],
  ])("%s", async (_, text, range) => {
    await start();
    await client.open(uri, text);
    expect((await client.publishedFor(uri, 1))[0]!.range).toEqual(range);
  });

  test("edits too", async () => {
    await start();
    await client.open(uri, "😀😀 A line.\r\nOfficials waited at the airport.\r\n");
    const version = await client.change(
      uri,
      { range: at(0, 4, 0, 5), text: "\r\n" },
      { range: at(2, 20), text: "the " },
      { range: at(0, 0, 0, 2), text: "" },
    );
    expect((await client.publishedFor(uri, version))[0]!.range).toEqual(at(2, 20, 2, 27));
  });
});

describe("what is a draft", () => {
  test.each([
    ["file:///drafts/a.txt", "plaintext", 1],
    ["file:///drafts/a.md", "markdown", 1],
    ["file:///drafts/a.txt", "text", 1],
    ["vscode-vfs://github/drafts/a.article", "article", 1],
    ["git:/drafts/a.txt", "plaintext", 0],
    ["output:tasks", "plaintext", 0],
    ["vscode-chat-code-block://1/a", "markdown", 0],
    ["comment:1", "markdown", 0],
    ["file:///drafts/a.py", "python", 0],
  ])("%s as %s", async (uri, language, findings) => {
    await start({ pulls: true });
    await client.open(uri, doubled, language);
    expect(await client.pulled(uri)).toHaveLength(findings);
  });
});

/** Half a second of work, as no paragraph is like another. */
const long = Array.from({ length: 20_000 }, (_, i) => `Official ${i} waited at the gate, and the day was quiet.`).join(
  "\n\n",
);

describe("a long draft", () => {
  test("keeps the 1,000 gravest and says so in the log", async () => {
    await start({ pulls: true });
    await client.open(uri, doubled.repeat(1200));
    expect(await client.pulled(uri)).toHaveLength(1000);
    await client.until(() => client.log.find((line) => line.includes("1200 findings")));
  });

  test("an edit ends the check that runs, and who asked is answered with the newest", async () => {
    await start({ pulls: true });
    await client.open(uri, long);
    const first = client.pulled(uri);
    await client.change(uri, { text: doubled });
    expect(await first).toHaveLength(1);
  });

  test("a cancelled request is answered at once", async () => {
    await start({ pulls: true });
    await client.open(uri, long);
    const { CancellationTokenSource } = await import("vscode-languageserver/node");
    const source = new CancellationTokenSource();
    const params = { textDocument: { uri } };
    const asked = client.connection.sendRequest("textDocument/diagnostic", params, source.token);
    source.cancel();
    await expect(asked).rejects.toMatchObject({ code: -32800 });
  });
});
