import type { Sentence } from "../../language/sentences.ts";
import type { Line } from "../attribution/line.ts";
import { accusationAt } from "./accusations.ts";
import type { Candidate } from "./candidate.ts";
import { causeAt } from "./causes.ts";
import { comparisonAt } from "./comparisons.ts";
import { figuresIn } from "./figures.ts";
import { projectionAt } from "./forecasts.ts";
import { standingAt, trendAt, trendNounAt } from "./trends.ts";
import { judgementAt, superlativeAt } from "./verdicts.ts";
import { beliefAt, hearsayAt } from "./views-of-nobody.ts";

/** Everything in the sentence that a reader might ask the source of, in order. */
export function candidatesIn(line: Line, sentence: Sentence): Candidate[] {
  const { first, last } = sentence;
  const found: Candidate[] = [];
  for (const figure of figuresIn(line, sentence))
    found.push({ kind: "statistic", range: figure.range, weight: figure.weight, figure });
  const { tokens } = line;
  for (let i = first; i < last; i++) {
    const candidate =
      hearsayAt(tokens, i, last) ??
      beliefAt(tokens, i, first) ??
      projectionAt(tokens, i, first, last) ??
      accusationAt(tokens, i, first, last) ??
      causeAt(tokens, i, first, last) ??
      superlativeAt(tokens, i, first, last) ??
      judgementAt(tokens, i, first, last) ??
      comparisonAt(tokens, i, first, last) ??
      standingAt(tokens, i, first, last) ??
      trendAt(tokens, i, first, last) ??
      trendNounAt(tokens, i, first, last);
    if (candidate) found.push(candidate);
  }
  return found.sort((a, b) => a.range.from - b.range.from);
}
