import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const json = (path: string) => JSON.parse(readFileSync(`${root}${path}`, "utf8"));

test("l10n/bundle.l10n.json has every string that the client shows, for whoever translates it", () => {
  const shown = readdirSync(`${root}client`)
    .flatMap((name) => [...readFileSync(`${root}client/${name}`, "utf8").matchAll(/l10n\.t\(\s*"((?:[^"\\]|\\.)*)"/g)])
    .map((match) => match[1]!);
  const sorted = [...new Set(shown)].sort();
  expect(json("l10n/bundle.l10n.json")).toEqual(Object.fromEntries(sorted.map((text) => [text, text])));
});

test("package.nls.json has every string of package.json", () => {
  const asked = [...readFileSync(`${root}package.json`, "utf8").matchAll(/"%([\w.]+)%"/g)].map((match) => match[1]!);
  expect(Object.keys(json("package.nls.json")).sort()).toEqual([...new Set(asked)].sort());
});
