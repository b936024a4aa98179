import { isCommonWord } from "../../tables/common-words.ts";
import { isGivenName } from "../../tables/given-names.ts";
import { placeNamed } from "../../tables/places.ts";
import { isSurname } from "../../tables/surnames.ts";
import { fold } from "../../text/fold.ts";
import type { House, HousePerson } from "../house.ts";
import { housePeople } from "../house-people.ts";
import type { NamedPerson } from "./full-names.ts";
import { closeness, soundAlike, transliterationKey } from "./name-spelling.ts";
import { isSurnamePrefix } from "./name-words.ts";
import { givenNamesAgree, isFamilyNameFirst } from "./same-person.ts";
import { frame, type NameSpelling, type WordUse } from "./word-uses.ts";

/** A word of a name that the house spells otherwise. */
export interface HouseVariant {
  readonly right: string;
  readonly wrong: string;
  readonly uses: readonly WordUse[];
}

/** All words of the forms that the house accepts, as printed. */
export const settledWords = ({ people }: House): ReadonlySet<string> => housePeople(people).words;

/** Tells of a spelling whether it is plainly meant as a word of a house name that is spelled otherwise. */
export function houseVariantFinder(house: House): (spelling: NameSpelling) => HouseVariant | undefined {
  if (house.people.length === 0) return () => undefined;
  const settled = settledWords(house);
  const index = indexOf(house.people);
  return (spelling) => {
    if (settled.has(spelling.text)) return undefined;
    for (const word of candidates(index, spelling)) {
      if (!isMeant(spelling, word)) continue;
      const uses = spelling.uses.filter(({ person }) => !person || mayBe(person, word));
      if (uses.length > 0) return { right: word.text, wrong: spelling.text, uses };
    }
    return undefined;
  };
}

/** One word of a house name. */
interface HouseWord {
  readonly text: string;
  readonly folded: string;
  /** All words of the name, folded. */
  readonly words: readonly string[];
  readonly at: number;
}

/** A list may be long: a draft's spellings find their words in it by look-up. */
interface HouseIndex {
  /** By the name with a star for the word: "* zelenskyy". */
  readonly byFrame: ReadonlyMap<string, readonly HouseWord[]>;
  /** Surnames by what their misspellings have in common with them. */
  readonly bySurname: ReadonlyMap<string, readonly HouseWord[]>;
  /** What was found there for the words asked for. */
  readonly near: Map<string, readonly HouseWord[]>;
}

const kept = new WeakMap<readonly HousePerson[], HouseIndex>();

function indexOf(people: readonly HousePerson[]): HouseIndex {
  const known = kept.get(people);
  if (known) return known;
  const byFrame = new Map<string, HouseWord[]>();
  const surnames = new Map<string, HouseWord[]>();
  for (const { name } of people) {
    const texts = name.split(" ");
    const words = texts.map(fold);
    const surname = isFamilyNameFirst(words) ? 0 : words.length - 1;
    texts.forEach((text, at) => {
      const word: HouseWord = { text, folded: words[at]!, words, at };
      if (words.length > 1) add(byFrame, frame(words, at), word);
      if (at === surname) add(surnames, word.folded, word);
    });
  }
  const bySurname = new Map<string, HouseWord[]>();
  for (const [surname, sharing] of surnames) for (const key of slipKeys(surname)) add(bySurname, key, ...sharing);
  const index = { byFrame, bySurname, near: new Map() };
  kept.set(people, index);
  return index;
}

function add(index: Map<string, HouseWord[]>, key: string, ...words: readonly HouseWord[]): void {
  const list = index.get(key);
  if (list) list.push(...words);
  else index.set(key, [...words]);
}

/** Words that differ by one slip, or as transliterations do, share one of these. */
function* slipKeys(folded: string): Iterable<string> {
  const word = folded.replace(/['-]/g, "");
  yield word;
  for (let i = 0; i < word.length; i++) if (word[i] !== word[i - 1]) yield word.slice(0, i) + word.slice(i + 1);
  yield `~${transliterationKey(folded)}`;
}

function candidates(index: HouseIndex, { folded, frames }: NameSpelling): Set<HouseWord> {
  const found = new Set<HouseWord>();
  for (const each of frames) for (const word of index.byFrame.get(each) ?? []) found.add(word);
  for (const word of nearSurnames(index, folded)) found.add(word);
  return found;
}

/** So many answers are kept with a list: more names than a long draft has. */
const MOST_KEPT = 20_000;

function nearSurnames({ bySurname, near }: HouseIndex, folded: string): readonly HouseWord[] {
  let words = near.get(folded);
  if (!words) {
    const sharing = new Set([...slipKeys(folded)].flatMap((key) => bySurname.get(key) ?? []));
    words = [...sharing].filter((word) => closeness(folded, word.folded) !== "apart");
    if (near.size >= MOST_KEPT) near.clear();
    near.set(folded, words);
  }
  return words;
}

/** Whether a person of the draft may be the one of the list: a baker of the same surname is somebody else. */
function mayBe({ words, given }: NamedPerson, { words: wanted, at }: HouseWord): boolean {
  if (words.length < 2 || wanted.length < 2 || !given) return true;
  const own = isFamilyNameFirst(wanted) ? wanted.at(-1)! : wanted[0]!;
  if (at === wanted.indexOf(own)) return true;
  return givenNamesAgree(given, own) || !areTwoNames(given, own);
}

/** Two names, and not one in two spellings: 'ana' and 'ann', 'boris' and 'volodymyr'. */
function areTwoNames(a: string, b: string): boolean {
  const alike = closeness(a, b);
  if (alike === "apart") return true;
  return alike !== "same" && alike !== "alike" && isGivenName(a) && isGivenName(b) && !soundAlike(a, b);
}

function isMeant(spelling: NameSpelling, word: HouseWord): boolean {
  const alike = closeness(spelling.folded, word.folded);
  if (alike === "apart") return false;
  const { words, at } = word;
  const familyFirst = isFamilyNameFirst(words);
  if (words.length > 1 && spelling.frames.has(frame(words, at))) {
    // 'Ana Smith' is not 'Ann Smith'.
    if (!familyFirst && at === 0) return !areTwoNames(spelling.folded, word.folded);
    return alike !== "near" || !(isSurname(spelling.folded) && isSurname(word.folded));
  }
  if (at !== (familyFirst ? 0 : words.length - 1) || alike === "near") return false;
  // 'Von der Layen' has more than a word in common with 'Ursula von der Leyen'.
  const particle = at > 1 && isSurnamePrefix(words[at - 1]!) && spelling.frames.has(`${words[at - 1]} *`);
  const given = words[familyFirst ? 1 : 0]!;
  for (const other of spelling.givenNames)
    if (!givenNamesAgree(other, given) && closeness(other, given) === "apart") return false;
  if (spelling.alone === 0 && !particle) return spelling.givenNames.size > 0;
  // 'Erdogan' is 'Erdoğan' without its mark.
  if (spelling.folded === word.folded && spelling.folded.length >= 5 && !isCommonWord(spelling.folded)) return true;
  // Alone, a real name or word may be meant as itself.
  const existing =
    isSurname(spelling.folded) ||
    isGivenName(spelling.folded) ||
    isCommonWord(spelling.folded) ||
    placeNamed(spelling.folded);
  return spelling.folded.length >= 5 && !existing;
}
