import { distance } from "fastest-levenshtein";

/**
 * How alike two spellings are: the same but for accents and marks, the same to the ear of a transliterator, one slip
 * apart, or a little further (two slips in a long word, other vowels between the same consonants).
 */
export type Closeness = "same" | "alike" | "slip" | "near" | "apart";

/** Compares two folded words. */
export function closeness(a: string, b: string): Closeness {
  if (plain(a) === plain(b)) return "same";
  if (isOtherSyllable(a, b)) return "apart";
  const keyA = transliterationKey(a);
  const keyB = transliterationKey(b);
  if (keyA === keyB && keyA.length > 2) return "alike";
  const slips = slipsBetween(plain(a), plain(b));
  if (slips === 1) return "slip";
  const long = Math.min(a.length, b.length);
  const keySlips = slipsBetween(keyA, keyB);
  if (slips <= 2 && long >= 7) return "near";
  if (keySlips === 1 && long >= 5 && slips <= 3) return "near";
  if (long >= 5 && slips <= 3 && skeleton(keyA) === skeleton(keyB) && skeleton(keyA).length >= 3) return "near";
  return "apart";
}

/** Of brothers or of strangers, 'Kwok-hing' and 'Kwok-kin' share the first syllable; the other must be close by itself. */
function isOtherSyllable(a: string, b: string): boolean {
  const partsA = a.split("-");
  const partsB = b.split("-");
  if (partsA.length < 2 || partsA.length !== partsB.length || Math.min(partsA[0]!.length, partsB[0]!.length) < 3)
    return false;
  return partsA.some((part, i) => {
    const other = partsB[i]!;
    return (
      transliterationKey(part) !== transliterationKey(other) &&
      slipsBetween(part, other) > (Math.min(part.length, other.length) >= 7 ? 2 : 1)
    );
  });
}

const plain = (word: string): string => word.replace(/['-]/g, "");

/** Edit distance in which a swap of neighbours is one slip, as in Damerau's (restricted to one swap). */
export function slipsBetween(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 3) return 4;
  const edits = distance(a, b);
  return edits === 2 && a.length === b.length && isSwap(a, b) ? 1 : edits;
}

function isSwap(a: string, b: string): boolean {
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  return a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2);
}

/** What transliterations into English confuse, the longer patterns first. After ALA-LC, BGN/PCGN, ISO 9 and newspaper use. */
const CONFUSED: readonly (readonly [RegExp, string])[] = [
  [/['-]/g, ""],
  [/tsch|tch/g, "ch"],
  [/sch/g, "sh"],
  [/kh/g, "h"],
  [/gh/g, "g"],
  [/dj|dzh|zh/g, "j"],
  [/ph/g, "f"],
  [/th/g, "t"],
  [/dh/g, "d"],
  [/ck|cq/g, "k"],
  [/c(?=[eiy])/g, "s"],
  [/c(?!h)|q/g, "k"],
  [/x/g, "ks"],
  [/w/g, "v"],
  [/tz/g, "ts"],
  [/iya|ija|ia|ya|ja/g, "ia"],
  [/iye|ije|ie|ye|je|iy|ij|yy|ey|ei|ee|ea/g, "i"],
  [/[yj]/g, "i"],
  [/ou|oo|ow|yu|iu/g, "u"],
  [/ae/g, "e"],
  [/oe/g, "o"],
  [/ue/g, "u"],
  [/([a-z])\1+/g, "$1"],
  [/(?<=[aeiou])h$/g, ""],
];

/** One key for the spellings that transliterations of one name are likely to have. */
export function transliterationKey(folded: string): string {
  const kept = keys.get(folded);
  if (kept !== undefined) return kept;
  let key = folded;
  for (const [pattern, letters] of CONFUSED) key = key.replace(pattern, letters);
  if (keys.size > 20_000) keys.clear();
  keys.set(folded, key);
  return key;
}

const keys = new Map<string, string>();

/** The consonants of a key. */
export const skeleton = (key: string): string => key.replace(/[aeiou]/g, "");

/** Whether two folded words sound alike but for vowels that languages without written ones leave open: 'Mohammed', 'Muhammad', not 'Mahmoud'. */
export const soundAlike = (a: string, b: string): boolean => softKey(a) === softKey(b);

const softKey = (folded: string): string =>
  transliterationKey(folded)
    .replace(/o/g, "u")
    .replace(/[ei]/g, "a")
    .replace(/([a-z])\1+/g, "$1");

/** Words that share one of these may be spellings of one name; all others are not compared. */
export function* blockingKeys(folded: string): Iterable<string> {
  const word = plain(folded);
  yield word;
  for (let i = 0; i < word.length; i++) yield word.slice(0, i) + word.slice(i + 1);
  const key = transliterationKey(folded);
  yield `~${key}`;
  for (let i = 0; i < key.length; i++) yield `~${key.slice(0, i)}${key.slice(i + 1)}`;
  const bones = skeleton(key);
  if (bones.length >= 3) yield `^${bones}`;
}

/** 'Russia' and 'Russian', 'Obama' and 'Obamas', 'Ivanov' and 'Ivanova': one is made from the other. */
export function isDerived(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (!long.startsWith(short)) return STEMS.some(([one, other]) => swaps(a, b, one, other) || swaps(b, a, one, other));
  const tail = long.slice(short.length);
  if (tail === "n") return /[aeiou]$/.test(short);
  if (tail === "a") return /(?:ov|ev|in|yn|ic)$/.test(short);
  return TAILS.has(tail);
}

const TAILS = new Set("s es an ian ean i ese ish er ers ist ists ism ite ites ic ly ed ns ans".split(" "));
/** Endings that take each other's place in words made from one stem. */
const STEMS: readonly (readonly [string, string])[] = [
  ["y", "ies"],
  ["sky", "skaya"],
  ["ski", "ska"],
  ["ia", "ian"],
  ["man", "men"],
];

const swaps = (a: string, b: string, one: string, other: string): boolean =>
  a.endsWith(one) && b.endsWith(other) && a.slice(0, -one.length) === b.slice(0, -other.length);
