import type { Draft, Paragraph } from "../draft/draft.ts";
import type { Part } from "../draft/part.ts";
import type { Span } from "../text/span.ts";
import { isAnonymous } from "./attribution/anonymity.ts";
import type { LocalAttribution } from "./attribution/findings.ts";
import { isQuoted, type Line, type Range } from "./attribution/line.ts";
import { factsOf, type ParagraphFacts } from "./attribution/paragraph.ts";
import type { House } from "./house.ts";

/** Who says what. Each part may lie in several stretches; offsets are the draft's. */
export interface Attribution {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly kind: "direct" | "indirect" | "mixed";
  /** The source is not named. */
  readonly anonymous: boolean;
}

const SPOKEN: ReadonlySet<Part> = new Set([
  "headline",
  "standfirst",
  "body",
  "subheading",
  "caption",
  "list",
  "quote",
  "transcript",
  "correction",
]);

export function attributionsOf(draft: Draft, _house: House): readonly Attribution[] {
  const found: Attribution[] = [];
  /** Index of the attribution that a quotation in the next paragraph would go on with. */
  let goesOn: number | undefined;
  /** Index of the attribution whose content is the next paragraph. */
  let opened: number | undefined;
  for (const paragraph of draft.paragraphs) {
    if (!SPOKEN.has(paragraph.reading.part)) continue;
    const facts = factsOf(paragraph.reading);
    if (opened !== undefined) {
      const owner = found[opened]!;
      opened = undefined;
      if (facts.attributions.length === 0 && facts.line.tokens.length > 0) {
        found[goesOn!] = { ...owner, content: [...owner.content, { start: paragraph.start, end: paragraph.end }] };
        continue;
      }
    }
    const carried = goesOn === undefined ? undefined : found[goesOn];
    if (carried && facts.unspoken.length > 0) {
      found[goesOn!] = {
        ...carried,
        content: [...carried.content, ...facts.unspoken.map((range) => spanIn(facts.line, range, paragraph))],
      };
    }
    for (const local of facts.attributions) found.push(placed(local, facts, paragraph));
    if (facts.attributions.at(-1)?.opens) opened = found.length - 1;
    if (facts.attributions.length > 0) goesOn = lastWithSource(found);
    else if (facts.unspoken.length === 0) goesOn = undefined;
  }
  return found;
}

function lastWithSource(found: readonly Attribution[]): number | undefined {
  for (let i = found.length - 1; i >= 0; i--) if (found[i]!.source.length > 0) return i;
  return undefined;
}

const spanIn = ({ tokens }: Line, { from, to }: Range, { start }: Paragraph): Span => ({
  start: tokens[from]!.start + start,
  end: tokens[to - 1]!.end + start,
});

function placed(local: LocalAttribution, { line }: ParagraphFacts, paragraph: Paragraph): Attribution {
  const spans = (ranges: readonly Range[]) => ranges.map((range) => spanIn(line, range, paragraph));
  return {
    source: spans(local.source),
    cue: spans(local.cue),
    content: spans(local.content),
    kind: kindOf(local, line),
    anonymous: isAnonymous(local, line),
  };
}

/** Direct where all that is said stands in quotation marks, mixed where some does. */
function kindOf({ content }: LocalAttribution, line: Line): Attribution["kind"] {
  let quoted = 0;
  let plain = 0;
  for (const { from, to } of content) {
    for (let i = from; i < to; i++) {
      if (isQuoted(line, i)) quoted++;
      else if (line.tokens[i]!.kind !== "punctuation") plain++;
    }
  }
  return quoted === 0 ? "indirect" : plain === 0 ? "direct" : "mixed";
}
