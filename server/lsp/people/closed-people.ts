import { readDraft } from "../../draft/draft.ts";
import { formatOfFile } from "../../draft/format.ts";
import { DraftHistory } from "../../draft/history.ts";
import { lineStarts } from "../../text/lines.ts";
import type { Desks } from "../desks.ts";
import { isPassedOver } from "../draft-documents.ts";
import { type PlacedPeople, placedPeople } from "./placed-people.ts";

/** Who is in the drafts of the workspace that are not open, as far as the client has told. Their texts are not kept. */
export class ClosedPeople {
  private readonly drafts = new Map<string, PlacedPeople>();

  constructor(private readonly desks: Desks) {}

  /** Takes note of a draft as it is now; `null` where it is gone. */
  async tell(uri: string, text: string | null): Promise<void> {
    const format = formatOfFile(uri);
    if (text === null || !format || isPassedOver(uri)) {
      this.drafts.delete(uri);
      return;
    }
    const desk = await this.desks.deskFor(uri);
    const draft = readDraft(text, format, new DraftHistory(0));
    this.drafts.set(uri, placedPeople({ uri, draft, desk, lines: lineStarts(text) }));
  }

  /** By address, so that answers keep their order. */
  inOrder(): PlacedPeople[] {
    return [...this.drafts.values()].sort((a, b) => (a.uri < b.uri ? -1 : 1));
  }
}
