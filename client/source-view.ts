import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { type Entry, showDraftView } from "./draft-view.ts";
import { type AskFor, FollowedDraft } from "./followed-draft.ts";
import type { Notices } from "./notices.ts";
import { type SourceList, SourcesOf } from "./requests.ts";
import { colouredIn, itemsOf, type SourceItem, stateOf } from "./source-items.ts";
import type { SourceTinting } from "./source-tinting.ts";

export type SourceEntry = Entry<SourceItem>;

export const askForSources: AskFor<SourceList> = (client, { uri }, token) =>
  client.sendRequest(SourcesOf, { uri: client.code2ProtocolConverter.asUri(uri) }, token);

/** The sources of the draft that is being edited, in the side bar; while the copy is tinted, the key to its colours. */
export function showSources(client: BaseLanguageClient, notices: Notices, tinting: SourceTinting): vscode.Disposable {
  return showDraftView({
    id: "copydesk.sources",
    followed: new FollowedDraft(client, notices, askForSources),
    stateOf,
    itemsOf: (list, document) => itemsOf(list, vscode.l10n, tinting.coloursOf(document, colouredIn(list))),
    onDidChangeLook: tinting.onDidSwitch,
  });
}
