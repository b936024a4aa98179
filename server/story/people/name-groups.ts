import type { DraftWords } from "./draft-words.ts";
import { type NamedPerson, peopleNamed } from "./full-names.ts";
import type { NameForm, Order } from "./name-table.ts";
import { agreementKeys } from "./same-person.ts";

/** Full names that may be one person's, directly or through others. */
interface Group {
  readonly forms: readonly NameForm[];
  readonly people: readonly NamedPerson[];
}

/**
 * Parts the full names of a draft into groups of which none can share a person with another, and gathers each by
 * itself: a change touches its own group alone.
 */
export class NameGroups {
  private readonly forms = new Map<string, NameForm>();
  /** The agreement keys of each form. */
  private readonly keys = new Map<string, readonly string[]>();
  private readonly byKey = new Map<string, Set<string>>();
  private readonly groups = new Map<string, Group>();

  /** Takes the full names that came, changed (a form) or went (undefined), and answers with the people whom that changes. */
  update(
    changes: ReadonlyMap<string, NameForm | undefined>,
    draft: DraftWords,
    order: Order,
  ): { readonly gone: readonly NamedPerson[]; readonly come: readonly NamedPerson[] } {
    const old = new Set<Group>();
    const seeds = new Set<string>();
    for (const [key, form] of changes) {
      const group = this.groups.get(key);
      if (group) old.add(group);
      if (form) seeds.add(key);
      this.put(key, form);
    }
    for (const group of old) for (const { key } of group.forms) if (this.forms.has(key)) seeds.add(key);
    const come: NamedPerson[] = [];
    const seen = new Set<string>();
    for (const seed of seeds) {
      if (seen.has(seed)) continue;
      const forms = this.reach(seed, seen);
      for (const { key } of forms) if (this.groups.has(key)) old.add(this.groups.get(key)!);
      const group: Group = { forms, people: peopleNamed(forms, draft, order) };
      for (const { key } of forms) this.groups.set(key, group);
      come.push(...group.people);
    }
    return { gone: [...old].flatMap(({ people }) => people), come };
  }

  private put(key: string, form: NameForm | undefined): void {
    const known = this.forms.get(key);
    if (form) this.forms.set(key, form);
    else {
      this.forms.delete(key);
      this.groups.delete(key);
    }
    if (form && !known) {
      const own = agreementKeys(form.words);
      this.keys.set(key, own);
      for (const shared of own) {
        const keys = this.byKey.get(shared);
        if (keys) keys.add(key);
        else this.byKey.set(shared, new Set([key]));
      }
    } else if (known && !form) {
      const own = this.keys.get(key)!;
      this.keys.delete(key);
      for (const shared of own) {
        const keys = this.byKey.get(shared);
        if (keys?.delete(key) && keys.size === 0) this.byKey.delete(shared);
      }
    }
  }

  /** All forms that share a key with this one, or with one that does. */
  private reach(seed: string, seen: Set<string>): NameForm[] {
    const found: NameForm[] = [];
    const shared = new Set<string>();
    const open = [seed];
    seen.add(seed);
    for (let key = open.pop(); key !== undefined; key = open.pop()) {
      const form = this.forms.get(key)!;
      found.push(form);
      for (const own of this.keys.get(key)!) {
        if (shared.has(own)) continue;
        shared.add(own);
        for (const other of this.byKey.get(own)!) {
          if (seen.has(other)) continue;
          seen.add(other);
          open.push(other);
        }
      }
    }
    return found;
  }
}
