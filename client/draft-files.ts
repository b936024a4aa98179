import * as vscode from "vscode";
import { draftFiles } from "./drafts.ts";

/** More than this is a photograph of a page, not a draft; in bytes. */
const LARGEST = 5_000_000;

/** The drafts of the workspace in the order of their paths, open or not. */
export async function findDrafts(token?: vscode.CancellationToken): Promise<vscode.Uri[]> {
  const files = await vscode.workspace.findFiles(draftFiles, "**/{node_modules,.*}/**", undefined, token);
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** What tells one state of a file from another; undefined where it is gone or too large for a draft. */
export async function stampOf(uri: vscode.Uri): Promise<string | undefined> {
  try {
    const { size, mtime } = await vscode.workspace.fs.stat(uri);
    return size > LARGEST ? undefined : `${mtime} ${size}`;
  } catch {
    return undefined;
  }
}

/** Throws where the file isn't UTF-8. */
export async function textOfDraft(uri: vscode.Uri): Promise<string> {
  return new TextDecoder("utf-8", { fatal: true }).decode(await vscode.workspace.fs.readFile(uri));
}
