import { RULES } from "../rules/index.ts";
import { SEVERITIES, type Severity } from "../story/finding.ts";
import { type House, type HousePerson, type HouseRule, NO_HOUSE } from "../story/house.ts";
import { transliterationKey } from "../story/people/name-spelling.ts";
import { GROUPS, groupOf } from "../story/rule.ts";
import { fold } from "../text/fold.ts";
import type { Configuration, RuleSetting } from "./desk.ts";
import { PRESETS } from "./presets.ts";

/**
 * How a newsroom's file becomes the configuration of one draft:
 *
 *     const { source, problems } = readConfiguration(text);      // configuration-file.ts; import() it where there is a file
 *     const newsroom = newsroomOf({ source, settings });         // settings: the editor's `copydesk.rules`
 *     if (!newsroom.ignores(path)) createDesk(newsroom.configurationFor(path));
 *
 * Paths are relative to the folder that the file speaks for, with `/`. Drafts to which the same overrides apply get the
 * same configuration object, so that a desk can be kept with it.
 */
export function newsroomOf({ source = NO_SOURCE, lists, settings, profile = "drafting", only }: Wishes = {}): Newsroom {
  const presets = source.extends.flatMap((name) => PRESETS.get(name) ?? []);
  const made = new Map<string, Configuration>();
  return {
    ignores: (path) => source.ignores(path),
    configurationFor(path) {
      const overrides = source.overrides.filter(({ appliesTo }) => appliesTo(path));
      const key = overrides.map((override) => source.overrides.indexOf(override)).join();
      let configuration = made.get(key);
      if (!configuration) {
        const layers = [...presets, source, ...overrides];
        const tables = [rulesFromSettings(settings), ...layers.map(({ rules }) => rules)];
        const rules = merged(tables);
        configuration = {
          rules: only?.length ? limited(rules, only) : rules,
          house: { ...houseOf(layers.flatMap(({ house }) => [...peopleFilesOf(house, lists), house])), profile },
        };
        made.set(key, configuration);
      }
      return configuration;
    },
  };
}

export interface Newsroom {
  configurationFor(path: string): Configuration;
  /** Whether the file says to leave the draft alone. */
  ignores(path: string): boolean;
}

export interface Wishes {
  /** What the newsroom's file says. */
  readonly source?: ConfigurationSource;
  /** The people of the files that it names, by path as it names them. */
  readonly lists?: ReadonlyMap<string, readonly HousePerson[]>;
  /** The editor's `copydesk.rules`, as it came. Where both speak, the file wins. */
  readonly settings?: unknown;
  readonly profile?: House["profile"];
  /** Rules or groups outside which nothing is checked. */
  readonly only?: readonly string[];
}

/** What a file sets for rules and groups, by name. */
export type RuleTable = ReadonlyMap<string, RuleSetting>;

/** What a file tells of people, sources and pages; what it leaves out is missing. */
export interface HouseSource {
  readonly people?: readonly HousePerson[];
  /** Files with more people, by path from the configuration's folder; its own `people` go before them. */
  readonly peopleFiles?: readonly string[];
  readonly furniture?: House["furniture"];
  readonly sources?: readonly string[];
  readonly houseRules?: readonly HouseRule[];
  readonly courtesyTitles?: boolean;
}

/** Settings for some drafts. */
export interface Override {
  readonly appliesTo: (path: string) => boolean;
  readonly rules: RuleTable;
  readonly house: HouseSource;
}

/** What one file says. */
export interface ConfigurationSource {
  readonly extends: readonly string[];
  readonly rules: RuleTable;
  readonly house: HouseSource;
  readonly overrides: readonly Override[];
  readonly ignores: (path: string) => boolean;
}

export const NO_SOURCE: ConfigurationSource = {
  extends: [],
  rules: new Map(),
  house: {},
  overrides: [],
  ignores: () => false,
};

/** The names that a file may have, in the order in which they are looked for. */
export const CONFIGURATION_NAMES = [".copydesk.yaml", ".copydesk.json"] as const;

