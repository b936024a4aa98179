import type { Draft } from "../draft/draft.ts";
import type { House } from "../story/house.ts";
import { namesOf } from "../story/names.ts";
import { blockingKeys, closeness, isDerived, soundAlike } from "../story/people/name-spelling.ts";
import { agreementKeys, isOneName } from "../story/people/same-person.ts";
import { genderOfGivenName, isGivenName } from "../tables/given-names.ts";
import { areNicknames } from "../tables/nicknames.ts";
import { isSurname } from "../tables/surnames.ts";
import { isCourtesyTitle, plainTitle } from "../tables/titles.ts";
import { fold } from "../text/fold.ts";

/** A person of an archive, as the newsroom's list of people wants one. */
export interface ArchivePerson {
  /** In full, as the drafts that mention them most introduce them. */
  readonly name: string;
  /** Other full forms that agree with it: "Joseph Biden" for "Joe Biden". */
  readonly forms: readonly string[];
  /** What the copy says most often that they are. */
  readonly role?: string;
  /** In all drafts, under whichever form. */
  readonly mentions: number;
  readonly drafts: number;
  /** Every spelling of a full form, most used first. */
  readonly spellings: readonly Counted[];
  /** Names that are perhaps this one, misspelt. */
  readonly suspected: readonly Counted[];
}

export interface Counted {
  readonly text: string;
  readonly times: number;
}

/** One full form, as drafts have it. */
interface Form {
  readonly words: readonly string[];
  readonly suffix: string;
  readonly spellings: Map<string, number>;
  readonly roles: Map<string, number>;
  mentions: number;
  drafts: number;
}

/** One person, of all forms that agree. */
interface Gathered {
  readonly forms: Form[];
  readonly suspected: Gathered[];
  mentions: number;
}

/** The people of many drafts. Holds their names and numbers only, so an archive may be of any size. */
export class ArchivePeople {
  private readonly forms = new Map<string, Form>();

  /** Who is only ever called by one word in a draft is left out: nothing tells whose surname it is. */
  add(draft: Draft, house: House): void {
    const names = namesOf(draft, house);
    for (const person of names.people) {
      if (person.words.length < 2) continue;
      const mentions = names.mentionsOf(person);
      const form = this.form(person.words, person.suffix);
      const met = new Set([form]);
      for (const { text, form: kind, run, words } of mentions) {
        if (kind === "family") continue;
        // 'Yuriy' beside 'Yuri' is one person's name in the draft, but the list takes one spelling only for right.
        const isOther = kind === "full" && words.length > 1 && !isOneName(words, person.words);
        const own = isOther ? this.form(words, person.suffix) : form;
        met.add(own);
        own.mentions++;
        if (kind === "full") count(own.spellings, inOneLine(text));
        const role = run.role || roleOfTitle(run.title);
        if (role) count(own.roles, inOneLine(role));
      }
      for (const each of met) each.drafts++;
    }
  }

  /** Most mentioned first, those with the same number by name; `least` mentions make an entry. */
  list(least = 1): ArchivePerson[] {
    const gathered = gather([...this.forms.values()].filter(({ spellings }) => spellings.size > 0));
    return withoutMisspelt(gathered)
      .filter(({ mentions }) => mentions >= least)
      .map(personOf)
      .sort((a, b) => b.mentions - a.mentions || (a.name < b.name ? -1 : 1));
  }

  private form(words: readonly string[], suffix: string): Form {
    const key = `${words.join(" ")}|${suffix}`;
    let form = this.forms.get(key);
    if (!form) {
      form = { words, suffix, spellings: new Map(), roles: new Map(), mentions: 0, drafts: 0 };
      this.forms.set(key, form);
    }
    return form;
  }
}

const count = (counts: Map<string, number>, text: string): void => {
  counts.set(text, (counts.get(text) ?? 0) + 1);
};

/** 'sen' gives 'senator'; a form of address tells no role. */
function roleOfTitle(title: string): string {
  const role = title.split(" ").map(plainTitle).join(" ");
  return isCourtesyTitle(role) || FORMS_OF_ADDRESS.has(role) ? "" : role;
}

const FORMS_OF_ADDRESS = new Set(["dr", "doctor", "sir", "dame", "lord", "lady", "don"]);

const inOneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

/** A form joins the most mentioned person with all of whose forms it agrees: a "J. Smith" ties no John to a Jane. */
function gather(forms: readonly Form[]): Gathered[] {
  const people: Gathered[] = [];
  const index = new Map<string, Set<Gathered>>();
  // Initials come last, when those whom they may stand for are all there.
  const order = forms.toSorted((a, b) => Number(isShort(a)) - Number(isShort(b)) || b.mentions - a.mentions);
  for (const form of order) {
    let owner: Gathered | undefined;
    for (const key of agreementKeys(form.words)) {
      for (const person of index.get(key) ?? []) {
        if (owner && owner.mentions >= person.mentions) continue;
        if (person.forms.every((other) => other.suffix === form.suffix && isOneName(other.words, form.words))) {
          owner = person;
        }
      }
    }
    if (!owner) {
      owner = { forms: [], suspected: [], mentions: 0 };
      people.push(owner);
    }
    owner.forms.push(form);
    owner.mentions += form.mentions;
    for (const key of agreementKeys(form.words)) {
      const sharing = index.get(key);
      if (sharing) sharing.add(owner);
      else index.set(key, new Set([owner]));
    }
  }
  return people;
}

