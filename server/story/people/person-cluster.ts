import { isJapanese } from "../../tables/family-first.ts";
import { type Gender, genderOfGivenName, isGivenName } from "../../tables/given-names.ts";
import { isSurname } from "../../tables/surnames.ts";
import { genderOfTitle } from "../../tables/titles.ts";
import type { NameForm, RunPlace } from "./name-forms.ts";
import { isSurnamePrefix } from "./name-words.ts";
import { isFamilyNameFirst, isVietnameseName } from "./same-person.ts";

/** The name in full, the surname or part of it, a given name or nickname alone, or the surname of several: "the Clintons". */
export type MentionForm = "full" | "surname" | "given" | "family";

/** A mention by its place: words `from` to `to` (exclusive) of a run. */
export interface RunMention extends RunPlace {
  readonly from: number;
  readonly to: number;
  readonly form: MentionForm;
}

/** A person in the making. */
export interface Cluster {
  words: readonly string[];
  suffix: string;
  surname: string | undefined;
  given: string | undefined;
  familyFirst: boolean;
  gender: Gender | undefined;
  fulls: number;
  /** Given in quotation marks, or as an alias. */
  readonly nicknames: Set<string>;
  /** Where the person is first named in full, headlines included. */
  first: RunPlace;
  readonly mentions: RunMention[];
}

/** Somebody whose full name this is. */
export function clusterOf(form: NameForm): Cluster {
  const { words, suffix } = form;
  const familyFirst = isFamilyNameFirst(words);
  return {
    words,
    suffix,
    familyFirst,
    surname: familyFirst ? words[0] : words.at(-1),
    given: familyFirst ? words.at(-1) : words[0],
    gender: genderOf(form),
    fulls: 0,
    nicknames: new Set(),
    first: form.runs[0]!,
    mentions: [],
  };
}

/** Somebody of whom one name is all that the copy gives. */
export function clusterOfOneName(form: NameForm, isGiven: boolean, first: RunPlace): Cluster {
  return {
    words: form.words,
    suffix: form.suffix,
    surname: isGiven ? undefined : form.words[0],
    given: isGiven ? form.words[0] : undefined,
    familyFirst: false,
    gender: genderOf(form),
    fulls: 0,
    nicknames: new Set(),
    first,
    mentions: [],
  };
}

/** Two words that may be Japanese, or of which only the last is a given name; not those whose first word is one. */
export function mayKeepFamilyNameFirst({ words, familyFirst }: Cluster): boolean {
  const [first = "", last = ""] = words;
  if (words.length !== 2 || familyFirst || isGivenName(first)) return false;
  return (isGivenName(last) && !isSurname(last)) || (isJapanese(first) && isJapanese(last));
}

/** The first word is the surname after all. */
export function putFamilyNameFirst(cluster: Cluster): void {
  const [family = "", given = ""] = cluster.words;
  Object.assign(cluster, { familyFirst: true, surname: family, given });
  cluster.gender ??= genderOfGivenName(given);
}

/** 'de Blasio', 'bin Laden': a surname with its particle, not a full name. 'Al Gore', 'Van Morrison' and 'Le Duan' are. */
export const isTail = (words: readonly string[]): boolean =>
  isSurnamePrefix(words[0]!) && !(isGivenName(words[0]!) && words.length === 2) && !isVietnameseName(words);

/** 'Lopez Obrador', 'Suu Kyi', 'Al Maktoum': the last words of a longer name, of which the first is no given name. */
export const isDoubleSurname = (words: readonly string[], { words: whole, given }: Cluster): boolean =>
  words.length > 1 &&
  words.length < whole.length &&
  words[0] !== given &&
  words.every((word, i) => word === whole[whole.length - words.length + i]) &&
  (isSurnamePrefix(words[0]!) || isSurname(words[0]!) || !isGivenName(words[0]!)) &&
  words[0]!.length > 1 &&
  !words[0]!.includes(".");

/** The words between first and last by which somebody may go: 'sanchez' in 'pedro sanchez perez-castejon'. */
export const innerNames = ({ words }: Cluster): readonly string[] =>
  words.slice(1, -1).filter((word) => word.length > 2 && !isSurnamePrefix(word) && !word.includes("."));

export function suffixesAgree(cluster: Cluster, form: NameForm): boolean {
  if (cluster.suffix === form.suffix) return true;
  if (cluster.suffix && form.suffix) return false;
  // Who is introduced with 'Jr.' may go without it later; who is introduced without it is the elder.
  const withSuffix = cluster.suffix ? cluster.mentions[0] : form.runs[0];
  const without = cluster.suffix ? form.runs[0] : cluster.mentions[0];
  return (
    !withSuffix ||
    !without ||
    withSuffix.bearer - without.bearer < 0 ||
    (withSuffix.bearer === without.bearer && withSuffix.run < without.run)
  );
}

/** 'Matiu "Matt" Ratana' is Matt Ratana. */
export function nicknameAgrees({ words, nicknames }: Cluster, form: NameForm): boolean {
  if (words.at(-1) !== form.words.at(-1)) return false;
  return nicknames.has(form.words[0]!) || form.runs.some(({ facts }) => facts.nickname === words[0]);
}

export const gendersAgree = (a: Gender | undefined, b: Gender | undefined): boolean => !a || !b || a === b;

export function genderOf(form: NameForm): Gender | undefined {
  for (const { facts } of form.runs) {
    const gender = genderOfTitle(facts.title);
    if (gender) return gender;
  }
  return form.words.length > 1 ? genderOfGivenName(form.words[0]!) : undefined;
}

export function mostMentioned(clusters: readonly Cluster[]): Cluster | undefined {
  let best: Cluster | undefined;
  for (const cluster of clusters) {
    const more = best ? cluster.fulls - best.fulls || stands(best.first, cluster.first) : 1;
    if (more > 0) best = cluster;
  }
  return best;
}

/** Negative where `a` stands before `b`. */
export const stands = (a: RunPlace, b: RunPlace): number => a.bearer - b.bearer || a.run - b.run;
