import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { asRange } from "./draft-view.ts";
import { draftOrWords, showPlaces } from "./people-commands.ts";
import { type ListedClaim, type ListState, StatementsOf } from "./requests.ts";
import type { SourceTinting } from "./source-tinting.ts";
import { askForSources, type SourceEntry } from "./source-view.ts";

/** The commands on sources and claims, by the name in package.json; `findStatements` comes with the view's entry. */
export const sourceCommands = (
  client: BaseLanguageClient,
  tinting: SourceTinting,
): Record<string, (entry?: SourceEntry) => unknown> => ({
  "copydesk.nextClaim": () => goToClaim(client, nextClaim),
  "copydesk.previousClaim": () => goToClaim(client, previousClaim),
  "copydesk.tintBySource": () => tinting.toggle(),
  "copydesk.findStatements": (entry) => entry && findStatements(client, entry),
});

/** Goes to a claim that rests on nobody, from the caret, round the end of the draft; says so where there is none. */
async function goToClaim(
  client: BaseLanguageClient,
  choose: (claims: readonly ListedClaim[], from: vscode.Position) => number,
): Promise<void> {
  const document = draftOrWords();
  if (!document) return;
  const list = await askForSources(client, document);
  const editor = vscode.window.activeTextEditor;
  if (!list || editor?.document !== document) return;
  if (list.claims.length === 0) {
    vscode.window.setStatusBarMessage(noClaims(list.state), 5000);
    return;
  }
  const index = choose(list.claims, editor.selection.start);
  const claim = list.claims[index]!;
  // Unlike a new value for the editor's selection this is done when it returns, so that the next step starts there.
  await vscode.window.showTextDocument(document, { selection: asRange(claim.range), viewColumn: editor.viewColumn });
  const { message } = claim;
  vscode.window.setStatusBarMessage(vscode.l10n.t("{0} of {1}: {2}", index + 1, list.claims.length, message), 8000);
}

function noClaims(state: ListState): string {
  if (state === "off") return vscode.l10n.t("Copydesk is switched off for this draft.");
  if (state === "foreign") return vscode.l10n.t("Copydesk looks for claims in English copy only.");
  return vscode.l10n.t("Copydesk: no claim in this draft rests on nobody.");
}

/** The index of the first claim behind a place, else of the first. */
function nextClaim(claims: readonly ListedClaim[], from: vscode.Position): number {
  const next = claims.findIndex(({ range }) => asRange(range).start.isAfter(from));
  return Math.max(next, 0);
}

/** The index of the last claim ahead of a place, else of the last. */
function previousClaim(claims: readonly ListedClaim[], from: vscode.Position): number {
  const previous = claims.findLastIndex(({ range }) => asRange(range).start.isBefore(from));
  return previous < 0 ? claims.length - 1 : previous;
}

/** All that rests on a source, or on the one whose statement this is, in the editor's own peek. */
async function findStatements(client: BaseLanguageClient, { item, document }: SourceEntry): Promise<void> {
  if (item.source === undefined) return;
  const uri = client.code2ProtocolConverter.asUri(document.uri);
  const found = await client.sendRequest(StatementsOf, { uri, source: item.source });
  const places = found?.map((place) => client.protocol2CodeConverter.asLocation(place)) ?? [];
  const first = item.range ? asRange(item.range).start : places[0]?.range.start;
  if (first) await showPlaces(document.uri, first, places);
}
