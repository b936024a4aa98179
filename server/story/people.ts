import type { Draft } from "../draft/draft.ts";
import type { Span } from "../text/span.ts";
import type { House } from "./house.ts";

/** One place where a person is named; offsets are the draft's. */
export interface Mention extends Span {
  readonly text: string;
}

/** A person of the draft, with every mention that is gathered under them, in order. */
export interface Person {
  /** The fullest form used. */
  readonly name: string;
  readonly mentions: readonly Mention[];
}

export function peopleOf(_draft: Draft, _house: House): readonly Person[] {
  return [];
}