const isShort = ({ words }: Form): boolean => words[0]!.length === 1 || words[0]!.includes(".");

/** Takes out who is plainly someone else misspelt, and notes it there; where that is uncertain, both are noted. */
function withoutMisspelt(people: readonly Gathered[]): Gathered[] {
  const byFrame = new Map<string, Gathered[]>();
  const kept: Gathered[] = [];
  for (const person of people.toSorted((a, b) => b.mentions - a.mentions)) {
    const { words, suffix } = mainForm(person);
    const met = new Set<Gathered>();
    const keys = words.flatMap((word, at) => [...blockingKeys(word)].map((key) => `${frameOf(words, at)}|${key}`));
    for (const key of keys) for (const other of byFrame.get(key) ?? []) met.add(other);
    let misspelt = false;
    for (const other of met) {
      const better = mainForm(other);
      const at = differingWord(words, better.words);
      if (better.suffix !== suffix || at === undefined || !mayBeMisspelt(words[at]!, better.words[at]!, at)) continue;
      // 'Brown' and 'Browne': only the desk knows whether one is meant for the other.
      const bothExist = at > 0 && isSurname(words[at]!) && isSurname(better.words[at]!);
      if (!bothExist && (person.mentions === 1 || person.mentions * 3 <= other.mentions)) {
        other.suspected.push(person, ...person.suspected);
        misspelt = true;
        break;
      }
      other.suspected.push(person);
      person.suspected.push(other);
    }
    if (misspelt) continue;
    kept.push(person);
    for (const key of keys) {
      const list = byFrame.get(key);
      if (!list) byFrame.set(key, [person]);
      else if (list.length < CROWD && list.at(-1) !== person) list.push(person);
    }
  }
  return kept;
}

/** So many names may share a key before it says nothing. */
const CROWD = 16;

const frameOf = (words: readonly string[], at: number): string =>
  words.map((word, i) => (i === at ? "*" : word)).join(" ");

/** Where two names differ, if it is in one word alone. */
function differingWord(a: readonly string[], b: readonly string[]): number | undefined {
  if (a.length !== b.length) return undefined;
  const differing = a.flatMap((word, at) => (word === b[at] ? [] : [at]));
  return differing.length === 1 ? differing[0] : undefined;
}

function mayBeMisspelt(word: string, better: string, at: number): boolean {
  if (Math.min(word.length, better.length) < 4) return false;
  const alike = closeness(word, better);
  if (alike === "apart" || alike === "near" || isDerived(word, better) || areNicknames(word, better)) return false;
  if (at > 0) return true;
  const genders = [genderOfGivenName(word), genderOfGivenName(better)];
  if (genders[0] && genders[1] && genders[0] !== genders[1]) return false;
  return !(isGivenName(word) && isGivenName(better)) || soundAlike(word, better);
}

const mainForm = ({ forms }: Gathered): Form =>
  forms.reduce((best, form) => (form.mentions > best.mentions ? form : best));

function personOf(person: Gathered): ArchivePerson {
  const spellings = spellingsOf(person);
  const name = printedName(person);
  const plain = new Set([fold(name)]);
  const forms: string[] = [];
  for (const form of person.forms) {
    const text = printed(form);
    // The same letters with another accent are a spelling to look at, no form to accept.
    if (plain.has(fold(text))) continue;
    plain.add(fold(text));
    forms.push(text);
  }
  const role = mostUsed(sum(person.forms.map(({ roles }) => roles)))[0]?.text;
  const [, ...others] = mostUsed(new Map(spellings.map(({ text, times }) => [text, times])));
  const accented = others.filter(({ text }) => fold(text) === fold(name) && text.toLowerCase() !== name.toLowerCase());
  const misspelt = person.suspected.map((other) => ({ text: printedName(other), times: other.mentions }));
  return {
    name,
    forms,
    ...(role ? { role } : {}),
    mentions: person.mentions,
    drafts: person.forms.reduce((drafts, form) => drafts + form.drafts, 0),
    spellings,
    suspected: [...accented, ...misspelt],
  };
}

const printedName = (person: Gathered): string => printed(mainForm(person));

/** The spelling used most, longest for a tie; one in capitals only where there is no other. */
function printed({ spellings, words }: Form): string {
  const all = mostUsed(spellings);
  const whole = all.filter(({ text }) => fold(text).split(" ").length >= words.length);
  const fit = whole.length > 0 ? whole : all;
  return (fit.find(({ text }) => text !== text.toUpperCase()) ?? fit[0]!).text;
}

const spellingsOf = ({ forms }: Gathered): Counted[] => mostUsed(sum(forms.map(({ spellings }) => spellings)));

function sum(all: readonly ReadonlyMap<string, number>[]): Map<string, number> {
  const total = new Map<string, number>();
  for (const counts of all) for (const [text, times] of counts) total.set(text, (total.get(text) ?? 0) + times);
  return total;
}

/** Where two are used as much, the one with accents comes first: they are left out more often than put in. */
const mostUsed = (counts: ReadonlyMap<string, number>): Counted[] =>
  [...counts]
    .map(([text, times]) => ({ text, times }))
    .sort((a, b) => b.times - a.times || marksIn(b.text) - marksIn(a.text) || (a.text < b.text ? -1 : 1));

const marksIn = (text: string): number => text.normalize("NFD").length - text.normalize("NFC").length;
