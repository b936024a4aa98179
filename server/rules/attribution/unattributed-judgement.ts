import { accordingTo, capitalised, questionsAbout } from "../../story/claims/questions.ts";
import { rule } from "../../story/rule.ts";

/** A superlative or a verdict in the paper's own voice. */
export const unattributedJudgement = rule({
  id: "attribution/unattributed-judgement",
  severity: "info",
  summary: "A judgement in the paper's own voice.",
  why: "In news copy a superlative or a verdict belongs to somebody, unless it can be checked. Name them, or check it.",
  examples: {
    bad: ["The partnership is one of the most intriguing developments in recent years."],
    good: ["The partnership is one of the most intriguing developments in recent years, Reuters writes."],
  },
  scope: "draft",
  onePerSentence: true,
  *check({ story }) {
    yield* questionsAbout(story, {
      kind: "judgement",
      rule: "attribution/unattributed-judgement",
      severity: { faint: "hint" },
      message: (words) => `"${capitalised(words.replace(/^(?:one\s+of\s+)?the\s+/i, ""))}": whose view?`,
      fixes: (_words, { sentence }, draft) => [accordingTo(draft, sentence)],
      checkedFirst: true,
    });
  },
});
