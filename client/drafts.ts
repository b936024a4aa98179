import type { DocumentFilter } from "vscode-languageclient";

const languages = ["plaintext", "markdown", "html", "article"];

/** Files, unsaved drafts and virtual workspaces; never git:, output, chat or comment boxes. */
const schemes = ["file", "untitled", "vscode-vfs", "vscode-test-web", "memfs"];

export const draftSelector: DocumentFilter[] = schemes.flatMap((scheme) =>
  languages.map((language) => ({ scheme, language })),
);
