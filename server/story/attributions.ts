import type { Draft, Paragraph } from "../draft/draft.ts";
import type { Part } from "../draft/part.ts";
import type { Span } from "../text/span.ts";
import { isAnonymous } from "./attribution/anonymity.ts";
import type { LocalAttribution } from "./attribution/findings.ts";
import { isQuoted, type Line, type Range, spanIn } from "./attribution/line.ts";
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

/** An attribution whose content may still grow. */
type Growing = Attribution & { readonly content: Span[] };

export function attributionsOf(draft: Draft, _house: House): readonly Attribution[] {
  const found: Growing[] = [];
  /** Whom a quotation in the next paragraph would go on with. */
  let goesOn: Growing | undefined;
  /** Whose content is the next paragraph, or the list that begins there. */
  let opened: Growing | undefined;
  let inList = false;
  for (const paragraph of draft.paragraphs) {
    if (!SPOKEN.has(paragraph.reading.part)) continue;
    const facts = factsOf(paragraph.reading);
    if (opened) {
      const isItem = paragraph.reading.part === "list";
      if (facts.attributions.length === 0 && facts.line.tokens.length > 0 && (isItem || !inList)) {
        opened.content.push(wholeOf(facts.line, paragraph));
        inList = isItem;
        if (!isItem) opened = undefined;
        continue;
      }
      opened = undefined;
    }
    if (goesOn) for (const range of facts.unspoken) goesOn.content.push(spanIn(facts.line, range, paragraph.start));
    let named: Growing | undefined;
    for (const local of facts.attributions) {
      const attribution = placed(local, facts, paragraph);
      found.push(attribution);
      if (local.source.length > 0) named = attribution;
      opened = local.opens ? attribution : undefined;
    }
    inList = false;
    if (facts.attributions.length > 0) goesOn = named ?? goesOn;
    else if (facts.unspoken.length === 0) goesOn = undefined;
  }
  return found;
}

const BULLETS = new Set(["-", "*", "•", "–", "·"]);

/** A paragraph without the mark that opens a list's item. */
function wholeOf({ tokens }: Line, { start, end }: Paragraph): Span {
  const isMarked = tokens.length > 1 && BULLETS.has(tokens[0]!.text);
  return isMarked ? { start: tokens[1]!.start + start, end } : { start, end };
}

function placed(local: LocalAttribution, { line }: ParagraphFacts, paragraph: Paragraph): Growing {
  const spans = (ranges: readonly Range[]) => ranges.map((range) => spanIn(line, range, paragraph.start));
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
