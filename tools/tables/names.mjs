// Given names with their gender, and surnames, from Faker's locales and compromise's lexicon.
import { allLocales } from "@faker-js/faker";
import { entriesTagged } from "./compromise.mjs";
import { transliterations } from "./transliterate.mjs";
import { fold, wordModule } from "./typescript.mjs";

/** These locales hold invented names, or words of another kind. */
const LEFT_OUT = new Set(["base", "en_BORK", "en_AU_ocker", "eo"]);

/** Vietnamese given names are of one to three syllables, and news mostly uses the last. */
const SYLLABLES = new Set(["vi"]);

export function tables() {
  const given = { female: [], male: [], either: [] };
  const surnames = [];
  for (const [locale, { person }] of Object.entries(allLocales)) {
    if (!person || LEFT_OUT.has(locale)) continue;
    const spell = SYLLABLES.has(locale) ? lastSyllable : transliterations;
    given.female.push(...spelled(person.first_name?.female, spell));
    given.male.push(...spelled(person.first_name?.male, spell));
    given.either.push(...spelled(person.first_name?.generic, spell));
    for (const names of Object.values(person.last_name ?? {})) surnames.push(...spelled(names, transliterations));
  }
  given.female.push(...spelled(entriesTagged("FemaleName")));
  given.male.push(...spelled(entriesTagged("MaleName")));
  given.either.push(...spelled(entriesTagged("FirstName")));
  surnames.push(...spelled(entriesTagged("LastName")));

  const female = new Set(given.female);
  const male = new Set(given.male);
  const either = new Set([...given.either, ...given.female.filter((name) => male.has(name))]);
  const lists = {
    femaleNames: {
      about: "Given names of women, folded, one a line.",
      words: [...female].filter((n) => !either.has(n)),
    },
    maleNames: { about: "Given names of men, folded, one a line.", words: [...male].filter((n) => !either.has(n)) },
    eitherNames: { about: "Given names of women and men, folded, one a line.", words: [...either] },
  };
  const surnameLists = { surnames: { about: "Surnames, folded, one a line.", words: surnames } };
  return [
    { path: "server/tables/data/given-names.ts", text: wordModule("names.mjs", lists) },
    { path: "server/tables/data/surnames.ts", text: wordModule("names.mjs", surnameLists) },
  ];
}

/** Folded single words of two letters and more in Latin letters. */
function spelled(names, spell = transliterations) {
  return (names ?? [])
    .flatMap((name) => spell(name))
    .map(fold)
    .filter((name) => /^[a-z][a-z'-]*[a-z]$/.test(name));
}

const lastSyllable = (name) => [name.split(" ").at(-1)].filter((syllable) => syllable.length > 2);
