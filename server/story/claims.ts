import type { Span } from "../text/span.ts";
import type { Story } from "./story.ts";

/** A statement that a reader would ask the source of; its span is the words that make the claim. Offsets are the draft's. */
export interface Claim extends Span {
  /** The last word of the rule that speaks of it: "statistic", "projection". */
  readonly kind: string;
  /** Index into the story's attributions of the one that covers it; null where none does. */
  readonly attribution: number | null;
}

export function claimsOf(_story: Story): readonly Claim[] {
  return [];
}
