/** Function words: classes that take no new members, so that a list can hold them whole. All in lower case. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

export const ARTICLES = words("the a an");

/** Owners that never stand alone, as "his" and "her" may. */
export const OWNERS = words("its their our my your");

/** Forms that are never anything but the finite verb of a clause. */
export const FINITE_FORMS = words("is are was were has had would could should");

/** Auxiliaries in their finite forms; some are nouns as well ("the will of the people", "a must"). */
export const AUXILIARIES = words(
  "is are was were am has have had do does did will would can could shall should may might must ca wo",
);

export const MODALS = words("will would can could shall should may might must");

export const SUBJECT_PRONOUNS = words("i he she we they");

export const ANY_SUBJECT_PRONOUN = words("i he she we they it you");

export const PREPOSITIONS = words(
  "of to in on at by for with from into onto upon about against among amid between during until since despite through " +
    "across behind beyond near over under within without toward towards around above below after before throughout via per",
);

export const COORDINATORS = words("and or but nor");

/** Words that open a clause and need its subject behind them. */
export const CLAUSE_OPENERS = words("because although though whereas unless whether");

export const WH_WORDS = words("what who whom whose which where when why how whatever whoever wherever however");

export const NUMBER_WORDS = words(
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen " +
    "nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozen half " +
    "first second third fourth fifth sixth seventh eighth ninth tenth",
);

/** What a number and a hyphen measure: "a 25-year lease", "a three-member panel". */
export const MEASURES = words(
  "year years day days week weeks month months hour hours minute minutes second seconds decade century mile miles " +
    "kilometer kilometre meter metre foot feet inch acre pound ton tonne kilogram gram degree percent " +
    "member man woman person point time times game seat page part story room bedroom way state nation judge run goal " +
    "set match race hole lap lane mile-per-hour old year-old month-old week-old day-old month-long week-long day-long yearlong",
);

export const WEEKDAYS_AND_MONTHS = words(
  "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september " +
    "october november december today tomorrow yesterday",
);
