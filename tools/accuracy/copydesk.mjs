// Runs the command line over documents held in memory and reads its JSON back.
import { execFileSync } from "node:child_process";
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

/** Command that starts the CLI, as words: COPYDESK="node dist/cli.js" */
const command = (process.env.COPYDESK ?? "node dist/cli.js").split(" ");

/**
 * @param {"check"|"inspect"} verb
 * @param {{id: string, text: string}[]} docs  ids are unique and made of [A-Za-z0-9._-]
 * @param {string} extension  file extension the documents get, "txt" unless told
 * @returns {Map<string, any>} per id: the entry of `files` in the JSON output
 */
export function copydesk(verb, docs, extension = "txt") {
  const folder = mkdtempSync(join(tmpdir(), "copydesk-eval-"));
  try {
    const drafts = join(folder, "drafts");
    mkdirSync(drafts);
    for (const { id, text } of docs) writeFileSync(join(drafts, `${id}.${extension}`), text);
    const out = join(folder, "out.json");
    const fd = openSync(out, "w");
    try {
      execFileSync(command[0], [...command.slice(1), verb, "--format", "json", drafts], {
        stdio: ["ignore", fd, "inherit"],
      });
    } catch (error) {
      if (error.status !== 1) throw error; // 1 only says that there are findings
    } finally {
      closeSync(fd);
    }
    const { files } = JSON.parse(readFileSync(out, "utf8"));
    // A finding over half the story points at nothing; a block of script may be long.
    for (const file of files)
      if (file.findings)
        file.findings = file.findings.filter((f) => f.end - f.start <= (f.rule.startsWith("markup/") ? 2000 : 400));
    const byId = new Map(files.map((file) => [basename(file.path).slice(0, -extension.length - 1), file]));
    for (const { id } of docs) if (!byId.has(id)) throw new Error(`no result for ${id}.${extension}`);
    return byId;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Applies the given fix's edits (non-overlapping, all against the same text). */
export function apply(text, edits) {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((t, { start, end, text: replacement }) => t.slice(0, start) + replacement + t.slice(end), text);
}

/** What the desk would not overlook. */
export const loud = (finding) => finding.severity === "error" || finding.severity === "warning";

/** A claim that nobody stands for. */
export const isClaim = (finding) => finding.rule.startsWith("attribution/unattributed-");

/** Rows by the text that they are of. */
export function byDocument(rows) {
  const map = new Map();
  for (const row of rows) map.set(row.doc, [...(map.get(row.doc) ?? []), row]);
  return map;
}

export const words = (text) => (text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? []).length;

export const overlap = (a, b) => Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]));

export const read = (file) =>
  readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));

/** Small deterministic generator (mulberry32), so that a seed names a test set. */
export function random(seed) {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export const ratio = (n, of) => ({ value: of ? n / of : NaN, n, of });
