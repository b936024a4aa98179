import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { type Entry, showDraftView } from "./draft-view.ts";
import { type AskFor, FollowedDraft } from "./followed-draft.ts";
import type { Notices } from "./notices.ts";
import { itemsOf, type PeopleItem, stateOf } from "./people-items.ts";
import { type PeopleList, PeopleOf } from "./requests.ts";

export type PeopleEntry = Entry<PeopleItem>;

export const askForPeople: AskFor<PeopleList> = (client, { uri }, token) =>
  client.sendRequest(PeopleOf, { uri: client.code2ProtocolConverter.asUri(uri) }, token);

/** The people of the draft that is being edited, in the side bar. */
export function showPeople(client: BaseLanguageClient, notices: Notices): vscode.Disposable {
  return showDraftView({
    id: "copydesk.people",
    followed: new FollowedDraft(client, notices, askForPeople),
    stateOf,
    itemsOf: (list) => itemsOf(list, vscode.l10n),
  });
}
