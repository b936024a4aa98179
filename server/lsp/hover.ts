import { type Hover, type MarkupContent, MarkupKind, type Position, type Range } from "vscode-languageserver";
import { RULES } from "../rules/index.ts";
import { gravity } from "../story/finding.ts";
import { offsetAt } from "../text/lines.ts";
import { pageOf, rangeOf } from "./diagnostics.ts";
import { plain } from "./markdown.ts";
import type { Checked } from "./open-draft.ts";
import { hoverPerson } from "./people/hover-person.ts";
import { hoverSpeaker } from "./sources/hover-speaker.ts";

const WHY = new Map(RULES.map((rule) => [rule.id as string, rule.why]));

interface HoverFacts {
  readonly pages: string | undefined;
  readonly whyAlone: boolean;
}

/** What is found at a place, who is named there, and who is speaking; each in its own part. */
export function hoverAt(checked: Checked, position: Position, facts: HoverFacts): Hover | null {
  const offset = offsetAt(checked.lines, position, checked.text);
  const parts = [
    hoverFindings(checked, position, facts),
    hoverPerson(checked, offset),
    hoverSpeaker(checked, offset),
  ].filter((part) => part !== undefined);
  if (parts.length === 0) return null;
  const value = parts.map(({ contents }) => contents.value).join("\n\n---\n\n");
  return { contents: { kind: MarkupKind.Markdown, value }, range: parts[0]!.range };
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
