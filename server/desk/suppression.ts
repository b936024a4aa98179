import type { Draft } from "../draft/draft.ts";
import { type Directive, directivesOf, marksOf } from "../draft/marks.ts";
import { sentencesOf } from "../draft/reading.ts";
import type { Finding } from "../story/finding.ts";
import { groupOf } from "../story/rule.ts";
import { lineStarts, positionAt } from "../text/lines.ts";
import { overlaps, type Span } from "../text/span.ts";

interface Ruled extends Finding {
  readonly rule: string;
}

/** Leaves out what the desk's marks and directives silence. markup/ and marks/ are never silenced by a mark. */
export function suppressed<F extends Ruled>(draft: Draft, findings: readonly F[], _rulesOn: ReadonlySet<string>): F[] {
  const covered = coveredByMarks(draft);
  const ranges = silencedRanges(draft);
  return findings.filter((found) => {
    if (ranges.some((range) => silences(range, found))) return false;
    const group = groupOf(found.rule);
    if (group === "markup" || group === "marks") return true;
    return !covered.some(({ span, whole, sentence }) =>
      whole || group !== "attribution" ? overlaps(span, found) : overlaps(sentence, found),
    );
  });
}

interface Cover {
  readonly span: Span;
  readonly sentence: Span;
  readonly whole: boolean;
}

/** What CQ, sic and stet speak for; a mark that silences a claim silences the sentence's claim. */
function coveredByMarks(draft: Draft): Cover[] {
  const covers: Cover[] = [];
  for (const { reading, start } of draft.paragraphs) {
    for (const mark of marksOf(reading)) {
      const sentence = sentencesOf(reading).find((s) => overlaps(s, mark.covers)) ?? mark.covers;
      covers.push({
        span: { start: mark.covers.start + start, end: mark.covers.end + start },
        sentence: { start: sentence.start + start, end: sentence.end + start },
        whole: mark.name === "stet",
      });
    }
  }
  return covers;
}

interface Range extends Span {
  readonly rules: readonly string[];
}

const silences = ({ start, end, rules }: Range, found: Ruled): boolean =>
  found.start >= start &&
  found.start < end &&
  (rules.length === 0 || rules.some((name) => name === found.rule || name === groupOf(found.rule)));

function silencedRanges(draft: Draft): Range[] {
  const directives = directivesOf(draft);
  if (directives.length === 0) return [];
  const lines = lineStarts(draft.text);
  const end = draft.text.length + 1;
  return directives.flatMap((directive, i) => {
    const { kind, rules } = directive;
    switch (kind) {
      case "disable-file":
        return [{ start: 0, end, rules }];
      case "disable":
        return [{ start: directive.end, end: enabledAgain(directives, i) ?? end, rules }];
      case "disable-next-line": {
        const line = nextTextLine(draft.text, lines, positionAt(lines, directive.end).line + 1);
        return line === undefined ? [] : [{ start: lines[line]!, end: lines[line + 1] ?? end, rules }];
      }
      default:
        return [];
    }
  });
}

function enabledAgain(directives: readonly Directive[], i: number): number | undefined {
  const { rules } = directives[i]!;
  return directives
    .slice(i + 1)
    .find(
      (later) =>
        later.kind === "enable" && (later.rules.length === 0 || rules.every((name) => later.rules.includes(name))),
    )?.start;
}

/** In Markdown a blank line may have to stand between a comment and the paragraph that it speaks of. */
function nextTextLine(text: string, lines: readonly number[], from: number): number | undefined {
  for (let line = from; line < Math.min(lines.length, from + 3); line++) {
    if (/\S/.test(text.slice(lines[line]!, lines[line + 1] ?? text.length))) return line;
  }
  return undefined;
}
