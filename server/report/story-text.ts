import type { Story } from "../story/story.ts";
import { lineStarts, positionAt } from "../text/lines.ts";
import type { Span } from "../text/span.ts";
import type { Paint } from "./paint.ts";
import { columnsOf, printable } from "./printable.ts";

/** What was understood of a draft, for a person: its people, who says what, and which claims have a source. */
export function storyAsText(path: string, text: string, { people, attributions, claims }: Story, paint: Paint): string {
  const lines = lineStarts(text);
  const lineOf = ({ start }: Span) => positionAt(lines, start).line + 1;
  const words = (spans: readonly Span[]) =>
    shortened(spans.map(({ start, end }) => text.slice(start, end)).join(" … "));
  const sections = [
    section(
      "People",
      people.map(({ name, mentions, role }) => [
        printable(name),
        mentions.length === 1 ? "1 mention" : `${mentions.length} mentions`,
        onLines([...new Set(mentions.map(lineOf))]),
        ...(role ? [shortened(role)] : []),
      ]),
      paint,
    ),
    section(
      "Who says what",
      attributions.map(({ source, cue, content, kind, anonymous }) => [
        `line ${lineOf(content[0] ?? cue[0] ?? source[0]!)}`,
        `${source.length > 0 ? words(source) : "nobody named"}${anonymous ? " (unnamed)" : ""}`,
        words(cue),
        words(content),
        kind,
      ]),
      paint,
    ),
    section(
      "Claims",
      claims.map((claim) => {
        const from = claim.attribution === null ? undefined : attributions[claim.attribution];
        const source = from
          ? from.source.length > 0
            ? words(from.source)
            : "attributed"
          : paint("yellow", "no source");
        return [`line ${lineOf(claim)}`, claim.kind, words([claim]), source];
      }),
      paint,
    ),
  ];
  return `${paint("bold", path)}\n\n${sections.join("\n")}`;
}

const onLines = (lines: readonly number[]): string => `line${lines.length === 1 ? "" : "s"} ${lines.join(", ")}`;

function section(title: string, rows: readonly (readonly string[])[], paint: Paint): string {
  const body = rows.length > 0 ? table(rows) : ["none found"];
  return `  ${paint("bold", title)}\n${body.map((line) => `    ${line}\n`).join("")}`;
}

/** Rows with their columns under each other. */
export function table(rows: readonly (readonly string[])[]): string[] {
  const widths = rows.reduce<number[]>(
    (most, row) => row.map((cell, i) => Math.max(most[i] ?? 0, columnsOf(cell))),
    [],
  );
  return rows.map((row) =>
    row.map((cell, i) => (i === row.length - 1 ? cell : cell + " ".repeat(widths[i]! - columnsOf(cell)))).join("  "),
  );
}

const LONGEST = 48;

function shortened(text: string): string {
  const line = printable(text).replace(/ {2,}/g, " ");
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1).trimEnd()}…`;
}
