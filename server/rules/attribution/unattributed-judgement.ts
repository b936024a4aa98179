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
      message: question,
      fixes: (_words, { sentence }, draft) => [accordingTo(draft, sentence)],
      checkedFirst: true,
    });
  },
});

/** A first or a record can be looked up; a superlative or a verdict is somebody's view. */
function question(words: string): string {
  const quoted = capitalised(words.replace(/^(?:one\s+of\s+)?the\s+/i, ""));
  return `"${quoted}": ${/\b(?:first|last|only|never|record)\b/i.test(words) ? "who says so" : "whose view"}?`;
}
