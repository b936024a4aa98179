import type { HouseSource, RuleTable } from "./configuration.ts";

/** A house's style, as far as it differs from the default. */
export interface Preset {
  readonly title: string;
  readonly rules: RuleTable;
  readonly house: HouseSource;
}

const person = (name: string) => ({ name, forms: [], known: false });

/** What the houses' public stylebooks ask for; docs/configuration.md says it in words. */
export const PRESETS: ReadonlyMap<string, Preset> = new Map<string, Preset>([
  [
    "ap",
    {
      title: "Associated Press",
      // A source is unnamed only for a reason, and the copy says which.
      rules: new Map([
        ["attribution/anonymous-source", { severity: "warning" }],
        ["attribution/loaded-verb", { severity: "info" }],
      ]),
      house: { courtesyTitles: false, people: [person("Volodymyr Zelenskyy"), person("Moammar Gadhafi")] },
    },
  ],
  [
    "reuters",
    {
      title: "Reuters",
      rules: new Map([["attribution/loaded-verb", { severity: "info" }]]),
      // Sign-offs are copy here.
      house: {
        courtesyTitles: false,
        people: [person("Volodymyr Zelenskiy"), person("Muammar Gaddafi")],
        furniture: {
          flag: [],
          keep: ["Reporting by", "Additional reporting by", "Writing by", "Editing by", "Compiled by"],
        },
      },
    },
  ],
  [
    "bbc",
    {
      title: "BBC",
      rules: new Map(),
      house: { courtesyTitles: true, people: [person("Volodymyr Zelensky"), person("Muammar Gaddafi")] },
    },
  ],
  [
    "guardian",
    { title: "The Guardian", rules: new Map(), house: { courtesyTitles: false, people: [person("Muammar Gaddafi")] } },
  ],
  [
    "economist",
    {
      title: "The Economist",
      rules: new Map([
        ["attribution/unattributed-judgement", { severity: "off" }],
        ["attribution/unattributed-belief", { severity: "off" }],
        ["attribution/anonymous-source", { severity: "off" }],
      ]),
      house: { courtesyTitles: true, people: [person("Volodymyr Zelensky"), person("Muammar Qaddafi")] },
    },
  ],
]);
