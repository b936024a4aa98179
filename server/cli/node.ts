#!/usr/bin/env node
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { checkAtOnce, createDesk } from "../desk/desk.ts";
import { readDraft } from "../draft/draft.ts";
import { formatOfFile } from "../draft/format.ts";
import { fileAsJson, storyAsJson, summaryOf } from "../report/json.ts";
import { NO_HOUSE } from "../story/house.ts";
import { storyOf } from "../story/story.ts";
import { lineStarts } from "../text/lines.ts";

const [verb = "check", ...rest] = process.argv.slice(2);
const paths = rest.filter((word, i) => !word.startsWith("--") && rest[i - 1] !== "--format");
const files = paths.flatMap(function walk(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => walk(join(path, name)));
});
const desk = createDesk();
const reports = files.map((path) => {
  const text = readFileSync(path, "utf8");
  const draft = readDraft(text, formatOfFile(path) ?? "text");
  const name = relative(process.cwd(), path);
  if (verb === "inspect") return storyAsJson(name, storyOf(draft, NO_HOUSE));
  const verdict = checkAtOnce(desk, draft);
  for (const { rule, message } of verdict.failures) console.error(rule, message);
  return fileAsJson({ path: name, text, lines: lineStarts(text), findings: verdict.findings });
});
// biome-ignore lint/suspicious/noExplicitAny: the two verbs differ.
console.log(
  JSON.stringify({
    version: "0.1.0",
    files: reports,
    errors: [],
    summary: verb === "check" ? summaryOf(reports as any) : undefined,
  }),
);
