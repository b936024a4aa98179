import { type Hover, type MarkupContent, MarkupKind, type Position, type Range } from "vscode-languageserver";
import { RULES } from "../rules/index.ts";
import { gravity } from "../story/finding.ts";
import { offsetAt } from "../text/lines.ts";
import { pageOf, rangeOf } from "./diagnostics.ts";
import { plain } from "./markdown.ts";
import type { Checked } from "./open-draft.ts";
import { hoverPerson } from "./people/hover-person.ts";

const WHY = new Map(RULES.map((rule) => [rule.id as string, rule.why]));

interface HoverFacts {
  readonly pages: string | undefined;
  readonly whyAlone: boolean;
}

/** What is found at a place, and who is named there. */
export function hoverAt(checked: Checked, position: Position, facts: HoverFacts): Hover | null {
  const found = hoverFindings(checked, position, facts);
  const person = hoverPerson(checked, offsetAt(checked.lines, position, checked.text));
  if (!found || !person) return found ?? person ?? null;
  const value = `${found.contents.value}\n\n---\n\n${person.contents.value}`;
  return { contents: { kind: MarkupKind.Markdown, value }, range: found.range };
}

/** What is found at a place, the gravest first, why it matters and where to read more. */
function hoverFindings(
  checked: Checked,
  position: Position,
  { pages, whyAlone }: HoverFacts,
): { readonly contents: MarkupContent; readonly range: Range } | undefined {
  const here = checked.findings
    .map((found) => ({ ...found, range: rangeOf(found, checked.lines) }))
    .filter(({ range }) => holds(range, position))
    .sort((a, b) => gravity(a.severity) - gravity(b.severity));
  if (here.length === 0) return undefined;
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
