import { appendFileSync } from "node:fs";
import Mocha from "mocha";

/** The extension host calls this; it runs the suite and writes a line a test for the runner. */
export async function run(): Promise<void> {
  process.setSourceMapsEnabled(true);
  const mocha = new Mocha({ ui: "bdd", timeout: 20_000, reporter: function silent() {} as never });
  if (process.env.COPYDESK_GREP) mocha.grep(process.env.COPYDESK_GREP);
  mocha.suite.emit("pre-require", globalThis, "suite", mocha);
  require("./tests.ts");
  const failures = await new Promise<number>((resolve) => {
    const runner = mocha.run(resolve);
    const tell = (state: string) => (test: Mocha.Test, error?: Error) =>
      report({
        title: test.fullTitle(),
        state,
        milliseconds: test.duration ?? 0,
        error: error && describeError(error),
      });
    runner.on("pass", tell("passed"));
    runner.on("fail", tell("failed"));
    runner.on("pending", tell("skipped"));
  });
  report({ end: true, failures });
  if (failures > 0) throw new Error(`${failures} editor tests failed.`);
}

function report(line: object): void {
  const path = process.env.COPYDESK_REPORT;
  if (path) appendFileSync(path, `${JSON.stringify(line)}\n`);
}

function describeError(error: Error & { actual?: unknown; expected?: unknown }): string {
  const compared = "actual" in error ? `\nactual:   ${JSON.stringify(error.actual)}` : "";
  const wanted = "expected" in error ? `\nexpected: ${JSON.stringify(error.expected)}` : "";
  const place = error.stack?.split("\n").find((line) => line.includes(".test.ts")) ?? "";
  return `${error.message}${compared}${wanted}\n${place.trim()}`;
}
