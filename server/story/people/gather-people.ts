import { isCommonWord } from "../../tables/common-words.ts";
import { type Gender, genderOfGivenName, isGivenName } from "../../tables/given-names.ts";
import { isShortForm } from "../../tables/nicknames.ts";
import { isOrganisationWord, isOrganisationWordAndName } from "../../tables/organisation-words.ts";
import { placeNamed } from "../../tables/places.ts";
import { genderOfTitle } from "../../tables/titles.ts";
import { Sign } from "./name-context.ts";
import { formsOf, type NameForm, type PlacedRun, type RunPlace } from "./name-forms.ts";
import type { NameFacts, NameRun } from "./name-runs.ts";
import { isSurnamePrefix } from "./name-words.ts";
import { type DraftWords, evidenceFor, evidenceForSingle, PERSON, SINGLE, sumOf } from "./person-evidence.ts";
import { isFamilyNameFirst, namesAgree } from "./same-person.ts";

/** A mention by its place: words `from` to `to` (exclusive) of a run. */
export interface RunMention extends RunPlace {
  readonly from: number;
  readonly to: number;
  /** The name in full, a part of it, or a given name alone. */
  readonly form: "full" | "surname" | "given";
}

/** A person as gathered from the facts of all paragraphs; holds no offsets. */
export interface GatheredPerson {
  /** The fullest form, folded. */
  readonly words: readonly string[];
  readonly suffix: string;
  /** Folded; undefined where only one name is known and it is a given name. */
  readonly surname: string | undefined;
  readonly given: string | undefined;
  readonly familyFirst: boolean;
  readonly gender: Gender | undefined;
  /** In order. */
  readonly mentions: readonly RunMention[];
}

/** A person in the making. */
interface Cluster {
  words: readonly string[];
  suffix: string;
  surname: string | undefined;
  given: string | undefined;
  familyFirst: boolean;
  gender: Gender | undefined;
  fulls: number;
  /** Where the person is first named in full, headlines included. */
  first: RunPlace;
  readonly mentions: RunMention[];
}

/** Gathers the mentions of a draft into people. `known` are names, folded, that the house says are people's. */
export function gatherPeople(
  facts: readonly NameFacts[],
  known: readonly (readonly string[])[] = [],
): GatheredPerson[] {
  const forms = formsOf(facts);
  const draft = wordsOf(forms, facts);
  const knownNames = new Set(known.map((words) => words.join(" ")));
  const gathering = new Gathering(draft, knownNames);
  gathering.addFullNames([...forms.values()].filter(({ words }) => words.length > 1));
  gathering.addSingles([...forms.values()].filter(({ words }) => words.length === 1));
  gathering.addNamesInside([...forms.values()]);
  return gathering.people();
}

function wordsOf(forms: ReadonlyMap<string, NameForm>, facts: readonly NameFacts[]): DraftWords {
  const lower = new Set(facts.flatMap(({ rareLower }) => rareLower));
  const things = new Set<string>();
  for (const { words } of forms.values()) {
    if (words.length < 2 || !words.some((word) => isOrganisationWord(word) && !isOrganisationWordAndName(word)))
      continue;
    if (!isGivenName(words[0]!)) for (const word of words) things.add(word);
  }
  return {
    alone: (word) => forms.get(word)?.copy ?? 0,
    aloneInside: (word) => forms.get(word)?.inside ?? 0,
    isLower: (word) => lower.has(word),
    namesThing: (word) => things.has(word),
  };
}

/** So many people of one name are told apart; news never comes near. */
const CROWD = 60;

/** A name that only headlines bear must be plainer. */
const HEADLINED = PERSON + 0.8;

class Gathering {
  private readonly clusters: Cluster[] = [];
  private readonly bySurname = new Map<string, Cluster[]>();
  private readonly byGiven = new Map<string, Cluster[]>();
  /** The first two words of full names and their last two → clusters, to find names inside longer runs. */
  private readonly byPair = new Map<string, Cluster>();
  private readonly placed = new Set<NameRun>();

  constructor(
    private readonly draft: DraftWords,
    private readonly known: ReadonlySet<string>,
  ) {}

  /** Full names, the most mentioned and longest first, each joined to a person that it agrees with. */
  addFullNames(forms: readonly NameForm[]): void {
    const accepted = forms.filter((form) => this.isFullName(form));
    const ordered = accepted.map((form, index) => ({ form, index }));
    ordered.sort((a, b) => b.form.words.length - a.form.words.length || b.form.copy - a.form.copy || a.index - b.index);
    for (const { form } of ordered) {
      const cluster = this.clusterFor(form) ?? this.newCluster(form);
      this.join(cluster, form);
    }
  }

  private isFullName(form: NameForm): boolean {
    if (this.known.has(form.words.join(" "))) return true;
    if (isTail(form.words)) return false;
    if (form.copy === 0 && (form.words.length > 2 || !this.beginsOrEndsPlainly(form.words))) return false;
    return sumOf(evidenceFor(form, this.draft)) >= (form.copy === 0 ? HEADLINED : PERSON);
  }

