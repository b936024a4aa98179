// Mocha's bundle for browsers; it puts `mocha` into the global scope.
import "mocha/mocha.js";

/** The extension host of the browser calls this; each test is a line of the console for the runner. */
export async function run(): Promise<void> {
  mocha.setup({ ui: "bdd", timeout: 20_000, reporter: function silent() {} as never });
  if (process.env.COPYDESK_GREP) mocha.grep(process.env.COPYDESK_GREP);
  require("./web-tests.ts");
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

const report = (line: object): void => console.info(`RESULT ${JSON.stringify(line)}`);

function describeError(error: Error & { actual?: unknown; expected?: unknown }): string {
  const compared = "actual" in error ? `\nactual:   ${JSON.stringify(error.actual)}` : "";
  const wanted = "expected" in error ? `\nexpected: ${JSON.stringify(error.expected)}` : "";
  return `${error.message}${compared}${wanted}`;
}
