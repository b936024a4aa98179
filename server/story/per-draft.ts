import type { Draft } from "../draft/draft.ts";
import type { House } from "./house.ts";

/** Works something out once for each version of a draft; anew where the house is another. */
export function perDraft<T>(compute: (draft: Draft, house: House) => T): (draft: Draft, house: House) => T {
  const kept = new WeakMap<Draft, { readonly house: House; readonly value: T }>();
  return (draft, house) => {
    let entry = kept.get(draft);
    if (entry?.house !== house) {
      entry = { house, value: compute(draft, house) };
      kept.set(draft, entry);
    }
    return entry.value;
  };
}
