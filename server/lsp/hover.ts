import { type Hover, MarkupKind, type Position } from "vscode-languageserver";
import { RULES } from "../rules/index.ts";
import { pageOf, rangeOf } from "./diagnostics.ts";
import type { Checked } from "./open-draft.ts";

const WHY = new Map(RULES.map((rule) => [rule.id as string, rule.why]));

/** What is found at a place, why it matters and where to read more. */
export function hoverAt(
  checked: Checked,
  position: Position,
  { pages, whyAlone }: { readonly pages: string | undefined; readonly whyAlone: boolean },
): Hover | null {
  const here = checked.findings
    .map((found) => ({ ...found, range: rangeOf(found, checked.lines) }))
    .filter(({ range }) => holds(range, position));
  if (here.length === 0) return null;
  const value = here
    .map(({ rule, message }) => {
      const why = WHY.get(rule) ?? "";
      if (whyAlone) return why;
      const page = pageOf(rule, pages);
      const name = page ? `[${rule}](${page})` : `\`${rule}\``;
      return `**${plain(message)}**\n\n${why}\n\n${name}`;
    })
    .join("\n\n---\n\n");
  return { contents: { kind: MarkupKind.Markdown, value }, range: here[0]!.range };
}

function holds({ start, end }: { start: Position; end: Position }, { line, character }: Position): boolean {
  const afterStart = line > start.line || (line === start.line && character >= start.character);
  const beforeEnd = line < end.line || (line === end.line && character <= end.character);
  return afterStart && beforeEnd;
}

/** A draft's words are shown as they are, not as Markdown or HTML. */
const plain = (message: string): string => message.replace(/[\\`*_{}[\]<>#|~&]/g, "\\$&");
