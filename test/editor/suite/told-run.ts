/** Runs the suite and tells each test as it ends, then the count of failures; throws where there are any. */
export async function toldRun(mocha: Pick<Mocha, "run">, report: (line: object) => void): Promise<void> {
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

function describeError(error: Error & { actual?: unknown; expected?: unknown }): string {
  const compared = "actual" in error ? `\nactual:   ${JSON.stringify(error.actual)}` : "";
  const wanted = "expected" in error ? `\nexpected: ${JSON.stringify(error.expected)}` : "";
  return `${error.message}${compared}${wanted}`;
}
