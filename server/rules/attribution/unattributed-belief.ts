import { byWhom, capitalised, questionsAbout } from "../../story/claims/questions.ts";
import { rule } from "../../story/rule.ts";

/** The participle before "as" or "to", or the last word. */
const PARTICIPLE = /([a-z]+)(?=\s+(?:as|to)$|$)/i;

/** "Is seen as": a view that nobody holds. */
export const unattributedBelief = rule({
  id: "attribution/unattributed-belief",
  severity: "info",
  summary: "A view that is nobody's.",
  why: "“Is seen as” and “is considered” pass a judgement off as common knowledge. Say who sees it so.",
  examples: {
    bad: ["The alliance is now seen as a junior partner to its neighbour."],
    good: ["Analysts at the bank see the alliance as a junior partner to its neighbour."],
  },
  scope: "draft",
  onePerSentence: true,
  *check({ story }) {
    yield* questionsAbout(story, {
      kind: "belief",
      rule: "attribution/unattributed-belief",
      severity: {},
      message: (words) => `${capitalised(PARTICIPLE.exec(words)?.[1] ?? words)} by whom?`,
      fixes(words, { start }) {
        const participle = PARTICIPLE.exec(words);
        return participle ? [byWhom(start + participle.index + participle[1]!.length)] : [];
      },
    });
  },
});
