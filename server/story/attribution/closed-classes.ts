import { isWord, type Token } from "../../language/token.ts";
import { verbs } from "./inflection.ts";
import { HOMOGRAPHS, VERB_FORMS } from "./lexicon.ts";

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

export const DETERMINERS = words(
  "the a an this these those his her its their our my your some any no every each all both many several most another few other such " +
    "one two three four five six seven eight nine ten dozens hundreds thousands whose",
);

export const SUBJECT_PRONOUNS = words("he she they we i it you");

/** Pronouns of every case, and words that stand for a person. */
export const PRONOUNS = words(
  "he she they we i it you him her them us me himself herself themselves itself myself everyone everybody someone somebody nobody anyone " +
    "anybody others many some most this that these those one both all none neither nothing everything something",
);

export const PREPOSITIONS = words(
  "of in on at for from with by to about against into over after before during under through between among amid behind beyond " +
    "without within toward towards upon across near since until outside inside following including despite regarding concerning " +
    "around like unlike versus via throughout along aboard alongside past off as than",
);

export const CONJUNCTIONS = words("and but or nor yet so");

/** Words that open a clause below the main one. */
export const SUBORDINATORS = words(
  "that which while when whenever because if although though whereas whether unless where how why what once since until as than " +
    "after before",
);

export const WH_CLAUSE = words("that whether how why what if who where when which");

export const BE = words("is are was were be been being am 's 're 'm ain't");
export const HAVE = words("has have had having 've");
export const MODALS = words("will would can could may might must shall should 'll 'd ca wo cannot");
export const DO = words("do does did");

export const isAuxiliary = (lower: string): boolean =>
  (BE.has(lower) && lower !== "'s") || HAVE.has(lower) || MODALS.has(lower) || DO.has(lower);

const ADVERBS = words(
  "also then later further not n't never ever even still just again now once already soon often always sometimes too only first " +
    "instead however meanwhile today yesterday tomorrow tonight rather quite almost all-but long yet so else there here therefore thus " +
    "perhaps maybe largely twice back",
);

const NOT_ADVERBS = words(
  "family supply reply ally rally july italy only early daily weekly monthly likely elderly friendly assembly ugly holy jolly kelly " +
    "reilly connolly donnelly bully belly lily billy sally molly emily beverly kimberly apply comply rely imply multiply fly unlikely tally folly anomaly monopoly",
);

export const isAdverb = (token: Token): boolean =>
  ADVERBS.has(token.lower) ||
  (token.shape === "lower" && token.lower.length > 4 && token.lower.endsWith("ly") && !NOT_ADVERBS.has(token.lower));

export const TIME = words(
  "monday tuesday wednesday thursday friday saturday sunday today yesterday tonight tomorrow mon tue wed thu fri sat sun " +
    "january february march april june july august september october november december jan feb aug sept oct nov dec " +
    "morning afternoon evening night week month year weeks months years days day last earlier later ago recently early late midday " +
    "noon weekend",
);

const NAMES_TOO = words("jan april june august may mar");

/** A word of time; "Jan Weber" and "June Osborne" are people. */
export const isTimeAt = (tokens: readonly Token[], i: number): boolean => {
  const token = tokens[i];
  if (!token || !TIME.has(token.lower)) return false;
  const next = tokens[i + 1];
  return !(
    NAMES_TOO.has(token.lower) &&
    next?.kind === "word" &&
    next.shape === "capitalised" &&
    !TIME.has(next.lower)
  );
};

/** Verbs that hand on to an infinitive: "declined to say", "went on to argue". */
export const CHAIN = verbs(
  "decline refuse fail continue go appear seem try seek attempt want plan begin rush manage use have need like come start proceed hasten vow prefer intend",
);

/** Plain verbs of news copy, for knowing where a subject ends. */
const PLAIN_VERBS =
  "take give get go come make become begin run set rise fall win lose leave keep meet stand grow draw drive break choose lead buy pay " +
  "sell spend build fight catch sit strike shoot throw fly wear bear forget sink eat die hold put bring send speak write read find " +
  "show see hear say think know tell feel mean understand seek cast lie let hide quit overtake withdraw undergo lay cut";

/** Past forms that no noun or adjective shares. */
const FINITE = new Set(
  [...verbs(PLAIN_VERBS, (name) => name === "past")].filter(
    (form) => !words("set cut put cast left saw felt let quit read lay hurt cost ground").has(form),
  ),
);

/** Third persons of cue verbs that are no plural noun: "says", "argues". */
const CUE_THIRDS = new Set(
  [...VERB_FORMS]
    .filter(([form, readings]) => !HOMOGRAPHS.has(form) && readings.some(([, name]) => name === "third"))
    .map(([form]) => form),
);

const ED_ADJECTIVES = words(
  "united unnamed alleged armed married retired so-called accused hundred red wounded injured proposed limited registered elected " +
    "educated unidentified aged naked sacred wicked rugged bed need seed speed indeed exceed proceed succeed feed breed greed weed shed " +
    "sled creed reed deed wed fed hatred experienced organized organised advanced related detailed undecided displaced concerned " +
    "appointed combined mixed updated unified unarmed uninsured celebrated associated",
);

/** A word that is the verb of a clause, as far as its own letters tell. */
export function looksFinite(token: Token): boolean {
  if (token.kind === "clitic") return token.lower !== "'s" && isAuxiliary(token.lower);
  if (isAuxiliary(token.lower))
    return (
      (!(token.shape === "capitalised" && token.lower === "may") && token.lower !== "will") || token.shape === "lower"
    );
  if (token.shape !== "lower") return false;
  if (FINITE.has(token.lower) || CUE_THIRDS.has(token.lower)) return true;
  return token.lower.length > 4 && token.lower.endsWith("ed") && !ED_ADJECTIVES.has(token.lower);
}

export const isCapitalised = (token: Token): boolean =>
  token.shape === "capitalised" || token.shape === "capitals" || (token.shape === "mixed" && isWord(token));

/** Whether any reading of the word is a cue verb. */
export const isCueForm = (token: Token): boolean => VERB_FORMS.has(token.lower);
