import type { Reading } from "../../draft/reading.ts";
import { isGivenName } from "../../tables/given-names.ts";
import { isOrganisationWord, isOrganisationWordAndName } from "../../tables/organisation-words.ts";
import { Sign } from "./name-context.ts";
import { type NameRun, nameFactsOf } from "./name-runs.ts";
import { withoutArticle } from "./name-words.ts";

/** A paragraph as one of the draft's; two that read the same are two. */
export interface Bearer {
  readonly reading: Reading;
}

/** The how-manieth run of which paragraph. */
export interface PlacedRun {
  readonly bearer: Bearer;
  readonly index: number;
  readonly facts: NameRun;
}

/** All runs of a draft that consist of the same words. Made anew where one comes or goes, so that it can be compared. */
export interface NameForm {
  /** Folded words, joined by blanks, with the suffix. */
  readonly key: string;
  readonly words: readonly string[];
  readonly suffix: string;
  /** A ship, a prize, a firm: nobody, but spelled like one. */
  readonly thing: boolean;
  /** In order, never empty. */
  readonly runs: readonly PlacedRun[];
  /** The union of their signs. */
  readonly signs: number;
  /** How many stand in running copy, not in headlines or cut off before a title. */
  readonly copy: number;
  /** How many follow a determiner, with no title between. */
  readonly determined: number;
  readonly located: number;
  readonly titled: number;
  /** How many do not begin their sentence. */
  readonly inside: number;
}

/** Negative where `a` stands before `b`. */
export type Order = (a: PlacedRun, b: PlacedRun) => number;

/** What came, went or changed from one version of a draft to the next. */
export interface NameChanges {
  /** Keys of forms. */
  readonly forms: ReadonlySet<string>;
  /** Words that now stand alone more or less often, or are written small or name a thing for the first or last time. */
  readonly words: ReadonlySet<string>;
}

/** The capitalised runs of a draft by their words. Follows the draft from version to version, a paragraph at a time. */
export class NameTable {
  readonly forms = new Map<string, NameForm>();
  private bearers: readonly Bearer[] = [];
  /** Where each paragraph stands in this version. */
  places: ReadonlyMap<Bearer, number> = new Map();
  private readonly formsByWord = new Map<string, Set<string>>();
  private readonly bareForms = new Map<string, Set<string>>();
  private readonly small = new Map<string, number>();
  private readonly things = new Map<string, number>();

  /** Takes the paragraphs of another version of the draft. */
  update(readings: readonly Reading[]): NameChanges {
    const { removed, added } = this.exchange(readings);
    const runs = new Map<string, PlacedRun[]>();
    const words = new Set<string>();
    const runsOf = (key: string): PlacedRun[] => {
      const own = runs.get(key) ?? [...(this.forms.get(key)?.runs ?? [])];
      runs.set(key, own);
      return own;
    };
    const gone = new Set(removed);
    for (const { reading } of removed) {
      const facts = nameFactsOf(reading);
      for (const word of facts.rareLower) if (counts(this.small, word, -1) === 0) words.add(word);
      for (const run of facts.runs) runsOf(keyOfRun(run));
    }
    if (gone.size > 0)
      for (const [key, own] of runs)
        runs.set(
          key,
          own.filter(({ bearer }) => !gone.has(bearer)),
        );
    for (const bearer of added) {
      const facts = nameFactsOf(bearer.reading);
      for (const word of facts.rareLower) if (counts(this.small, word, 1) === 1) words.add(word);
      facts.runs.forEach((run, index) => void runsOf(keyOfRun(run)).push({ bearer, index, facts: run }));
    }
    for (const [key, own] of runs) this.replace(key, own, words);
    return { forms: new Set(runs.keys()), words };
  }

  /** The forms that hold a word, 'al-Sadr' for 'sadr' as well. */
  *formsWith(word: string): Iterable<NameForm> {
    for (const key of this.formsByWord.get(word) ?? []) yield this.forms.get(key)!;
  }

  /** The forms that are a word alone, with or without its article, in the order of their first run. */
  formsAlone(word: string): readonly NameForm[] {
    const keys = this.bareForms.get(word);
    if (!keys) return [];
    return [...keys].map((key) => this.forms.get(key)!).sort((a, b) => this.order(a.runs[0]!, b.runs[0]!));
  }

  readonly order: Order = (a, b) => this.places.get(a.bearer)! - this.places.get(b.bearer)! || a.index - b.index;

  alone(word: string): number {
    return this.forms.get(word)?.copy ?? 0;
  }

