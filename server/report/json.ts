import type { ArchiveSources } from "../desk/archive-sources.ts";
import type { Story } from "../story/story.ts";
import { positionAt } from "../text/lines.ts";
import type { CheckedFile, Report, ReportedError } from "./report.ts";

/** The contract's JSON, one file a line. */
export function jsonReport(version: string): Report {
  const lines = jsonFiles(version);
  return {
    begin: lines.begin,
    file: (file) => lines.file(fileAsJson(file)),
    end: ({ errors, summary }) => lines.end({ errors: errors.map(errorAsJson), summary }),
  };
}

/** An object whose `files` are written one at a time, before what comes after them is known. */
export function jsonFiles(version: string) {
  let files = 0;
  return {
    begin: () => `{"version":${JSON.stringify(version)},"files":[`,
    file: (value: object) => `${files++ > 0 ? "," : ""}\n${JSON.stringify(value)}`,
    end: (rest: object) => `${files > 0 ? "\n" : ""}],${JSON.stringify(rest).slice(1)}\n`,
  };
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

export function errorAsJson({ path, rule, message, place }: ReportedError) {
  return {
    path,
    ...(rule ? { rule } : {}),
    message: place ? `Line ${place.line}, column ${place.column}: ${message}` : message,
  };
}

/** The contract's JSON of what was understood of one draft. */
export function storyAsJson(path: string, { people, attributions, claims, sources }: Story) {
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
    sources: sources.map(({ share, ...source }) => ({ ...source, share: rounded(share) })),
  };
}

/** The sources of many drafts; shares are 0 to 1. */
export function archiveSourcesAsJson(archive: ArchiveSources, least: number) {
  const { named, unnamed, unclear } = archive.standing;
  return {
    drafts: archive.drafts,
    sources: archive.list(least).map(({ share, ...source }) => ({ ...source, share: rounded(share) })),
    named: rounded(named),
    unnamed: rounded(unnamed),
    unclear: rounded(unclear),
    claims: archive.claims,
  };
}

const rounded = (share: number): number => Math.round(share * 10_000) / 10_000;
