import type { StorySource } from "../../story/sources.ts";
import { distinct } from "../distinct-ids.ts";
import type { Checked } from "../open-draft.ts";
import { draftPeople } from "../people/draft-people.ts";

/** A name for each source that stays while the draft is edited elsewhere and while a fuller name is being typed. */
export function idsOfSources(checked: Checked): readonly string[] {
  const { people } = draftPeople(checked);
  const surnameOf = ({ person }: StorySource) => (person === undefined ? undefined : people[person]?.surname);
  const { sources } = checked.desk.storyOf(checked.draft);
  return distinct(sources.map((source) => surnameOf(source) ?? source.name.toLowerCase()));
}
