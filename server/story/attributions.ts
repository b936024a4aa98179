import type { Draft } from "../draft/draft.ts";
import type { Span } from "../text/span.ts";
import type { House } from "./house.ts";

/** Who says what. Each part may lie in several stretches; offsets are the draft's. */
export interface Attribution {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly kind: "direct" | "indirect" | "mixed";
  /** The source is not named. */
  readonly anonymous: boolean;
}

export function attributionsOf(_draft: Draft, _house: House): readonly Attribution[] {
  return [];
}
