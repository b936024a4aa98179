import { ALL_PARTS } from "../../draft/part.ts";
import { finding, suggestion } from "../../story/finding.ts";
import { namesOf } from "../../story/people.ts";
import { rule } from "../../story/rule.ts";
import { replace } from "../../text/edit.ts";

/** One name in two spellings. */
export const spellingVariant = rule({
  id: "names/spelling-variant",
  severity: "warning",
  summary: "One name in two spellings.",
  why:
    "Misspelt names are the error that newspapers correct most. One transliteration and one spelling an article, " +
    "as the AP, Reuters and the Guardian ask.",
  examples: {
    bad: ["Yuriy Ushakov spoke on Monday.\n\nYury Ushakov told reporters that the talks would go on."],
    good: ["Rep. Rick Larsen voted yes on Monday.\n\nRep. John Larson of Connecticut voted no."],
  },
  scope: "draft",
  parts: ALL_PARTS,
  quotations: "read",
  *check({ draft, house }) {
    const names = namesOf(draft, house);
    for (const { right, wrong, uses, first } of names.variants()) {
      const places = uses.map((use) => names.place(use)).filter(({ part }) => part !== "correction" && part !== "note");
      const span = places[0];
      if (!span) continue;
      const there = names.place(first);
      const fixes = [suggestion(`Change to "${right}"`, replace(span, right))];
      if (places.length > 1)
        fixes.push(
          suggestion(`Change all ${places.length} to "${right}"`, ...places.map((place) => replace(place, right))),
        );
      yield finding(span, `"${wrong}" here, "${right}" ${there.start < span.start ? "above" : "below"}.`, fixes, {
        related: [
          { start: there.start, end: there.end, message: `Spelled "${right}" here.` },
          ...places.slice(1).map(({ start, end }) => ({ start, end, message: `Also "${wrong}".` })),
        ],
      });
    }
  },
});
