import { isCommonWord } from "../../tables/common-words.ts";
import { isGivenName } from "../../tables/given-names.ts";
import { placeNamed } from "../../tables/places.ts";
import { isSurname } from "../../tables/surnames.ts";
import { fold } from "../../text/fold.ts";
import type { House, HousePerson } from "../house.ts";
import { housePeople } from "../house-people.ts";
import type { GatheredPerson } from "./gather-people.ts";
import type { NameFacts } from "./name-runs.ts";
import { blockingKeys, closeness } from "./name-spelling.ts";
import { givenNamesAgree, isFamilyNameFirst } from "./same-person.ts";
import { type Place, placeOfUse } from "./spelling-variants.ts";
import { frame, type NameSpelling, spellingsOf } from "./word-uses.ts";

/** A word of a name that the house spells otherwise. */
export interface HouseVariant {
  readonly right: string;
  readonly wrong: string;
  readonly uses: readonly Place[];
}

/** All words of the forms that the house accepts, as printed. */
export const settledWords = ({ people }: House): ReadonlySet<string> => housePeople(people).words;

/** Finds the words that are plainly meant as a word of a house name and are spelled otherwise. */
export function findHouseVariants(
  facts: readonly NameFacts[],
  people: readonly GatheredPerson[],
  house: House,
): HouseVariant[] {
  if (house.people.length === 0) return [];
  const settled = settledWords(house);
  const index = indexOf(house.people);
  const found: HouseVariant[] = [];
  for (const spelling of spellingsOf(facts, people).values()) {
    if (settled.has(spelling.text)) continue;
    const meant = candidates(index, spelling.folded).find((word) => isMeant(spelling, word));
    if (meant) found.push({ right: meant.text, wrong: spelling.text, uses: spelling.uses.map(placeOfUse) });
  }
  return found;
}

/** One word of a house name. */
interface HouseWord {
  readonly text: string;
  readonly folded: string;
  /** All words of the name, folded. */
  readonly words: readonly string[];
  readonly at: number;
}

const kept = new WeakMap<readonly HousePerson[], ReadonlyMap<string, HouseWord[]>>();

function indexOf(people: readonly HousePerson[]): ReadonlyMap<string, readonly HouseWord[]> {
  const known = kept.get(people);
  if (known) return known;
  const index = new Map<string, HouseWord[]>();
  kept.set(people, index);
  for (const { name } of people) {
    const texts = name.split(" ");
    const words = texts.map(fold);
    texts.forEach((text, at) => {
      const word: HouseWord = { text, folded: words[at]!, words, at };
      for (const key of blockingKeys(word.folded)) {
        const list = index.get(key);
        if (!list) index.set(key, [word]);
        else if (list.at(-1) !== word) list.push(word);
      }
    });
  }
  return index;
}

function candidates(index: ReadonlyMap<string, readonly HouseWord[]>, folded: string): HouseWord[] {
  const found = new Set<HouseWord>();
  for (const key of blockingKeys(folded)) for (const word of index.get(key) ?? []) found.add(word);
  return [...found];
}

function isMeant(spelling: NameSpelling, word: HouseWord): boolean {
  const alike = closeness(spelling.folded, word.folded);
  if (alike === "apart") return false;
  const { words, at } = word;
  if (words.length > 1 && spelling.frames.has(frame(words, at))) return true;
  const familyFirst = isFamilyNameFirst(words);
  if (at !== (familyFirst ? 0 : words.length - 1) || alike === "near") return false;
  const given = words[familyFirst ? 1 : 0]!;
  for (const other of spelling.givenNames)
    if (!givenNamesAgree(other, given) && closeness(other, given) === "apart") return false;
  if (spelling.alone === 0) return spelling.givenNames.size > 0;
  // Alone, a real name or word may be meant as itself.
  const existing =
    isSurname(spelling.folded) ||
    isGivenName(spelling.folded) ||
    isCommonWord(spelling.folded) ||
    placeNamed(spelling.folded);
  return spelling.folded.length >= 5 && !existing;
}
