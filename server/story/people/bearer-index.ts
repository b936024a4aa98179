import type { Bearers } from "./bare-names.ts";
import { byRank, CROWD, type NamedPerson } from "./full-names.ts";
import type { NameForm, Order } from "./name-table.ts";

/** The people of a draft by the words that they may be called by. */
export class BearerIndex {
  private readonly bySurname = new Map<string, Set<NamedPerson>>();
  private readonly byGiven = new Map<string, Set<NamedPerson>>();
  private readonly byInner = new Map<string, Set<NamedPerson>>();
  private readonly byTail = new Map<string, Map<NamedPerson, NameForm>>();

  /** `touched` takes the words of the names under which the person is now found. */
  add(person: NamedPerson, touched: Set<string>): void {
    for (const word of person.surnames) keep(this.bySurname, word, person, touched);
    for (const word of person.givens) keep(this.byGiven, word, person, touched);
    for (const word of person.inner) keep(this.byInner, word, person, touched);
    for (const [tail, form] of person.tails) {
      const sharing = this.byTail.get(tail);
      if (sharing) sharing.set(person, form);
      else this.byTail.set(tail, new Map([[person, form]]));
      for (const word of tail.split(" ")) touched.add(word);
    }
  }

  remove(person: NamedPerson, touched: Set<string>): void {
    for (const word of person.surnames) drop(this.bySurname, word, person, touched);
    for (const word of person.givens) drop(this.byGiven, word, person, touched);
    for (const word of person.inner) drop(this.byInner, word, person, touched);
    for (const tail of person.tails.keys()) {
      const sharing = this.byTail.get(tail);
      if (sharing?.delete(person) && sharing.size === 0) this.byTail.delete(tail);
      for (const word of tail.split(" ")) touched.add(word);
    }
  }

  of(word: string, order: Order): Bearers {
    return {
      bySurname: foremost(this.bySurname.get(word), order),
      byGiven: foremost(this.byGiven.get(word), order),
      byInner: foremost(this.byInner.get(word), order),
    };
  }

  /** The person with a name of two words or more, or with one that ends so; of several, the most plainly named. */
  named(tail: string, order: Order): NamedPerson | undefined {
    let best: readonly [NamedPerson, NameForm] | undefined;
    for (const entry of this.byTail.get(tail) ?? []) if (!best || byRank(entry[1], best[1], order) < 0) best = entry;
    return best?.[0];
  }
}

function keep(map: Map<string, Set<NamedPerson>>, word: string, person: NamedPerson, touched: Set<string>): void {
  const sharing = map.get(word);
  if (sharing) sharing.add(person);
  else map.set(word, new Set([person]));
  touched.add(word);
}

function drop(map: Map<string, Set<NamedPerson>>, word: string, person: NamedPerson, touched: Set<string>): void {
  const sharing = map.get(word);
  if (sharing?.delete(person) && sharing.size === 0) map.delete(word);
  touched.add(word);
}

/** All; of a crowd, those whom the copy names most, and first. */
function foremost(people: ReadonlySet<NamedPerson> | undefined, order: Order): readonly NamedPerson[] {
  if (!people) return [];
  const all = [...people];
  if (all.length <= CROWD) return all;
  return all.sort((a, b) => b.fulls - a.fulls || order(a.first, b.first)).slice(0, CROWD);
}
