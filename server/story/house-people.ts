import { fold } from "../text/fold.ts";
import type { HousePerson } from "./house.ts";

/** What is asked of a house's list of people on every check. It may be long, so it is worked out once for each list. */
export interface HousePeople {
  /** Another number for every list. */
  readonly id: number;
  /** Every form that is right, folded. */
  readonly forms: ReadonlySet<string>;
  /** By every form that is right, as printed; the first among equals. */
  readonly byForm: ReadonlyMap<string, HousePerson>;
  /** The same by the form folded, and all of them. */
  readonly byFolded: ReadonlyMap<string, readonly HousePerson[]>;
  /** Surnames, folded, of people who are known by them alone. */
  readonly knownSurnames: ReadonlySet<string>;
  /** By the first letter of the name, and of the surname of who is known by it, folded; in the list's order. */
  readonly byInitial: ReadonlyMap<string, ReadonlySet<HousePerson>>;
  /** All words of the forms that are right, as printed. */
  readonly words: ReadonlySet<string>;
}

export function housePeople(people: readonly HousePerson[]): HousePeople {
  let known = kept.get(people);
  if (!known) {
    known = indexed(people);
    kept.set(people, known);
  }
  return known;
}

const kept = new WeakMap<readonly HousePerson[], HousePeople>();
let lists = 0;

function indexed(people: readonly HousePerson[]): HousePeople {
  const forms = new Set<string>();
  const byForm = new Map<string, HousePerson>();
  const byFolded = new Map<string, HousePerson[]>();
  const knownSurnames = new Set<string>();
  const words = new Set<string>();
  const byInitial = new Map<string, Set<HousePerson>>();
  for (const person of people) {
    const { name, known } = person;
    for (const text of known ? [name, name.split(" ").at(-1)!] : [name]) {
      const initial = fold(text)[0] ?? "";
      const list = byInitial.get(initial);
      if (list) list.add(person);
      else byInitial.set(initial, new Set([person]));
    }
    for (const form of [person.name, ...person.forms]) {
      const folded = form.split(" ").map(fold);
      const key = folded.join(" ");
      forms.add(key);
      const same = byFolded.get(key);
      if (same) same.push(person);
      else byFolded.set(key, [person]);
      if (!byForm.has(form)) byForm.set(form, person);
      if (person.known) knownSurnames.add(folded.at(-1)!);
      for (const word of form.split(" ")) words.add(word);
    }
  }
  return { id: ++lists, forms, byForm, byFolded, knownSurnames, words, byInitial };
}
