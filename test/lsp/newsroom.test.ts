import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { at, Client } from "./client.ts";

const rule = "dangling/doubled-word";
const doubled = "Officials waited at the the airport.\n";
const untitled = "untitled:Untitled-1";

describe("settings", () => {
  test("are asked for, and a change is seen at once", async () => {
    let settings: unknown = { rules: { [rule]: "error" } };
    const client = await Client.start({ settings: () => settings });
    await client.open(untitled, doubled);
    expect((await client.publishedFor(untitled, 1))[0]!.severity).toBe(1);
    settings = { rules: { [rule]: "off" } };
    await client.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
    const again = await client.until(() => client.published[1]);
    expect(again).toEqual({ uri: untitled, version: 1, diagnostics: [] });
    await client.leave();
  });

  test("come with the notice of a client that cannot be asked", async () => {
    const client = await Client.start();
    await client.open(untitled, doubled);
    await client.publishedFor(untitled, 1);
    await client.connection.sendNotification("workspace/didChangeConfiguration", {
      settings: { copydesk: { rules: { dangling: "hint" } } },
    });
    expect((await client.until(() => client.published[1])).diagnostics[0]!.severity).toBe(4);
    await client.leave();
  });

  test("a client that pulls is told to pull again", async () => {
    let settings: unknown = {};
    const client = await Client.start({ pulls: true, settings: () => settings });
    await client.open(untitled, doubled);
    expect(await client.pulled(untitled)).toHaveLength(1);
    settings = { enable: false };
    await client.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
    await client.until(() => (client.refreshes > 0 ? true : undefined));
    expect(await client.pulled(untitled)).toEqual([]);
    await client.leave();
  });

  test("a client that never answers for its settings does not hold up the check", async () => {
    const client = await Client.start({ settings: () => new Promise(() => {}) });
    await client.open(untitled, doubled);
    expect(await client.publishedFor(untitled, 1)).toHaveLength(1);
    await client.leave();
  });
});

