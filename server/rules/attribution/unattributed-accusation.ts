import { accordingTo, capitalised, questionsAbout } from "../../story/claims/questions.ts";
import { rule } from "../../story/rule.ts";

/** Conduct that is no crime, but no compliment either. */
const FAILING = /^(?:failed|refused|ignored|neglected|secretly|secret|covertly|concealed|hid|destroyed)\b/i;

/** Wrongdoing, told as fact. */
export const unattributedAccusation = rule({
  id: "attribution/unattributed-accusation",
  severity: "warning",
  summary: "Wrongdoing stated as fact.",
  why: "Until a court has found it, a crime is charged or alleged by somebody; in the paper's own voice it may be libel.",
  examples: {
    bad: ["The company's director bribed two inspectors to keep the plant open."],
    good: ["Prosecutors charged the company's director with bribery.", "He was convicted of fraud in 2014."],
  },
  scope: "draft",
  onePerSentence: true,
  *check({ story }) {
    yield* questionsAbout(story, {
      kind: "accusation",
      rule: "attribution/unattributed-accusation",
      severity: { likely: "hint", faint: "hint" },
      message: (words) =>
        FAILING.test(words)
          ? `"${capitalised(words)}": who says so?`
          : "States a crime as fact. Charged, convicted, or alleged by whom?",
      fixes: (_words, { sentence }, draft) => [accordingTo(draft, sentence)],
    });
  },
});