  /** In a headline: with a given name, or with a surname by which the copy goes on. */
  private beginsOrEndsPlainly(words: readonly string[]): boolean {
    const last = words.at(-1)!;
    if (isGivenName(words[0]!) || isShortForm(words[0]!)) return true;
    return this.draft.alone(last) > 0 && !isCommonWord(last) && !isCommonWord(words[0]!) && !placeNamed(last);
  }

  private clusterFor(form: NameForm): Cluster | undefined {
    const candidates = new Set([
      ...(this.bySurname.get(form.words.at(-1)!) ?? []),
      ...(this.byGiven.get(form.words[0]!) ?? []),
      ...(this.bySurname.get(form.words[0]!) ?? []),
    ]);
    const fitting = [...candidates].filter(
      (cluster) =>
        namesAgree(form.words, cluster.words) &&
        suffixesAgree(cluster, form) &&
        gendersAgree(cluster.gender, genderOf(form)),
    );
    return mostMentioned(fitting);
  }

  private newCluster(form: NameForm): Cluster {
    const { words, suffix } = form;
    const familyFirst = isFamilyNameFirst(words);
    const cluster: Cluster = {
      words,
      suffix,
      familyFirst,
      surname: familyFirst ? words[0] : words.at(-1),
      given: familyFirst ? words.at(-1) : words[0],
      gender: genderOf(form),
      fulls: 0,
      first: form.runs[0]!,
      mentions: [],
    };
    this.clusters.push(cluster);
    return cluster;
  }

  private join(cluster: Cluster, form: NameForm): void {
    cluster.fulls += form.copy;
    if (stands(form.runs[0]!, cluster.first) < 0) cluster.first = form.runs[0]!;
    cluster.gender ??= genderOf(form);
    const { words } = form;
    // A shorter form that ends elsewhere tells which of two surnames is used: 'Juan Manuel Santos (Calderón)'.
    if (!cluster.familyFirst && words.at(-1) !== cluster.surname && words.length > 1)
      index(this.bySurname, words.at(-1)!, cluster);
    index(this.bySurname, cluster.surname!, cluster);
    index(this.byGiven, cluster.given!, cluster);
    index(this.byGiven, words[0]!, cluster);
    if (words.length === 3 && !isSurnamePrefix(words[1]!)) index(this.byGiven, words.slice(0, 2).join(" "), cluster);
    for (const { facts } of form.runs) if (facts.nickname) index(this.byGiven, facts.nickname, cluster);
    for (let n = 2; n <= words.length; n++) {
      const tail = words.slice(-n).join(" ");
      if (!this.byPair.has(tail) && (n === words.length || isTail(words.slice(-n)))) this.byPair.set(tail, cluster);
    }
    for (const run of form.runs) this.place(cluster, run, 0, words.length, "full");
  }

  /** Single words: a surname, else a given name, of somebody named in full; else somebody of whom no more is said. */
  addSingles(forms: readonly NameForm[]): void {
    const strangers: NameForm[] = [];
    for (const form of forms) {
      let left = false;
      for (const run of form.runs) if (!this.addPart(run, form.words[0]!)) left = true;
      if (left && form.copy > 0) strangers.push(form);
    }
    for (const form of strangers) {
      const word = form.words[0]!;
      const unplaced = form.runs.filter(({ facts }) => !this.placed.has(facts));
      if (this.bySurname.has(word) || this.byGiven.has(word) || unplaced.length === 0) continue;
      if (sumOf(evidenceForSingle(form, this.draft)) < SINGLE && !this.known.has(word)) continue;
      const isGiven = form.titled === 0 && isGivenName(word);
      const cluster: Cluster = {
        words: form.words,
        suffix: form.suffix,
        surname: isGiven ? undefined : word,
        given: isGiven ? word : undefined,
        familyFirst: false,
        gender: genderOf(form),
        fulls: 0,
        first: unplaced[0]!,
        mentions: [],
      };
      this.clusters.push(cluster);
      index(isGiven ? this.byGiven : this.bySurname, word, cluster);
      for (const run of unplaced) this.place(cluster, run, 0, 1, isGiven ? "given" : "surname");
    }
  }

  /** Attaches a single word to its owner; false where it has none. */
  private addPart(run: PlacedRun, word: string): boolean {
    const { facts } = run;
    const gender = genderOfTitle(facts.title);
    const bySurname = this.owner(this.bySurname.get(word), gender, facts.suffix, run);
    if (bySurname && mayBePart(facts, word, "surname"))
      return this.place(bySurname, run, 0, facts.words.length, "surname");
    const byGiven = this.owner(this.byGiven.get(word), gender, facts.suffix, run);
    if (byGiven && !bySurname && mayBePart(facts, word, "given"))
      return this.place(byGiven, run, 0, facts.words.length, "given");
    return false;
  }

