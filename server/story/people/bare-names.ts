import { isCommonWord } from "../../tables/common-words.ts";
import { type Gender, isGivenName } from "../../tables/given-names.ts";
import { genderOfTitle } from "../../tables/titles.ts";
import type { DraftWords } from "./draft-words.ts";
import { genderOf, gendersAgree, mostMentioned, type NamedPerson, type RunMention } from "./full-names.ts";
import { Sign } from "./name-context.ts";
import { mayBePart } from "./name-parts.ts";
import type { NameForm, Order, PlacedRun } from "./name-table.ts";
import { surnamesOfPlural, withoutArticle } from "./name-words.ts";
import { evidenceForSingle, SINGLE, sumOf } from "./person-evidence.ts";

/** Who may be meant by a word. */
export interface Bearers {
  readonly bySurname: readonly NamedPerson[];
  readonly byGiven: readonly NamedPerson[];
  /** Those in whose name it stands neither first nor last. */
  readonly byInner: readonly NamedPerson[];
}

/** Whose the places are where a word stands alone. */
export interface BareName {
  readonly mentions: ReadonlyMap<NamedPerson, readonly RunMention[]>;
  /** Somebody of whom no more than the word is said. */
  readonly strangers: readonly NamedPerson[];
  /** What belongs to nobody. */
  readonly left: readonly PlacedRun[];
}

/**
 * A single word is a surname, else a given name, of somebody named in full; else somebody of whom no more is said.
 * `word` is without its article, which the forms may have: 'sadr' and 'al-sadr'.
 */
export function readBareName(
  word: string,
  forms: readonly NameForm[],
  bearersOf: (word: string) => Bearers,
  draft: DraftWords,
  known: ReadonlySet<string>,
  order: Order,
): BareName {
  const bearers = bearersOf(word);
  const mentions = new Map<NamedPerson, RunMention[]>();
  const strangers: NamedPerson[] = [];
  const left: PlacedRun[] = [];
  for (const form of forms) {
    const unowned: PlacedRun[] = [];
    for (const at of form.runs) {
      const family = at.facts.signs & Sign.family ? familyOf(form.words[0]!, bearersOf) : [];
      for (const person of family) add(mentions, person, { at, from: 0, to: 1, form: "family" });
      if (family.length > 0) continue;
      const own = ownerOf(at, word, form, bearers, order);
      if (own) add(mentions, own.owner, { at, from: 0, to: 1, form: own.form });
      else unowned.push(at);
    }
    const isStranger =
      unowned.length > 0 &&
      form.copy > 0 &&
      strangers.length + bearers.bySurname.length + bearers.byGiven.length === 0 &&
      (sumOf(evidenceForSingle(form, draft)) >= SINGLE || known.has(form.words[0]!));
    if (isStranger) strangers.push(strangerOf(form, word, unowned));
    else left.push(...unowned);
  }
  return { mentions, strangers, left };
}

/** 'The Clintons', 'the Castro brothers': everybody of that surname who is named in full. */
function familyOf(word: string, bearersOf: (word: string) => Bearers): readonly NamedPerson[] {
  for (const surname of [word, ...surnamesOfPlural(word)]) {
    const named = bearersOf(surname).bySurname.filter(({ words }) => words.length > 1);
    if (named.length === 0) continue;
    // 'The Cubs' are nobody's family, unless the draft knows a Cub.
    if (surname !== word && isCommonWord(word)) return [];
    return named.filter(({ surname: own }) => own && withoutArticle(own) === surname);
  }
  return [];
}

/** The plurals under which a family of that surname may be mentioned. */
export const pluralsOf = (surname: string): readonly string[] => [`${surname}s`, `${surname}es`];

function add(mentions: Map<NamedPerson, RunMention[]>, owner: NamedPerson, mention: RunMention): void {
  const own = mentions.get(owner);
  if (own) own.push(mention);
  else mentions.set(owner, [mention]);
}

function strangerOf(form: NameForm, word: string, runs: readonly PlacedRun[]): NamedPerson {
  const isGiven = form.titled === 0 && isGivenName(word);
  const names = new Set([word]);
  return {
    words: form.words,
    suffix: form.suffix,
    surname: isGiven ? undefined : form.words[0],
    given: isGiven ? form.words[0] : undefined,
    surnameInUse: isGiven ? undefined : form.words[0],
    familyFirst: false,
    gender: genderOf(form),
    fulls: 0,
    first: runs[0]!,
    mentions: runs.map((at) => ({ at, from: 0, to: 1, form: isGiven ? "given" : "surname" })),
    surnames: isGiven ? NONE : names,
    givens: isGiven ? names : NONE,
    inner: NONE,
    tails: new Map(),
  };
}

const NONE: ReadonlySet<string> = new Set();

function ownerOf(
  at: PlacedRun,
  word: string,
  form: NameForm,
  { bySurname, byGiven, byInner }: Bearers,
  order: Order,
): { readonly owner: NamedPerson; readonly form: "surname" | "given" } | undefined {
  const { facts } = at;
  const gender = genderOfTitle(facts.title);
  const surnamed = chooseBearer(bySurname, gender, facts.suffix, at, order);
  if (surnamed) return mayBePart(facts, word, "surname") ? { owner: surnamed, form: "surname" } : undefined;
  const called = chooseBearer(byGiven, gender, facts.suffix, at, order);
  if (called) return mayBePart(facts, word, "given") ? { owner: called, form: "given" } : undefined;
  // A middle name that is a given name is somebody else's as likely, unless the copy goes on with it.
  if (isGivenName(word) && !facts.title && form.copy < 2) return undefined;
  const inside = chooseBearer(byInner, gender, facts.suffix, at, order);
  return inside && mayBePart(facts, word, "surname") ? { owner: inside, form: "surname" } : undefined;
}

/** Of those who bear a name, the one whom the copy names in full most often; of two alike, whom it names first. */
export function chooseBearer(
  bearers: readonly NamedPerson[],
  gender: Gender | undefined,
  suffix: string,
  at: PlacedRun,
  order: Order,
): NamedPerson | undefined {
  const fitting = bearers.filter((person) => gendersAgree(person.gender, gender));
  const suffixed = suffix ? fitting.filter((person) => person.suffix === suffix) : fitting;
  const choice = suffixed.length > 0 ? suffixed : fitting;
  const introduced = choice.filter(({ first }) => order(first, at) < 0);
  return mostMentioned(introduced.length > 0 ? introduced : choice, order);
}
