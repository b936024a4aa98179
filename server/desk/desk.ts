import type { Draft, Paragraph } from "../draft/draft.ts";
import { perReading, quotationsOf, type Reading, sentencesOf, tokensOf } from "../draft/reading.ts";
import { RULES } from "../rules/index.ts";
import { type Finding, gravity, type Severity } from "../story/finding.ts";
import { type House, NO_HOUSE } from "../story/house.ts";
import { perDraft } from "../story/per-draft.ts";
import {
  type DirectiveRule,
  type DraftRule,
  defaultOptions,
  groupOf,
  type ParagraphRule,
  type Rule,
  type SentenceRule,
} from "../story/rule.ts";
import { type Story, storyOf } from "../story/story.ts";
import { contains, overlaps, type Span, shifted, spanAt } from "../text/span.ts";
import { suppress } from "./suppression.ts";

/** What a newsroom has set for one rule. */
export interface RuleSetting {
  readonly severity?: Severity | "off";
  readonly options?: Readonly<Record<string, unknown>>;
}

/** How one draft is to be judged: the rules' settings, by id or group name, and the house's style. */
export interface Configuration {
  readonly rules: ReadonlyMap<string, RuleSetting>;
  readonly house: House;
}

export const DEFAULT_CONFIGURATION: Configuration = { rules: new Map(), house: NO_HOUSE };

/** A finding as it leaves the desk; offsets are the draft's. */
export interface DeskFinding extends Finding {
  readonly rule: string;
  readonly severity: Severity;
}

/** A rule that threw. It is left out of this check; the others go on. */
export interface RuleFailure {
  readonly rule: string;
  readonly message: string;
}

export interface Verdict {
  /** Sorted by place, then by gravity, then by rule. */
  readonly findings: readonly DeskFinding[];
  readonly failures: readonly RuleFailure[];
}

/** The rules that are on under one configuration, ready to run. Keeps what it finds in a reading with that reading. */
export interface Desk {
  readonly configuration: Configuration;
  /**
   * Judges a draft; yields after every paragraph, so that whoever pumps it can stop or turn to something else.
   * `only` limits it to some rules, by id or group.
   */
  check(draft: Draft): Generator<undefined, Verdict>;
  isOn(rule: string): boolean;
  /** What was understood of a draft; the same that the rules saw, worked out once. */
  storyOf(draft: Draft): Story;
}

const keptStory = perDraft(storyOf);

interface ActiveRule<R extends Rule> {
  readonly rule: R;
  /** What the newsroom has set holds for all findings; otherwise a finding's own goes before its rule's. */
  readonly severityOf: (found: Finding) => Severity;
  readonly options: Values;
}

/** A rule's own types know its options; to the desk they are values by name. */
type Values = Record<string, never>;

