import { table } from "../report/story-text.ts";
import { type OptionFacts, TOP, VERBS, type Verb } from "./verbs.ts";

/** What `--help` prints, from the same facts that the parser goes by. */
export function helpOf(verb: Verb): string {
  const commands = VERBS.map(({ name, about }) => [name, `${about.slice(0, about.search(/[.:](\s|$)/))}.`]);
  return [
    `Usage: ${verb.usage}`,
    "",
    verb.about,
    ...(verb === TOP
      ? ["", "Commands (check, unless told)", ...indented(table(commands)), "", '"copydesk COMMAND --help" tells more.']
      : []),
    "",
    "Options",
    ...indented(table(Object.entries(verb.options).map(optionRow))),
    ...(verb.name === "check" ? ["", "Exit codes", ...indented(table(EXIT_CODES))] : []),
    "",
    "Examples",
    ...indented(table(verb.examples.map(([command, does]) => [command, does]))),
    "",
  ].join("\n");
}

const EXIT_CODES = [
  ["0", "nothing reaches the failing level"],
  ["1", "something does"],
  ["2", "a path, an option or a configuration is wrong, or a rule failed; the message says what and where"],
];

function optionRow([name, { short, value, choices, about }]: [string, OptionFacts]): string[] {
  const takes = choices ? ` ${choices.join("|")}` : value ? ` ${value}` : "";
  return [`${short ? `-${short}, ` : ""}--${name}${takes}`, choices ? `${about} Unless told: ${choices[0]}.` : about];
}

const indented = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`);
