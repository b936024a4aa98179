import { rulesAsJson, rulesAsText } from "../report/rule-table.ts";
import { RULES } from "../rules/index.ts";
import type { Arguments } from "./arguments.ts";
import { paintFor, write } from "./terminal.ts";
import { version } from "./version.ts";

/** `copydesk rules`. */
export async function listRules(asked: Arguments): Promise<number> {
  const json = asked.options.get("format") === "json";
  const text = json
    ? `${JSON.stringify({ version, rules: rulesAsJson(RULES) }, null, 2)}\n`
    : rulesAsText(RULES, paintFor(process.stdout, asked));
  await write(process.stdout, text);
  return 0;
}
