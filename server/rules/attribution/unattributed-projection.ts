import { accordingTo, byWhom, capitalised, questionsAbout } from "../../story/claims/questions.ts";
import { rule } from "../../story/rule.ts";

const PARTICIPLE = /^(?:projected|expected|forecast(?:ed)?|predicted|anticipated|estimated|slated)\b/i;

/** The future, told as fact. */
export const unattributedProjection = rule({
  id: "attribution/unattributed-projection",
  severity: "info",
  summary: "A forecast without its forecaster.",
  why: "A projection is somebody's view of the future; the reader should know whose. BBC guidelines ask for attribution of what can't be corroborated.",
  examples: {
    bad: ["The country is projected to overtake its neighbour within the decade."],
    good: ["The country will overtake its neighbour within the decade, the bank said."],
  },
  scope: "draft",
  onePerSentence: true,
  *check({ story }) {
    yield* questionsAbout(story, {
      kind: "projection",
      rule: "attribution/unattributed-projection",
      severity: { faint: "hint" },
      message(words) {
        const participle = PARTICIPLE.exec(words)?.[0];
        return participle ? `${capitalised(participle)} by whom?` : `"${capitalised(words)}": who predicts it?`;
      },
      fixes(words, { start, sentence }, draft) {
        const participle = PARTICIPLE.exec(words)?.[0];
        return [participle ? byWhom(start + participle.length) : accordingTo(draft, sentence)];
      },
    });
  },
});
