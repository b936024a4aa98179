import type { Draft } from "../../draft/draft.ts";
import type { House } from "../house.ts";
import { housePeople } from "../house-people.ts";
import { type GatheredPerson, Gathering } from "./gather-people.ts";
import { type HouseVariant, houseVariantFinder, settledWords } from "./house-variants.ts";
import type { Bearer, PlacedRun } from "./name-table.ts";
import { SpellingComparison, type SpellingVariant } from "./spelling-comparison.ts";
import { type NameSpelling, NameSpellings } from "./word-uses.ts";

/** Follows the names of a draft from version to version; answers for whichever version it is asked about. */
export class NameFollower {
  private readonly gathering: Gathering;
  private readonly spellings = new NameSpellings();
  private readonly comparison: SpellingComparison;
  private readonly findHouseVariant: (spelling: NameSpelling) => HouseVariant | undefined;
  private readonly byHouse = new Map<NameSpelling, HouseVariant>();
  private version: Draft | undefined;
  /** Folded words whose spellings are still to be read. */
  private unread = new Set<string>();

  constructor(house: House) {
    this.gathering = new Gathering(housePeople(house.people).forms);
    this.comparison = new SpellingComparison(settledWords(house));
    this.findHouseVariant = houseVariantFinder(house);
  }

  read(draft: Draft): { readonly people: readonly GatheredPerson[]; readonly places: ReadonlyMap<Bearer, number> } {
    const { gathering } = this;
    if (this.version !== draft) {
      const changed = gathering.update(draft.paragraphs.map(({ reading }) => reading));
      for (const word of changed) this.unread.add(word);
      this.version = draft;
    }
    return { people: gathering.people, places: gathering.table.places };
  }

  *runsWith(word: string, draft: Draft): Iterable<PlacedRun> {
    this.read(draft);
    for (const { runs } of this.gathering.table.formsWith(word)) yield* runs;
  }

  variants(draft: Draft): readonly SpellingVariant[] {
    this.readSpellings(draft);
    const { table } = this.gathering;
    return this.comparison.variants(table.order, (word) => table.isLower(word));
  }

  houseVariants(draft: Draft): readonly HouseVariant[] {
    this.readSpellings(draft);
    return [...this.byHouse.values()];
  }

  /** Spellings are read where somebody asks for them: not everybody who asks for people does. */
  private readSpellings(draft: Draft): void {
    this.read(draft);
    const { gone, come } = this.spellings.update(this.unread, this.gathering);
    this.unread = new Set();
    this.comparison.update(gone, come, this.gathering.table.order);
    for (const spelling of gone) this.byHouse.delete(spelling);
    for (const spelling of come) {
      const found = this.findHouseVariant(spelling);
      if (found) this.byHouse.set(spelling, found);
    }
  }
}
