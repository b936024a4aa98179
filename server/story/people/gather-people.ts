import { isCommonWord } from "../../tables/common-words.ts";
import { type Gender, isGivenName } from "../../tables/given-names.ts";
import { isShortForm } from "../../tables/nicknames.ts";
import { placeNamed } from "../../tables/places.ts";
import { genderOfTitle } from "../../tables/titles.ts";
import { type DraftWords, wordsOf } from "./draft-words.ts";
import { Sign } from "./name-context.ts";
import { formsOf, type NameForm, type PlacedRun, type RunPlace } from "./name-forms.ts";
import { isOwnerBefore, mayBePart } from "./name-parts.ts";
import type { NameFacts, NameRun } from "./name-runs.ts";
import { isSurnamePrefix, surnamesOfPlural, withoutArticle } from "./name-words.ts";
import {
  type Cluster,
  clusterOf,
  clusterOfOneName,
  genderOf,
  gendersAgree,
  innerNames,
  isDoubleSurname,
  isTail,
  type MentionForm,
  mayKeepFamilyNameFirst,
  mostMentioned,
  nicknameAgrees,
  putFamilyNameFirst,
  type RunMention,
  stands,
  suffixesAgree,
} from "./person-cluster.ts";
import { evidenceFor, evidenceForSingle, PERSON, SINGLE, sumOf } from "./person-evidence.ts";
import { namesAgree } from "./same-person.ts";

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

/** Gathers the mentions of a draft into people. `known` are names, folded, that the house says are people's. */
export function gatherPeople(facts: readonly NameFacts[], known: ReadonlySet<string> = new Set()): GatheredPerson[] {
  const forms = formsOf(facts);
  const draft = wordsOf(forms, facts);
  const gathering = new Gathering(draft, known);
  gathering.addFullNames([...forms.values()].filter(({ words }) => words.length > 1));
  gathering.addSingles([...forms.values()].filter(({ words }) => words.length === 1));
  gathering.addNamesInside([...forms.values()]);
  return gathering.people();
}

/** So many people of one name are told apart; news never comes near. */
const CROWD = 60;

/** A name that only headlines bear must be plainer. */
const HEADLINED = PERSON + 0.8;

