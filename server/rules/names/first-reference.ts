import { finding, suggestion } from "../../story/finding.ts";
import { housePeople } from "../../story/house-people.ts";
import { type DraftNames, namesOf, type PlacedMention, perPerson, type UnplacedMention } from "../../story/names.ts";
import type { GatheredPerson } from "../../story/people/gather-people.ts";
import { Sign } from "../../story/people/name-context.ts";
import { rule } from "../../story/rule.ts";
import { isHouseholdName } from "../../tables/household-names.ts";
import { isCourtesyTitle } from "../../tables/titles.ts";
import { replace } from "../../text/edit.ts";

/** A surname alone before its owner has been introduced. */
export const firstReference = rule({
  id: "names/first-reference",
  severity: "info",
  summary: "A surname before the full name has been given.",
  why:
    "Stylebooks ask for the full name and who it is on first reference (AP, Reuters, BBC); a paragraph that was moved " +
    "or cut often takes it along. Headlines, titles with the surname and household names are left alone.",
  examples: {
    bad: ["The talks will go on, Ushakov told reporters on Monday.\n\nYuriy Ushakov advises the president."],
    good: ["The talks will go on, Yuriy Ushakov told reporters on Monday.\n\nUshakov advises the president."],
  },
  scope: "draft",
  *check({ draft, house }) {
    const names = namesOf(draft, house);
    const known = housePeople(house.people).knownSurnames;
    for (const person of names.people) {
      if (!person.surname || isHouseholdName(person.surname) || known.has(person.surname)) continue;
      const { first, full, isPlain } = introductionOf(person);
      if (!first) continue;
      // Nobody named in full: speak only of who plainly is a person, and not yet explained.
      if (!full && (first.run.role || !isPlain || namesThing(person, names))) continue;
      const here = names.placed(first);
      if (isPartner(here, draft.text)) continue;
      const there = full && names.placed(full);
      yield finding(here, `Who is ${here.text}? Give full name and role.`, fixesFor(here, there), {
        related: there ? [{ start: there.start, end: there.end, message: "The full name stands here." }] : [],
      });
    }
  },
});

/** The first mention, if it is a surname that introduces somebody, and the first full name. */
const introductionOf = perPerson((all) => {
  const mentions = all.filter(({ part }) => INTRODUCES.has(part));
  const first = mentions[0];
  return {
    first: first && isUnintroduced(first) ? first : undefined,
    full: mentions.find(({ form }) => form === "full"),
    isPlain: isPlainlyPerson(mentions),
  };
});

/** "The Obama administration" names the administration, not the man. */
const isUnintroduced = ({ form, part, quoted, run: { signs, title } }: UnplacedMention): boolean =>
  form === "surname" &&
  part === "body" &&
  !quoted &&
  !(signs & (Sign.determined | Sign.located)) &&
  (!title || isCourtesyTitle(title));

/** Somebody who says or does something, and is no place. */
const isPlainlyPerson = (mentions: readonly UnplacedMention[]): boolean =>
  mentions.length > 1 &&
  mentions.some(({ run }) => run.signs & (Sign.speaks | Sign.acts)) &&
  !mentions.some(({ run }) => run.signs & (Sign.located | Sign.determined));

/** 'Shaw & Company' is a firm. */
const isPartner = ({ start, end }: PlacedMention, text: string): boolean =>
  /^ ?&/.test(text.slice(end, end + 2)) || /& ?$/.test(text.slice(Math.max(0, start - 2), start));

/** 'Hurricane Lorenzo' and then 'Lorenzo': the word stands in a name that is no person's. */
function namesThing({ surname, mentions }: GatheredPerson, names: DraftNames): boolean {
  const own = new Set(mentions.map(({ at }) => at));
  for (const run of names.runsWith(surname!)) if (run.facts.words.length > 1 && !own.has(run)) return true;
  return false;
}

/** Parts of a draft that introduce people to whoever reads it from the top. */
const INTRODUCES = new Set(["standfirst", "body", "list", "quote", "transcript"]);

function fixesFor(first: PlacedMention, full: PlacedMention | undefined) {
  if (!full) return [];
  const name = full.text.replace(/\s+/g, " ");
  return [suggestion(`Use "${name}"`, replace(first, name))];
}
