import type { Reading } from "../../draft/reading.ts";
import type { Gender } from "../../tables/given-names.ts";
import { type BareName, pluralsOf, readBareName } from "./bare-names.ts";
import { BearerIndex } from "./bearer-index.ts";
import { dependsOnUse, isFullName, type NamedPerson, type RunMention } from "./full-names.ts";
import { NameGroups } from "./name-groups.ts";
import { type NameChanges, type NameForm, NameTable, type PlacedRun, wordsOfKey } from "./name-table.ts";
import { withoutArticle } from "./name-words.ts";
import { namesInside } from "./names-inside.ts";
import { type OwnedMention, OwnedMentions } from "./owned-mentions.ts";

/** A person as gathered from the whole draft; holds no offsets into it. */
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

/**
 * The people of a draft, followed from version to version. What is concluded of a name rests on the names that share a
 * word with it, so that only those are looked at again; the answer is what it would be for a draft opened now.
 */
export class Gathering {
  readonly table = new NameTable();
  /** In the order of their first mention. */
  people: readonly GatheredPerson[] = [];
  private readonly fullNames = new Map<string, NameForm>();
  private readonly groups = new NameGroups();
  private readonly bearers = new BearerIndex();
  private readonly bare = new Map<string, BareName>();
  private readonly mentions = new OwnedMentions();
  private readonly gathered = new Map<NamedPerson, GatheredPerson>();

  /** `known` are names, folded and joined by blanks, that the house says are people's. */
  constructor(private readonly known: ReadonlySet<string>) {}

  /** Takes the next version; answers with the words of all names that changed, or that now are somebody else's. */
  update(readings: readonly Reading[]): ReadonlySet<string> {
    const { table, groups, bearers, mentions } = this;
    const changes = table.update(readings);
    const changed = new Set([...changes.forms].flatMap(wordsOfKey));
    const fullNames = this.judgeFullNames(changes);
    const { gone, come } = groups.update(fullNames, table, table.order);
    const touched = new Set<string>();
    for (const person of gone) this.forget(person, touched);
    for (const person of come) {
      bearers.add(person, touched);
      mentions.add(person);
    }
    const inside = new Set([...changes.forms, ...fullNames.keys()]);
    const bare = [...changed, ...changes.words, ...touched].map(withoutArticle);
    for (const word of new Set(bare.flatMap((word) => [word, ...pluralsOf(word)]))) {
      for (const { key } of this.readBare(word, touched)) inside.add(key);
    }
    for (const word of touched) for (const { key } of table.formsWith(word)) inside.add(key);
    for (const key of inside) this.readInside(key);
    for (const { facts } of this.gatherAnew()) for (const { folded } of facts.words) changed.add(folded);
    return changed;
  }

  /** Whose name a run is, or whose it holds. */
  mentionsIn(run: PlacedRun): readonly OwnedMention[] {
    return this.mentions.in(run);
  }

  /** The full names that came, changed or went. Judged again are those that changed or hold a word that did. */
  private judgeFullNames({ forms, words }: NameChanges): ReadonlyMap<string, NameForm | undefined> {
    const { table, known, fullNames } = this;
    const doubtful = new Set(forms);
    for (const word of words) for (const { key } of table.formsWith(word)) doubtful.add(key);
    const changes = new Map<string, NameForm | undefined>();
    for (const key of doubtful) {
      const form = table.forms.get(key);
      const now = form && !form.thing && form.words.length > 1 && isFullName(form, table, known) ? form : undefined;
      if (fullNames.get(key) === now && !(now && dependsOnUse(now.words))) continue;
      if (now) fullNames.set(key, now);
      else fullNames.delete(key);
      changes.set(key, now);
    }
    return changes;
  }

  private forget(person: NamedPerson, touched: Set<string>): void {
    this.bearers.remove(person, touched);
    this.mentions.remove(person);
  }

  /** Judges the places where a word stands alone; answers with its forms. */
  private readBare(word: string, touched: Set<string>): readonly NameForm[] {
    const { table, bearers, known, mentions } = this;
    const { order } = table;
    const forms = table.formsAlone(word);
    const before = this.bare.get(word);
    if (forms.length === 0 && !before) return forms;
    for (const stranger of before?.strangers ?? []) this.forget(stranger, touched);
    if (forms.length === 0) {
      this.bare.delete(word);
      mentions.claim(word, NO_MENTIONS);
      return forms;
    }
    const read = readBareName(word, forms, (name) => bearers.of(name, order), table, known, order);
    this.bare.set(word, read);
    for (const stranger of read.strangers) {
      bearers.add(stranger, touched);
      mentions.add(stranger);
    }
    mentions.claim(word, read.mentions);
    return forms;
  }

  /** Names inside what is no name itself: headlines, organisations, runs cut off before a title. */
  private readInside(key: string): void {
    const form = this.table.forms.get(key);
    const found = new Map<NamedPerson, RunMention[]>();
    if (form && !form.thing && !this.fullNames.has(key)) {
      const [word, ...more] = form.words;
      const left = more.length > 0 ? form.runs : this.bare.get(withoutArticle(word!))!.left;
      for (const at of left) {
        if (more.length === 0 && !isOfForm(at, form)) continue;
        for (const [person, mention] of namesInside(at, form.words, this.bearers, this.table.order)) {
          const own = found.get(person);
          if (own) own.push(mention);
          else found.set(person, [mention]);
        }
      }
    }
    this.mentions.claim(`>${key}`, found);
  }

  /** Makes those people anew whose mentions changed; answers with the runs that are now somebody else's. */
  private gatherAnew(): Iterable<PlacedRun> {
    const { gathered, mentions, table } = this;
    const { order } = table;
    const { changed, runs } = mentions.settle(order);
    for (const [person, own] of changed) {
      const { words, suffix, surnameInUse: surname, given, familyFirst, gender } = person;
      if (own.length === 0) gathered.delete(person);
      else gathered.set(person, { words, suffix, surname, given, familyFirst, gender, mentions: own });
    }
    this.people = [...gathered.values()].sort(
      ({ mentions: [a] }, { mentions: [b] }) => order(a!.at, b!.at) || a!.from - b!.from,
    );
    return runs;
  }
}

/** Of the forms of a word that stands alone: with or without its article, with or without 'Jr.'. */
const isOfForm = ({ facts }: PlacedRun, { words, suffix }: NameForm): boolean =>
  facts.words[0]!.folded === words[0] && facts.suffix === suffix;

const NO_MENTIONS: ReadonlyMap<NamedPerson, readonly RunMention[]> = new Map();
