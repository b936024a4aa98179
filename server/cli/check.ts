import { isAbsolute, relative } from "node:path";
import { checkAtOnce, createDesk, type Desk, type DeskFinding } from "../desk/desk.ts";
import { fixAll } from "../desk/fix-all.ts";
import { nearest } from "../desk/nearest.ts";
import { readDraft } from "../draft/draft.ts";
import { githubReport } from "../report/github.ts";
import { jsonReport } from "../report/json.ts";
import { prettyReport } from "../report/pretty.ts";
import { type Report, type ReportedError, Tally } from "../report/report.ts";
import { RULES } from "../rules/index.ts";
import type { Severity } from "../story/finding.ts";
import { GROUPS } from "../story/rule.ts";
import { lineStarts } from "../text/lines.ts";
import { type Arguments, UsageError } from "./arguments.ts";
import { type OpenDraft, OpenDrafts } from "./open-drafts.ts";
import { reasonOf } from "./reason.ts";
import { tellAside } from "./tell-aside.ts";
import { columnsOfTerminal, paintFor, write } from "./terminal.ts";
import { encode } from "./text-file.ts";
import { version } from "./version.ts";
import { writeWhole } from "./write-whole.ts";

/** `copydesk check`: answers with the exit code. */
export async function check(asked: Arguments): Promise<number> {
  const { options } = asked;
  const fixing = options.has("fix");
  const filter = fixing && asked.paths.includes("-");
  if (filter && asked.paths.length > 1) {
    throw new UsageError('With "--fix", "-" must be the only path: the mended draft is printed.');
  }
  const drafts = new OpenDrafts(asked, {
    only: only(options),
    profile: options.get("profile") as "drafting" | "publish",
  });
  const desks = new Map<unknown, Desk>();
  const tally = new Tally();
  const failed = new Set<string>();
  const fixed = { fixes: 0, files: 0 };
  let fixable = 0;
  // A mended draft takes standard output, so the report goes beside it.
  const out = filter ? process.stderr : process.stdout;
  const report = reportFor(asked, out);
  await write(out, report.begin());
  for await (const opened of drafts) {
    const { configuration, path } = opened;
    const desk = desks.get(configuration) ?? createDesk(configuration);
    desks.set(configuration, desk);
    try {
      let { text } = opened;
      if (fixing) {
        const mended = mend(opened, desk, drafts.errors);
        if (filter) await write(process.stdout, encode(mended.text, opened.encoding));
        if (mended.fixes > 0) {
          text = mended.text;
          fixed.fixes += mended.fixes;
          fixed.files++;
        }
      }
      const { findings, failures } = checkAtOnce(desk, readDraft(text, opened.format));
      for (const { rule, message } of failures) {
        if (failed.has(rule)) continue;
        failed.add(rule);
        drafts.errors.push({ path, rule, message: failure(rule, message) });
      }
      tally.add(findings);
      fixable += findings.filter(hasSafeFix).length;
      await write(out, report.file({ path, text, lines: lineStarts(text), findings }));
    } catch (error) {
      drafts.failedOn(opened, error);
    }
  }
  const { errors } = drafts;
  await tellAside(drafts, asked, { outputHasErrors: options.get("format") !== "pretty" });
  await write(out, report.end({ summary: tally.summary(), errors, fixed, fixable }));
  if (errors.length > 0) return 2;
  const level = options.get("fail-on") as Severity | "never";
  return level !== "never" && tally.reaches(level) ? 1 : 0;
}

function reportFor({ options }: Arguments, out: NodeJS.WriteStream): Report {
  switch (options.get("format")) {
    case "json":
      return jsonReport(version);
    case "github":
      return githubReport(inRepository);
    default:
      return prettyReport(paintFor(out, { options } as Arguments), columnsOfTerminal(out));
  }
}

/** GitHub's paths count from the repository, wherever in it the command runs. */
function inRepository(path: string): string {
  const { GITHUB_WORKSPACE } = process.env;
  if (!GITHUB_WORKSPACE) return path;
  const below = relative(GITHUB_WORKSPACE, process.cwd());
  if (below === "" || below.startsWith("..") || isAbsolute(below)) return path;
  return `${below.replaceAll("\\", "/")}/${path}`;
}

/** Makes the safe fixes, and writes them where the draft came from. */
function mend(opened: OpenDraft, desk: Desk, errors: ReportedError[]): { text: string; fixes: number } {
  const { text, file, path, bytes, encoding, sound } = opened;
  const untouched = { text, fixes: 0 };
  // A configuration that was not understood might have kept some of it.
  if (!sound) return untouched;
  const mended = fixAll(desk, text, opened.format);
  if (mended.text === text || file === undefined) return mended;
  try {
    if (writeWhole(file, bytes, encode(mended.text, encoding))) return mended;
    errors.push({ path, message: "It changed while it was being mended and was left alone. Run again." });
  } catch (error) {
    errors.push({ path, message: `The fixes could not be written: ${reasonOf(error)}` });
  }
  return untouched;
}

function only(options: Arguments["options"]): string[] {
  const chosen: string[] = [];
  for (const [option, known] of [
    ["rule", RULES.map(({ id }) => id as string)],
    ["group", GROUPS as readonly string[]],
  ] as const) {
    for (const name of (options.get(option) as readonly string[] | undefined) ?? []) {
      if (!known.includes(name)) {
        throw new UsageError(
          `Unknown ${option} "${name}": the nearest is "${nearest(name, known)}". "copydesk rules" lists them all.`,
        );
      }
      chosen.push(name);
    }
  }
  return chosen;
}

const hasSafeFix = ({ fixes }: DeskFinding): boolean => fixes.some(({ safe }) => safe);

const failure = (rule: string, message: string): string =>
  `The rule "${rule}" failed: ${message.replace(/\.$/, "")}. The other rules were run. Please report it, or switch the rule off.`;