export function createDesk(configuration: Configuration = DEFAULT_CONFIGURATION, rules: readonly Rule[] = RULES): Desk {
  const active = rules.map((rule) => activate(rule, configuration)).filter((rule) => rule !== undefined);
  const local = active.filter(
    (a): a is ActiveRule<SentenceRule | ParagraphRule> => a.rule.scope === "sentence" || a.rule.scope === "paragraph",
  );
  const wide = active.filter((a): a is ActiveRule<DraftRule> => a.rule.scope === "draft");
  const last = active.filter((a): a is ActiveRule<DirectiveRule> => a.rule.scope === "directives");
  const ids = new Set(active.map(({ rule }) => rule.id as string));
  const { house } = configuration;
  const inReading = perReading((reading) => judgeReading(reading, local, house));

  function* check(draft: Draft): Generator<undefined, Verdict> {
    const findings: DeskFinding[] = [];
    const failures = new Map<string, string>();
    for (const paragraph of draft.paragraphs) {
      const judged = inReading(paragraph.reading);
      for (const found of judged.findings) {
        if (draft.english || found.anyLanguage) findings.push(placed(found, paragraph.start));
      }
      for (const [rule, message] of judged.failures) failures.set(rule, message);
      yield;
    }
    const story = keptStory(draft, house);
    for (const { rule, severityOf, options } of wide) {
      if (!draft.english && !rule.anyLanguage) continue;
      try {
        for (const found of rule.check({ draft, story, house, options })) {
          if (looksThere(draft, rule, found)) findings.push({ ...found, rule: rule.id, severity: severityOf(found) });
        }
      } catch (error) {
        failures.set(rule.id, messageOf(error));
      }
      yield;
    }
    const onePerSentence = new Set(
      active.filter(({ rule }) => rule.onePerSentence).map(({ rule }) => rule.id as string),
    );
    const { kept: spoken, directives } = suppress(
      draft,
      withoutLeftoverCopy(findings).map((found) => guarded(draft, found)),
    );
    const kept = gravestPerSentence(draft, spoken, onePerSentence);
    const ran = namesOf(
      active
        .filter(({ rule }) => (draft.english || rule.anyLanguage) && !failures.has(rule.id))
        .map(({ rule }) => rule.id),
    );
    const judged = directives.filter(({ rules }) => rules.every((name) => ran.has(name) || !KNOWN.has(name)));
    for (const { rule, severityOf, options } of last) {
      const isKnown = (name: string) => KNOWN.has(name);
      for (const found of rule.check({ directives: judged, isKnown, options }))
        kept.push({ ...found, rule: rule.id, severity: severityOf(found) });
    }
    kept.sort(
      (a, b) =>
        a.start - b.start || a.end - b.end || gravity(a.severity) - gravity(b.severity) || (a.rule < b.rule ? -1 : 1),
    );
    return { findings: kept, failures: [...failures].map(([rule, message]) => ({ rule, message })) };
  }

  return { configuration, check, isOn: (rule) => ids.has(rule), storyOf: (draft) => keptStory(draft, house) };
}

/** The ids of rules, and the groups they stand in. */
const namesOf = (ids: readonly string[]): ReadonlySet<string> => new Set([...ids, ...ids.map(groupOf)]);

const KNOWN = namesOf(RULES.map(({ id }) => id));

/** Runs a check to its end at once. */
export function checkAtOnce(desk: Desk, draft: Draft): Verdict {
  const run = desk.check(draft);
  for (;;) {
    const step = run.next();
    if (step.done) return step.value;
  }
}

function activate<R extends Rule>(rule: R, { rules, house }: Configuration): ActiveRule<R> | undefined {
  const own = rules.get(rule.id);
  const off = rule.off === "drafting" ? house.profile !== "publish" : rule.off;
  const group = rules.get(groupOf(rule.id));
  const severity = own?.severity ?? group?.severity ?? (off ? "off" : undefined);
  if (severity === "off") return undefined;
  return {
    rule,
    severityOf: (found) => severity ?? found.severity ?? rule.severity,
    options: { ...defaultOptions(rule.options), ...own?.options } as Values,
  };
}

interface LocalFinding extends DeskFinding {
  readonly anyLanguage: boolean;
}

interface ReadingVerdict {
  readonly findings: readonly LocalFinding[];
  readonly failures: ReadonlyMap<string, string>;
}

/** All sentence and paragraph rules on one reading; offsets count from its start. */
function judgeReading(
  reading: Reading,
  active: readonly ActiveRule<SentenceRule | ParagraphRule>[],
  house: House,
): ReadingVerdict {
  const findings: LocalFinding[] = [];
  const failures = new Map<string, string>();
  for (const { rule, severityOf, options } of active) {
    if (!(rule.parts ?? BODY).includes(reading.part)) continue;
    try {
      for (const found of findingsIn(reading, rule, options, house)) {
        if (rule.quotations !== "read" && isQuoted(reading, found)) continue;
        const anyLanguage = rule.anyLanguage ?? false;
        findings.push({ ...found, rule: rule.id, severity: severityOf(found), anyLanguage });
      }
    } catch (error) {
      failures.set(rule.id, messageOf(error));
    }
  }
  return { findings, failures };
}

const BODY = ["body"] as const;

