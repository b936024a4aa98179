import { anonymousSources } from "../../story/claims/vague-sources.ts";
import { finding, suggestion } from "../../story/finding.ts";
import { rule } from "../../story/rule.ts";
import { insert } from "../../text/edit.ts";

/** A source without a name, and without the reason why. */
export const anonymousSource = rule({
  id: "attribution/anonymous-source",
  severity: "info",
  summary: "An unnamed source, and no reason why.",
  why: "AP requires the reason for anonymity in the story; readers trust an unnamed source less, and a reason helps.",
  examples: {
    bad: ["A senior official familiar with the talks said the deal was dead."],
    good: ["A senior official, who asked not to be named because the talks are secret, said the deal was dead."],
  },
  scope: "draft",
  *check({ story }) {
    for (const { span, at, text } of anonymousSources(story)) {
      yield finding(span, "Why is this source unnamed?", suggestion('Insert "because [TK]"', insert(at, text)));
    }
  },
});
