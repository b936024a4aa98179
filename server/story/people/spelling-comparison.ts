import { otherFormsOfPlace } from "../../tables/place-spellings.ts";
import { blockingKeys, soundAlike } from "./name-spelling.ts";
import type { Bearer, Order } from "./name-table.ts";
import { findPlaceVariants } from "./place-variants.ts";
import { judge, type Verdict } from "./spelling-verdict.ts";
import { byPlace, type NameSpelling, type WordUse } from "./word-uses.ts";

/** A spelling that disagrees with the one the draft uses for the same name. */
export interface SpellingVariant {
  /** A slip or another transliteration, or one of two names that a place is known by. */
  readonly kind: "slip" | "place";
  /** As it should be spelled. */
  readonly right: string;
  readonly wrong: string;
  /** Where it is spelled so, in order. */
  readonly uses: readonly WordUse[];
  /** Where the right spelling stands first. */
  readonly first: WordUse;
}

/**
 * The spellings of a draft that disagree, followed from version to version: only spellings that changed are compared,
 * with those that share a key.
 */
export class SpellingComparison {
  /** Most keys are one spelling's alone, which needs no set. */
  private readonly byKey = new Map<string, NameSpelling | Set<NameSpelling>>();
  private readonly keys = new Map<NameSpelling, readonly string[]>();
  private readonly verdicts = new Map<NameSpelling, Map<NameSpelling, Verdict>>();
  /** Places that are known by several names, as printed. */
  private readonly places = new Map<string, NameSpelling>();

  /** What the house has settled (`settled`, words as printed) is left to its own rule. */
  constructor(private readonly settled: ReadonlySet<string>) {}

  update(gone: readonly NameSpelling[], come: readonly NameSpelling[], order: Order): void {
    const again = new Set<NameSpelling>();
    for (const spelling of gone) {
      this.forget(spelling);
      for (const key of this.keys.get(spelling) ?? []) this.drop(key, spelling, again);
      this.keys.delete(spelling);
      this.places.delete(spelling.text);
    }
    for (const spelling of come) {
      if (this.settled.has(spelling.text)) continue;
      const keys = [...new Set(keysOf(spelling))];
      this.keys.set(spelling, keys);
      for (const key of keys) this.keep(key, spelling, again);
      if (otherFormsOfPlace(spelling.text).length > 0) this.places.set(spelling.text, spelling);
      again.add(spelling);
    }
    for (const spelling of gone) again.delete(spelling);
    for (const spelling of again) this.forget(spelling);
    const byUse = byPlace(order);
    const byFirst = (a: NameSpelling, b: NameSpelling): number => byUse(a.uses[0]!, b.uses[0]!);
    const compared = new Set<NameSpelling>();
    for (const spelling of again) {
      compared.add(spelling);
      for (const other of this.partnersOf(spelling)) {
        if (compared.has(other)) continue;
        const [first, second] = byFirst(spelling, other) < 0 ? [spelling, other] : [other, spelling];
        const verdict = judge(first, second);
        if (!verdict) continue;
        this.note(spelling, other, verdict);
        this.note(other, spelling, verdict);
      }
    }
  }

  /** Each wrong spelling once, with the likeliest right one. `isOrdinary` tells of a word written small elsewhere. */
  variants(order: Order, isOrdinary: (word: string) => boolean): SpellingVariant[] {
    const best: Verdict[] = [];
    for (const [wrong, verdicts] of this.verdicts) {
      const own = likeliest(wrong, verdicts.values(), order, isOrdinary);
      if (own) best.push(own);
    }
    const slips = withoutSourcesOwn(best).map(
      ({ wrong, right }): SpellingVariant => ({
        kind: "slip",
        right: right.text,
        wrong: wrong.text,
        uses: wrong.uses,
        first: right.uses[0]!,
      }),
    );
    return [...slips, ...findPlaceVariants(this.places, order)].sort((a, b) => byPlace(order)(a.uses[0]!, b.uses[0]!));
  }