describe("the newsroom's file", () => {
  let folder: string;
  const uri = (name: string): string => pathToFileURL(join(folder, name)).href;
  const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
  beforeEach(() => {
    folder = mkdtempSync(join(realpathSync(tmpdir()), "copydesk-"));
    mkdirSync(join(folder, "sport"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const start = (settings?: unknown): Promise<Client> =>
    Client.start({
      watches: true,
      folder: pathToFileURL(folder).href,
      ...(settings ? { settings: () => settings } : {}),
    });
  const changed = (client: Client, name: string, type = 2): Promise<void> =>
    client.connection.sendNotification("workspace/didChangeWatchedFiles", { changes: [{ uri: uri(name), type }] });

  test("is found upward from the draft, and the nearest counts", async () => {
    write(".copydesk.yaml", `rules:\n  ${rule}: error\n`);
    const client = await start();
    await client.open(uri("sport/a.txt"), doubled);
    expect((await client.publishedFor(uri("sport/a.txt"), 1))[0]!.severity).toBe(1);
    write("sport/.copydesk.yaml", `rules:\n  ${rule}: hint\n`);
    await changed(client, "sport/.copydesk.yaml", 1);
    await client.until(() => client.published.find(({ diagnostics }) => diagnostics[0]?.severity === 4));
    await client.leave();
  });

  test("speaks for unsaved drafts too", async () => {
    write(".copydesk.yaml", `rules:\n  ${rule}: error\n`);
    const client = await start();
    await client.open(untitled, doubled);
    expect((await client.publishedFor(untitled, 1))[0]!.severity).toBe(1);
    await client.leave();
  });

  test("may speak of some drafts only, and have others left alone", async () => {
    write(".copydesk.yaml", `overrides:\n  - files: sport/**\n    rules:\n      ${rule}: hint\nignore: archive/**\n`);
    const client = await start();
    for (const [name, severities] of [
      ["a.txt", [2]],
      ["sport/a.txt", [4]],
      ["archive/a.txt", []],
    ] as const) {
      await client.open(uri(name), doubled);
      expect((await client.publishedFor(uri(name), 1)).map(({ severity }) => severity)).toEqual(severities);
    }
    await client.leave();
  });

  test("wins over the settings", async () => {
    write(".copydesk.yaml", `rules:\n  ${rule}: hint\n`);
    const client = await start({ rules: { [rule]: "error" } });
    await client.open(uri("a.txt"), doubled);
    expect((await client.publishedFor(uri("a.txt"), 1))[0]!.severity).toBe(4);
    await client.leave();
  });

  test("a mistake in it is reported on its own line, also while the file is being written", async () => {
    write(".copydesk.yaml", "rules:\n  dangling/doubled-wrod: off\n");
    const client = await start();
    await client.open(uri("a.txt"), doubled);
    expect(await client.publishedFor(uri("a.txt"), 1)).toHaveLength(1);
    const mistakes = () => client.published.filter((p) => p.uri === uri(".copydesk.yaml"));
    expect((await client.until(() => mistakes()[0])).diagnostics).toMatchObject([
      { range: { start: { line: 1, character: 2 } }, severity: 1, source: "copydesk" },
    ]);
    await client.open(uri(".copydesk.yaml"), "rules:\n  dangling/doubled-wrod: off\n", "yaml");
    await client.change(uri(".copydesk.yaml"), { range: at(1, 20, 1, 23), text: "ord" });
    await client.until(() => (mistakes().at(-1)!.diagnostics.length === 0 ? true : undefined));
    await client.leave();
  });

  describe("a list of people in a file of its own", () => {
    const story = "Volodymyr Zelensky spoke on Monday. It rained.\n";
    const list = "people:\n  - name: Volodymyr Zelenskyy\n";
    const told = (client: Client, name: string) =>
      client.published.filter((p) => p.uri === uri(name)).map(({ diagnostics }) => diagnostics.map((d) => d.message));
    const lastTold = (client: Client, name: string, ...messages: unknown[]) =>
      client.until(() => {
        const last = told(client, name).at(-1);
        return last && JSON.stringify(last) === JSON.stringify(messages) ? last : undefined;
      });
    beforeEach(() => {
      mkdirSync(join(folder, "our style"));
      write("sport/.copydesk.yaml", "extends: ap\npeopleFiles:\n  - ../our style/people.yaml\n");
    });

    test("holds, is watched, and a change applies at once", async () => {
      write("our style/people.yaml", list);
      const client = await start();
      await client.open(uri("sport/a.txt"), story);
      await lastTold(client, "sport/a.txt", 'Our style: "Zelenskyy".');
      await client.until(() => (client.watched.includes("**/people.yaml") ? true : undefined));
      write("our style/people.yaml", "- name: Volodymyr Zelensky\n  forms: [Volodymyr Zelenskyy]\n");
      await changed(client, "our style/people.yaml");
      await lastTold(client, "sport/a.txt");
      await client.leave();
    });

    test("a mistake in it is reported there, and goes when nobody names the file any more", async () => {
      write("our style/people.yaml", "people:\n  - Ann Lee\n  - role: mayor\n");
      const client = await start();
      await client.open(uri("sport/a.txt"), doubled);
      const mistakes = () => client.published.filter((p) => p.uri === uri("our style/people.yaml"));
      expect((await client.until(() => mistakes()[0])).diagnostics).toMatchObject([
        { range: { start: { line: 2, character: 4 } }, message: 'An entry of "people" lacks "name". Add it.' },
      ]);
      write("sport/.copydesk.yaml", "extends: ap\n");
      await changed(client, "sport/.copydesk.yaml");
      await lastTold(client, "our style/people.yaml");
      await client.leave();
    });

    test("one that isn't there is reported where it is named, until it is written", async () => {
      const client = await start();
      await client.open(uri("sport/a.txt"), story);
      const mistakes = () => client.published.filter((p) => p.uri === uri("sport/.copydesk.yaml"));
      expect((await client.until(() => mistakes()[0])).diagnostics).toMatchObject([
        {
          range: at(2, 4, 2, 28),
          message: expect.stringContaining('"../our style/people.yaml" can\'t be read. There is no such file'),
        },
      ]);
      await client.open(uri("sport/.copydesk.yaml"), "peopleFiles:\n  - gone.yaml\n", "yaml");
      await client.until(() => mistakes().find(({ diagnostics }) => JSON.stringify(diagnostics).includes("gone.yaml")));
      await client.connection.sendNotification("textDocument/didClose", {
        textDocument: { uri: uri("sport/.copydesk.yaml") },
      });
      write("our style/people.yaml", "- Volodymyr Zelenskiy\n");
      await changed(client, "our style/people.yaml", 1);
      await lastTold(client, "sport/.copydesk.yaml");
      await client.until(() =>
        told(client, "sport/a.txt").find((messages) => messages.includes('Our style: "Zelenskiy".')),
      );
      await client.leave();
    });
  });
});
