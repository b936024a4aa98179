import type { Paragraph } from "../draft/draft.ts";
import { lowerBound, type Span } from "../text/span.ts";
import { type Range, spanIn } from "./attribution/line.ts";
import { factsOf } from "./attribution/paragraph.ts";
import type { Attribution } from "./attributions.ts";
import type { ClaimKind } from "./claims/candidate.ts";
import { kindOfCopy } from "./claims/kind-of-copy.ts";
import { claimsIn, type Strength } from "./claims/sentence-claims.ts";
import { isCoveredByContext, surroundingsOf } from "./claims/silence.ts";
import type { Story } from "./story.ts";

/** A statement that a reader would ask the source of; its span is the words that make the claim. Offsets are the draft's. */
export interface Claim extends Span {
  /** The last word of the rule that speaks of it: "statistic", "projection". */
  readonly kind: ClaimKind;
  /** Index into the story's attributions of the one that covers it; null where none does. */
  readonly attribution: number | null;
  readonly strength: Strength;
  /** The whole sentence. */
  readonly sentence: Span;
  /** Of a statistic that tells a change: which way, and the words that tell how much. */
  readonly change?: { readonly way: "up" | "down"; readonly amount: Span };
}

/** Claims in the running copy: those that an attribution covers, and those that nobody stands for. */
export function claimsOf({ draft, attributions, house }: Story): readonly Claim[] {
  const body = draft.paragraphs.filter(({ reading }) => reading.part === "body");
  const owners = contentsOf(attributions);
  const found: Claim[] = [];
  const copy = kindOfCopy(draft, body);
  /** Sentences, and in live copy figures, that were asked about further up. */
  const asked = new Set<string>();
  body.forEach((paragraph, i) => {
    const { poll: polled } = surroundingsOf(paragraph.reading);
    for (const facts of claimsIn(paragraph.reading)) {
      if (facts.claims.length === 0) continue;
      const sentence = paragraph.reading.prose.slice(facts.sentence.start, facts.sentence.end);
      const covered =
        facts.sourced ||
        namesHouseSource(house.sources, sentence) ||
        isCoveredByContext(draft, body, i, facts, copy.posts);
      const repeated = asked.has(sentence);
      for (const { candidate, strength } of facts.claims) {
        // A poll has counted; it doesn't judge.
        const answered = covered || (polled && candidate.kind === "statistic");
        const span = spanOf(paragraph, candidate.range);
        const attribution = ownerOf(owners, span) ?? (answered ? ownerNear(owners, span, paragraph) : null);
        // Silenced by what stands around it, though no attribution can be pointed at.
        if (answered && attribution === null) continue;
        if (attribution === null) {
          if (repeated || (copy.opinion && WRITERS_OWN.has(candidate.kind))) continue;
          const words = draft.text.slice(span.start, span.end);
          if (copy.live && asked.has(words)) continue;
          asked.add(sentence);
          if (copy.live) asked.add(words);
        }
        const { figure } = candidate;
        found.push({
          ...span,
          kind: candidate.kind,
          attribution,
          strength,
          sentence: { start: facts.sentence.start + paragraph.start, end: facts.sentence.end + paragraph.start },
          ...(figure?.change ? { change: { way: figure.change, amount: spanOf(paragraph, figure.amount) } } : {}),
        });
      }
    }
  });
  return found;
}

/** What the writer of an opinion piece answers for. */
const WRITERS_OWN: ReadonlySet<ClaimKind> = new Set(["judgement", "belief", "cause"]);

/** Whether a sentence names one of the wires and programmes that the newsroom takes for a source. */
const namesHouseSource = (sources: readonly string[], sentence: string): boolean =>
  sources.some((source) => {
    const at = sentence.indexOf(source);
    return at >= 0 && !/\p{L}/u.test(sentence[at - 1] ?? " ") && !/\p{L}/u.test(sentence[at + source.length] ?? " ");
  });

const spanOf = ({ reading, start }: Paragraph, range: Range): Span => spanIn(factsOf(reading).line, range, start);

interface Owned extends Span {
  readonly owner: number;
}

/** All contents in the draft's order, each with the attribution that it belongs to. */
function contentsOf(attributions: readonly Attribution[]): Owned[] {
  const owned = attributions.flatMap(({ source, content }, owner) =>
    source.length > 0 ? content.map(({ start, end }) => ({ start, end, owner })) : [],
  );
  return owned.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The attribution whose content holds most of the span. */
function ownerOf(owned: readonly Owned[], { start, end }: Span): number | null {
  for (let i = lowerBound(owned, end, ({ start }) => start) - 1; i >= 0 && owned[i]!.start > start - LONG; i--) {
    if (owned[i]!.end > start && owned[i]!.start < end) return owned[i]!.owner;
  }
  return null;
}

/** No content is looked for that begins further before a claim. */
const LONG = 4000;

/** The nearest attribution in the same paragraph. */
function ownerNear(owned: readonly Owned[], { start }: Span, paragraph: Paragraph): number | null {
  let best: Owned | undefined;
  for (
    let i = lowerBound(owned, paragraph.start, (span) => span.start);
    i < owned.length && owned[i]!.start < paragraph.end;
    i++
  ) {
    if (!best || Math.abs(owned[i]!.start - start) < Math.abs(best.start - start)) best = owned[i];
  }
  return best?.owner ?? null;
}
