import { once } from "node:events";
import { describe, expect, test } from "vitest";
import { Client } from "./client.ts";

const uri = "untitled:Untitled-1";
const doubled = "Officials waited at the the airport.\n";

const raw = (body: string): string => `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;

describe("the server goes on after", () => {
  test.each([
    ["a message with broken JSON", raw('{"jsonrpc":"2.0","method":"textDocument/didOpen", "params": {')],
    ["a message that is not an object", raw("42")],
    ["an unknown notification", raw('{"jsonrpc":"2.0","method":"noSuch/notification"}')],
    [
      "an edit of a draft that is not open",
      raw(
        '{"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"file:///x.txt","version":3},"contentChanges":[{"text":"x"}]}}',
      ),
    ],
    ["a notification without its parameters", raw('{"jsonrpc":"2.0","method":"textDocument/didClose"}')],
    ["an empty body", raw("")],
  ])("%s", async (_, message) => {
    const client = await Client.start();
    client.process.stdin!.write(message);
    await client.open(uri, doubled);
    expect(await client.publishedFor(uri, 1)).toHaveLength(1);
    expect(await client.leave()).toBe(0);
  });

  test("an unknown request, which it refuses", async () => {
    const client = await Client.start();
    await expect(client.connection.sendRequest("noSuch/request")).rejects.toMatchObject({ code: -32601 });
    await client.open(uri, doubled);
    expect(await client.publishedFor(uri, 1)).toHaveLength(1);
    expect(await client.leave()).toBe(0);
  });
});

describe("the server ends", () => {
  test("with 0 after shutdown and exit", async () => {
    expect(await (await Client.start()).leave()).toBe(0);
  });

  test("with 1 after exit without shutdown", async () => {
    const client = await Client.start();
    const exit = once(client.process, "exit");
    await client.connection.sendNotification("exit");
    expect((await exit)[0]).toBe(1);
  });

  test("when the client is gone", async () => {
    const client = await Client.start();
    const exit = once(client.process, "exit");
    client.process.stdin!.end();
    expect((await exit)[0]).toBe(1);
  });
});