class Gathering {
  private readonly clusters: Cluster[] = [];
  private readonly bySurname = new Map<string, Cluster[]>();
  private readonly byGiven = new Map<string, Cluster[]>();
  /** Words inside full names, by which some go. */
  private readonly byInner = new Map<string, Cluster[]>();
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
      const cluster = this.clusterFor(form) ?? this.add(clusterOf(form));
      this.join(cluster, form);
    }
    for (const cluster of this.clusters) {
      if (!this.goesOnWithFirst(cluster)) continue;
      putFamilyNameFirst(cluster);
      index(this.bySurname, cluster.surname!, cluster);
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
      ...(this.bySurname.get(withoutArticle(form.words.at(-1)!)) ?? []),
      ...(this.byGiven.get(form.words[0]!) ?? []),
      ...(this.bySurname.get(form.words[0]!) ?? []),
    ]);
    const fitting = [...candidates].filter(
      (cluster) =>
        (namesAgree(form.words, cluster.words) || nicknameAgrees(cluster, form)) &&
        suffixesAgree(cluster, form) &&
        gendersAgree(cluster.gender, genderOf(form)),
    );
    return mostMentioned(fitting);
  }

  private add(cluster: Cluster): Cluster {
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
      index(this.bySurname, withoutArticle(words.at(-1)!), cluster);
    index(this.bySurname, withoutArticle(cluster.surname!), cluster);
    if (words === cluster.words) for (const word of innerNames(cluster)) index(this.byInner, word, cluster);
    index(this.byGiven, cluster.given!, cluster);
    index(this.byGiven, words[0]!, cluster);
    if (words.length === 3 && !isSurnamePrefix(words[1]!)) index(this.byGiven, words.slice(0, 2).join(" "), cluster);
    for (const { facts } of form.runs) {
      if (!facts.nickname) continue;
      cluster.nicknames.add(facts.nickname);
      index(this.byGiven, facts.nickname, cluster);
    }
    for (let n = 2; n <= words.length; n++) {
      const tail = words.slice(-n).join(" ");
      if (!this.byPair.has(tail) && (n === words.length || isTail(words.slice(-n)))) this.byPair.set(tail, cluster);
    }
    const kind = isDoubleSurname(words, cluster) ? "surname" : "full";
    for (const run of form.runs) this.place(cluster, run, 0, words.length, kind);
  }

  /** Single words: a surname, else a given name, of somebody named in full; else somebody of whom no more is said. */
  addSingles(forms: readonly NameForm[]): void {
    const strangers: NameForm[] = [];
    for (const form of forms) {
      let left = false;
      for (const run of form.runs) if (!this.addFamily(run, form.words[0]!) && !this.addPart(run, form)) left = true;
      if (left && form.copy > 0) strangers.push(form);
    }
    for (const form of strangers) {
      const word = form.words[0]!;
      const unplaced = form.runs.filter(({ facts }) => !this.placed.has(facts));
      if (this.bySurname.has(withoutArticle(word)) || this.byGiven.has(word) || unplaced.length === 0) continue;
      if (sumOf(evidenceForSingle(form, this.draft)) < SINGLE && !this.known.has(word)) continue;
      const isGiven = form.titled === 0 && isGivenName(word);
      const cluster = this.add(clusterOfOneName(form, isGiven, unplaced[0]!));
      index(isGiven ? this.byGiven : this.bySurname, withoutArticle(word), cluster);
      for (const run of unplaced) this.place(cluster, run, 0, 1, isGiven ? "given" : "surname");
    }
  }

  /** 'The Clintons', 'the Castro brothers': a mention of everybody of that surname. */
  private addFamily(run: PlacedRun, word: string): boolean {
    if (!(run.facts.signs & Sign.family)) return false;
    // 'The Cubs' are nobody's family, unless the draft knows a Cub.
    const surname = [word, ...surnamesOfPlural(word)].find((name) => this.bySurname.has(name));
    const plural = surname !== undefined && surname !== word;
    if (!surname || (plural && isCommonWord(word))) return false;
    const family = this.bySurname.get(surname)!.filter(({ surname: own }) => own && withoutArticle(own) === surname);
    for (const cluster of family) this.place(cluster, run, 0, 1, "family");
    return family.length > 0;
  }

  /** Attaches a single word to its owner; false where it has none. */
  private addPart(run: PlacedRun, form: NameForm): boolean {
    const { facts } = run;
    const word = withoutArticle(form.words[0]!);
    const gender = genderOfTitle(facts.title);
    const bySurname = this.owner(this.bySurname.get(word), gender, facts.suffix, run);
    if (bySurname && mayBePart(facts, word, "surname"))
      return this.place(bySurname, run, 0, facts.words.length, "surname");
    const byGiven = this.owner(this.byGiven.get(word), gender, facts.suffix, run);
    if (byGiven && !bySurname && mayBePart(facts, word, "given"))
      return this.place(byGiven, run, 0, facts.words.length, "given");
    if (bySurname || byGiven) return false;
    // A middle name that is a given name is somebody else's as likely, unless the copy goes on with it.
    const mayGoBy = !isGivenName(word) || facts.title || form.copy > 1;
    const byInner = mayGoBy && this.owner(this.byInner.get(word), gender, facts.suffix, run);
    if (byInner && mayBePart(facts, word, "surname")) return this.place(byInner, run, 0, facts.words.length, "surname");
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
        if (!isLine && this.addOwner(run, form.words)) continue;
        this.scan(run, form.words, isLine);
      }
    }
  }

  /** 'The Trump Administration' names Trump. */
  private addOwner(run: PlacedRun, [name = "", ...rest]: readonly string[]): boolean {
    if (!isOwnerBefore(name, rest)) return false;
    const owner = this.owner(this.bySurname.get(withoutArticle(name)), undefined, "", run);
    return owner !== undefined && owner.fulls > 0 && this.place(owner, run, 0, 1, "surname");
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

  private place(cluster: Cluster, run: PlacedRun, from: number, to: number, form: MentionForm): true {
    this.placed.add(run.facts);
    cluster.mentions.push({ bearer: run.bearer, run: run.run, from, to, form });
    return true;
  }

  /** Of two surnames the one that stands alone: 'Sanchez' of Pedro Sanchez Perez-Castejon. */
  private surnameInUse({ words, surname, familyFirst }: Cluster): string | undefined {
    if (!surname || familyFirst || words.length < 3 || this.draft.alone(surname) > 0) return surname;
    return words.slice(1, -1).find((word) => this.byInner.has(word) && this.draft.alone(word) > 0) ?? surname;
  }

  /** 'Kishida Fumio … Kishida', 'Orban Viktor … Orban': the copy goes on with what stands before a given name. */
  private goesOnWithFirst(cluster: Cluster): boolean {
    if (!mayKeepFamilyNameFirst(cluster)) return false;
    const [first = "", last = ""] = cluster.words;
    return this.draft.alone(first) > 0 && this.draft.alone(last) === 0;
  }

  people(): GatheredPerson[] {
    const order = (a: RunMention, b: RunMention): number => a.bearer - b.bearer || a.run - b.run || a.from - b.from;
    const people = this.clusters
      .filter(({ mentions }) => mentions.length > 0)
      .map(
        (cluster): GatheredPerson => ({
          words: cluster.words,
          suffix: cluster.suffix,
          surname: this.surnameInUse(cluster),
          given: cluster.given,
          familyFirst: cluster.familyFirst,
          gender: cluster.gender,
          mentions: cluster.mentions.sort(order),
        }),
      );
    return people.sort((a, b) => order(a.mentions[0]!, b.mentions[0]!));
  }
}

function index(map: Map<string, Cluster[]>, key: string, cluster: Cluster): void {
  const list = map.get(key);
  if (!list) map.set(key, [cluster]);
  else if (list.length < CROWD && !list.includes(cluster)) list.push(cluster);
}
