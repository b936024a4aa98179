import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { nearest } from "../desk/nearest.ts";
import { type OptionFacts, TOP, VERBS, type Verb } from "./verbs.ts";

/** Something is wrong with how the command was called; the message says what, and what to do. */
export class UsageError extends Error {}

export interface Arguments {
  readonly verb: Verb;
  /** Values by option; what was not given is missing, a choice has its first value. */
  readonly options: ReadonlyMap<string, string | true | readonly string[]>;
  readonly paths: readonly string[];
}

/** `copydesk drafts/` means `copydesk check drafts/`. */
export function readArguments(words: readonly string[]): Arguments {
  const [first, ...rest] = words;
  const verb = VERBS.find(({ name }) => name === first);
  if (verb) return forVerb(verb, rest);
  if (first === "help") return forVerb(VERBS.find(({ name }) => name === rest[0]) ?? TOP, ["--help"]);
  if (words.every((word) => word.startsWith("-") && word !== "-")) {
    const top = words.length === 0 || words.some((word) => /^(-h|-v|--help|--version)$/.test(word));
    return forVerb(top ? TOP : CHECK, words);
  }
  if (first && isMistypedVerb(first)) {
    const close = nearest(
      first,
      VERBS.map(({ name }) => name),
    );
    throw new UsageError(`Unknown command "${first}": the nearest is "${close}". No file has that name either.`);
  }
  return forVerb(CHECK, words);
}

const CHECK = VERBS.find(({ name }) => name === "check")!;

const isMistypedVerb = (word: string): boolean => /^[a-z]+$/i.test(word) && !existsSync(word);

function forVerb(verb: Verb, args: readonly string[]): Arguments {
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      Object.entries(verb.options).map(([name, { type, short }]) => [name, short ? { type, short } : { type }]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const given = new Map<string, string | true | readonly string[]>();
  for (const [name, { choices }] of Object.entries(verb.options)) if (choices) given.set(name, choices[0]!);
  const paths: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") paths.push(token.value);
    if (token.kind !== "option") continue;
    const facts = Object.hasOwn(verb.options, token.name) ? verb.options[token.name]! : undefined;
    if (!facts) throw new UsageError(unknownOption(token.rawName, verb));
    const value = optionValue(token.rawName, facts, token.value, token.inlineValue);
    given.set(
      token.name,
      facts.multiple ? [...((given.get(token.name) as string[] | undefined) ?? []), value as string] : value,
    );
  }
  if (verb.takes === "nothing" && paths.length > 0) {
    throw new UsageError(`"${called(verb)}" takes no "${paths[0]}". Leave it out.`);
  }
  return { verb, options: given, paths };
}

function optionValue(
  option: string,
  { type, choices }: OptionFacts,
  value: string | undefined,
  inline: boolean | undefined,
): string | true {
  if (type === "boolean") {
    if (value !== undefined) throw new UsageError(`"${option}" takes no value: leave "=${value}" out.`);
    return true;
  }
  const possible = choices && `${choices.slice(0, -1).join(", ")} or ${choices.at(-1)}`;
  if (value === undefined || (!inline && value.startsWith("-") && value !== "-")) {
    throw new UsageError(`"${option}" needs a value${possible ? `: ${possible}` : ""}.`);
  }
  if (choices && !choices.includes(value)) {
    throw new UsageError(
      `"${value}" is not possible for "${option}": the nearest is "${nearest(value, choices)}". Possible are ${possible}.`,
    );
  }
  return value;
}

function unknownOption(option: string, verb: Verb): string {
  const close = nearest(
    option,
    Object.keys({ ...verb.options, ...TOP.options }).map((name) => `--${name}`),
  );
  return `Unknown option "${option}": the nearest is "${close}". "${called(verb)} --help" lists them all.`;
}

const called = ({ name }: Verb): string => (name ? `copydesk ${name}` : "copydesk");
