import type { Connection } from "vscode-languageserver";
import type { CheckedNow } from "../open-draft.ts";
import { SourcesOf, StatementsOf, TintsOf } from "../requests.ts";
import { sourceList, statementsOf } from "./source-list.ts";
import { sourceTints } from "./source-tints.ts";

/** What the Sources view, its menu and the tints ask. */
export function answerSources(connection: Connection, checkedNow: CheckedNow): void {
  connection.onRequest(SourcesOf, async ({ uri }, token) => {
    const checked = await checkedNow(uri, token);
    return checked ? sourceList(checked) : null;
  });
  connection.onRequest(StatementsOf, async ({ uri, source }, token) => {
    const checked = await checkedNow(uri, token);
    return checked ? statementsOf(checked, source) : null;
  });
  connection.onRequest(TintsOf, async ({ uri }, token) => {
    const checked = await checkedNow(uri, token);
    return checked ? sourceTints(checked) : null;
  });
}
