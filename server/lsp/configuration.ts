import { type Document, isMap, LineCounter, parseDocument } from "yaml";
import type { Configuration, RuleSetting } from "../desk/desk.ts";
import { RULES } from "../rules/index.ts";
import { SEVERITIES, type Severity } from "../story/finding.ts";
import { NO_HOUSE } from "../story/house.ts";
import type { Span } from "../text/span.ts";

/** Stands in until the desk reads configurations itself. */
export interface Problem extends Span {
  readonly message: string;
}

export function readHouseFile(text: string): { rules: Map<string, RuleSetting>; problems: Problem[] } {
  const problems: Problem[] = [];
  const document: Document = parseDocument(text, { lineCounter: new LineCounter() });
  for (const error of document.errors)
    problems.push({ start: error.pos[0], end: error.pos[1], message: error.message });
  const rules = new Map<string, RuleSetting>();
  const table = document.get("rules");
  if (isMap(table)) {
    for (const { key, value } of table.items as any[]) {
      const known = RULES.some(({ id }) => id === key.value || id.startsWith(`${key.value}/`));
      if (!known)
        problems.push({ start: key.range[0], end: key.range[1], message: `There is no rule "${key.value}".` });
      else rules.set(key.value, settingOf(value?.toJSON?.() ?? value));
    }
  }
  return { rules, problems };
}

export function readSettings(rules: unknown): Map<string, RuleSetting> {
  return new Map(Object.entries((rules ?? {}) as object).map(([id, value]) => [id, settingOf(value)]));
}

function settingOf(value: unknown): RuleSetting {
  if (typeof value === "string") return isSeverity(value) ? { severity: value } : {};
  if (typeof value !== "object" || value === null) return {};
  const { severity, ...options } = value as Record<string, unknown>;
  return { options, ...(isSeverity(severity) ? { severity } : {}) };
}

const isSeverity = (value: unknown): value is Severity | "off" =>
  value === "off" || SEVERITIES.includes(value as never);

export function configurationOf(settings: Map<string, RuleSetting>, file: Map<string, RuleSetting>): Configuration {
  return { rules: new Map([...settings, ...file]), house: NO_HOUSE };
}