  private *partnersOf(spelling: NameSpelling): Iterable<NameSpelling> {
    const met = new Set([spelling]);
    for (const key of this.keys.get(spelling)!) {
      const sharing = this.byKey.get(key);
      if (!(sharing instanceof Set) || sharing.size > CROWD) continue;
      for (const other of sharing) {
        if (met.has(other)) continue;
        met.add(other);
        // Words that share no more than a neighbour are mostly of different lengths.
        if (Math.abs(other.folded.length - spelling.folded.length) < 4) yield other;
      }
    }
  }

  /** Where a crowd comes about or dissolves, all who share the key are compared again. */
  private keep(key: string, spelling: NameSpelling, again: Set<NameSpelling>): void {
    const sharing = this.byKey.get(key);
    if (!sharing) this.byKey.set(key, spelling);
    else if (!(sharing instanceof Set)) this.byKey.set(key, new Set([sharing, spelling]));
    else if (sharing.add(spelling).size === CROWD + 1) for (const other of sharing) again.add(other);
  }

  private drop(key: string, spelling: NameSpelling, again: Set<NameSpelling>): void {
    const sharing = this.byKey.get(key);
    if (!(sharing instanceof Set)) this.byKey.delete(key);
    else if (sharing.delete(spelling)) {
      if (sharing.size === 0) this.byKey.delete(key);
      else if (sharing.size === CROWD) for (const other of sharing) again.add(other);
    }
  }

  private note(spelling: NameSpelling, other: NameSpelling, verdict: Verdict): void {
    const own = this.verdicts.get(spelling);
    if (own) own.set(other, verdict);
    else this.verdicts.set(spelling, new Map([[other, verdict]]));
  }

  private forget(spelling: NameSpelling): void {
    for (const other of this.verdicts.get(spelling)?.keys() ?? []) {
      const own = this.verdicts.get(other)!;
      if (own.delete(spelling) && own.size === 0) this.verdicts.delete(other);
    }
    this.verdicts.delete(spelling);
  }
}

function likeliest(
  wrong: NameSpelling,
  verdicts: Iterable<Verdict>,
  order: Order,
  isOrdinary: (word: string) => boolean,
): Verdict | undefined {
  let best: Verdict | undefined;
  for (const verdict of verdicts) {
    const { right, strength } = verdict;
    // 'Protesters' and 'protestors' are no names.
    if (verdict.wrong !== wrong || (!right.person && isOrdinary(right.folded))) continue;
    const more = best ? strength - best.strength || byPlace(order)(best.right.uses[0]!, right.uses[0]!) : 1;
    if (more > 0) best = verdict;
  }
  return best;
}

/**
 * A statement that is quoted keeps its own transliteration ('Usama bin Ladin'): one that stands in quotations alone,
 * and there twice, is the source's, and so is another in the same quoted paragraph.
 */
function withoutSourcesOwn(verdicts: readonly Verdict[]): readonly Verdict[] {
  const quoted = verdicts.filter(
    ({ wrong, right }) => wrong.quoted && !right.quoted && soundAlike(wrong.folded, right.folded),
  );
  const bearers = new Set<Bearer>();
  for (const { wrong } of quoted) if (wrong.uses.length > 1) for (const { at } of wrong.uses) bearers.add(at.bearer);
  const own = new Set(quoted.filter(({ wrong }) => wrong.uses.every(({ at }) => bearers.has(at.bearer))));
  return verdicts.filter((verdict) => !own.has(verdict));
}

/** A key that more spellings share tells nothing; news never comes near. */
const CROWD = 16;

/** Words that stand in the same name are compared even where they differ by more than a slip. */
function* keysOf({ folded, frames, person }: NameSpelling): Iterable<string> {
  yield* blockingKeys(folded);
  if (person) for (const text of frames) yield `|${text}`;
}