  /** Of those who bear a name, the one whom the copy names in full most often; of two alike, whom it names first. */
  private owner(
    clusters: readonly Cluster[] | undefined,
    gender: Gender | undefined,
    suffix: string,
    run: RunPlace,
  ): Cluster | undefined {
    if (!clusters) return undefined;
    const fitting = clusters.filter((cluster) => gendersAgree(cluster.gender, gender));
    const suffixed = suffix ? fitting.filter((cluster) => cluster.suffix === suffix) : fitting;
    const choice = suffixed.length > 0 ? suffixed : fitting;
    const introduced = choice.filter(({ first }) => stands(first, run) < 0);
    return mostMentioned(introduced.length > 0 ? introduced : choice);
  }

  /** Names inside what is no name itself: headlines, organisations, runs cut off before a title. */
  addNamesInside(forms: readonly NameForm[]): void {
    for (const form of forms) {
      for (const run of form.runs) {
        if (this.placed.has(run.facts)) continue;
        const isLine = (run.facts.signs & (Sign.headline | Sign.capitals | Sign.prefix)) !== 0;
        this.scan(run, form.words, isLine);
      }
    }
  }

  private scan(run: PlacedRun, words: readonly string[], isLine: boolean): void {
    for (let from = 0; from < words.length; ) {
      let taken = 0;
      for (let to = Math.min(words.length, from + 5); to > from + 1; to--) {
        const cluster = this.byPair.get(words.slice(from, to).join(" "));
        if (!cluster) continue;
        this.place(cluster, run, from, to, to - from === cluster.words.length ? "full" : "surname");
        taken = to - from;
        break;
      }
      if (taken === 0 && isLine && words.length > 0) {
        const word = words[from]!;
        const owner = this.owner(this.bySurname.get(word), undefined, "", run);
        if (owner && !isCommonWord(word) && !placeNamed(word)) this.place(owner, run, from, from + 1, "surname");
      }
      from += Math.max(1, taken);
    }
  }

  private place(cluster: Cluster, run: PlacedRun, from: number, to: number, form: RunMention["form"]): true {
    this.placed.add(run.facts);
    cluster.mentions.push({ bearer: run.bearer, run: run.run, from, to, form });
    return true;
  }

  people(): GatheredPerson[] {
    const order = (a: RunMention, b: RunMention): number => a.bearer - b.bearer || a.run - b.run || a.from - b.from;
    const people = this.clusters
      .filter(({ mentions }) => mentions.length > 0)
      .map(
        ({ words, suffix, surname, given, familyFirst, gender, mentions }): GatheredPerson => ({
          words,
          suffix,
          surname,
          given,
          familyFirst,
          gender,
          mentions: mentions.sort(order),
        }),
      );
    return people.sort((a, b) => order(a.mentions[0]!, b.mentions[0]!));
  }
}

/** 'de Blasio', 'bin Laden': a surname with its particle, not a full name. 'Al Gore' and 'Van Morrison' are. */
const isTail = (words: readonly string[]): boolean =>
  isSurnamePrefix(words[0]!) && !(isGivenName(words[0]!) && words.length === 2);

/** Whether a single word, standing as it does, can be the part of a name that it looks like. */
function mayBePart({ signs, title }: NameRun, word: string, part: "surname" | "given"): boolean {
  if (title) return true;
  const asPerson = signs & (Sign.speaks | Sign.acts | Sign.role | Sign.aged | Sign.label);
  if (asPerson) return true;
  const place = placeNamed(word);
  if (place && signs & Sign.located) return false;
  if (place && place !== "town" && (part === "given" || signs & Sign.determined)) return false;
  if (isCommonWord(word) && signs & (Sign.first | Sign.headline)) return (signs & (Sign.owns | Sign.subject)) !== 0;
  return !(part === "given" && signs & Sign.determined);
}

function suffixesAgree(cluster: Cluster, form: NameForm): boolean {
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

const gendersAgree = (a: Gender | undefined, b: Gender | undefined): boolean => !a || !b || a === b;

function genderOf(form: NameForm): Gender | undefined {
  for (const { facts } of form.runs) {
    const gender = genderOfTitle(facts.title);
    if (gender) return gender;
  }
  return form.words.length > 1 ? genderOfGivenName(form.words[0]!) : undefined;
}

function mostMentioned(clusters: readonly Cluster[]): Cluster | undefined {
  let best: Cluster | undefined;
  for (const cluster of clusters) {
    const more = best ? cluster.fulls - best.fulls || stands(best.first, cluster.first) : 1;
    if (more > 0) best = cluster;
  }
  return best;
}

/** Negative where `a` stands before `b`. */
const stands = (a: RunPlace, b: RunPlace): number => a.bearer - b.bearer || a.run - b.run;

function index(map: Map<string, Cluster[]>, key: string, cluster: Cluster): void {
  const list = map.get(key);
  if (!list) map.set(key, [cluster]);
  else if (list.length < CROWD && !list.includes(cluster)) list.push(cluster);
}
