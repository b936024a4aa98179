// docs/bundled-packages.md: the packages that the bundles hold, with their licences.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { BUNDLES } from "./bundles.mjs";

export async function bundledNotices(root) {
  const parts = [
    "<!-- Written by `npm run generate` from the bundles themselves. -->",
    "",
    "# Packages in the bundles",
    "",
  ];
  for (const name of await packagesIn(root)) {
    const folder = join(root, "node_modules", name);
    const { version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    parts.push(`## ${name} ${version} (${license})`, "", "```text", licenceText(folder), "```", "");
  }
  return { path: "docs/bundled-packages.md", text: parts.join("\n") };
}

/** Names of the packages that any bundle takes something from, sorted. */
async function packagesIn(root) {
  const names = new Set();
  for (const bundle of BUNDLES) {
    const { metafile } = await build({ ...bundle, absWorkingDir: root, metafile: true, write: false });
    for (const input of Object.keys(metafile.inputs)) {
      const name = /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1];
      if (name) names.add(name);
    }
  }
  return [...names].sort();
}

function licenceText(folder) {
  const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
  return file
    ? readFileSync(join(folder, file), "utf8").trim().replaceAll("\r\n", "\n")
    : "The package names its licence above and holds no text of it.";
}
