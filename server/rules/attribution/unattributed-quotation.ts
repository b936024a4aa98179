import { unspokenQuotations } from "../../story/claims/unspoken-quotations.ts";
import { finding, suggestion } from "../../story/finding.ts";
import { rule } from "../../story/rule.ts";

/** A whole quotation that nobody speaks. */
export const unattributedQuotation = rule({
  id: "attribution/unattributed-quotation",
  severity: "warning",
  summary: "A quotation that nobody speaks.",
  why: "A reader should know who is speaking by the end of a quotation's first sentence.",
  examples: {
    bad: [
      "The council met for two hours.\n\n“Nobody asked the people who live on this street.”\n\nThe vote was put off until Monday.",
    ],
    good: ["“Nobody asked the people who live on this street,” said Ana Kovač, a nurse."],
  },
  scope: "draft",
  quotations: "read",
  onePerSentence: true,
  *check({ story }) {
    for (const { span, edits } of unspokenQuotations(story)) {
      yield finding(span, "Who is speaking?", suggestion('Insert "[TK] said"', ...edits));
    }
  },
});
