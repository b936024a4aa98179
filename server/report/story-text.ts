import { type ArchiveSources, type Standing, standingOf } from "../desk/archive-sources.ts";
import { type NamedSpeaker, namedSpeakersOf, type SourceKind, type StorySource } from "../story/sources.ts";
import type { Story } from "../story/story.ts";
import { lineStarts, positionAt } from "../text/lines.ts";
import type { Span } from "../text/span.ts";
import type { Paint } from "./paint.ts";
import { columnsOf, printable } from "./printable.ts";
import { counted } from "./report.ts";

/** What was understood of a draft, for a person: its people, its sources, who says what, and which claims have a source. */
export function storyAsText(path: string, text: string, story: Story, paint: Paint): string {
  const { people, attributions, claims, sources } = story;
  const speakers = namedSpeakersOf(story);
  const lines = lineStarts(text);
  const lineOf = ({ start }: Span) => positionAt(lines, start).line + 1;
  const words = (spans: readonly Span[]) =>
    shortened(spans.map(({ start, end }) => text.slice(start, end)).join(" … "));
  const sections = [
    section(
      "People",
      people.map(({ name, mentions, role }) => [
        printable(name),
        counted(mentions.length, "mention"),
        onLines([...new Set(mentions.map(lineOf))]),
        ...(role ? [shortened(role)] : []),
      ]),
      paint,
    ),
    section("Sources", sourceRows(sources), paint) +
      summary(standingOf(story), claims.filter(({ attribution }) => attribution === null).map(lineOf)),
    section(
      "Who says what",
      attributions.map(({ source, cue, content, kind }, i) => [
        `line ${lineOf(content[0] ?? cue[0] ?? source[0]!)}`,
        source.length > 0 ? `${words(source)}${whoThatIs(speakers[i], sources)}` : "nobody named",
        words(cue),
        words(content),
        kind,
      ]),
      paint,
    ),
    section(
      "Claims",
      claims.map((claim) => {
        const speaker = claim.attribution === null ? undefined : speakers[claim.attribution];
        const source = speaker
          ? shortened(sources[speaker.source]!.name)
          : claim.attribution === null
            ? paint("yellow", "no source")
            : "attributed";
        return [`line ${lineOf(claim)}`, claim.kind, words([claim]), source];
      }),
      paint,
    ),
  ];
  return `${paint("bold", path)}\n\n${sections.join("\n")}`;
}

/** The sources of many drafts, most used first, and how much of the copy has a name behind it. */
export function archiveSourcesAsText(archive: ArchiveSources, least: number, paint: Paint): string {
  const rows = archive
    .list(least)
    .map(({ name, kind, anonymous, role, attributions, drafts, words }) => [
      `${String(words).padStart(5)} ${words === 1 ? "word" : "words"}`,
      shortened(name),
      described(kind, anonymous),
      counted(attributions, "statement"),
      counted(drafts, "draft"),
      ...(role ? [shortened(role)] : []),
    ]);
  const { all, unattributed } = archive.claims;
  const claims = `${unattributed} of ${counted(all, "claim rests", "claims rest")} on nobody.`;
  const head = `Sources of ${counted(archive.drafts, "draft")}, by the words that rest on them`;
  return `${section(head, rows, paint)}${inSummary(archive.standing)} ${claims}\n`;
}

const sourceRows = (sources: readonly StorySource[]): string[][] =>
  sources.map(({ name, kind, anonymous, role, attributions, share }) => [
    percent(share).padStart(3),
    shortened(name),
    described(kind, anonymous),
    counted(attributions.length, "statement"),
    ...(role ? [shortened(role)] : []),
  ]);

const described = (kind: SourceKind, anonymous: boolean): string =>
  kind === "unknown" ? "unclear who" : anonymous ? `${kind}, unnamed` : kind;

function summary(standing: Standing, bare: readonly number[]): string {
  const lines = [...new Set(bare)];
  const claims =
    bare.length > 0 ? ` ${counted(bare.length, "claim rests", "claims rest")} on nobody: ${onLines(lines)}.` : "";
  return `${inSummary(standing)}${claims}\n`;
}

/** "Of the copy, 34% rests on named sources, 5% on unnamed ones." */
function inSummary({ named, unnamed, unclear }: Standing): string {
  const parts = [`${percent(named)} rests on named sources`, `${percent(unnamed)} on unnamed ones`];
  if (unclear > 0) parts.push(`${percent(unclear)} on somebody of whom it is unclear who is meant`);
  return `    Of the copy, ${parts.slice(0, -1).join(", ")}${parts.length > 2 ? "," : ""} and ${parts.at(-1)}.`;
}

/** What stands behind a source in the table: ' (Ruben Okafor)' behind 'he', ' (unnamed)' behind 'a senior official'. */
function whoThatIs(speaker: NamedSpeaker | undefined, sources: readonly StorySource[]): string {
  if (!speaker) return "";
  const { name, kind, anonymous } = sources[speaker.source]!;
  if (speaker.named) return ` (${shortened(name)})`;
  if (speaker.way === "pronoun") return kind === "unknown" ? " (unclear who)" : "";
  return anonymous ? " (unnamed)" : "";
}

/** Rounded; '<1%' for what is little but something. */
function percent(share: number): string {
  const rounded = Math.round(share * 100);
  return rounded === 0 && share > 0 ? "<1%" : `${rounded}%`;
}

const onLines = (lines: readonly number[]): string => `line${lines.length === 1 ? "" : "s"} ${lines.join(", ")}`;

function section(title: string, rows: readonly (readonly string[])[], paint: Paint): string {
  const body = rows.length > 0 ? table(rows) : ["none found"];
  return `  ${paint("bold", title)}\n${body.map((line) => `    ${line}\n`).join("")}`;
}

/** Rows with their columns under each other. */
export function table(rows: readonly (readonly string[])[]): string[] {
  const widths = rows.reduce<number[]>(
    (most, row) => row.map((cell, i) => Math.max(most[i] ?? 0, columnsOf(cell))),
    [],
  );
  return rows.map((row) =>
    row.map((cell, i) => (i === row.length - 1 ? cell : cell + " ".repeat(widths[i]! - columnsOf(cell)))).join("  "),
  );
}

const LONGEST = 48;

function shortened(text: string): string {
  const line = printable(text).replace(/ {2,}/g, " ");
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1).trimEnd()}…`;
}
