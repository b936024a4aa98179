import { otherFormsOfPlace } from "../../tables/place-spellings.ts";
import { Sign } from "./name-context.ts";
import type { NameRun } from "./name-runs.ts";
import type { Bearer, Order } from "./name-table.ts";
import type { SpellingVariant } from "./spelling-comparison.ts";
import type { NameSpelling, WordUse } from "./word-uses.ts";

/**
 * Finds the places that the draft calls by two names, as 'Kyiv' and 'Kiev'; a house that writes both needs one. In a
 * longer name ('Bombay High Court') and in a quotation either is sound, and so is either where the draft says that
 * both are one.
 */
export function findPlaceVariants(spellings: ReadonlyMap<string, NameSpelling>, order: Order): SpellingVariant[] {
  const found: SpellingVariant[] = [];
  for (const spelling of spellings.values()) {
    for (const form of otherFormsOfPlace(spelling.text)) {
      const other = spellings.get(form);
      if (!other || spelling.person || other.person) continue;
      const uses = spelling.uses.filter(isOfDraft);
      const others = other.uses.filter(isOfDraft);
      if (uses.length === 0 || others.length === 0 || !isRarer(uses, others, order)) continue;
      if (isExplained(spelling.uses, other.uses)) continue;
      found.push({
        kind: "place",
        right: other.text,
        wrong: spelling.text,
        uses,
        first: others[0]!,
      });
    }
  }
  return found;
}

/** The whole name, in the draft's own words. */
const isOfDraft = ({ at: { facts } }: WordUse): boolean =>
  facts.words.length === 1 && !(facts.signs & (Sign.quoted | Sign.headline | Sign.determined | Sign.heads));

/** Used less often than the other; of two used as often, the later. */
const isRarer = (uses: readonly WordUse[], others: readonly WordUse[], order: Order): boolean =>
  uses.length === others.length ? order(uses[0]!.at, others[0]!.at) > 0 : uses.length < others.length;

/** UTF-16 units between two names that are set side by side: 'Mumbai, formerly known as Bombay'. */
const BESIDE = 60;

/** Both lists are in order; of each paragraph's names, only the nearest ones are looked at. */
function isExplained(uses: readonly WordUse[], others: readonly WordUse[]): boolean {
  const byBearer = new Map<Bearer, NameRun[]>();
  for (const { at } of others) {
    const own = byBearer.get(at.bearer);
    if (own) own.push(at.facts);
    else byBearer.set(at.bearer, [at.facts]);
  }
  let bearer: Bearer | undefined;
  let next = 0;
  for (const { at } of uses) {
    if (at.bearer !== bearer) next = 0;
    bearer = at.bearer;
    const own = byBearer.get(bearer) ?? [];
    while (next < own.length && own[next]!.start < at.facts.start) next++;
    const [before, behind] = [own[next - 1], own[next]];
    if (before && at.facts.start - before.end < BESIDE) return true;
    if (behind && behind.start - at.facts.end < BESIDE) return true;
  }
  return false;
}
