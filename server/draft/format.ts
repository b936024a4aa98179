/** How a draft is written down. `article` is plain text with the desk's own grammar in the editor. */
export type Format = "text" | "markdown" | "html";

const BY_EXTENSION = new Map<string, Format>([
  ["txt", "text"],
  ["text", "text"],
  ["article", "text"],
  ["md", "markdown"],
  ["markdown", "markdown"],
  ["html", "html"],
  ["htm", "html"],
]);

export const DRAFT_EXTENSIONS: readonly string[] = [...BY_EXTENSION.keys()];

/** The format of a file by its name; undefined where it is no draft. */
export function formatOfFile(name: string): Format | undefined {
  const dot = name.lastIndexOf(".");
  return dot < 0 ? undefined : BY_EXTENSION.get(name.slice(dot + 1).toLowerCase());
}

/** The format of an editor's language id; undefined where Copydesk does not speak. */
export function formatOfLanguage(languageId: string): Format | undefined {
  switch (languageId) {
    case "plaintext":
    case "article":
      return "text";
    case "markdown":
      return "markdown";
    case "html":
      return "html";
    default:
      return undefined;
  }
}
