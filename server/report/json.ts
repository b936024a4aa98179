import type { DeskFinding } from "../desk/desk.ts";
import { SEVERITIES, type Severity } from "../story/finding.ts";
import type { Story } from "../story/story.ts";
import { positionAt } from "../text/lines.ts";

/** One checked draft, as the reports need it. `path` is relative to the working folder, with `/`. */
export interface CheckedFile {
  readonly path: string;
  readonly text: string;
  readonly lines: readonly number[];
  readonly findings: readonly DeskFinding[];
}

/** What could not be read, or a rule that failed. */
export interface ReportedError {
  readonly path: string;
  readonly message: string;
  readonly rule?: string;
}

/** The contract's JSON of one file's findings; lines and columns count from 1, columns in UTF-16 units. */
export function fileAsJson({ path, lines, findings }: CheckedFile) {
  return {
    path,
    findings: findings.map(({ rule, severity, message, start, end, fixes, related }) => {
      const from = positionAt(lines, start);
      const to = positionAt(lines, end);
      return {
        rule,
        severity,
        message,
        start,
        end,
        line: from.line + 1,
        column: from.character + 1,
        endLine: to.line + 1,
        endColumn: to.character + 1,
        fixes: fixes.map(({ title, safe, edits }) => ({ title, safe, edits })),
        ...(related?.length ? { related } : {}),
      };
    }),
  };
}

export type Summary = Readonly<Record<"files" | "errors" | "warnings" | "infos" | "hints", number>>;

export function summaryOf(
  files: readonly { readonly findings: readonly { readonly severity: Severity }[] }[],
): Summary {
  const count = new Map<Severity, number>(SEVERITIES.map((severity) => [severity, 0]));
  for (const { findings } of files) for (const { severity } of findings) count.set(severity, count.get(severity)! + 1);
  return {
    files: files.length,
    errors: count.get("error")!,
    warnings: count.get("warning")!,
    infos: count.get("info")!,
    hints: count.get("hint")!,
  };
}

/** The contract's JSON of what was understood of one draft. */
export function storyAsJson(path: string, { people, attributions, claims }: Story) {
  return {
    path,
    people,
    attributions,
    claims: claims.map(({ start, end, kind, attribution }) => ({
      start,
      end,
      kind,
      attributed: attribution !== null,
      attribution,
    })),
  };
}
