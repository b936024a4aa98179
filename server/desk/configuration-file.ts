import type { Schema } from "@cfworker/json-schema";
import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  visit,
  type YAMLError,
} from "yaml";
import { RULES } from "../rules/index.ts";
import type { House, HousePerson } from "../story/house.ts";
import type { Span } from "../text/span.ts";
import { type ConfigurationSource, type HouseSource, NO_SOURCE, type RuleTable, settingOf } from "./configuration.ts";
import { type Fault, faultsOf } from "./configuration-problems.ts";
import { configurationSchema, peopleFileSchema } from "./configuration-schema.ts";
import { pathTest } from "./path-patterns.ts";

/** A mistake in a configuration file, and where: UTF-16 offsets into its text. */
export interface Problem extends Span {
  readonly message: string;
}

const SCHEMA = configurationSchema(RULES);
const PEOPLE_FILE = peopleFileSchema(RULES);

export interface ReadConfiguration {
  /** What the file says rightly; what it says wrongly is left out. */
  readonly source: ConfigurationSource;
  readonly problems: readonly Problem[];
  /** The files of people that it names, and where it names them. */
  readonly peopleFiles: readonly NamedFile[];
}

/** A file that the configuration names, by its path from the configuration's folder. */
export interface NamedFile extends Span {
  readonly path: string;
}

export interface ReadPeople {
  /** Without the entries that are wrong. */
  readonly people: readonly HousePerson[];
  readonly problems: readonly Problem[];
}

/** Reads `.copydesk.yaml` or `.copydesk.json` (which is YAML, too). Never throws. */
export function readConfiguration(text: string): ReadConfiguration {
  const yaml = readYaml(text);
  if ("problem" in yaml) return { source: NO_SOURCE, problems: [yaml.problem], peopleFiles: [] };
  const { document, value } = yaml;
  const faults = faultsOf(value, SCHEMA);
  const problems = faults.map((fault) => ({ message: fault.message, ...spanOf(fault.path, fault.atKey, document) }));
  const source = isTable(value) ? sourceOf(withoutFaults(value, faults, SCHEMA) as FileValue) : NO_SOURCE;
  return { source, problems: problems.sort(inOrder), peopleFiles: filesNamed(source, document) };
}

/** Reads a file of people: a table as `copydesk people` prints it, or a bare list. Never throws. */
export function readPeopleFile(text: string): ReadPeople {
  const yaml = readYaml(text);
  if ("problem" in yaml) return { people: [], problems: [yaml.problem] };
  const { document, value } = yaml;
  const bare = !isTable(value);
  const table = bare ? { people: value } : value;
  const faults = faultsOf(table, PEOPLE_FILE);
  const problems = faults.map(({ message, path, atKey }) => ({
    message,
    ...spanOf(bare ? path.slice(1) : path, atKey, document),
  }));
  const { people = [] } = withoutFaults(table, faults, PEOPLE_FILE) as HouseValue;
  return { people: people.map(personOf), problems: problems.sort(inOrder) };
}

const inOrder = (a: Span, b: Span): number => a.start - b.start;

function readYaml(text: string): { document: Document; value: unknown } | { problem: Problem } {
  const document = parseDocument(text, { prettyErrors: false });
  // The first mistake is the one to mend; most of the others follow from it.
  if (document.errors.length > 0) return { problem: brokenYaml(document.errors[0]!, text) };
  try {
    return { document, value: withoutEmpty(document.toJS()) };
  } catch (error) {
    // An alias to nothing, or aliases of aliases without end.
    const message = `Broken YAML: ${error instanceof Error ? error.message : String(error)}.`;
    return { problem: { message, start: 0, end: text.length } };
  }
}

/** Every file of people that the configuration names rightly, with its place, also where several overrides name one. */
function filesNamed({ house, overrides }: ConfigurationSource, document: Document): NamedFile[] {
  const wanted = new Set(
    [house, ...overrides.map((override) => override.house)].flatMap((own) => own.peopleFiles ?? []),
  );
  if (wanted.size === 0) return [];
  const named: NamedFile[] = [];
  visit(document, {
    Pair(_, { key, value }) {
      if (!isScalar(key) || key.value !== "peopleFiles") return;
      const entry = isAlias(value) ? value.resolve(document) : value;
      for (const item of isSeq(entry) ? entry.items : [entry]) {
        const scalar = isAlias(item) ? item.resolve(document) : item;
        if (!isScalar(scalar) || typeof scalar.value !== "string" || !wanted.has(scalar.value)) continue;
        const [start, end] = (isNode(item) && item.range) || [0, 0];
        named.push({ path: scalar.value, start, end });
      }
    },
  });
  return named;
}

/** The file's value once all faults are taken out of it. */
interface FileValue extends HouseValue {
  readonly extends?: string | readonly string[];
  readonly overrides?: readonly (HouseValue & { readonly files: string | readonly string[] })[];
  readonly ignore?: string | readonly string[];
}

