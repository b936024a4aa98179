// The part of package.json that follows from the rules: the setting `copydesk.rules`.

/** package.json with `copydesk.rules` as the rules' own schema has it; all else stays as it is. */
export function manifestWithRules(manifest, rules, severities) {
  const value = JSON.parse(manifest);
  const settings = value.contributes.configuration;
  const own = Array.isArray(settings) ? settings[0] : settings;
  own.properties["copydesk.rules"] = {
    order: 0,
    type: "object",
    default: {},
    scope: "resource",
    markdownDescription:
      "Severity of each rule, or of a group of rules: `error`, `warning`, `info`, `hint` or `off`. Where the folder has a `.copydesk.yaml`, the file wins.",
    properties: Object.fromEntries(rules.map((rule) => [rule.id, ruleSetting(rule, severities)])),
    additionalProperties: { enum: [...severities, "off"] },
  };
  return { path: "package.json", text: `${JSON.stringify(value, null, 2)}\n` };
}

function ruleSetting({ id, summary, severity, off, options }, severities) {
  const level = { enum: [...severities, "off"] };
  const description = `${summary} (${off ? "off" : severity} unless set)`;
  const own = Object.entries(options ?? {});
  if (own.length === 0) return { ...level, description };
  const properties = Object.fromEntries(own.map(([name, option]) => [name, optionSchema(option)]));
  return {
    description,
    anyOf: [
      level,
      { type: "object", properties: { severity: level, ...properties }, additionalProperties: false, title: id },
    ],
  };
}

function optionSchema(option) {
  const { description } = option;
  if (option.type === "words")
    return { type: "array", items: { type: "string" }, default: option.default, description };
  const minimum = option.type === "number" && option.minimum !== undefined ? { minimum: option.minimum } : {};
  return { type: option.type, default: option.default, description, ...minimum };
}
