import type { Draft } from "../draft/draft.ts";
import { type Attribution, attributionsOf } from "./attributions.ts";
import { type Claim, claimsOf } from "./claims.ts";
import type { House } from "./house.ts";
import { type Person, peopleOf } from "./people.ts";
import { type StorySource, sourcesOf } from "./sources.ts";

/** What was understood of a draft. Each part is worked out when it is first asked for. */
export interface Story {
  readonly draft: Draft;
  readonly house: House;
  readonly people: readonly Person[];
  readonly attributions: readonly Attribution[];
  readonly claims: readonly Claim[];
  /** On whose word the statements rest, most words first. */
  readonly sources: readonly StorySource[];
}

export function storyOf(draft: Draft, house: House): Story {
  const people = once(() => peopleOf(draft, house));
  const attributions = once(() => attributionsOf(draft, house));
  const claims = once((): readonly Claim[] => claimsOf(story));
  const story: Story = {
    draft,
    house,
    get people() {
      return people();
    },
    get attributions() {
      return attributions();
    },
    get claims() {
      return claims();
    },
    get sources() {
      return sourcesOf(story);
    },
  };
  return story;
}

function once<T>(compute: () => T): () => T {
  let kept: { readonly value: T } | undefined;
  return () => {
    kept ??= { value: compute() };
    return kept.value;
  };
}
