import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ratio } from "./figures.mjs";

const FEW = 1_000;
const MANY = 10_000;

/** What exports of a content system hold, one kind a file in turn. */
const LEFTOVERS = [
  "</p>",
  "< /p>",
  "<br>",
  "&nbsp;",
  " Ush\u200bakov &rsquo;s word.",
  '[caption id="attachment_12" width="640"]',
  " cafÃ©",
];

/** A folder of exports cleaned in one go: its peak memory must not grow with the number of files. */
export async function folderOfExports(root, { texts }) {
  const paragraphs = texts.flatMap((text) => text.split(/\n\s*\n/)).filter((text) => text.trim());
  const few = peakMegabytes(root, FEW, paragraphs);
  const many = peakMegabytes(root, MANY, paragraphs);
  return [
    {
      what: `check --group markup --fix, ${MANY.toLocaleString("en")} small files, peak memory`,
      own: `${Math.round(many)} MB`,
      peer: `${FEW.toLocaleString("en")} files ${Math.round(few)} MB`,
      ratio: ratio(many, few),
      goal: "1.5",
    },
  ];
}

/**
 * The process writes its own peak in kB to standard error as it ends. Linux hands the peak of the process that starts
 * another down in `maxRSS`, so that there the kernel's own count is read.
 */
const TELL_PEAK = `data:text/javascript,${encodeURIComponent(`
  import { existsSync, readFileSync } from "node:fs";
  process.on("exit", () => {
    const own = existsSync("/proc/self/status") && /VmHWM:\\s+(\\d+)/.exec(readFileSync("/proc/self/status", "utf8"));
    process._rawDebug("peak " + (own ? own[1] : process.resourceUsage().maxRSS));
  });
`)}`;

function peakMegabytes(root, count, paragraphs) {
  const folder = mkdtempSync(join(tmpdir(), "copydesk-bench-"));
  try {
    for (let i = 0; i < count; i++) {
      const below = join(folder, String(i % 100));
      if (i < 100) mkdirSync(below);
      const [first, second] = [paragraphs[i % paragraphs.length], paragraphs[(i * 7 + 3) % paragraphs.length]];
      const name = join(below, `${i}.txt`);
      writeFileSync(name, `${first}${LEFTOVERS[i % LEFTOVERS.length]}\n\nExport ${i}. ${second}\n`);
    }
    const { status, stderr } = spawnSync(
      process.execPath,
      [
        "--import",
        TELL_PEAK,
        join(root, "dist/cli.js"),
        "check",
        "--group",
        "markup",
        "--fix",
        "--format",
        "json",
        folder,
      ],
      { stdio: ["ignore", "ignore", "pipe"], encoding: "utf8" },
    );
    const peak = /peak (\d+)/.exec(stderr)?.[1];
    if ((status !== 0 && status !== 1) || !peak) throw new Error(`check --fix ended with ${status}:\n${stderr}`);
    return Number(peak) / 1024;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
