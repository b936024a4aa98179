import { existsSync, readFileSync } from "node:fs";

/**
 * Reads what the suite wrote, one JSON value a line: a test each, then the end. Only this is believed: an extension
 * host that was killed makes VS Code report success.
 */
export function readReport(path) {
  const lines = existsSync(path) ? readFileSync(path, "utf8").split("\n").filter(Boolean).map(JSON.parse) : [];
  const tests = lines.filter((line) => line.title);
  return {
    tests,
    ended: lines.some((line) => line.end),
    passed: tests.filter((test) => test.state === "passed").length,
    failed: tests.filter((test) => test.state === "failed").length,
    skipped: tests.filter((test) => test.state === "skipped").length,
  };
}

const signs = { passed: "✓", failed: "✗", skipped: "–" };

export function printReport(report, editor) {
  console.log(`\nThe editor: ${editor}`);
  for (const { title, state, milliseconds, error } of report.tests) {
    console.log(`  ${signs[state]} ${title}${milliseconds > 500 ? ` (${milliseconds} ms)` : ""}`);
    if (error) console.log(error.replace(/^/gm, "      "));
  }
}
