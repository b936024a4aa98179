import type { Draft } from "../draft/draft.ts";
import { type Directive, directivesOf, marksOf } from "../draft/marks.ts";
import { sentencesOf } from "../draft/reading.ts";
import type { Finding } from "../story/finding.ts";
import { groupOf, type JudgedDirective } from "../story/rule.ts";
import { lineStarts, positionAt } from "../text/lines.ts";
import { firstOverlap, type Span, shifted, spanAt } from "../text/span.ts";

interface Ruled extends Finding {
  readonly rule: string;
}

export interface Suppression<F> {
  readonly kept: readonly F[];
  /** Every directive of the draft, and whether it silenced anything. */
  readonly directives: readonly JudgedDirective[];
}

/** Leaves out what the desk's marks and directives silence. markup/ and marks/ are never silenced by a mark. */
export function suppress<F extends Ruled>(draft: Draft, findings: readonly F[]): Suppression<F> {
  const { kept, directives } = withoutDirected(draft, findings);
  return { kept: withoutMarked(draft, kept), directives };
}

/**
 * A CQ or sic speaks for the name or figure before it, a stet for its sentence. Where one falls on a claim, it silences
 * all that attribution/ has to say of the sentence: no lesser claim steps forward.
 */
function withoutMarked<F extends Ruled>(draft: Draft, findings: readonly F[]): readonly F[] {
  const covers = coveredByMarks(draft);
  if (covers.words.length + covers.sentences.length === 0) return findings;
  const isCovered = (found: F) =>
    firstOverlap(covers.words, found) !== undefined || firstOverlap(covers.sentences, found) !== undefined;
  const settled = new Set<number>();
  for (const found of findings) {
    if (groupOf(found.rule) === "attribution" && isCovered(found)) settled.add(sentenceStart(draft, found.start));
  }
  return findings.filter((found) => {
    const group = groupOf(found.rule);
    if (group === "markup" || group === "marks") return true;
    if (group === "attribution") return !settled.has(sentenceStart(draft, found.start));
    return !isCovered(found);
  });
}

interface Covers {
  readonly words: readonly Span[];
  readonly sentences: readonly Span[];
}

/** Each list is in order of its starts and of its ends. */
function coveredByMarks(draft: Draft): Covers {
  const words: Span[] = [];
  const sentences: Span[] = [];
  for (const { reading, start } of draft.paragraphs) {
    for (const { name, covers } of marksOf(reading)) (name === "stet" ? sentences : words).push(shifted(covers, start));
  }
  return { words, sentences };
}

function sentenceStart(draft: Draft, offset: number): number {
  const paragraph = spanAt(draft.paragraphs, offset);
  if (!paragraph) return offset;
  return (spanAt(sentencesOf(paragraph.reading), offset - paragraph.start)?.start ?? 0) + paragraph.start;
}

/** One name that a directive silences ("" for everything), and how far. */
interface Range extends Span {
  readonly name: string;
  /** Index of its directive. */
  readonly directive: number;
}

/** Walks over findings and directives together, in order of place; of several that silence one finding, the last counts as used. */
function withoutDirected<F extends Ruled>(draft: Draft, findings: readonly F[]): Suppression<F> {
  const directives = directivesOf(draft);
  if (directives.length === 0) return { kept: findings, directives: [] };
  const { ranges, used } = silencedRanges(draft, directives);
  const open = new Map<string, Range[]>();
  const kept: F[] = [];
  let next = 0;
  for (const found of [...findings].sort((a, b) => a.start - b.start)) {
    for (; next < ranges.length && ranges[next]!.start <= found.start; next++) {
      const range = ranges[next]!;
      const others = open.get(range.name);
      if (others) others.push(range);
      else open.set(range.name, [range]);
    }
    const silencing = ["", groupOf(found.rule), found.rule]
      .map((name) => latest(open.get(name), found.start))
      .filter((range) => range !== undefined);
    if (silencing.length === 0) kept.push(found);
    else used.add(silencing.reduce((a, b) => (b.start >= a.start ? b : a)).directive);
  }
  return { kept, directives: directives.map((directive, i) => ({ ...directive, used: used.has(i) })) };
}

/** The range opened last that still reaches over the offset; those that have ended are dropped from the top. */
function latest(ranges: Range[] | undefined, offset: number): Range | undefined {
  while (ranges?.length && ranges.at(-1)!.end <= offset) ranges.pop();
  return ranges?.at(-1);
}

/** The ranges in order of their starts; an `enable` that ends something counts as used. */
function silencedRanges(draft: Draft, directives: readonly Directive[]): { ranges: Range[]; used: Set<number> } {
  const lines = lineStarts(draft.text);
  const end = draft.text.length + 1;
  const ranges: Range[] = [];
  const used = new Set<number>();
  const standing = new Standing();
  directives.forEach((directive, i) => {
    const names = directive.rules.length > 0 ? directive.rules : [""];
    switch (directive.kind) {
      case "disable-file":
        for (const name of names) ranges.push({ name, start: 0, end, directive: i });
        break;
      case "disable":
        for (const name of names) standing.add({ name, start: directive.end, directive: i });
        break;
      case "enable": {
        const ended = directive.rules.length === 0 ? standing.takeAll() : names.flatMap((name) => standing.take(name));
        if (ended.length > 0) used.add(i);
        for (const start of ended) ranges.push({ ...start, end: directive.start });
        break;
      }
      case "disable-next-line": {
        const line = nextTextLine(draft.text, lines, positionAt(lines, directive.end).line + 1);
        if (line === undefined) break;
        const range = { start: lines[line]!, end: lines[line + 1] ?? end, directive: i };
        for (const name of names) ranges.push({ ...range, name });
      }
    }
  });
  for (const start of standing.takeAll()) ranges.push({ ...start, end });
  return { ranges: ranges.sort((a, b) => a.start - b.start), used };
}

type Opened = Omit<Range, "end">;

/** What `disable` has silenced and no `enable` has ended. What is silenced already stays so: a second one adds nothing. */
class Standing {
  private readonly groups = new Map<string, Map<string, Opened>>();

  add(opened: Opened): void {
    const group = this.groups.get(groupIn(opened.name)) ?? new Map<string, Opened>();
    if (!group.has(opened.name)) group.set(opened.name, opened);
    this.groups.set(groupIn(opened.name), group);
  }

  /** Ends one name; a group ends its rules too. */
  take(name: string): Opened[] {
    const group = this.groups.get(groupIn(name));
    const taken = name.includes("/")
      ? [group?.get(name)].filter((one) => one !== undefined)
      : [...(group?.values() ?? [])];
    for (const one of taken) group?.delete(one.name);
    return taken;
  }

  takeAll(): Opened[] {
    const all = [...this.groups.values()].flatMap((group) => [...group.values()]);
    this.groups.clear();
    return all;
  }
}

const groupIn = (name: string): string => (name.includes("/") ? groupOf(name) : name);

/** In Markdown a blank line may have to stand between a comment and the paragraph that it speaks of. */
function nextTextLine(text: string, lines: readonly number[], from: number): number | undefined {
  for (let line = from; line < Math.min(lines.length, from + 3); line++) {
    if (/\S/.test(text.slice(lines[line]!, lines[line + 1] ?? text.length))) return line;
  }
  return undefined;
}