  aloneInside(word: string): number {
    return this.forms.get(word)?.inside ?? 0;
  }

  isLower(word: string): boolean {
    return this.small.has(word);
  }

  namesThing(word: string): boolean {
    return this.things.has(word);
  }

  /** An edit leaves what stands before and behind it. */
  private exchange(readings: readonly Reading[]): { removed: readonly Bearer[]; added: readonly Bearer[] } {
    const { bearers } = this;
    const shorter = Math.min(bearers.length, readings.length);
    let before = 0;
    while (before < shorter && bearers[before]!.reading === readings[before]) before++;
    let behind = 0;
    while (behind < shorter - before && bearers.at(-1 - behind)!.reading === readings.at(-1 - behind)) behind++;
    const removed = bearers.slice(before, bearers.length - behind);
    const added = readings.slice(before, readings.length - behind).map((reading): Bearer => ({ reading }));
    this.bearers = [...bearers.slice(0, before), ...added, ...bearers.slice(bearers.length - behind)];
    this.places = new Map(this.bearers.map((bearer, place) => [bearer, place]));
    return { removed, added };
  }

  private replace(key: string, runs: PlacedRun[], words: Set<string>): void {
    const old = this.forms.get(key);
    if (runs.length === 0) {
      this.forms.delete(key);
      if (old) this.note(old, -1, words);
      return;
    }
    if (runs.some((run, i) => i > 0 && this.order(runs[i - 1]!, run) > 0)) runs.sort(this.order);
    const form = formOf(key, runs);
    this.forms.set(key, form);
    if (!old) this.note(form, 1, words);
    else if (form.words.length === 1) words.add(key);
  }

  /** A form that came or went. */
  private note(form: NameForm, by: 1 | -1, words: Set<string>): void {
    const isBare = form.words.length === 1;
    if (isBare) words.add(form.key);
    for (const word of form.words) {
      list(this.formsByWord, word, form.key, by);
      const bare = withoutArticle(word);
      if (bare !== word) list(this.formsByWord, bare, form.key, by);
      if (isBare && !form.thing) list(this.bareForms, bare, form.key, by);
    }
    if (!form.thing && isThing(form))
      for (const word of form.words) if (counts(this.things, word, by) === (by > 0 ? 1 : 0)) words.add(word);
  }
}

const keyOfRun = ({ words, suffix, signs }: NameRun): string => {
  const name = words.map(({ folded }) => folded).join(" ");
  return `${name}${suffix ? `, ${suffix}` : ""}${signs & Sign.thing ? THING : ""}`;
};

/** Ends the keys of what bears a name and is no person, so that it is told apart from a person who bears it. */
const THING = ", #";

/** The words of a form with this key. */
export const wordsOfKey = (key: string): string[] => key.split(", ", 1)[0]!.split(" ");

/** Puts a key under a word, or takes it away. */
function list(map: Map<string, Set<string>>, word: string, key: string, by: 1 | -1): void {
  const keys = map.get(word);
  if (by < 0) {
    if (keys?.delete(key) && keys.size === 0) map.delete(word);
  } else if (keys) keys.add(key);
  else map.set(word, new Set([key]));
}

/** Counts up or down and answers with the new count; zero is not kept. */
function counts(map: Map<string, number>, word: string, by: 1 | -1): number {
  const count = (map.get(word) ?? 0) + by;
  if (count === 0) map.delete(word);
  else map.set(word, count);
  return count;
}

/** The name of an organisation, a storm or another thing. */
const isThing = ({ words }: NameForm): boolean =>
  words.length > 1 &&
  !isGivenName(words[0]!) &&
  words.some((word) => isOrganisationWord(word) && (word === "storm" || !isOrganisationWordAndName(word)));

function formOf(key: string, runs: readonly PlacedRun[]): NameForm {
  const { words, suffix } = runs[0]!.facts;
  let signs = 0;
  let copy = 0;
  let determined = 0;
  let located = 0;
  let titled = 0;
  let inside = 0;
  for (const { facts } of runs) {
    if (facts.signs & (Sign.headline | Sign.capitals | Sign.prefix)) continue;
    copy++;
    signs |= facts.signs;
    if (facts.title) titled++;
    else if (facts.signs & Sign.determined) determined++;
    if (facts.signs & Sign.located) located++;
    if (!(facts.signs & Sign.first)) inside++;
  }
  return {
    key,
    thing: key.endsWith(THING),
    words: words.map(({ folded }) => folded),
    suffix,
    runs,
    signs,
    copy,
    determined,
    located,
    titled,
    inside,
  };
}
