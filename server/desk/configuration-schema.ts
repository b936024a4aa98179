import type { Schema } from "@cfworker/json-schema";
import { SEVERITIES } from "../story/finding.ts";
import { GROUPS, type Option, type Rule } from "../story/rule.ts";
import { PRESETS } from "./presets.ts";

/** A schema as Copydesk writes it: with words for whoever reads it in an editor. */
interface Described extends Schema {
  title?: string;
  description?: string;
  default?: unknown;
  properties?: Record<string, Described>;
}

/** The JSON schema of `.copydesk.yaml`, from the rules' own facts. Editors complete by it, the desk validates by it. */
export function configurationSchema(rules: readonly Rule[]): Described {
  const about: Record<string, Described> = {
    rules: {
      $ref: "#/$defs/rules",
      description: "Severity or options of each rule, or of a whole group.",
    },
    people: {
      type: "array",
      items: { $ref: "#/$defs/person" },
      description: "People whom the newsroom knows: the right spelling, accepted forms, role.",
    },
    peopleFiles: {
      if: { type: "array" },
      // biome-ignore lint/suspicious/noThenProperty: JSON schema's own word.
      then: { items: { $ref: "#/$defs/pathFromHere" } },
      else: { $ref: "#/$defs/pathFromHere" },
      description: "Files with more people, shared between configurations; paths from this file's folder.",
    } as Described,
    furniture: {
      type: "object",
      properties: {
        flag: words("Lines of your own pages that never belong to the copy."),
        keep: words('Lines or labels that do belong to the copy, such as "Photo:".'),
      },
      additionalProperties: false,
      description: "Lines of this newsroom's pages.",
    },
    sources: words("Names that count as a source here: wires, programmes."),
    houseRules: {
      type: "array",
      items: { $ref: "#/$defs/houseRule" },
      description: "Phrases that the house avoids.",
    },
    courtesyTitles: { type: "boolean", default: false, description: 'Courtesy titles on later reference ("Mr Ban").' },
  };
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Copydesk",
    description: "How Copydesk judges the drafts of this folder.",
    type: "object",
    properties: {
      $schema: { type: "string", description: "Where this schema is, for editors." },
      extends: {
        if: { type: "array" },
        // biome-ignore lint/suspicious/noThenProperty: JSON schema's own word.
        then: { items: { enum: [...PRESETS.keys()] } },
        else: { enum: [...PRESETS.keys()] },
        description: "The house's style to start from.",
      } as Described,
      ...about,
      overrides: {
        type: "array",
        description: "Settings for some drafts, by path.",
        items: {
          type: "object",
          properties: { files: { $ref: "#/$defs/globs", description: "The drafts meant." }, ...about },
          required: ["files"],
          additionalProperties: false,
        },
      },
      ignore: { $ref: "#/$defs/globs", description: "Drafts and folders to leave alone." },
    },
    additionalProperties: false,
    $defs: {
      level: { enum: LEVELS },
      text: { type: "string", minLength: 1 },
      globs: {
        if: { type: "array" },
        // biome-ignore lint/suspicious/noThenProperty: JSON schema's own word.
        then: { items: { $ref: "#/$defs/glob" } },
        else: { $ref: "#/$defs/glob" },
      },
      glob: { type: "string", minLength: 1, pattern: "^[^!]" },
      // No address and no path from the root of one machine: the repository is all that everybody has.
      pathFromHere: { type: "string", minLength: 1, pattern: "^(?![A-Za-z][\\w+.-]*:)[^/\\\\][^\\\\]*$" },
      rules: {
        type: "object",
        properties: Object.fromEntries([
          ...GROUPS.map((group) => [group, groupSchema(group)] as const),
          ...rules.map((rule) => [rule.id, ruleSchema(rule)] as const),
        ]),
        additionalProperties: false,
      },
      person: {
        if: { type: "object" },
        // biome-ignore lint/suspicious/noThenProperty: JSON schema's own word.
        then: {
          properties: {
            name: { $ref: "#/$defs/text", description: "The form that the house writes in full." },
            forms: words("Other forms that are right as well."),
            role: { $ref: "#/$defs/text", description: 'What the person is: "president of Ukraine".' },
            known: {
              type: "boolean",
              default: false,
              description: "Known by surname alone: needs no first reference.",
            },
          },
          required: ["name"],
          additionalProperties: false,
        },
        else: { $ref: "#/$defs/text" },
      },
      houseRule: {
        type: "object",
        properties: {
          phrase: {
            type: "string",
            pattern: "[\\p{L}\\p{N}]",
            description:
              "Plain words; * stands for any word, utilis* for words that begin so, (word) for words that may be missing.",
          },
          message: { $ref: "#/$defs/text", description: "What the writer is told." },
          replacement: { type: "string", description: "What the phrase is changed to, on request." },
        },
        required: ["phrase", "message"],
        additionalProperties: false,
      },
    },
  };
}

/** The JSON schema of a file of people: the table that `copydesk people` prints. A bare list is read as its `people`. */
export function peopleFileSchema(rules: readonly Rule[]): Described {
  const { $defs, properties } = configurationSchema(rules);
  return {
    type: "object",
    properties: { people: properties!.people!, $schema: properties!.$schema! },
    additionalProperties: false,
    $defs: $defs!,
  };
}

const LEVELS = [...SEVERITIES, "off"];

function words(description: string): Described {
  return { type: "array", items: { $ref: "#/$defs/text" }, description };
}

function groupSchema(group: string): Described {
  return setting({}, `Severity of all rules of ${group}/ that are on.`);
}

function ruleSchema({ summary, severity, off, options }: Rule): Described {
  const properties = Object.entries(options ?? {}).map(([name, option]) => [name, optionSchema(option)] as const);
  return setting(Object.fromEntries(properties), `${summary} (${off ? "off" : severity} unless set)`);
}

function setting(properties: Record<string, Described>, description: string): Described {
  return {
    description,
    if: { type: "object" },
    // biome-ignore lint/suspicious/noThenProperty: JSON schema's own word.
    then: { properties: { severity: { $ref: "#/$defs/level" }, ...properties }, additionalProperties: false },
    else: { $ref: "#/$defs/level" },
  };
}

function optionSchema(option: Option): Described {
  const { description } = option;
  switch (option.type) {
    case "words":
      return { ...words(description), default: option.default };
    case "number":
      return {
        type: "number",
        default: option.default,
        description,
        ...(option.minimum === undefined ? {} : { minimum: option.minimum }),
      };
    case "boolean":
      return { type: "boolean", default: option.default, description };
  }
}
