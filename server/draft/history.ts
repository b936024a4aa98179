import { ReadingStore } from "./reading.ts";

/** What is kept from one version of a draft to the next. It changes the cost of a check, never its answer. */
export class DraftHistory {
  readonly readings: ReadingStore;
  private readonly followers = new WeakMap<object, object>();

  /** `keepUnits` bounds the readings kept though no longer used, in UTF-16 units. */
  constructor(keepUnits?: number) {
    this.readings = new ReadingStore(keepUnits);
  }

  /** What follows the draft from version to version under a key; made when it is first asked for. */
  follower<T extends object>(key: object, make: () => T): T {
    let known = this.followers.get(key) as T | undefined;
    if (!known) {
      known = make();
      this.followers.set(key, known);
    }
    return known;
  }
}
