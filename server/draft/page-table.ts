import { type Span, spanAt } from "../text/span.ts";
import type { Tag } from "./block.ts";
import type { Format } from "./format.ts";

/** A table of a page that can be written down as one: rows of equally many cells, none joined to another. */
export interface PageTable extends Span {
  readonly rows: readonly (readonly PageCell[])[];
}

interface PageCell extends Span {
  readonly heading: boolean;
}

const MOST_ROWS = 2_000;

/** The simple tables of a page, in order. Tables that hold tables are there for a page's looks. */
export function simpleTables(html: string, tags: readonly Tag[]): PageTable[] {
  const tables: PageTable[] = [];
  let open: { start: number; rows: PageCell[][]; simple: boolean } | undefined;
  for (const { name, kind, start, end } of tags) {
    if (name === "table" && kind === "open") open = { start, rows: [], simple: true };
    else if (!open) continue;
    else if (name === "table" && kind === "close") {
      const table = { start: open.start, end, rows: open.rows };
      if (open.simple && isSimple(table)) tables.push(table);
      open = undefined;
    } else if (name === "tr" && kind === "open") open.rows.push([]);
    else if (name === "td" || name === "th") {
      const row = open.rows.at(-1);
      if (!row) continue;
      if (kind === "close") {
        const cell = row.pop();
        if (cell) row.push({ ...cell, end: start });
      } else {
        row.push({ start: end, end, heading: name === "th" });
        if (/\s(?:col|row)span\s*=\s*["']?(?!["']?1\b)/i.test(html.slice(start, end))) open.simple = false;
      }
    }
  }
  return tables;
}

function isSimple({ rows }: PageTable): boolean {
  const columns = rows[0]?.length ?? 0;
  return (
    rows.length > 1 &&
    rows.length <= MOST_ROWS &&
    columns > 1 &&
    rows.every((row) => row.length === columns && row.every(({ start, end }) => start <= end))
  );
}

/** What a paragraph of a page needs for its place in a table to be found; `start` counts in the page. */
interface PlacedCopy {
  readonly start: number;
  readonly role: string;
  readonly copy: string;
}

/** Paragraphs with those of each simple table put into one. A table whose cells hold several paragraphs is left. */
export function withTables<P extends PlacedCopy>(
  paragraphs: readonly P[],
  tables: readonly PageTable[],
  format: Format,
): P[] {
  if (tables.length === 0) return [...paragraphs];
  const out: P[] = [];
  for (let from = 0; from < paragraphs.length; ) {
    const table = spanAt(tables, paragraphs[from]!.start);
    let to = from + 1;
    if (table) while (to < paragraphs.length && paragraphs[to]!.start < table.end) to++;
    const within = paragraphs.slice(from, to);
    const copy = table && tableOf(within, table, format);
    if (copy === undefined) out.push(...within);
    else out.push({ ...within[0]!, role: "table", copy });
    from = to;
  }
  return out;
}

function tableOf(paragraphs: readonly PlacedCopy[], { rows }: PageTable, format: Format): string | undefined {
  let next = 0;
  const written = rows.map((row) =>
    row.map(({ start, end, heading }) => {
      const from = next;
      while (next < paragraphs.length && paragraphs[next]!.start < end && paragraphs[next]!.start >= start) next++;
      const held = paragraphs.slice(from, next);
      const plain = held.length < 2 && held.every(({ role }) => role === "table" || role === "plain");
      return plain ? { copy: held[0]?.copy ?? "", heading } : undefined;
    }),
  );
  if (next < paragraphs.length || written.some((row) => row.includes(undefined))) return undefined;
  const cells = written as { copy: string; heading: boolean }[][];
  if (format === "html")
    return `<table>\n${cells.map((row) => `<tr>${row.map(inCell).join("")}</tr>`).join("\n")}\n</table>`;
  const lines = cells.map((row) => row.map(({ copy }) => copy.replace(/\s*\\?\n\s*/g, " ")));
  if (format === "text") return lines.map((row) => row.join("\t")).join("\n");
  const bars = lines.map((row) => `| ${row.map((copy) => copy.replaceAll("|", "\\|")).join(" | ")} |`);
  return [bars[0], `|${" --- |".repeat(lines[0]!.length)}`, ...bars.slice(1)].join("\n");
}

const inCell = ({ copy, heading }: { copy: string; heading: boolean }): string =>
  heading ? `<th>${copy}</th>` : `<td>${copy}</td>`;
