// Writes server/rules/index.ts from the rule files found beneath it: a check is added by adding its file.
import { readdirSync } from "node:fs";
import { join } from "node:path";

const GROUPS = ["markup", "attribution", "names", "dangling", "marks"];

const camel = (name) => name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());

/** One rule a file; the file's name is the rule's, and the value it exports is that name in camel case. */
export function ruleIndex(root) {
  const files = GROUPS.flatMap((group) =>
    readdirSync(join(root, "server/rules", group))
      .filter((file) => file.endsWith(".ts"))
      .sort()
      .map((file) => ({ group, name: file.slice(0, -3) })),
  );
  const lines = [
    "// Written by `npm run generate`. One line a rule file; do not edit by hand.",
    'import type { Rule } from "../story/rule.ts";',
    ...files.map(({ group, name }) => `import { ${camel(name)} } from "./${group}/${name}.ts";`),
    "",
    "export const RULES: readonly Rule[] = [",
    ...files.map(({ name }) => `  ${camel(name)},`),
    "];",
    "",
  ];
  return { path: "server/rules/index.ts", text: lines.join("\n") };
}
