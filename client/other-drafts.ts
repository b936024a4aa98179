import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { ClosedDrafts } from "./closed-drafts.ts";
import { asRange } from "./draft-view.ts";
import { withPatience } from "./patience.ts";
import { draftOrWords, showPlaces } from "./people-commands.ts";
import type { PeopleEntry } from "./people-view.ts";
import { PersonInDrafts } from "./requests.ts";

/** Shows where the person under the caret, or in the People view, is named in all drafts of the workspace. */
export async function findInOtherDrafts(
  client: BaseLanguageClient,
  closed: ClosedDrafts,
  entry?: PeopleEntry,
): Promise<void> {
  const document = entry?.document ?? draftOrWords();
  const position = entry ? asRange(entry.item.range).start : vscode.window.activeTextEditor?.selection.active;
  if (!document || !position) return;
  const found = await withPatience(vscode.l10n.t("Looking through the drafts"), async (token, tell) => {
    await closed.update(token, { anew: true, tell });
    if (token.isCancellationRequested) return undefined;
    const to = client.code2ProtocolConverter;
    // A position of VS Code's own does not survive the way to a worker.
    return client.sendRequest(
      PersonInDrafts,
      { uri: to.asUri(document.uri), position: to.asPosition(position) },
      token,
    );
  });
  if (found === undefined) return;
  if (!found) return say(vscode.l10n.t("Put the caret on the name of a person first."));
  const { name, hasFullName, here, elsewhere } = found;
  if (!hasFullName) {
    return say(vscode.l10n.t("This draft has no full name for {0}, so other drafts can't be searched.", name));
  }
  if (elsewhere.length === 0) return say(vscode.l10n.t("No other draft in this workspace names {0}.", name));
  const places = [...here, ...elsewhere].map((place) => client.protocol2CodeConverter.asLocation(place));
  await showPlaces(document.uri, position, places);
}

const say = (words: string): void => void vscode.window.showInformationMessage(words);
