import type * as vscode from "vscode";
import type { BaseLanguageClient, LanguageClientOptions } from "vscode-languageclient";
import { draftSelector } from "./drafts.ts";

export interface Desk {
  stop(): Promise<void>;
}

/** Everything the two entries share: they differ in how a server is reached. */
export async function start(
  _context: vscode.ExtensionContext,
  connect: (options: LanguageClientOptions) => BaseLanguageClient,
): Promise<Desk> {
  const client = connect({ documentSelector: draftSelector });
  await client.start();
  return { stop: () => client.stop() };
}
