import { loadedVerbs } from "../../story/claims/loaded-verbs.ts";
import { finding, suggestion } from "../../story/finding.ts";
import { rule } from "../../story/rule.ts";
import { replace } from "../../text/edit.ts";

/** "Claimed", "admitted", "pointed out": a verb that takes sides. */
export const loadedVerb = rule({
  id: "attribution/loaded-verb",
  severity: "info",
  off: true,
  summary: "A verb of saying that takes sides.",
  why: "“Claimed” doubts, “admitted” convicts, “pointed out” agrees; “said” does none of it. Reuters and BBC ask for “said”.",
  examples: {
    bad: ["The minister claimed that the bridge was safe."],
    good: ["The minister said that the bridge was safe.", "The group claimed responsibility for the attack."],
  },
  scope: "draft",
  *check({ story }) {
    for (const { span, plain, message } of loadedVerbs(story)) {
      yield finding(span, message, suggestion(`Change to "${plain}"`, replace(span, plain)));
    }
  },
});
