import type { Draft, Paragraph } from "../../draft/draft.ts";
import { perReading, type Reading, sentencesOf, tokensOf } from "../../draft/reading.ts";
import type { Token } from "../../language/token.ts";
import { type Finding, finding, suggestion } from "../../story/finding.ts";
import { rule } from "../../story/rule.ts";
import { insert } from "../../text/edit.ts";
import { lowerBound, spanAt, spanOf } from "../../text/span.ts";

/** A round or square bracket without its partner. */
export const openBracket = rule({
  id: "dangling/open-bracket",
  severity: "warning",
  summary: "A bracket that never closes, or never opens.",
  why: "The reader can't tell where the aside ends; often words went missing with the bracket.",
  examples: {
    bad: ["The bank (founded in 1901 has closed.", "The bank, founded in 1901), has closed."],
    good: ["The bank (founded in 1901) has closed.", "It must a) open, b) close."],
  },
  scope: "draft",
  quotations: "read",
  *check({ draft }) {
    yield* unpaired(draft);
  },
});

interface Loose {
  readonly unclosed: readonly Token[];
  readonly unopened: readonly Token[];
}

const CLOSES = new Map([
  [")", "("],
  ["]", "["],
]);

const looseBracketsOf = perReading((reading: Reading): Loose => {
  const tokens = tokensOf(reading);
  const stack: Token[] = [];
  const depth = new Map([
    ["(", 0],
    ["[", 0],
  ]);
  const unclosed: Token[] = [];
  const unopened: Token[] = [];
  const count = (mark: string, by: number) => depth.set(mark, depth.get(mark)! + by);
  tokens.forEach((token, i) => {
    if (token.kind !== "punctuation" || isSmile(tokens, i)) return;
    if (depth.has(token.text)) {
      stack.push(token);
      count(token.text, 1);
      return;
    }
    const partner = CLOSES.get(token.text);
    if (!partner) return;
    if (depth.get(partner) === 0) {
      if (!isEnumerator(tokens, i)) unopened.push(token);
      return;
    }
    for (let top = stack.pop()!; ; top = stack.pop()!) {
      count(top.text, -1);
      if (top.text === partner) break;
      unclosed.push(top);
    }
  });
  return { unclosed: [...unclosed, ...stack], unopened };
});

/** :) and ;-( are faces. */
function isSmile(tokens: readonly Token[], i: number): boolean {
  if (tokens[i]!.spaced) return false;
  const before = tokens[i - 1]?.text;
  return (
    before === ":" || before === ";" || (before === "-" && (tokens[i - 2]?.text === ":" || tokens[i - 2]?.text === ";"))
  );
}

/** "a)", "12)", "iv)" before an item. */
function isEnumerator(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  return (
    before !== undefined && !tokens[i]!.spaced && /^(?:\p{L}|\d{1,2}|[ivx]{1,4})$/u.test(before.text) && before.spaced
  );
}

const REACH = 4;

/** An aside of several paragraphs closes in one that follows. */
function* unpaired(draft: Draft): Iterable<Finding> {
  let carried: { readonly paragraph: Paragraph; readonly bracket: Token } | undefined;
  let since = 0;
  for (const paragraph of draft.paragraphs) {
    const { part } = paragraph.reading;
    if (part !== "body" && part !== "standfirst" && part !== "sign-off") continue;
    const { unclosed, unopened } = looseBracketsOf(paragraph.reading);
    let strays = unopened;
    if (carried && unopened[0] && CLOSES.get(unopened[0].text) === carried.bracket.text) {
      strays = unopened.slice(1);
      carried = undefined;
    } else if (carried && (unclosed.length > 0 || ++since > REACH)) {
      yield neverCloses(carried.paragraph, carried.bracket);
      carried = undefined;
    }
    for (const bracket of strays) yield neverOpens(paragraph, bracket);
    for (const bracket of unclosed.slice(0, -1)) yield neverCloses(paragraph, bracket);
    const last = unclosed.at(-1);
    if (!last) continue;
    carried = { paragraph, bracket: last };
    since = 0;
  }
  if (carried) yield neverCloses(carried.paragraph, carried.bracket);
}

function neverCloses({ reading, start }: Paragraph, bracket: Token): Finding {
  const tokens = tokensOf(reading);
  const next = tokens[indexOf(tokens, bracket) + 1] ?? bracket;
  const sentence = spanAt(sentencesOf(reading), bracket.start);
  const last = sentence && tokens[sentence.last - 1];
  const at = last ? (last.kind === "punctuation" ? last.start : last.end) : reading.prose.length;
  const mark = bracket.text === "(" ? ")" : "]";
  const span = spanOf(bracket, next);
  return finding(
    { start: span.start + start, end: span.end + start },
    "This bracket never closes.",
    suggestion("Close bracket at the end of the sentence", insert(Math.max(at, bracket.end) + start, mark)),
  );
}

function neverOpens({ reading, start }: Paragraph, bracket: Token): Finding {
  const tokens = tokensOf(reading);
  const before = tokens[indexOf(tokens, bracket) - 1] ?? bracket;
  return finding(
    { start: before.start + start, end: bracket.end + start },
    "This bracket never opens.",
    suggestion(`Remove "${bracket.text}"`, { start: bracket.start + start, end: bracket.end + start, text: "" }),
  );
}

const indexOf = (tokens: readonly Token[], token: Token): number =>
  lowerBound(tokens, token.start, ({ start }) => start);
