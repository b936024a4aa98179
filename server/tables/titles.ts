import type { Gender } from "./given-names.ts";

const words = (text: string): string[] => text.split(" ");

/** Titles that stand before a name, without their full stop, and the form that tells two of them apart. */
const TITLES = new Map<string, string>([
  ...words(
    "president premier chancellor governor mayor senator congressman congresswoman representative ambassador secretary minister " +
      "chairman chairwoman chair director professor doctor general colonel major captain commander lieutenant sergeant corporal " +
      "admiral marshal brigadier detective inspector superintendent constable officer sheriff chief judge justice attorney " +
      "prosecutor commissioner councillor councilman councilwoman alderman speaker treasurer deputy delegate assemblyman " +
      "assemblywoman king queen prince princess duke duchess earl countess baron baroness lord lady sir dame emperor empress " +
      "sultan emir daw sheikh sheik shah tsar pope cardinal archbishop bishop reverend father sister brother rabbi imam ayatollah " +
      "mullah pastor deacon maulana coach manager editor correspondent reporter anchor host comptroller auditor principal " +
      "provost rector private trooper agent cmdr chairperson spokesman spokeswoman spokesperson mister leader strategist analyst administrator cosmonaut astronaut " +
      "secretary-general director-general attorney-general governor-general vice-president vice-chancellor vice-chairman " +
      "lieutenant-general lieutenant-colonel lieutenant-governor lieutenant-commander major-general brigadier-general " +
      "inspector-general consul-general solicitor-general president-elect co-chair co-chairman tsar tsarina czar taoiseach " +
      "tánaiste sheikha begum thakin " +
      "economist candidate nominee activist founder co-founder ceo cfo coo pm mp mep",
  ).map((title): [string, string] => [title, title]),
  ...Object.entries({
    pres: "president",
    gov: "governor",
    govs: "governor",
    sen: "senator",
    sens: "senator",
    rep: "representative",
    reps: "representative",
    amb: "ambassador",
    sec: "secretary",
    prof: "professor",
    dr: "doctor",
    drs: "doctor",
    gen: "general",
    col: "colonel",
    maj: "major",
    capt: "captain",
    lt: "lieutenant",
    sgt: "sergeant",
    cpl: "corporal",
    adm: "admiral",
    brig: "brigadier",
    det: "detective",
    insp: "inspector",
    supt: "superintendent",
    pvt: "private",
    rev: "reverend",
    fr: "father",
    msgr: "monsignor",
    hon: "honourable",
    atty: "attorney",
    cllr: "councillor",
    del: "delegate",
    mr: "mr",
    mister: "mr",
    messrs: "mr",
    mrs: "mrs",
    ms: "ms",
    miss: "miss",
    mx: "mx",
    mme: "mrs",
    mlle: "miss",
    herr: "mr",
    monsieur: "mr",
    madame: "mrs",
    señor: "mr",
    senor: "mr",
    señora: "mrs",
    don: "don",
  }),
]);

/** Titles that are as often somebody's name: they count only before a whole name, or after what can't be one. */
const ALSO_NAMES = new Set(
  words(
    "king queen prince duke earl baron lord bishop pope dean judge justice major marshal chancellor general father sister chase don " +
      "sheikh saint cardinal host private chief chair founder leader constable agent coach",
  ),
);

/** Words that qualify a title before a name: 'Vice President', 'Former Foreign Minister', 'First Lady'. */
const QUALIFIERS = new Set(
  words(
    "vice deputy acting former then ex assistant associate under prime foreign defense defence finance interior health justice " +
      "education home trade labor labour energy environment agriculture transport culture economy communications information " +
      "first senior chief executive grand supreme managing staff first-lieutenant lieutenant brigadier rear sergeant major " +
      "attorney press campaign state district federal interim incoming outgoing senate house majority minority opposition " +
      "crown secretary-general presidential democratic republican party head honorary national regional general police fire",
  ),
);

const FEMALE = new Set(
  words(
    "mrs ms miss daw tsarina begum sheikha queen princess duchess countess baroness lady dame empress sister congresswoman chairwoman councilwoman assemblywoman spokeswoman",
  ),
);
const MALE = new Set(
  words(
    "mr tsar czar king prince duke earl baron lord sir emperor sultan father brother congressman chairman councilman assemblyman spokesman pope cardinal",
  ),
);

/** 'Presidents Buhari and Talon', 'Sens. Warner and Kaine'. */
const PLURALS = new Map(
  words(
    "president premier chancellor governor mayor senator representative ambassador secretary minister professor doctor general colonel " +
      "major captain commander lieutenant sergeant admiral detective officer justice prosecutor commissioner councillor delegate " +
      "cardinal archbishop bishop rabbi astronaut cosmonaut lord congressman congresswoman correspondent reporter",
  ).map((title): [string, string] => [title.endsWith("y") ? `${title.slice(0, -1)}ies` : plural(title), title]),
);

function plural(title: string): string {
  return title.endsWith("man") ? `${title.slice(0, -2)}en` : `${title}s`;
}

/** Whether a lower-case word, without its full stop, stands before names as a title. */
export const isTitle = (word: string): boolean => TITLES.has(word) || PLURALS.has(word);

/** One form for a title and its abbreviation: 'sen' gives 'senator'. */
export const plainTitle = (word: string): string => TITLES.get(word) ?? PLURALS.get(word) ?? word;

export const isTitleAndName = (word: string): boolean => ALSO_NAMES.has(word);
export const qualifiesTitle = (word: string): boolean => QUALIFIERS.has(word);

/** 'Mr', 'Ms' and the like say nothing but that a person's name follows. */
export const isCourtesyTitle = (word: string): boolean => COURTESY.has(plainTitle(word));

/** What somebody is said to be, by its last word: 'wife', 'his younger brother', 'spokeswoman'. */
export function genderOfRole(role: string): Gender | undefined {
  const last = role.slice(role.lastIndexOf(" ") + 1).toLowerCase();
  if (FEMALE.has(last) || FEMALE_ROLES.has(last) || last.endsWith("woman")) return "female";
  if (MALE.has(last) || MALE_ROLES.has(last) || (last.endsWith("man") && !NEUTRAL.has(last))) return "male";
  return undefined;
}

const FEMALE_ROLES = new Set(
  words(
    "wife mother daughter girlfriend widow niece aunt grandmother granddaughter stepmother stepdaughter actress waitress nun mum mom fiancée heiress hostess headmistress",
  ),
);
const MALE_ROLES = new Set(
  words(
    "husband son boyfriend widower nephew uncle grandfather grandson stepfather stepson monk dad fiancé headmaster",
  ),
);
/** '-man' that papers long used, or still use, of women as well. */
const NEUTRAL = new Set(words("human chairman alderman layman freshman ombudsman woman"));
const COURTESY = new Set(["mr", "mrs", "ms", "miss", "mx"]);

export function genderOfTitle(title: string): Gender | undefined {
  for (const word of title.split(" ")) {
    const plain = plainTitle(word);
    if (FEMALE.has(plain)) return "female";
    if (MALE.has(plain)) return "male";
  }
  return undefined;
}