interface HouseValue extends Omit<HouseSource, "people" | "peopleFiles" | "furniture"> {
  readonly rules?: Readonly<Record<string, unknown>>;
  readonly people?: readonly PersonValue[];
  readonly peopleFiles?: string | readonly string[];
  readonly furniture?: Partial<House["furniture"]>;
}

type PersonValue = string | (Partial<HousePerson> & { readonly name: string });

function sourceOf(value: FileValue): ConfigurationSource {
  return {
    extends: list(value.extends),
    rules: rulesOf(value),
    house: houseOf(value),
    overrides: (value.overrides ?? []).map((override) => ({
      appliesTo: pathTest(list(override.files)),
      rules: rulesOf(override),
      house: houseOf(override),
    })),
    ignores: pathTest(list(value.ignore)),
  };
}

const list = (value: string | readonly string[] = []): readonly string[] =>
  typeof value === "string" ? [value] : value;

function rulesOf({ rules = {} }: HouseValue): RuleTable {
  return new Map(Object.entries(rules).map(([name, value]) => [name, settingOf(value) ?? {}]));
}

function houseOf({ people, peopleFiles, furniture, sources, houseRules, courtesyTitles }: HouseValue): HouseSource {
  return {
    ...(people && { people: people.map(personOf) }),
    ...(peopleFiles && { peopleFiles: list(peopleFiles) }),
    ...(furniture && { furniture: { flag: [], keep: [], ...furniture } }),
    ...(sources && { sources }),
    ...(houseRules && { houseRules }),
    ...(courtesyTitles !== undefined && { courtesyTitles }),
  };
}

const personOf = (person: PersonValue): HousePerson => ({
  forms: [],
  known: false,
  ...(typeof person === "string" ? { name: person } : person),
});

/** A key with nothing after it, as is left when all entries of a list are commented out, says nothing. */
function withoutEmpty(value: unknown): unknown {
  if (value === null || value === undefined) return {};
  if (typeof value !== "object" || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== null));
}

const isTable = (value: unknown): value is object => typeof value === "object" && !Array.isArray(value);

/** Taking out one fault may uncover another: a person whose name was no text is then a person without a name. */
function withoutFaults(value: unknown, faults: readonly Fault[], schema: Schema): unknown {
  for (let left = faults; left.length > 0; left = faultsOf(value, schema)) {
    if (left.some(({ path }) => path.length === 0)) return {};
    // From the end, so that the places of a list's earlier entries stay.
    for (const fault of left.toReversed()) remove(value, fault);
  }
  return value;
}

/** Takes what is wrong out of the value. An entry that lacks something goes as a whole. */
function remove(value: unknown, { path }: Fault): void {
  const key = path.at(-1);
  const owner = path
    .slice(0, -1)
    .reduce<unknown>((here, step) => (here as Record<string, unknown> | undefined)?.[step], value);
  if (key === undefined || typeof owner !== "object" || owner === null) return;
  if (Array.isArray(owner)) owner.splice(0, owner.length, ...owner.filter((_, i) => i !== Number(key)));
  else delete (owner as Record<string, unknown>)[key];
}

function spanOf(path: readonly string[], atKey: boolean, document: Document): Span {
  let node: unknown = document.contents;
  let key: unknown;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => String(isScalar(item.key) ? item.key.value : item.key) === step);
      key = pair?.key;
      node = pair?.value;
    } else if (isSeq(node)) {
      key = undefined;
      node = node.items[Number(step)];
    }
  }
  const place = (atKey || !isFilled(node) ? (isNode(key) ? key : node) : node) as Node | null | undefined;
  const [start, end] = place?.range ?? [0, 0];
  return { start, end };
}

/** A node with something in it: an empty value has a place between two lines, which shows nothing. */
const isFilled = (node: unknown): boolean => isNode(node) && node.range != null && node.range[0] < node.range[1];

function brokenYaml({ message, code, pos }: YAMLError, text: string): Problem {
  const start = Math.min(pos[0], text.length);
  return {
    message: YAML_FAULTS.get(code) ?? `Broken YAML: ${message}.`,
    start,
    end: Math.max(start, Math.min(pos[1], text.length)),
  };
}

/** The commonest mistakes, in words that say what to do. */
const YAML_FAULTS = new Map<string, string>([
  ["TAB_AS_INDENT", "Broken YAML: a tab at the start of a line. Indent with spaces."],
  ["DUPLICATE_KEY", "Broken YAML: this key is there twice. Put all of its entries under one."],
  ["BAD_INDENT", "Broken YAML: the indentation doesn't fit the lines above, or a bracket isn't closed."],
  [
    "BLOCK_AS_IMPLICIT_KEY",
    "Broken YAML: two keys in one line. Put the second on a line of its own, or its text in quotation marks.",
  ],
  ["MISSING_CHAR", "Broken YAML: a bracket, quotation mark or colon is missing here."],
  ["MULTIPLE_DOCS", 'Broken YAML: "---" starts a second document. One file is one configuration: delete the line.'],
]);
