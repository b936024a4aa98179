import type { Draft, Paragraph } from "../../draft/draft.ts";
import { perReading, type Reading, sentencesOf, tokensOf } from "../../draft/reading.ts";
import { pairMarks, type Quotation, type QuotationMark } from "../../language/quotations.ts";
import { endOfSpeech } from "../../language/speech.ts";
import { type Finding, finding, suggestion } from "../../story/finding.ts";
import { rule } from "../../story/rule.ts";
import { insert } from "../../text/edit.ts";
import { lowerBound, type Span, shifted, spanAt } from "../../text/span.ts";

/** A quotation mark without its partner. A quotation that goes on in the next paragraph is sound. */
export const openQuotation = rule({
  id: "dangling/open-quotation",
  severity: "warning",
  summary: "A quotation that never closes, or never opens.",
  why: "The reader can't tell whose words they are. In news style a quotation of several paragraphs opens each of them and closes the last (AP, Chicago).",
  examples: {
    bad: ["“We are ready to talk, the minister told reporters.", "We are ready to talk,” the minister told reporters."],
    good: ["“We are ready to talk,” the minister told reporters.", "The 6' 2\" forward scored twice."],
  },
  scope: "draft",
  quotations: "read",
  *check({ draft }) {
    yield* unpaired(draft);
  },
});

/** What a paragraph's marks leave over. */
interface Loose {
  /** Opening marks that another opening mark follows. */
  readonly broken: readonly Quotation[];
  readonly unopened: readonly Span[];
  /** The quotation that is still open at the paragraph's end. */
  readonly open: Quotation | undefined;
  /** It may go on in the next paragraph: nothing in it shows that the reporter speaks again. */
  readonly mayGoOn: boolean;
  readonly startsQuoted: boolean;
  readonly marks: boolean;
}

const looseMarksOf = perReading((reading: Reading): Loose => {
  const { quotations, unopened } = pairMarks(reading.prose);
  const unclosed = quotations.filter(({ open }) => open);
  const last = unclosed.at(-1);
  const open = last && last.end === reading.prose.length ? last : undefined;
  return {
    broken: open ? unclosed.slice(0, -1) : unclosed,
    unopened,
    open,
    mayGoOn: open !== undefined && speechEnd(reading, open) === undefined,
    startsQuoted: /^\s{0,8}(?:\[?…?)["“„«‘]/.test(reading.prose.slice(0, 16)),
    marks: quotations.length > 0 || unopened.length > 0,
  };
});

/** How many paragraphs without any mark a quotation may run through. */
const REACH = 3;

/** One pass over the running copy, with the quotation that stands open on entry. */
function* unpaired(draft: Draft): Iterable<Finding> {
  let carried: { readonly paragraph: Paragraph; readonly quotation: Quotation } | undefined;
  let since = 0;
  for (const paragraph of draft.paragraphs) {
    const { reading } = paragraph;
    if (reading.part !== "body" && reading.part !== "standfirst") continue;
    const { broken, unopened, open, mayGoOn, startsQuoted, marks } = looseMarksOf(reading);
    let strays = unopened;
    if (carried) {
      const closesIt = unopened[0] !== undefined && !startsQuoted && isFirstMark(reading, unopened[0]);
      if (closesIt) strays = unopened.slice(1);
      const goesOn = startsQuoted || closesIt;
      if (goesOn) carried = undefined;
      else if (marks || ++since > REACH) {
        yield neverCloses(carried.paragraph, carried.quotation);
        carried = undefined;
      }
    }
    for (const quotation of broken) yield neverCloses(paragraph, quotation);
    for (const mark of strays) yield neverOpens(paragraph, mark);
    if (!open) continue;
    if (mayGoOn) {
      carried = { paragraph, quotation: open };
      since = 0;
    } else yield neverCloses(paragraph, open);
  }
  if (carried) yield neverCloses(carried.paragraph, carried.quotation);
}

const isFirstMark = (reading: Reading, mark: Span): boolean =>
  !pairMarks(reading.prose).quotations.some(({ start }) => start < mark.start);

const CLOSING: Record<QuotationMark, string> = {
  double: "”",
  straight: '"',
  single: "’",
  "doubled-apostrophe": "''",
  guillemet: "»",
};

function neverCloses({ reading, start }: Paragraph, quotation: Quotation): Finding {
  const tokens = tokensOf(reading);
  const word = tokens[lowerBound(tokens, quotation.innerStart, (token) => token.start)];
  const span = { start: quotation.start, end: Math.min(word?.end ?? quotation.innerStart, quotation.end) };
  const at = speechEnd(reading, quotation) ?? endOfFirstSentence(reading, quotation);
  return finding(
    shifted(span, start),
    "This quotation never closes.",
    suggestion("Close quotation here", insert(at + start, CLOSING[quotation.mark])),
  );
}

/** The offset behind the comma where the reporter speaks again, if anything shows it. */
function speechEnd(reading: Reading, { innerStart, innerEnd }: Quotation): number | undefined {
  const tokens = tokensOf(reading);
  const from = lowerBound(tokens, innerStart, (token) => token.start);
  const to = lowerBound(tokens, innerEnd, (token) => token.start);
  const index = endOfSpeech(tokens, from, to);
  return index === undefined ? undefined : tokens[index]!.end;
}

function endOfFirstSentence(reading: Reading, { innerStart, innerEnd }: Quotation): number {
  const sentence = spanAt(sentencesOf(reading), innerStart);
  return Math.min(sentence?.end ?? innerEnd, innerEnd);
}

function neverOpens({ reading, start }: Paragraph, mark: Span): Finding {
  const tokens = tokensOf(reading);
  const word = tokens[lowerBound(tokens, mark.start, (token) => token.start) - 1] ?? mark;
  const sentence = spanAt(sentencesOf(reading), mark.start);
  const at = sentence?.start ?? mark.start;
  const opening = reading.prose.slice(mark.start, mark.end) === "”" ? "“" : reading.prose.slice(mark.start, mark.end);
  return finding(
    shifted({ start: Math.min(word.start, mark.start), end: mark.end }, start),
    "This quotation never opens.",
    suggestion("Open quotation at the start of the sentence", insert(at + start, opening === "»" ? "«" : opening)),
  );
}
