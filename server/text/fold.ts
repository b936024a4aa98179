/**
 * Folds a word for comparing: lower case, no diacritics, straight apostrophes.
 * 'Øystein' becomes 'oystein', 'Zełenski' 'zelenski', 'O’Brien' "o'brien".
 */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return lower
    .normalize("NFD")
    .replace(MARKS, "")
    .replace(SPECIAL, (letter) => SPECIAL_LETTERS.get(letter) ?? letter);
}

const PLAIN = /^[\x20-\x7e]*$/;
const MARKS = /\p{M}/gu;
const SPECIAL = /[ßøłđıæœðþħəʻʼ‘’`]/g;

/** Letters that no decomposition brings to ASCII. */
const SPECIAL_LETTERS = new Map([
  ["ß", "ss"],
  ["ø", "o"],
  ["ł", "l"],
  ["đ", "d"],
  ["ı", "i"],
  ["æ", "ae"],
  ["œ", "oe"],
  ["ð", "d"],
  ["þ", "th"],
  ["ħ", "h"],
  ["ə", "e"],
  ["ʻ", "'"],
  ["ʼ", "'"],
  ["‘", "'"],
  ["’", "'"],
  ["`", "'"],
]);
