import type { Range } from "../attribution/line.ts";
import type { Figure } from "./figures.ts";

export type ClaimKind = "statistic" | "projection" | "accusation" | "judgement" | "cause" | "belief" | "hearsay";

/** The words that make a claim, and how strongly they do. Ranges are of the line's tokens. */
export interface Candidate {
  readonly kind: ClaimKind;
  readonly range: Range;
  readonly weight: number;
  readonly figure?: Figure;
}
