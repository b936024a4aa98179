import type { DeskFinding } from "../desk/desk.ts";
import type { Severity } from "../story/finding.ts";
import { positionAt } from "../text/lines.ts";
import { codeFrame } from "./code-frame.ts";
import type { Paint, Style } from "./paint.ts";
import { printable } from "./printable.ts";
import { type CheckedFile, counted, type Outcome, type Report, type ReportedError, summaryLine } from "./report.ts";

const COLOURS: Readonly<Record<Severity, Style>> = { error: "red", warning: "yellow", info: "cyan", hint: "gray" };

/** For a person at a terminal of so many columns: each finding with its line, the words marked. */
export function prettyReport(paint: Paint, columns: number): Report {
  return {
    begin: () => "",
    file: (file) => file.findings.map((found) => `${prettyFinding(file, found, paint, columns)}\n\n`).join(""),
    end: (outcome) => prettyEnd(outcome, paint),
  };
}

function prettyFinding({ path, text, lines }: CheckedFile, found: DeskFinding, paint: Paint, columns: number): string {
  const { line, character } = positionAt(lines, found.start);
  const colour = COLOURS[found.severity];
  const gutter = " ".repeat(String(line + 1).length);
  const frame = codeFrame(text, lines, found, Math.max(20, columns - gutter.length - 4));
  const bar = paint("gray", "│");
  const out = [
    `${paint("bold", `${path}:${line + 1}:${character + 1}`)}  ${paint(colour, found.severity)}  ${printable(found.message)}  ${paint("gray", found.rule)}`,
    ` ${paint("gray", String(frame.lineNumber))} ${bar} ${frame.before}${paint(colour, frame.marked)}${frame.after}`,
    ` ${gutter} ${bar} ${" ".repeat(frame.indent)}${paint(colour, "^".repeat(frame.carets))}`,
  ];
  for (const place of (found.related ?? []).slice(0, 3)) {
    const at = positionAt(lines, place.start);
    out.push(` ${gutter} ${paint("gray", `see ${at.line + 1}:${at.character + 1}: ${printable(place.message)}`)}`);
  }
  const [fix] = found.fixes;
  if (fix) out.push(` ${gutter} ${paint("gray", fix.safe ? "fix:" : "could be:")} ${printable(fix.title)}`);
  return out.join("\n");
}

function prettyEnd({ summary, errors, fixed, fixable }: Outcome, paint: Paint): string {
  const lines: string[] = [];
  if (fixed.fixes > 0) lines.push(`${counted(fixed.fixes, "fix", "fixes")} made in ${counted(fixed.files, "draft")}.`);
  lines.push(paint("bold", summaryLine(summary)));
  if (fixable > 0) {
    lines.push(
      `${fixable === 1 ? "One of them has a certain fix" : `${fixable} of them have a certain fix`}: run again with --fix.`,
    );
  }
  if (errors.length > 0) lines.push(`${counted(errors.length, "thing")} could not be done: see above.`);
  return `${lines.join("\n")}\n`;
}

/** One sentence a line, as a compiler would write it. */
export function prettyError({ path, message, place, rule }: ReportedError, paint: Paint): string {
  const at = place ? `${path}:${place.line}:${place.column}` : path;
  return `${paint("bold", `copydesk: ${at}:`)} ${printable(message)}${rule ? `  ${paint("gray", rule)}` : ""}`;
}
