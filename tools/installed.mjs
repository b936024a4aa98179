// Brings in what package-lock.json asks for, if it isn't there. Node's own modules only: this runs on a fresh clone.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Installs where something is missing or is there in another version. */
export function ensureInstalled(root) {
  requireNode(root);
  if (isInstalled(root)) return;
  console.log("Installing what Copydesk needs from npm …");
  // Nothing here needs an install script, and the build comes next anyway.
  runNpm(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], root);
}

/** Runs npm, or ends with its exit code and a sentence. */
function runNpm(args, cwd) {
  // The npm that runs this script, or the one on the path.
  const { npm_execpath: own } = process.env;
  const [command, first] = own?.endsWith(".js") ? [process.execPath, [own]] : ["npm", []];
  const run = spawnSync(command, [...first, ...args], {
    cwd,
    stdio: "inherit",
    shell: command === "npm" && process.platform === "win32",
  });
  if (run.status === 0) return;
  console.error(`"npm ${args[0]}" failed; its own words are above. Is the network there? Then run the command again.`);
  process.exit(run.status ?? 1);
}

function isInstalled(root) {
  const there = packagesIn(join(root, "node_modules/.package-lock.json"));
  if (!there) return false;
  const wanted = packagesIn(join(root, "package-lock.json"));
  return Object.entries(wanted).every(
    // What is optional may be for another system.
    ([path, { version, optional }]) => path === "" || there[path]?.version === version || (optional && !there[path]),
  );
}

function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages;
  } catch {
    return undefined;
  }
}

function requireNode(root) {
  const { engines } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const wanted = engines.node.match(/\d+/g).map(Number);
  const own = process.versions.node.split(".").map(Number);
  const i = wanted.findIndex((number, place) => number !== own[place]);
  if (i < 0 || own[i] > wanted[i]) return;
  console.error(
    `Copydesk needs Node ${wanted.join(".")} or later, and this is ${process.versions.node}. Get it from https://nodejs.org.`,
  );
  process.exit(1);
}
