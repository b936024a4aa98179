import { finding, suggestion } from "../../story/finding.ts";
import { housePeople } from "../../story/house-people.ts";
import type { GatheredPerson } from "../../story/people/gather-people.ts";
import { Sign } from "../../story/people/name-context.ts";
import { type DraftNames, namesOf, type PlacedMention } from "../../story/people.ts";
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
      const mentions = names.mentionsOf(person).filter(({ part }) => INTRODUCES.has(part));
      const first = mentions[0];
      if (first?.form !== "surname" || first.part !== "body" || first.quoted) continue;
      // "The Obama administration" names the administration, not the man.
      if (first.run.signs & (Sign.determined | Sign.located)) continue;
      if (first.run.title && !isCourtesyTitle(first.run.title)) continue;
      if (isPartner(first, draft.text)) continue;
      const full = mentions.find(({ form }) => form === "full");
      // Nobody named in full: speak only of who plainly is a person, and not yet explained.
      if (!full && (first.run.role || !isPlainlyPerson(mentions) || namesThing(person, names))) continue;
      yield finding(first, `Who is ${first.text}? Give full name and role.`, fixesFor(first, full), {
        related: full ? [{ start: full.start, end: full.end, message: "The full name stands here." }] : [],
      });
    }
  },
});

/** Somebody who says or does something, and is no place. */
const isPlainlyPerson = (mentions: readonly PlacedMention[]): boolean =>
  mentions.length > 1 &&
  mentions.some(({ run }) => run.signs & (Sign.speaks | Sign.acts)) &&
  !mentions.some(({ run }) => run.signs & (Sign.located | Sign.determined));

/** 'Shaw & Company' is a firm. */
const isPartner = ({ start, end }: PlacedMention, text: string): boolean =>
  /^ ?&/.test(text.slice(end, end + 2)) || /& ?$/.test(text.slice(Math.max(0, start - 2), start));

/** 'Hurricane Lorenzo' and then 'Lorenzo': the word stands in a name that is no person's. */
const namesThing = ({ surname, mentions }: GatheredPerson, { facts }: DraftNames): boolean =>
  facts.some(({ runs }, bearer) =>
    runs.some(
      ({ words }, run) =>
        words.length > 1 &&
        words.some(({ folded }) => folded === surname) &&
        !mentions.some((mention) => mention.bearer === bearer && mention.run === run),
    ),
  );

/** Parts of a draft that introduce people to whoever reads it from the top. */
const INTRODUCES = new Set(["standfirst", "body", "list", "quote", "transcript"]);

function fixesFor(first: PlacedMention, full: PlacedMention | undefined) {
  if (!full) return [];
  const name = full.text.replace(/\s+/g, " ");
  return [suggestion(`Use "${name}"`, replace(first, name))];
}
