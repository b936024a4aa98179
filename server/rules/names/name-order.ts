import { finding, suggestion } from "../../story/finding.ts";
import { namesOf, type PlacedMention } from "../../story/names.ts";
import type { GatheredPerson } from "../../story/people/gather-people.ts";
import { isFamilyNameFirst } from "../../story/people/same-person.ts";
import { rule } from "../../story/rule.ts";
import { replace } from "../../text/edit.ts";

/** A given name where the family name belongs. */
export const nameOrder = rule({
  id: "names/name-order",
  severity: "warning",
  summary: "The given name used as if it were the family name.",
  why: "Chinese and Korean names begin with the family name: Xi, not Jinping, on later reference (AP, Reuters, Guardian).",
  examples: {
    bad: ["On Wednesday Xi Jinping is leaving the country for two days.\n\nJinping will meet other leaders there."],
    good: ["On Wednesday Xi Jinping is leaving the country for two days.\n\nXi will meet other leaders there."],
  },
  scope: "draft",
  *check({ draft, house }) {
    const names = namesOf(draft, house);
    for (const person of names.people) {
      if (!isFamilyNameFirst(person.words) || person.words.length !== 2) continue;
      const mentions = names.mentionsOf(person).filter(({ part }) => part !== "correction");
      const full = mentions.find(({ words }) => words.join(" ") === person.words.join(" "));
      if (!full) continue;
      const family = full.run.words.find(({ folded }) => folded === person.words[0])?.text ?? "";
      for (const mention of mentions) {
        if (isReversed(mention, person)) {
          const name = full.text.replace(/\s+/g, " ");
          yield finding(
            mention,
            `"${family}" is the family name: "${name}" ${side(full, mention)}.`,
            suggestion(`Change to "${name}"`, replace(mention, name)),
          );
        } else if (mention.words.length === 1 && mention.words[0] === person.words[1]) {
          yield finding(
            mention,
            `"${mention.text}" is ${possessive(person)} given name.`,
            suggestion(`Change to "${family}"`, replace(mention, family)),
            {
              related: [{ start: full.start, end: full.end, message: "The full name stands here." }],
            },
          );
        }
      }
    }
  },
});

const isReversed = ({ words }: PlacedMention, person: GatheredPerson): boolean =>
  words.length === 2 && words[0] === person.words[1] && words[1] === person.words[0] && words[0] !== words[1];

const side = (there: PlacedMention, here: PlacedMention): string => (there.start < here.start ? "above" : "below");

const possessive = ({ gender }: GatheredPerson): string =>
  gender === "male" ? "his" : gender === "female" ? "her" : "the";