/** The editor's settings, without what they say wrongly: the editor itself underlines that. */
export function rulesFromSettings(settings: unknown): RuleTable {
  if (typeof settings !== "object" || settings === null) return new Map();
  const known = new Set<string>([...GROUPS, ...RULES.map(({ id }) => id)]);
  return new Map(
    Object.entries(settings).flatMap(([name, value]) => {
      const setting = known.has(name) ? settingOf(value) : undefined;
      return setting ? [[name, setting] as const] : [];
    }),
  );
}

/** A severity, or an object with a severity and the rule's own options. */
export function settingOf(value: unknown): RuleSetting | undefined {
  if (isLevel(value)) return { severity: value };
  if (typeof value !== "object" || value === null) return undefined;
  const { severity, ...options } = value as Record<string, unknown>;
  return { ...(isLevel(severity) ? { severity } : {}), options };
}

const isLevel = (value: unknown): value is Severity | "off" =>
  value === "off" || SEVERITIES.includes(value as Severity);

/** Later tables speak last, a table's rule before its group; so a group set later also covers a rule set earlier. */
function merged(tables: readonly RuleTable[]): RuleTable {
  const rules = new Map<string, RuleSetting>();
  for (const table of tables) {
    for (const { id, off } of RULES) {
      const group = table.get(groupOf(id));
      // A group raises or lowers what is on; a rule that is off by default is turned on by its own name.
      const isOff = off && (rules.get(id)?.severity ?? "off") === "off";
      const ofGroup = group?.severity === "off" || !isOff ? group?.severity : undefined;
      const own = table.get(id);
      const severity = own?.severity ?? ofGroup;
      if (severity === undefined && !own?.options) continue;
      const before = rules.get(id);
      rules.set(id, {
        ...before,
        ...(severity ? { severity } : {}),
        options: { ...before?.options, ...own?.options },
      });
    }
  }
  return rules;
}

function limited(rules: RuleTable, only: readonly string[]): RuleTable {
  const all = new Map(rules);
  for (const { id } of RULES) {
    if (!only.includes(id) && !only.includes(groupOf(id))) all.set(id, { severity: "off" });
  }
  return all;
}

function peopleFilesOf({ peopleFiles = [] }: HouseSource, lists: Wishes["lists"]): HouseSource[] {
  return peopleFiles.map((path) => ({ people: lists?.get(path) ?? [] }));
}

/**
 * A later entry for the same person, under whichever form, replaces the earlier one. A preset's people are so well known
 * that another spelling of their name is theirs, too.
 */
function withoutRenamed(earlier: readonly HousePerson[], later: readonly HousePerson[]): readonly HousePerson[] {
  if (earlier.length === 0) return earlier;
  const names = new Set(later.map(({ name }) => name));
  const forms = new Set(later.flatMap((person) => [person.name, ...person.forms]));
  const sounds = earlier.some((person) => WELL_KNOWN.has(person)) ? new Set([...forms].map(soundOf)) : forms;
  return earlier.filter(
    (person) =>
      !forms.has(person.name) &&
      !person.forms.some((form) => names.has(form)) &&
      !(WELL_KNOWN.has(person) && sounds.has(soundOf(person.name))),
  );
}

const WELL_KNOWN: ReadonlySet<HousePerson> = new Set([...PRESETS.values()].flatMap(({ house }) => house.people ?? []));

const soundOf = (name: string): string =>
  name
    .split(" ")
    .map((word) => transliterationKey(fold(word)))
    .join(" ");

function houseOf(sources: readonly HouseSource[]): House {
  let house: House = NO_HOUSE;
  for (const { people = [], furniture, sources: names = [], houseRules = [], courtesyTitles } of sources) {
    house = {
      ...house,
      people: people.length === 0 ? house.people : [...withoutRenamed(house.people, people), ...people],
      furniture: {
        flag: [...house.furniture.flag, ...(furniture?.flag ?? [])],
        keep: [...house.furniture.keep, ...(furniture?.keep ?? [])],
      },
      sources: [...house.sources, ...names],
      houseRules: [...house.houseRules, ...houseRules],
      courtesyTitles: courtesyTitles ?? house.courtesyTitles,
    };
  }
  return house;
}
