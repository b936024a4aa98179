import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readConfiguration } from "../../server/desk/configuration-file.ts";
import { PRESETS } from "../../server/desk/presets.ts";

const ROOT = join(import.meta.dirname, "../..");

/** The pages that show a configuration to a reader who will copy it. */
describe.each(["docs/configuration.md", "README.md"])("%s", (page) => {
  const text = readFileSync(join(ROOT, page), "utf8");
  const blocks = [...text.matchAll(/^```yaml\n([\s\S]*?)^```/gm)].map(([, block]) => block!);

  it("shows configurations without mistakes", () => {
    expect(blocks.length).toBeGreaterThan(0);
    for (const block of blocks) expect(readConfiguration(block).problems).toEqual([]);
  });
});

it("docs/configuration.md has a row for every preset", () => {
  const text = readFileSync(join(ROOT, "docs/configuration.md"), "utf8");
  for (const name of PRESETS.keys()) expect(text).toContain(`| \`${name}\` |`);
});
