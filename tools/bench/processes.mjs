// Whole processes, from the start to the end, against a peer.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { median, milliseconds, ratio } from "./figures.mjs";

/** All drafts in one cold process, against cSpell on the same files. */
export async function allAgainstCspell(root, { folder, texts }) {
  const what = `all ${texts.length} drafts, one cold process`;
  const goal = "less than cSpell";
  const own = () => timed([join(root, "dist/cli.js"), "check", "--format", "json", folder], root);
  const cspell = installedCspell(root);
  if (!cspell) return [{ what, own: milliseconds(median(repeat(5, own))), peer: "cSpell: not installed", goal }];
  const theirs = () =>
    timed(
      [
        cspell,
        "lint",
        "--no-progress",
        "--no-summary",
        "--no-cache",
        "--no-gitignore",
        "--no-must-find-files",
        "**/*.*",
      ],
      folder,
    );
  const [mine, peer] = inTurn(5, own, theirs);
  return [{ what, own: milliseconds(mine), peer: `cSpell ${milliseconds(peer)}`, ratio: ratio(mine, peer), goal }];
}

/** One draft in a cold process, against Node doing nothing. */
export async function oneAgainstNode(root, { folder }) {
  const draft = join(folder, "0001.txt");
  const path = existsSync(draft) ? draft : folder;
  const [own, node] = inTurn(
    15,
    () => timed([join(root, "dist/cli.js"), "check", path], root),
    () => timed(["-e", "0"], root),
  );
  return [
    {
      what: "one draft, cold",
      own: milliseconds(own),
      peer: `node -e 0 ${milliseconds(node)}`,
      ratio: ratio(own, node),
      goal: "4.0",
    },
  ];
}

function timed(args, cwd) {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, {
    cwd,
    stdio: ["ignore", "ignore", "pipe"],
    encoding: "utf8",
  });
  // 1 only says that something was found.
  if (status !== 0 && status !== 1) throw new Error(`${args.join(" ")} ended with ${status}:\n${stderr}`);
  return performance.now() - start;
}

const repeat = (times, run) => Array.from({ length: times }, run);

/** Medians of two, run in turn, so that whatever else the machine does falls on both. */
function inTurn(times, one, other) {
  one();
  other();
  const pairs = repeat(times, () => [one(), other()]);
  return [median(pairs.map(([first]) => first)), median(pairs.map(([, second]) => second))];
}

/** cSpell lives in a folder of its own, so that it is no dependency of Copydesk. */
function installedCspell(root) {
  const home = join(root, "out/bench/cspell");
  const program = join(home, "node_modules/cspell/bin.mjs");
  if (existsSync(program)) return program;
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, "package.json"), '{ "private": true }\n');
  console.error("installing cSpell 9 into out/bench/ …");
  const npm = spawnSync(
    "npm",
    ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error", "cspell@9"],
    {
      cwd: home,
      stdio: ["ignore", "ignore", "inherit"],
      shell: process.platform === "win32",
    },
  );
  return npm.status === 0 && existsSync(program) ? program : undefined;
}
