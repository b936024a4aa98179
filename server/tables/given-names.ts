import { eitherNames, femaleNames, maleNames } from "./data/given-names.ts";
import { wordSet } from "./word-set.ts";

export type Gender = "female" | "male";

const isFemaleName = wordSet(femaleNames);
const isMaleName = wordSet(maleNames);
const isEitherName = wordSet(eitherNames);

/** Whether a folded word is somebody's given name: 'vladimir', 'angela', 'grace'. */
export const isGivenName = (word: string): boolean => isMaleName(word) || isFemaleName(word) || isEitherName(word);

/** The gender that a folded given name tells; undefined where it is borne by both or unknown. */
export const genderOfGivenName = (word: string): Gender | undefined =>
  isFemaleName(word) ? "female" : isMaleName(word) ? "male" : undefined;
