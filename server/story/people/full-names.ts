import { isCommonWord } from "../../tables/common-words.ts";
import { isJapanese } from "../../tables/family-first.ts";
import { type Gender, genderOfGivenName, isGivenName } from "../../tables/given-names.ts";
import { isShortForm } from "../../tables/nicknames.ts";
import { placeNamed } from "../../tables/places.ts";
import { isSurname } from "../../tables/surnames.ts";
import { genderOfTitle } from "../../tables/titles.ts";
import type { DraftWords } from "./draft-words.ts";
import type { NameForm, Order, PlacedRun } from "./name-table.ts";
import { isSurnamePrefix, withoutArticle } from "./name-words.ts";
import { evidenceFor, PERSON, sumOf } from "./person-evidence.ts";
import { agreementKeys, isFamilyNameFirst, isVietnameseName, namesAgree } from "./same-person.ts";

/** The name in full, the surname or part of it, a given name or nickname alone, or the surname of several: "the Clintons". */
export type MentionForm = "full" | "surname" | "given" | "family";

/** A mention by its place: words `from` to `to` (exclusive) of a run. */
export interface RunMention {
  readonly at: PlacedRun;
  readonly from: number;
  readonly to: number;
  readonly form: MentionForm;
}

/** Somebody whom the draft names in full, or by a single word that belongs to nobody else. */
export interface NamedPerson {
  /** The fullest form, folded. */
  readonly words: readonly string[];
  readonly suffix: string;
  /** Folded; undefined where only one name is known and it is a given name. */
  readonly surname: string | undefined;
  readonly given: string | undefined;
  /** Of two surnames the one that the copy uses: 'sanchez' of Pedro Sanchez Perez-Castejon. */
  readonly surnameInUse: string | undefined;
  readonly familyFirst: boolean;
  readonly gender: Gender | undefined;
  /** How often running copy has the name in full. */
  readonly fulls: number;
  /** Where the person is first named in full, headlines included. */
  readonly first: PlacedRun;
  readonly mentions: readonly RunMention[];
  /** Words by which the person may be called: as a surname (without its article), as a given name, in between. */
  readonly surnames: ReadonlySet<string>;
  readonly givens: ReadonlySet<string>;
  readonly inner: ReadonlySet<string>;
  /** The names and their ends, of two words and more, under which a longer run may hold the person. */
  readonly tails: ReadonlyMap<string, NameForm>;
}

/** A name that only headlines bear must be plainer. */
const HEADLINED = PERSON + 0.8;

/** Whether a name of two words or more is a person's. */
export function isFullName(form: NameForm, draft: DraftWords, known: ReadonlySet<string>): boolean {
  if (known.has(form.words.join(" "))) return true;
  if (isTail(form.words)) return false;
  if (form.copy === 0 && (form.words.length > 2 || !beginsOrEndsPlainly(form.words, draft))) return false;
  return sumOf(evidenceFor(form, draft)) >= (form.copy === 0 ? HEADLINED : PERSON);
}

/** In a headline: with a given name, or with a surname by which the copy goes on. */
function beginsOrEndsPlainly(words: readonly string[], draft: DraftWords): boolean {
  const last = words.at(-1)!;
  if (isGivenName(words[0]!) || isShortForm(words[0]!)) return true;
  return draft.alone(last) > 0 && !isCommonWord(last) && !isCommonWord(words[0]!) && !placeNamed(last);
}

/** 'de Blasio', 'bin Laden': a surname with its particle, not a full name. 'Al Gore', 'Van Morrison' and 'Le Duan' are. */
const isTail = (words: readonly string[]): boolean =>
  isSurnamePrefix(words[0]!) && !(isGivenName(words[0]!) && words.length === 2) && !isVietnameseName(words);

