import { accordingTo, questionsAbout } from "../../story/claims/questions.ts";
import { rule } from "../../story/rule.ts";

/** One thing is said to have brought about another. */
export const unattributedCause = rule({
  id: "attribution/unattributed-cause",
  severity: "hint",
  summary: "A cause without the one who found it.",
  why: "That one thing led to another is a finding, often a disputed one. Say whose.",
  examples: {
    bad: ["The shutdown of the plant led to a wave of departures from the town."],
    good: ["The shutdown of the plant led to a wave of departures from the town, the mayor said."],
  },
  scope: "draft",
  onePerSentence: true,
  *check({ story }) {
    yield* questionsAbout(story, {
      kind: "cause",
      rule: "attribution/unattributed-cause",
      severity: {},
      message: () => "Who says this was the cause?",
      fixes: (_words, { sentence }, draft) => [accordingTo(draft, sentence)],
    });
  },
});
