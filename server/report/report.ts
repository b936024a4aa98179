import type { DeskFinding } from "../desk/desk.ts";
import { SEVERITIES, type Severity } from "../story/finding.ts";

/** Findings as text, a file at a time, so that nothing has to be kept until the end. */
export interface Report {
  /** What stands before the first file. */
  begin(): string;
  file(file: CheckedFile): string;
  end(outcome: Outcome): string;
}

/** One checked draft. `path` is relative to the working folder, with `/`. */
export interface CheckedFile {
  readonly path: string;
  readonly text: string;
  /** Where each line starts. */
  readonly lines: readonly number[];
  readonly findings: readonly DeskFinding[];
}

/** What could not be read, a mistake in a configuration, or a rule that failed. */
export interface ReportedError {
  readonly path: string;
  readonly message: string;
  /** From 1; columns in UTF-16 units. */
  readonly place?: { readonly line: number; readonly column: number };
  readonly rule?: string;
}

/** How a whole run came out. */
export interface Outcome {
  readonly summary: Summary;
  readonly errors: readonly ReportedError[];
  /** What was mended on the way. */
  readonly fixed: { readonly fixes: number; readonly files: number };
  /** Findings that are left and that have a safe fix. */
  readonly fixable: number;
}

export type Summary = Readonly<Record<"files" | "errors" | "warnings" | "infos" | "hints", number>>;

/** Counts findings file by file. */
export class Tally {
  private files = 0;
  private readonly bySeverity = new Map<Severity, number>(SEVERITIES.map((severity) => [severity, 0]));

  add(findings: readonly DeskFinding[]): void {
    this.files++;
    for (const { severity } of findings) this.bySeverity.set(severity, this.bySeverity.get(severity)! + 1);
  }

  summary(): Summary {
    const count = (severity: Severity) => this.bySeverity.get(severity)!;
    return {
      files: this.files,
      errors: count("error"),
      warnings: count("warning"),
      infos: count("info"),
      hints: count("hint"),
    };
  }

  /** Whether any finding is as grave as this, or graver. */
  reaches(level: Severity): boolean {
    return SEVERITIES.slice(0, SEVERITIES.indexOf(level) + 1).some((severity) => this.bySeverity.get(severity)! > 0);
  }
}

/** "1 error", "3 errors". */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** "4 drafts checked: 3 errors, 12 warnings, 1 hint." */
export function summaryLine({ files, errors, warnings, infos, hints }: Summary): string {
  const found = [
    counted(errors, "error"),
    counted(warnings, "warning"),
    counted(infos, "info"),
    counted(hints, "hint"),
  ];
  const some = found.filter((part) => !part.startsWith("0 "));
  return `${counted(files, "draft")} checked${files === 0 ? "." : `: ${some.length > 0 ? some.join(", ") : "nothing to mend"}.`}`;
}
