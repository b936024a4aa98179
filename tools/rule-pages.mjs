// The rules' own facts as pages: docs/rules/README.md and one page a rule.

const GROUP_TITLES = new Map([
  ["markup", "What a page, a CMS or a converter left behind"],
  ["attribution", "Who says so?"],
  ["names", "Is it the same person?"],
  ["dangling", "Does it hang together?"],
  ["marks", "The desk's own marks"],
]);

const group = ({ id }) => id.slice(0, id.indexOf("/"));
const name = ({ id }) => id.slice(id.indexOf("/") + 1);
const level = (rule) =>
  rule.off === "drafting"
    ? `off (${rule.severity} in the publish profile)`
    : rule.off
      ? `off (${rule.severity} where it is turned on)`
      : rule.severity;

/** A table of all rules and a page for each. */
export function rulePages(rules) {
  return [
    { path: "docs/rules/README.md", text: table(rules) },
    ...rules.map((rule) => ({ path: `docs/rules/${rule.id}.md`, text: page(rule) })),
  ];
}

function table(rules) {
  const lines = ["<!-- Written by `npm run generate` from the rules themselves. -->", "", "# Rules", ""];
  for (const [key, title] of GROUP_TITLES) {
    const own = rules.filter((rule) => group(rule) === key);
    if (own.length === 0) continue;
    lines.push(`## ${key}/: ${title}`, "", "| Rule | Severity | What it finds |", "| --- | --- | --- |");
    for (const rule of own)
      lines.push(`| [${rule.id}](${key}/${name(rule)}.md) | ${level(rule)} | ${rule.summary.replaceAll("|", "\\|")} |`);
    lines.push("");
  }
  return lines.join("\n");
}

function page(rule) {
  const lines = [
    "<!-- Written by `npm run generate` from the rule itself. -->",
    "",
    `# ${rule.id}`,
    "",
    rule.summary,
    "",
    `Severity: ${level(rule)}.`,
    "",
  ];
  lines.push("## Why it matters", "", rule.why, "");
  if (rule.examples.bad.length > 0) lines.push("## What it finds", "", ...rule.examples.bad.flatMap(asDraft));
  if (rule.examples.good.length > 0) lines.push("## What it leaves alone", "", ...rule.examples.good.flatMap(asDraft));
  const options = Object.entries(rule.options ?? {});
  if (options.length > 0) {
    lines.push("## Options", "", "| Option | Default | Meaning |", "| --- | --- | --- |");
    for (const [key, option] of options)
      lines.push(`| \`${key}\` | \`${JSON.stringify(option.default)}\` | ${option.description} |`);
    lines.push("");
  }
  lines.push("## Change it", "", "```yaml", "# .copydesk.yaml", "rules:", `  ${rule.id}: off`, "```", "");
  return lines.join("\n");
}

/** A fence longer than any run of backticks in the draft. */
function asDraft(text) {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  return [`${fence}text`, text, fence, ""];
}
