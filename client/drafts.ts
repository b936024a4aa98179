import * as vscode from "vscode";
import type { DocumentFilter } from "vscode-languageclient";

const languages = ["plaintext", "markdown", "html", "article"];

/** What a folder's drafts are called. */
export const draftFiles = "**/*.{txt,text,article,md,markdown,html,htm}";

/** Files, unsaved drafts and virtual workspaces; never git:, output, chat or comment boxes. */
function schemes(): string[] {
  const known = ["file", "untitled", "vscode-vfs", "vscode-test-web", "memfs", "vscode-remote"];
  const ofFolders = vscode.workspace.workspaceFolders?.map(({ uri }) => uri.scheme) ?? [];
  return [...new Set([...known, ...ofFolders])];
}

/** Open drafts in the editor. */
export const draftDocuments = (): vscode.DocumentFilter[] =>
  schemes().flatMap((scheme) => languages.map((language) => ({ scheme, language })));

/** What the server hears of: drafts, and the newsroom's own file, whose mistakes it reports. */
export function draftSelector(): DocumentFilter[] {
  return schemes().flatMap((scheme) => [
    ...languages.map((language) => ({ scheme, language })),
    { scheme, pattern: "**/.copydesk.{yaml,json}" },
  ]);
}

export function isDraft({ languageId, uri }: vscode.TextDocument): boolean {
  return languages.includes(languageId) && schemes().includes(uri.scheme);
}
