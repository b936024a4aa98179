import { type OutputUnit, type Schema, Validator } from "@cfworker/json-schema";
import { nearest } from "./nearest.ts";

/** One fault of a configuration: what is wrong and what to do, and the keys and indexes that lead to it. */
export interface Fault {
  readonly message: string;
  readonly path: readonly string[];
  /** Whether the key itself is wrong, and not what it holds. */
  readonly atKey: boolean;
}

/** Holds a value against the schema. Each fault is told once, in a sentence. */
export function faultsOf(value: unknown, schema: Schema): Fault[] {
  return violations(value, schema).flatMap((unit, i, errors) => {
    const found = sentence(unit, errors[i - 1], value, schema);
    return found ? [{ ...found, path: keys(unit.instanceLocation) }] : [];
  });
}

function violations(value: unknown, schema: Schema): OutputUnit[] {
  try {
    return new Validator(schema, "2020-12", false).validate(value).errors;
  } catch (error) {
    // The validator writes keys as URIs, and half a character has none.
    if (!(error instanceof URIError)) throw error;
    return [{ keyword: "malformed", keywordLocation: "#", instanceLocation: "#", error: error.message }];
  }
}

/** Units that only say that something beneath them is wrong are passed over. */
function sentence(
  unit: OutputUnit,
  before: OutputUnit | undefined,
  root: unknown,
  schema: Schema,
): Omit<Fault, "path"> | undefined {
  const path = keys(unit.instanceLocation);
  const value = at(root, path);
  if (unit.keyword === "false") {
    // This unit names no place in the schema; the one before it does.
    const owner = schemaAt(schema, before!.keywordLocation.replace(/\/[^/]*$/, "")) as Schema;
    return { message: unknownKey(path, Object.keys(owner.properties ?? {})), atKey: true };
  }
  const rule = schemaAt(schema, unit.keywordLocation) as never;
  switch (unit.keyword) {
    case "enum":
      return { message: notOneOf(path, value, rule), atKey: false };
    case "type":
      return {
        message: `${named(path)} must be ${KINDS.get(rule) ?? rule}, but it is ${kindOf(value)}.`,
        atKey: false,
      };
    case "required": {
      const missing = (rule as readonly string[]).filter((key) => !Object.hasOwn(value as object, key));
      return { message: `${named(path)} lacks ${missing.map(quoted).join(" and ")}. Add it.`, atKey: false };
    }
    case "minLength":
      return { message: `${named(path)} is empty. Give it a text, or delete it.`, atKey: false };
    case "minimum":
      return { message: `${named(path)} must be ${rule} or more.`, atKey: false };
    case "pattern":
      if (path.includes("peopleFiles")) {
        const message = `${quoted(String(value))} is no path from this file's folder. Write one with "/", such as "style/people.yaml".`;
        return { message, atKey: false };
      }
      return path.at(-1) === "phrase"
        ? { message: `${named(path)} must hold at least one word.`, atKey: false }
        : { message: `${named(path)} can't begin with "!". Name only what is meant.`, atKey: false };
    case "malformed":
      return { message: "A key holds half a character, written as an escape. Write the whole one.", atKey: false };
    default:
      return undefined;
  }
}

function unknownKey(path: readonly string[], known: readonly string[]): string {
  const key = path.at(-1)!;
  if (known.length === 0) return `Nothing can be set here: delete ${quoted(key)}.`;
  const isRule = path.at(-2) === "rules";
  const close = nearest(key, known)!;
  return isRule
    ? `Unknown rule ${quoted(key)}: the nearest is ${quoted(close)}. "copydesk rules" lists them all.`
    : `Unknown key ${quoted(key)}: the nearest is ${quoted(close)}.`;
}

function notOneOf(path: readonly string[], value: unknown, allowed: readonly string[]): string {
  const choice = `${allowed.slice(0, -1).join(", ")} or ${allowed.at(-1)}`;
  if (typeof value !== "string") {
    const off = value === false ? " To switch it off, write off." : "";
    return `${named(path)} must be ${choice}, but it is ${kindOf(value)}.${off}`;
  }
  return `${quoted(value)} is not possible for ${named(path)}: the nearest is ${quoted(nearest(value, allowed)!)}. Possible are ${choice}.`;
}

/** How a place is named to the reader: an item of a list by the list. */
function named(path: readonly string[]): string {
  const key = path.at(-1);
  if (key === undefined) return "The configuration";
  return /^\d+$/.test(key) ? `An entry of ${quoted(path.at(-2)!)}` : quoted(key);
}

const quoted = (text: string): string => `"${text}"`;

const KINDS = new Map<unknown, string>([
  ["object", "a table of keys and values"],
  ["array", "a list"],
  ["string", "a text"],
  ["boolean", "true or false"],
  ["number", "a number"],
]);

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return "empty";
  if (typeof value === "boolean") return String(value);
  return KINDS.get(Array.isArray(value) ? "array" : typeof value)!;
}

/** The keys of a JSON pointer in URI fragment form. */
function keys(pointer: string): string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((key) => decodeURIComponent(key).replaceAll("~1", "/").replaceAll("~0", "~"));
}

function at(root: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<string, unknown> | null)?.[key], root);
}

/** The schema's value that a keyword's location names; references are followed on the way. */
function schemaAt(root: Schema, location: string): unknown {
  let here: unknown = root;
  for (const key of keys(location)) {
    here = (here as Record<string, unknown>)[key];
    if (key === "$ref") here = at(root, keys(here as string));
  }
  return here;
}
