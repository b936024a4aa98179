import type { Range } from "vscode-languageserver";
import type { HousePerson } from "../../story/house.ts";
import { housePeople } from "../../story/house-people.ts";
import { isOneName, namesAgree } from "../../story/people/same-person.ts";
import { fold } from "../../text/fold.ts";
import { rangeOf } from "../diagnostics.ts";
import type { Checked } from "../open-draft.ts";
import { type DraftPerson, draftPeople, firstReference } from "./draft-people.ts";

/** A person of one draft with all that is asked from another: small enough to be kept when the draft itself is not. */
export interface PlacedPerson {
  readonly name: string;
  /** The full names that this draft gives them, each as folded words, two or more. */
  readonly fullNames: readonly (readonly string[])[];
  readonly first: Range;
  readonly mentions: readonly Range[];
}

export interface PlacedPeople {
  readonly uri: string;
  readonly people: readonly PlacedPerson[];
}

export function placedPeople(checked: Pick<Checked, "uri" | "draft" | "desk" | "lines">): PlacedPeople {
  const { house } = checked.desk.configuration;
  const people = draftPeople(checked).people.map((person) => placedPerson(person, house.people, checked.lines));
  return { uri: checked.uri, people };
}

export function placedPerson(
  person: DraftPerson,
  house: readonly HousePerson[],
  lines: readonly number[],
): PlacedPerson {
  const own = new Map<string, readonly string[]>();
  for (const { form, words } of person.mentions) {
    if (form === "full" && words.length > 1) own.set(words.join(" "), words);
  }
  // Whom the draft names by one form of the house's list has all its forms; those that are added come up here too.
  const { byFolded } = housePeople(house);
  for (const used of own.keys()) {
    for (const { name, forms } of byFolded.get(used) ?? []) {
      for (const form of [name, ...forms].map(fold)) if (form.includes(" ")) own.set(form, form.split(" "));
    }
  }
  return {
    name: person.name,
    fullNames: [...own.values()],
    first: rangeOf(firstReference(person), lines),
    mentions: person.mentions.map((mention) => rangeOf(mention, lines)),
  };
}

/**
 * The people of another draft who are the one asked for: of the same full name, else the only one whose full name
 * agrees with it. A surname alone tells nothing there, unless that draft introduces such a name.
 */
export function samePeople({ fullNames }: PlacedPerson, { people }: PlacedPeople): readonly PlacedPerson[] {
  const matching = (agree: (a: readonly string[], b: readonly string[]) => boolean) =>
    people.filter((other) => other.fullNames.some((theirs) => fullNames.some((ours) => agree(ours, theirs))));
  const same = matching((a, b) => a.join(" ") === b.join(" "));
  if (same.length > 0) return same;
  for (const agree of [isOneName, namesAgree]) {
    const near = matching(agree);
    if (near.length === 1) return near;
    if (near.length > 1) return [];
  }
  return [];
}
