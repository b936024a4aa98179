import { readClosed } from "../closed-draft.ts";
import type { Desks } from "../desks.ts";
import { type PlacedPeople, placedPeople } from "./placed-people.ts";

/** Who is in the drafts of the workspace that are not open, as far as the client has told. Their texts are not kept. */
export class ClosedPeople {
  private readonly drafts = new Map<string, PlacedPeople>();

  constructor(private readonly desks: Desks) {}

  /** Takes note of a draft as it is now; `null` where it is gone. */
  async tell(uri: string, text: string | null): Promise<void> {
    const read = text === null ? undefined : await readClosed(uri, text, this.desks);
    if (read) this.drafts.set(uri, placedPeople(read));
    else this.drafts.delete(uri);
  }

  /** By address, so that answers keep their order. */
  inOrder(): PlacedPeople[] {
    return [...this.drafts.values()].sort((a, b) => (a.uri < b.uri ? -1 : 1));
  }
}