/** A person in the making. */
interface PersonInTheMaking {
  words: readonly string[];
  suffix: string;
  surname: string;
  given: string;
  surnameInUse: string;
  familyFirst: boolean;
  gender: Gender | undefined;
  fulls: number;
  first: PlacedRun;
  readonly mentions: RunMention[];
  readonly surnames: Set<string>;
  readonly givens: Set<string>;
  readonly inner: Set<string>;
  readonly nicknames: Set<string>;
  readonly tails: Map<string, NameForm>;
}

/**
 * The people of names in full that may agree with each other, the longest and most mentioned first, each joined to the
 * person whom it agrees with.
 */
export function peopleNamed(forms: readonly NameForm[], draft: DraftWords, order: Order): NamedPerson[] {
  const people: PersonInTheMaking[] = [];
  const byKey = new Map<string, PersonInTheMaking[]>();
  for (const form of forms.toSorted((a, b) => byRank(a, b, order))) {
    const keys = agreementKeys(form.words);
    const candidates = new Set(keys.flatMap((key) => byKey.get(key) ?? []));
    const fitting = [...candidates].filter(
      (person) =>
        (namesAgree(form.words, person.words) || nicknameAgrees(person, form)) &&
        suffixesAgree(person, form, order) &&
        gendersAgree(person.gender, genderOf(form)),
    );
    let owner = mostMentioned(fitting, order);
    if (!owner) {
      owner = personOf(form);
      people.push(owner);
    }
    join(owner, form, order);
    for (const key of keys) {
      const sharing = byKey.get(key);
      if (!sharing) byKey.set(key, [owner]);
      else if (sharing.length < CROWD && !sharing.includes(owner)) sharing.push(owner);
    }
  }
  for (const person of people) settleSurname(person, draft);
  return people;
}

/** So many people of one name are told apart; news never comes near. */
export const CROWD = 60;

/** The longest first, then the one that running copy has most often, then the earliest. */
export const byRank = (a: NameForm, b: NameForm, order: Order): number =>
  b.words.length - a.words.length || b.copy - a.copy || order(a.runs[0]!, b.runs[0]!);

function personOf(form: NameForm): PersonInTheMaking {
  const { words, suffix } = form;
  const familyFirst = isFamilyNameFirst(words);
  const surname = (familyFirst ? words[0] : words.at(-1))!;
  return {
    words,
    suffix,
    familyFirst,
    surname,
    given: (familyFirst ? words.at(-1) : words[0])!,
    surnameInUse: surname,
    gender: genderOf(form),
    fulls: 0,
    first: form.runs[0]!,
    mentions: [],
    surnames: new Set(),
    givens: new Set(),
    inner: new Set(innerNames(words)),
    nicknames: new Set(),
    tails: new Map(),
  };
}

function join(person: PersonInTheMaking, form: NameForm, order: Order): void {
  const { words } = form;
  person.fulls += form.copy;
  if (order(form.runs[0]!, person.first) < 0) person.first = form.runs[0]!;
  person.gender ??= genderOf(form);
  // A shorter form that ends elsewhere tells which of two surnames is used: 'Juan Manuel Santos (Calderón)'.
  if (!person.familyFirst) person.surnames.add(withoutArticle(words.at(-1)!));
  person.surnames.add(withoutArticle(person.surname));
  person.givens.add(person.given).add(words[0]!);
  for (const { facts } of form.runs) {
    if (!facts.nickname) continue;
    person.nicknames.add(facts.nickname);
    person.givens.add(facts.nickname);
  }
  for (let n = 2; n <= words.length; n++) {
    const tail = words.slice(-n);
    const key = tail.join(" ");
    if (!person.tails.has(key) && (n === words.length || isTail(tail))) person.tails.set(key, form);
  }
  const kind = isDoubleSurname(words, person) ? "surname" : "full";
  for (const at of form.runs) person.mentions.push({ at, from: 0, to: words.length, form: kind });
}

