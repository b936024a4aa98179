import type { Severity } from "../story/finding.ts";
import { positionAt } from "../text/lines.ts";
import { type Report, type ReportedError, summaryLine } from "./report.ts";

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  info: "notice",
  hint: "notice",
};

/** Workflow commands, which GitHub shows on the lines of a pull request. `inRepository` turns a path into GitHub's. */
export function githubReport(inRepository: (path: string) => string): Report {
  return {
    begin: () => "",
    file: ({ path, lines, findings }) =>
      findings
        .map(({ rule, severity, message, start, end }) => {
          const from = positionAt(lines, start);
          const to = positionAt(lines, end);
          return command(COMMANDS[severity], message, {
            file: inRepository(path),
            line: from.line + 1,
            endLine: to.line + 1,
            // GitHub knows columns only within one line.
            ...(from.line === to.line ? { col: from.character + 1, endColumn: to.character + 1 } : {}),
            title: rule,
          });
        })
        .join(""),
    end: ({ errors, summary }) =>
      `${errors.map((error) => errorCommand(error, inRepository)).join("")}${summaryLine(summary)}\n`,
  };
}

function errorCommand({ path, message, place, rule }: ReportedError, inRepository: (path: string) => string): string {
  return command("error", message, {
    file: inRepository(path),
    ...(place ? { line: place.line, col: place.column } : {}),
    title: rule ?? "copydesk",
  });
}

function command(name: string, message: string, properties: Readonly<Record<string, string | number>>): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${name} ${list.join(",")}::${escapeData(message)}\n`;
}

const escapeData = (text: string): string =>
  text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");

const escapeProperty = (text: string): string => escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
