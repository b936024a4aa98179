import {
  BrowserMessageReader,
  BrowserMessageWriter,
  type Connection,
  createConnection,
} from "vscode-languageserver/browser";
import { ReadFile } from "./requests.ts";
import type { Runtime } from "./runtime.ts";
import { serve } from "./serve.ts";

const worker = self as unknown as DedicatedWorkerGlobalScope;
const connection = createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker));
serve(connection, workerRuntime(connection));

/** A worker has no files: it asks the client. */
function workerRuntime(client: Connection): Runtime {
  return {
    readFile: async (uri) => (await client.sendRequest(ReadFile, { uri }).catch(() => null)) ?? undefined,
    afterMessages: afterMessages(),
    now: () => performance.now(),
    pages: undefined,
  };
}

/** A timer would wait 4 ms at least; a message to oneself comes after those that are waiting. */
function afterMessages(): (callback: () => void) => void {
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  port1.onmessage = () => waiting.shift()?.();
  return (callback) => {
    waiting.push(callback);
    port2.postMessage(undefined);
  };
}
