import { accordingTo, capitalised, questionsAbout } from "../../story/claims/questions.ts";
import { rule } from "../../story/rule.ts";

const SHARES = /%|per ?cent|percentage|half|third|quarter|\d (?:in|of|out of) (?:every )?\d/i;

/** A figure that nobody has counted, as far as the copy tells. */
export const unattributedStatistic = rule({
  id: "attribution/unattributed-statistic",
  severity: "warning",
  summary: "A figure without its source.",
  why: "Readers and the next desk can't judge a figure unless they know who counted. AP asks for the source of a disputable fact in the same sentence.",
  examples: {
    bad: ["Trade between the two countries increased by almost a third in the first half of the year."],
    good: ["Trade between the two countries increased by almost a third, according to customs data."],
  },
  scope: "draft",
  onePerSentence: true,
  *check({ story }) {
    yield* questionsAbout(story, {
      kind: "statistic",
      rule: "attribution/unattributed-statistic",
      severity: { likely: "info", faint: "hint" },
      message(words, { change }, { text }) {
        if (change)
          return `${change.way === "up" ? "Up" : "Down"} ${text.slice(change.amount.start, change.amount.end)}: who measured it?`;
        return `"${capitalised(words)}": ${SHARES.test(words) ? "who measured it" : "who counted"}?`;
      },
      fixes: (_words, { sentence }, draft) => [accordingTo(draft, sentence)],
    });
  },
});