/** Which name is the surname shows where the copy goes on with it. */
function settleSurname(person: PersonInTheMaking, draft: DraftWords): void {
  const { words } = person;
  const [first = "", last = ""] = words;
  // 'Kishida Fumio … Kishida', 'Orban Viktor … Orban'.
  if (mayKeepFamilyNameFirst(person) && draft.alone(first) > 0 && draft.alone(last) === 0) {
    Object.assign(person, { familyFirst: true, surname: first, given: last });
    person.gender ??= genderOfGivenName(last);
    person.surnames.add(first);
  }
  const { surname, familyFirst, inner } = person;
  const isInUse = (word: string): boolean => draft.alone(word) > 0;
  person.surnameInUse =
    familyFirst || words.length < 3 || isInUse(surname) ? surname : ([...inner].find(isInUse) ?? surname);
}

/** Whether what the copy goes on with may change who is meant by a name, or how the person is called. */
export const dependsOnUse = (words: readonly string[]): boolean =>
  words.length > 2 || mayKeepFamilyNameFirst({ words, familyFirst: false });

/** Two words that may be Japanese, or of which only the last is a given name; not those whose first word is one. */
function mayKeepFamilyNameFirst({ words, familyFirst }: Pick<PersonInTheMaking, "words" | "familyFirst">): boolean {
  const [first = "", last = ""] = words;
  if (words.length !== 2 || familyFirst || isGivenName(first)) return false;
  return (isGivenName(last) && !isSurname(last)) || (isJapanese(first) && isJapanese(last));
}

/** 'Lopez Obrador', 'Suu Kyi', 'Al Maktoum': the last words of a longer name, of which the first is no given name. */
const isDoubleSurname = (words: readonly string[], { words: whole, given }: PersonInTheMaking): boolean =>
  words.length > 1 &&
  words.length < whole.length &&
  words[0] !== given &&
  words.every((word, i) => word === whole[whole.length - words.length + i]) &&
  (isSurnamePrefix(words[0]!) || isSurname(words[0]!) || !isGivenName(words[0]!)) &&
  words[0]!.length > 1 &&
  !words[0]!.includes(".");

/** The words between first and last by which somebody may go: 'sanchez' in 'pedro sanchez perez-castejon'. */
const innerNames = (words: readonly string[]): readonly string[] =>
  words.slice(1, -1).filter((word) => word.length > 2 && !isSurnamePrefix(word) && !word.includes("."));

/** 'Matiu "Matt" Ratana' is Matt Ratana. */
function nicknameAgrees({ words, nicknames }: PersonInTheMaking, form: NameForm): boolean {
  if (words.at(-1) !== form.words.at(-1)) return false;
  return nicknames.has(form.words[0]!) || form.runs.some(({ facts }) => facts.nickname === words[0]);
}

function suffixesAgree(person: PersonInTheMaking, form: NameForm, order: Order): boolean {
  if (person.suffix === form.suffix) return true;
  if (person.suffix && form.suffix) return false;
  // Who is introduced with 'Jr.' may go without it later; who is introduced without it is the elder.
  const own = person.mentions[0]!.at;
  return person.suffix ? order(own, form.runs[0]!) < 0 : order(form.runs[0]!, own) < 0;
}

export const gendersAgree = (a: Gender | undefined, b: Gender | undefined): boolean => !a || !b || a === b;

export function genderOf(form: NameForm): Gender | undefined {
  for (const { facts } of form.runs) {
    const gender = genderOfTitle(facts.title);
    if (gender) return gender;
  }
  return form.words.length > 1 ? genderOfGivenName(form.words[0]!) : undefined;
}

/** Whom the copy names in full most often; of two alike, whom it names first. */
export function mostMentioned<P extends Pick<NamedPerson, "fulls" | "first">>(
  people: readonly P[],
  order: Order,
): P | undefined {
  let best: P | undefined;
  for (const person of people) {
    const more = best ? person.fulls - best.fulls || order(best.first, person.first) : 1;
    if (more > 0) best = person;
  }
  return best;
}
