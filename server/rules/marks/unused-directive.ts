import { finding, suggestion } from "../../story/finding.ts";
import { rule } from "../../story/rule.ts";
import { remove } from "../../text/edit.ts";

/** A comment that tells Copydesk to be silent where it has nothing to say. */
export const unusedDirective = rule({
  id: "marks/unused-directive",
  severity: "hint",
  summary: "A directive that silences nothing.",
  why: "It would hide the next fault. Marks for the next desk (CQ, sic, stet) are never reported: they say that somebody checked.",
  examples: { bad: [], good: [] },
  scope: "directives",
  anyLanguage: true,
  *check({ directives, isKnown }) {
    for (const directive of directives) {
      if (directive.used) continue;
      const unknown = directive.rules.find((name) => !isKnown(name));
      const message =
        unknown !== undefined
          ? `This silences nothing: there is no rule "${unknown}".`
          : directive.kind === "enable"
            ? "Nothing is silenced here."
            : "This silences nothing.";
      yield finding(directive, message, suggestion("Remove directive", remove(directive)));
    }
  },
});
