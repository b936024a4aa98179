// `npm run bench [-- FOLDER]`: how fast Copydesk is and how much memory it takes, as ratios where there is a peer.
// FOLDER holds drafts (or is a .jsonl file whose lines have a `text`); without it, drafts are made from examples/.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { putDrafts } from "./bench/drafts.mjs";
import { folderOfExports } from "./bench/exports.mjs";
import { keystrokes } from "./bench/keystrokes.mjs";
import { markupAlone } from "./bench/markup.mjs";
import { memory } from "./bench/memory.mjs";
import { allAgainstCspell, oneAgainstNode } from "./bench/processes.mjs";
import { ensureInstalled } from "./installed.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
ensureInstalled(root);
const build = spawnSync(process.execPath, ["tools/build.mjs"], { cwd: root, stdio: "inherit" });
if (build.status !== 0) process.exit(1);

const [folder] = process.argv.slice(2);
if (folder && !existsSync(folder)) {
  console.error(`bench: there is no "${folder}". Name a folder of drafts or a .jsonl file.`);
  process.exit(2);
}
const drafts = putDrafts(root, folder);
if (drafts.texts.length === 0) {
  console.error(
    `bench: no drafts in "${folder}". A draft ends in .txt, .text, .article, .md, .markdown, .html or .htm.`,
  );
  process.exit(2);
}

const cpu = cpus();
console.log(
  `${cpu[0]?.model.trim() ?? "unknown processor"}, ${cpu.length} cores, ${Math.round(totalmem() / 2 ** 30)} GB; Node ${process.versions.node}, ${process.platform} ${process.arch}`,
);
console.log(
  `npm run bench${folder ? ` -- ${folder}` : ""}: ${drafts.texts.length} drafts, ${drafts.words.toLocaleString("en")} words\n`,
);

const rows = [];
for (const measure of [allAgainstCspell, oneAgainstNode, markupAlone, keystrokes, memory, folderOfExports]) {
  process.stderr.write(`measuring: ${measure.name} …\n`);
  rows.push(...(await measure(root, drafts)));
}
const table = [
  ["", "Copydesk", "peer", "ratio", "goal"],
  ...rows.map(({ what, own, peer = "", ratio = "", goal }) => [what, own, peer, ratio, goal]),
];
const widths = table[0].map((_, i) => Math.max(...table.map((row) => row[i].length)));
console.log(
  table
    .map((row) =>
      row
        .map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i])))
        .join("  ")
        .trimEnd(),
    )
    .join("\n"),
);