function* findingsIn(
  reading: Reading,
  rule: SentenceRule | ParagraphRule,
  options: Values,
  house: House,
): Iterable<Finding> {
  const tokens = tokensOf(reading);
  const sentences = sentencesOf(reading);
  if (rule.scope === "paragraph") {
    yield* rule.check({ reading, tokens, sentences, quotations: quotationsOf(reading), house, options });
    return;
  }
  for (const sentence of sentences) {
    yield* rule.check({ reading, sentence, tokens: tokens.slice(sentence.first, sentence.last), options });
  }
}

/** Inside a quotation: those are a source's words. */
function isQuoted(reading: Reading, span: Span): boolean {
  const quotation = spanAt(quotationsOf(reading), span.start);
  return (
    quotation !== undefined &&
    contains(quotation, span) &&
    !(span.start === quotation.start && span.end === quotation.end)
  );
}

function looksThere(draft: Draft, rule: DraftRule, span: Span): boolean {
  const paragraph = paragraphOf(draft, span.start);
  if (!paragraph) return true;
  const { reading, start } = paragraph;
  return rule.quotations === "read" || !isQuoted(reading, { start: span.start - start, end: span.end - start });
}

function paragraphOf(draft: Draft, offset: number): Paragraph | undefined {
  return spanAt(draft.paragraphs, offset);
}

/** No fix inside a quotation is safe, save of markup/, which touches encoding and not words. */
function guarded(draft: Draft, found: DeskFinding): DeskFinding {
  if (groupOf(found.rule) === "markup" || !found.fixes.some((fix) => fix.safe)) return found;
  const paragraph = paragraphOf(draft, found.start);
  if (!paragraph) return found;
  const quoted = quotationsOf(paragraph.reading).some((quotation) =>
    overlaps(quotation, { start: found.start - paragraph.start + 1, end: found.end - paragraph.start - 1 }),
  );
  return quoted ? { ...found, fixes: found.fixes.map((fix) => ({ ...fix, safe: false })) } : found;
}

/** What is to be deleted as a leftover is not judged as copy: nobody asks who says so of a share bar. */
function withoutLeftoverCopy(findings: readonly DeskFinding[]): readonly DeskFinding[] {
  const leftovers = findings.filter((found) => LEFTOVER_LINES.has(found.rule));
  if (leftovers.length === 0) return findings;
  leftovers.sort((a, b) => a.start - b.start);
  return findings.filter((found) => {
    if (groupOf(found.rule) === "markup") return true;
    const leftover = spanAt(leftovers, found.start);
    return !leftover || !contains(leftover, found);
  });
}

const LEFTOVER_LINES: ReadonlySet<string> = new Set([
  "markup/furniture",
  "markup/credit",
  "markup/script",
  "markup/cms-block",
]);

function placed(found: LocalFinding, by: number): DeskFinding {
  const { anyLanguage: _, ...rest } = found;
  return {
    ...shifted(rest, by),
    fixes: found.fixes.map((fix) => ({ ...fix, edits: fix.edits.map((edit) => shifted(edit, by)) })),
    ...(found.related ? { related: found.related.map((place) => shifted(place, by)) } : {}),
  };
}

/** Of the findings that claim one place a sentence, the gravest stays; the first among equals. */
function gravestPerSentence(draft: Draft, findings: readonly DeskFinding[], rules: ReadonlySet<string>): DeskFinding[] {
  const best = new Map<string, DeskFinding>();
  const kept: DeskFinding[] = [];
  for (const found of findings) {
    if (!rules.has(found.rule)) {
      kept.push(found);
      continue;
    }
    const key = sentenceKey(draft, found.start);
    const other = best.get(key);
    const graver = !other || gravity(found.severity) - gravity(other.severity) || found.start - other.start;
    if (graver === true || (typeof graver === "number" && graver < 0)) best.set(key, found);
  }
  return [...kept, ...best.values()];
}

function sentenceKey(draft: Draft, offset: number): string {
  const paragraph = paragraphOf(draft, offset);
  if (!paragraph) return `${offset}`;
  const sentence = spanAt(sentencesOf(paragraph.reading), offset - paragraph.start);
  return `${paragraph.index}:${sentence?.start ?? offset}`;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
