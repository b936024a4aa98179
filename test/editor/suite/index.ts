import { appendFileSync } from "node:fs";
import Mocha from "mocha";
import { toldRun } from "./told-run.ts";

/** The extension host calls this; it runs the suite and writes a line a test for the runner. */
export async function run(): Promise<void> {
  process.setSourceMapsEnabled(true);
  const mocha = new Mocha({ ui: "bdd", timeout: 20_000, reporter: function silent() {} as never });
  if (process.env.COPYDESK_GREP) mocha.grep(process.env.COPYDESK_GREP);
  mocha.suite.emit("pre-require", globalThis, "suite", mocha);
  require("./tests.ts");
  await toldRun(mocha, report);
}

function report(line: object): void {
  const path = process.env.COPYDESK_REPORT;
  if (path) appendFileSync(path, `${JSON.stringify(line)}\n`);
}
