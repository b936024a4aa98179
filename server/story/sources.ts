import type { Span } from "../text/span.ts";
import { speakersOf } from "./sources/speakers.ts";
import type { Story } from "./story.ts";

/** Somebody or something on whose word statements of the draft rest. */
export interface StorySource {
  /** "Ingrid Halvorsen", "the port authority", "a senior official"; "he" where it is unclear who is meant. */
  readonly name: string;
  readonly kind: SourceKind;
  readonly anonymous: boolean;
  /** Index into the story's people. */
  readonly person?: number;
  /** What the copy says they are: "head of the port authority". */
  readonly role?: string;
  /** Indices into the story's attributions, in order. */
  readonly attributions: readonly number[];
  /** Words of the running copy that rest on it. */
  readonly words: number;
  /** The same as a share, 0 to 1, of all words of the running copy. */
  readonly share: number;
}

export type SourceKind = "person" | "organisation" | "document" | "group" | "unknown";

/** Who is meant where an attribution puts its source, and how Copydesk knows. */
export interface NamedSpeaker {
  /** Index into the story's sources. */
  readonly source: number;
  /** "stated": the words themselves name it; "pronoun" and "role" stand for what is named elsewhere. */
  readonly way: "stated" | "pronoun" | "role";
  /** The words of the source as they stand with the cue: "he". */
  readonly phrase: Span;
  /** Where the draft names who is meant by a pronoun or a role. */
  readonly named?: Span;
}

/** Who speaks at a place of the draft. */
export interface SpeakerHere extends Omit<NamedSpeaker, "way"> {
  /** Index into the story's attributions. */
  readonly attribution: number;
  /** "carried on": the source stands in a sentence or paragraph before. */
  readonly way: NamedSpeaker["way"] | "carried on";
}

/** Most words first; of as many, the one that speaks first. */
export const sourcesOf = (story: Story): readonly StorySource[] => speakersOf(story).sources;

/** For each attribution who speaks; undefined where no source is given. */
export const namedSpeakersOf = (story: Story): readonly (NamedSpeaker | undefined)[] => speakersOf(story).named;

/** Who speaks at an offset of the draft, and how Copydesk knows; undefined where nobody does, or nobody is named. */
export function speakerAt(story: Story, offset: number): SpeakerHere | undefined {
  return speakersOf(story).at(offset);
}
