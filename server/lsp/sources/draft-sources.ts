import { type NamedSpeaker, namedSpeakersOf, type StorySource } from "../../story/sources.ts";
import { distinct } from "../distinct-ids.ts";
import type { Checked } from "../open-draft.ts";
import { draftPeople } from "../people/draft-people.ts";

/** A source of an open draft, as lists and tints need it. */
export interface DraftSource {
  readonly source: StorySource;
  /** Stays while the draft is edited elsewhere, and for a person while a fuller name is being typed. */
  readonly id: string;
  /** "He said", and nothing tells who that is. */
  readonly unclear: boolean;
}

/** In the story's order: most words first. */
export function draftSources(checked: Checked): readonly DraftSource[] {
  const { people } = draftPeople(checked);
  const story = checked.desk.storyOf(checked.draft);
  const named = namedSpeakersOf(story);
  const nameOf = ({ person, name }: StorySource): string =>
    (person === undefined ? undefined : people[person]?.surname) ?? name.toLowerCase();
  const ids = distinct(story.sources.map(nameOf));
  return story.sources.map((source, i) => ({
    source,
    id: ids[i]!,
    unclear: isUnclear(named[source.attributions[0]!]),
  }));
}

/** A pronoun that stands for nobody whom the draft names. */
export const isUnclear = (speaker: NamedSpeaker | undefined): boolean => speaker?.way === "pronoun" && !speaker.named;
