// Faker lists Russian, Ukrainian and Macedonian names in Cyrillic; English-language news prints them in Latin letters.

const LETTERS = new Map(
  Object.entries({
    а: "a",
    б: "b",
    в: "v",
    г: "g",
    ґ: "g",
    д: "d",
    ѓ: "gj",
    е: "e",
    ё: "yo",
    є: "ye",
    ж: "zh",
    з: "z",
    ѕ: "dz",
    и: "i",
    і: "i",
    ї: "yi",
    й: "y",
    ј: "j",
    к: "k",
    ќ: "kj",
    л: "l",
    љ: "lj",
    м: "m",
    н: "n",
    њ: "nj",
    о: "o",
    п: "p",
    р: "r",
    с: "s",
    т: "t",
    у: "u",
    ў: "u",
    ф: "f",
    х: "kh",
    ц: "ts",
    ч: "ch",
    џ: "dzh",
    ш: "sh",
    щ: "shch",
    ъ: "",
    ы: "y",
    ь: "",
    э: "e",
    ю: "yu",
    я: "ya",
    "'": "",
    "’": "",
  }),
);

/** The forms of a Cyrillic name that news agencies use: 'Сергей' gives sergei and sergey. Latin names come back as they are. */
export function transliterations(name) {
  const lower = name.toLowerCase();
  if (!/[\u0400-\u04ff]/.test(lower)) return [lower];
  const plain = [...lower].map((letter) => LETTERS.get(letter) ?? letter).join("");
  const short = plain.replace(/iy$|yy$/, "y");
  return [plain, short, short.replace(/ey$/, "ei"), short.replace(/y$/, "i"), plain.replace(/iya$/, "ia")];
}
