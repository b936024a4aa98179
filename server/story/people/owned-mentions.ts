import type { NamedPerson, RunMention } from "./full-names.ts";
import type { Order, PlacedRun } from "./name-table.ts";

/** A mention and whose it is. */
export interface OwnedMention extends RunMention {
  readonly person: NamedPerson;
}

/**
 * Who has which mentions: those that make a person, and those that were claimed for one, each claim under a name by
 * which it is made anew.
 */
export class OwnedMentions {
  private readonly claims = new Map<string, readonly NamedPerson[]>();
  /** Of everybody known: the claims in their favour. */
  private readonly claimed = new Map<NamedPerson, Map<string, readonly RunMention[]>>();
  private readonly settled = new Map<NamedPerson, readonly RunMention[]>();
  private readonly byRun = new Map<PlacedRun, readonly OwnedMention[]>();
  private readonly changed = new Set<NamedPerson>();

  add(person: NamedPerson): void {
    this.claimed.set(person, new Map());
    this.changed.add(person);
  }

  remove(person: NamedPerson): void {
    this.claimed.delete(person);
    this.changed.add(person);
  }

  /** Puts these in the place of what was claimed under the same name before. */
  claim(name: string, mentions: ReadonlyMap<NamedPerson, readonly RunMention[]>): void {
    for (const person of this.claims.get(name) ?? [])
      if (this.claimed.get(person)?.delete(name)) this.changed.add(person);
    if (mentions.size === 0) this.claims.delete(name);
    else this.claims.set(name, [...mentions.keys()]);
    for (const [person, own] of mentions) {
      this.claimed.get(person)!.set(name, own);
      this.changed.add(person);
    }
  }

  in(run: PlacedRun): readonly OwnedMention[] {
    return this.byRun.get(run) ?? [];
  }

  /**
   * Whose mentions changed since the last time, with all that they have now, in order (none for who is gone), and the
   * runs of which a part went to another or from one.
   */
  settle(order: Order): {
    readonly changed: ReadonlyMap<NamedPerson, readonly RunMention[]>;
    readonly runs: readonly PlacedRun[];
  } {
    const changed = new Map<NamedPerson, readonly RunMention[]>();
    const before = new Map<PlacedRun, readonly OwnedMention[]>();
    const put = (run: PlacedRun, mentions: readonly OwnedMention[]): void => {
      if (!before.has(run)) before.set(run, this.in(run));
      if (mentions.length > 0) this.byRun.set(run, mentions);
      else this.byRun.delete(run);
    };
    for (const person of this.changed) {
      for (const { at } of this.settled.get(person) ?? [])
        put(
          at,
          this.in(at).filter((other) => other.person !== person),
        );
    }
    for (const person of this.changed) {
      const own = this.mentionsOf(person, order);
      changed.set(person, own);
      if (own.length > 0) this.settled.set(person, own);
      else this.settled.delete(person);
      for (const mention of own)
        put(
          mention.at,
          [...this.in(mention.at), { ...mention, person }].sort((a, b) => a.from - b.from),
        );
    }
    this.changed.clear();
    const runs = [...before].filter(([run, old]) => !areAlike(old, this.in(run))).map(([run]) => run);
    return { changed, runs };
  }

  private mentionsOf(person: NamedPerson, order: Order): readonly RunMention[] {
    const claims = this.claimed.get(person);
    if (!claims) return [];
    const all = [...person.mentions];
    for (const own of claims.values()) all.push(...own);
    return all.sort((a, b) => order(a.at, b.at) || a.from - b.from);
  }
}

const areAlike = (a: readonly OwnedMention[], b: readonly OwnedMention[]): boolean =>
  a.length === b.length &&
  a.every(({ from, to, form, person }, i) => {
    const other = b[i]!;
    return other.from === from && other.to === to && other.form === form && isSameName(other.person, person);
  });

const isSameName = (a: NamedPerson, b: NamedPerson): boolean =>
  a === b || (a.given === b.given && a.words.join(" ") === b.words.join(" "));
