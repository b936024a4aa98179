import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { build } from "esbuild";
import { median, milliseconds } from "./figures.mjs";

const RUNS = 5;
/** Seconds that the group may take for this much copy, in bytes. */
const GOAL = { seconds: 0.1, bytes: 541_000 };

/** The time that a cold process spends in markup/ alone: the search for leftovers, and the group's rules. */
export async function markupAlone(root, { folder, texts }) {
  const program = join(root, "out/bench/markup-time.mjs");
  await build({
    entryPoints: [join(root, "tools/bench/markup-time.mjs")],
    outfile: program,
    bundle: true,
    minify: true,
    format: "esm",
    platform: "node",
    logLevel: "error",
  });
  const times = Array.from({ length: RUNS }, () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, folder], { encoding: "utf8" });
    if (status !== 0) throw new Error(`markup-time ended with ${status}:\n${stderr}`);
    return JSON.parse(stdout);
  });
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const of = (part) => median(times.map((time) => time[part]));
  return [
    {
      what: `markup/ alone on all drafts, cold, ${Math.round(bytes / 1_000)} kB`,
      own: milliseconds(median(times.map(({ search, rules }) => search + rules))),
      peer: `search ${milliseconds(of("search"))}, rules ${milliseconds(of("rules"))}`,
      goal: milliseconds((GOAL.seconds * 1_000 * bytes) / GOAL.bytes),
    },
  ];
}
