#!/usr/bin/env node
// Scores the built command line on a folder of corpora; docs/accuracy.md says which they are.
//   npm run accuracy -- --corpora FOLDER [markup|attribution|gum-attribution|names|people|dangling|drafts]… [--limit N] [--seed N] [--show N] [--json]
//   npm run accuracy -- --lines FILE.jsonl [--show N]          # labelled lines of other pages (page-lines.mjs)
import { parseArgs } from "node:util";
import { attribution } from "./attribution.mjs";
import { dangling } from "./dangling.mjs";
import { drafts } from "./drafts.mjs";
import { gumAttribution } from "./gum-attribution.mjs";
import { markup } from "./markup.mjs";
import { names } from "./names.mjs";
import { pageLines } from "./page-lines.mjs";
import { people } from "./people.mjs";

const suites = { markup, attribution, "gum-attribution": gumAttribution, names, people, dangling, drafts };
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    corpora: { type: "string" },
    lines: { type: "string" },
    limit: { type: "string" },
    seed: { type: "string", default: "1" },
    show: { type: "string", default: "0" },
    residue: { type: "string" },
    pairs: { type: "string" },
    json: { type: "boolean" },
  },
});
if (!values.corpora && !values.lines) {
  console.error(
    "Name the folder of corpora: npm run accuracy -- --corpora FOLDER (docs/accuracy.md says what is in it).",
  );
  process.exit(2);
}
const options = { corpora: values.corpora, seed: Number(values.seed), show: Number(values.show) };
for (const key of ["residue", "pairs"]) if (values[key]) options[key] = values[key];
if (values.limit) options.limit = Number(values.limit);

const figures = values.lines ? pageLines({ lines: values.lines, show: options.show }) : {};
for (const name of values.corpora ? (positionals.length ? positionals : Object.keys(suites)) : [])
  Object.assign(figures, suites[name]({ ...options }));
if (values.json) console.log(JSON.stringify(figures, null, 1));
else
  for (const [name, { value, n, of, note }] of Object.entries(figures)) {
    console.log(`${value.toFixed(3).padStart(8)}  ${name}  (${n} of ${of}${note ? `; ${note}` : ""})`);
  }
