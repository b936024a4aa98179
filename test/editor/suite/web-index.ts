// Mocha's bundle for browsers; it puts `mocha` into the global scope.
import "mocha/mocha.js";
import { toldRun } from "./told-run.ts";

/** The extension host of the browser calls this; each test is a line of the console for the runner. */
export async function run(): Promise<void> {
  mocha.setup({ ui: "bdd", timeout: 20_000, reporter: function silent() {} as never });
  if (process.env.COPYDESK_GREP) mocha.grep(process.env.COPYDESK_GREP);
  require("./web-tests.ts");
  await toldRun(mocha, report);
}

const report = (line: object): void => console.info(`RESULT ${JSON.stringify(line)}`);
