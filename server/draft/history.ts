import { ReadingStore } from "./reading.ts";

/** What is kept from one version of a draft to the next. It changes the cost of a check, never its answer. */
export class DraftHistory {
  readonly readings: ReadingStore;
  private readonly verdicts = new Map<string, { readonly facts: string; readonly verdict: unknown }>();

  /** `keepUnits` bounds the readings kept though no longer used, in UTF-16 units. */
  constructor(keepUnits?: number) {
    this.readings = new ReadingStore(keepUnits);
  }

  /**
   * The verdict of a document-wide pass. It is reached anew only if the facts that it rests on say something else;
   * so it must depend on `facts` alone, and must not hold offsets into the draft.
   */
  verdict<T>(name: string, facts: string, reach: () => T): T {
    const last = this.verdicts.get(name);
    if (last?.facts === facts) return last.verdict as T;
    const verdict = reach();
    this.verdicts.set(name, { facts, verdict });
    return verdict;
  }
}
