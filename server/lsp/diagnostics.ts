import { type Diagnostic, DiagnosticSeverity, DiagnosticTag, type Range } from "vscode-languageserver";
import type { DeskFinding } from "../desk/desk.ts";
import { gravity, type Severity } from "../story/finding.ts";
import { positionAt } from "../text/lines.ts";
import type { Span } from "../text/span.ts";
import type { Checked } from "./open-draft.ts";

/** VS Code lists no more in one file. */
export const MOST_DIAGNOSTICS = 1000;

const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** What these rules find is only ever to be deleted, so an editor may show it faded. */
const TO_BE_DELETED = new Set([
  "markup/tag",
  "markup/comment",
  "markup/cms-block",
  "markup/script",
  "markup/furniture",
  "markup/invisible-character",
]);

type Place = Pick<Checked, "uri" | "lines">;

/** The findings of a check as the protocol has them: `data` holds a finding's index, its fixes stay here. */
export function diagnosticsOf(checked: Checked, pages: string | undefined): Diagnostic[] {
  const kept = gravestOf(checked.findings);
  const diagnostics: Diagnostic[] = [];
  checked.findings.forEach((found, index) => {
    if (!kept || kept.has(index)) diagnostics.push(diagnosticOf(found, index, checked, pages));
  });
  return diagnostics;
}

/** Where there are too many findings, the indexes of the gravest; undefined where all may stay. */
function gravestOf(findings: readonly DeskFinding[]): ReadonlySet<number> | undefined {
  if (findings.length <= MOST_DIAGNOSTICS) return undefined;
  const order = findings.map((_, index) => index);
  order.sort((a, b) => gravity(findings[a]!.severity) - gravity(findings[b]!.severity) || a - b);
  return new Set(order.slice(0, MOST_DIAGNOSTICS));
}

export function diagnosticOf(found: DeskFinding, id: number, place: Place, pages: string | undefined): Diagnostic {
  const diagnostic: Diagnostic = {
    range: rangeOf(found, place.lines),
    severity: SEVERITY[found.severity],
    source: "copydesk",
    code: found.rule,
    message: found.message,
    data: id,
  };
  const page = pageOf(found.rule, pages);
  if (page) diagnostic.codeDescription = { href: page };
  if (TO_BE_DELETED.has(found.rule)) diagnostic.tags = [DiagnosticTag.Unnecessary];
  if (found.related?.length) {
    diagnostic.relatedInformation = found.related.map((related) => ({
      location: { uri: place.uri, range: rangeOf(related, place.lines) },
      message: related.message,
    }));
  }
  return diagnostic;
}

export function rangeOf(span: Span, lines: readonly number[]): Range {
  return { start: positionAt(lines, span.start), end: positionAt(lines, span.end) };
}

export function pageOf(rule: string, pages: string | undefined): string | undefined {
  return pages && `${pages}/${rule}.md`;
}
