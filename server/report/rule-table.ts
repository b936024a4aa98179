import { groupOf, type Rule } from "../story/rule.ts";
import type { Paint } from "./paint.ts";
import { table } from "./story-text.ts";

/** All that is checked, for a person. */
export function rulesAsText(rules: readonly Rule[], paint: Paint): string {
  const rows = rules.map(({ id, severity, off, summary }) => [id, off ? "off" : severity, summary]);
  const out: string[] = [];
  for (const [i, line] of table(rows).entries()) {
    const newGroup = i === 0 || groupOf(rules[i]!.id) !== groupOf(rules[i - 1]!.id);
    if (newGroup && i > 0) out.push("");
    const { length } = rules[i]!.id;
    out.push(paint("bold", line.slice(0, length)) + line.slice(length));
  }
  return `${out.join("\n")}\n`;
}

/** The rules' facts, for programs. */
export function rulesAsJson(rules: readonly Rule[]) {
  return rules.map(({ id, severity, off, summary, why, examples, options = {} }) => ({
    id,
    group: groupOf(id),
    severity,
    on: !off,
    summary,
    why,
    examples,
    options: Object.entries(options).map(([name, option]) => ({ name, ...option })),
  }));
}
