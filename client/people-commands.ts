import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { asRange, goToEntry } from "./draft-view.ts";
import { isDraft } from "./drafts.ts";
import { itemsOf, type PeopleItem } from "./people-items.ts";
import { askForPeople, type PeopleEntry } from "./people-view.ts";

/** The commands on people, by the name in package.json; each can come from the People view, with its entry. */
export const peopleCommands = (
  client: BaseLanguageClient,
): Record<string, (entry?: PeopleEntry) => Promise<unknown>> => ({
  "copydesk.goToPerson": () => goToPerson(client),
  "copydesk.findMentions": async (entry) => entry && findMentions(entry),
  "copydesk.renamePerson": async (entry) => entry && renamePerson(entry),
});

/** The draft that is being edited; without one, says so. */
export function draftOrWords(): vscode.TextDocument | undefined {
  const document = vscode.window.activeTextEditor?.document;
  if (document && isDraft(document)) return document;
  void vscode.window.showInformationMessage(vscode.l10n.t("Open a draft first: plain text, Markdown or HTML."));
  return undefined;
}

type Pick = vscode.QuickPickItem & { readonly item: PeopleItem };

async function goToPerson(client: BaseLanguageClient): Promise<void> {
  const document = draftOrWords();
  if (!document) return;
  const list = await askForPeople(client, document);
  const people = list ? itemsOf(list, vscode.l10n) : [];
  if (people.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t("Nobody is named in this draft."));
    return;
  }
  const person = await vscode.window.showQuickPick(people.map(personPick), {
    placeHolder: vscode.l10n.t("Whom to go to"),
    matchOnDescription: true,
  });
  if (!person) return;
  const { children } = person.item;
  const place =
    children.length === 1
      ? children[0]
      : (await vscode.window.showQuickPick(children.map(mentionPick), { placeHolder: person.item.label }))?.item;
  if (place) await goToEntry({ item: place, document });
}

const personPick = (item: PeopleItem): Pick => ({
  item,
  label: `$(${item.doubted ? "warning" : "person"}) ${item.label}`,
  description: item.description,
});

const mentionPick = (item: PeopleItem): Pick => ({ item, label: item.label });

/** All mentions of a person, or of the one whose mention this is, in the editor's own peek. */
async function findMentions({ item, document }: PeopleEntry): Promise<void> {
  const { start } = asRange(item.range);
  const places = await vscode.commands.executeCommand<vscode.Location[]>(
    "vscode.executeReferenceProvider",
    document.uri,
    start,
  );
  await showPlaces(document.uri, start, places);
}

/** The peek stands at a place of the draft, which comes to the front. */
export async function showPlaces(
  uri: vscode.Uri,
  position: vscode.Position,
  places: readonly vscode.Location[],
): Promise<void> {
  await vscode.window.showTextDocument(uri, { selection: new vscode.Range(position, position) });
  await vscode.commands.executeCommand("editor.action.showReferences", uri, position, places);
}

/** The editor's own rename, on the last word of the name. */
async function renamePerson({ item, document }: PeopleEntry): Promise<void> {
  const { end } = asRange(item.range);
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(end, end) });
  await vscode.commands.executeCommand("editor.action.rename", [document.uri, end]);
}
