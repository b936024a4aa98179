import { isCommonWord } from "../../tables/common-words.ts";
import { isGivenName } from "../../tables/given-names.ts";
import { isOrganisationWord } from "../../tables/organisation-words.ts";
import { placeNamed } from "../../tables/places.ts";
import { Sign } from "./name-context.ts";
import type { NameRun } from "./name-runs.ts";

// Whether words can be a part of somebody's name, standing as they do.

/** What somebody who holds an office has, though it is organised. */
const OWNED = new Set(["administration", "campaign", "cabinet", "doctrine", "government", "plan"]);

/** Whether a single word, standing as it does, can be the part of a name that it looks like. */
export function mayBePart({ signs, title }: NameRun, word: string, part: "surname" | "given"): boolean {
  if (title) return true;
  const asPerson = signs & (Sign.speaks | Sign.acts | Sign.role | Sign.aged | Sign.label);
  if (asPerson) return true;
  const place = placeNamed(word);
  if (place && signs & Sign.located) return false;
  if (place && place !== "town" && (part === "given" || signs & Sign.determined)) return false;
  if (isCommonWord(word) && signs & (Sign.first | Sign.headline)) return (signs & (Sign.owns | Sign.subject)) !== 0;
  return !(part === "given" && signs & Sign.determined);
}

/** 'The L'Enfant Plan', 'the Trump Administration': a surname before ordinary words. 'The Clinton Foundation' is a thing. */
export function isOwnerBefore(name: string, rest: readonly string[]): boolean {
  if (rest.length === 0 || isCommonWord(name) || placeNamed(name) || isGivenName(name)) return false;
  return rest.every(
    (word) => isCommonWord(word) && !isGivenName(word) && (OWNED.has(word) || !isOrganisationWord(word)),
  );
}
