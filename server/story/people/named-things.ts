import type { Token } from "../../language/token.ts";

// What bears a person's name and is no person: ships, prizes, airports, firms; and a family, which is several.

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(" "));

const SHIPS = setOf("uss hms hmas hmcs hmnzs usns usat rms ss mv ins");

/** Nouns that follow the name of what was called after somebody. 'The Trump campaign' is not among them: it is his. */
const THINGS = setOf(
  "airport prize medal trophy bridge stadium arena hospital university college school library museum theatre theater highway expressway " +
    "destroyer frigate carrier submarine warship telescope act law award awards scholarship fellowship ballpark hotel tower",
);

/** Two words of which the first alone could be anything: 'aircraft carrier', 'high school'. */
const THINGS_OF_TWO = setOf(
  "aircraft-carrier high-school middle-school elementary-school primary-school secondary-school international-airport medical-center " +
    "concert-hall railway-station train-station metro-station spy-agency peace-prize literature-prize",
);

/** Whether a name, its tokens from `first` to `last`, is what a ship, a prize, an airport or a firm is called. */
export function namesThing(tokens: readonly Token[], first: number, last: number): boolean {
  const before = tokens[first - 1];
  if (before && before.shape === "capitals" && SHIPS.has(before.lower)) return true;
  if (first === last && (isAmpersand(tokens, first - 1, -1) || isAmpersand(tokens, last + 1, 1))) return true;
  for (let i = first; i <= last; i++) if (isTradeName(tokens[i]!.text)) return true;
  const noun = tokens[last + 1];
  if (noun?.kind !== "word" || !noun.spaced || noun.shape !== "lower") return false;
  const second = tokens[last + 2];
  return THINGS.has(noun.lower) || (second?.kind === "word" && THINGS_OF_TWO.has(`${noun.lower}-${second.lower}`));
}

/** 'EuroAsia Interconnector': a capital within a word, other than behind a prefix. */
const isTradeName = (text: string): boolean =>
  /^\p{Lu}\p{Ll}{3,}\p{Lu}/u.test(text) && !/^(?:Fitz|Mary|Anna|Anne|Saint)/.test(text);

/** 'Johnson & Johnson': an ampersand, and behind it, seen from the name, another word with a capital. */
const isAmpersand = (tokens: readonly Token[], at: number, step: -1 | 1): boolean =>
  tokens[at]?.text === "&" && tokens[at + step]?.shape === "capitalised";

const KIN = setOf("brothers sisters family families siblings twins couple clan dynasty cousins");

/** 'The Clintons', 'the Castro brothers': the surname of several, told by the article. */
export function isFamily(tokens: readonly Token[], before: number, first: number, last: number): boolean {
  if (first !== last || before !== first) return false;
  const next = tokens[last + 1];
  if (next?.kind === "word" && next.shape === "lower" && next.spaced && KIN.has(next.lower)) return true;
  const article = tokens[first - 1]?.lower ?? "";
  return /s$/i.test(tokens[last]!.text) && FAMILY_ARTICLES.has(article) && next?.kind !== "clitic";
}

const FAMILY_ARTICLES = setOf("the both all those two three four other these");
