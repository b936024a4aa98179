import {
  type Connection,
  type InitializeParams,
  type ServerCapabilities,
  TextDocumentSyncKind,
  TextDocuments,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { version } from "../../package.json";
import { answeringCapabilities, answerRequests } from "./answers.ts";
import { factsOf } from "./client-facts.ts";
import { Newsroom } from "./newsroom.ts";
import { OpenDrafts } from "./open-drafts.ts";
import { Publishing } from "./publishing.ts";
import { HouseChangedNotification } from "./requests.ts";
import type { Runtime } from "./runtime.ts";

/** Answers one client until it leaves. */
export function serve(connection: Connection, runtime: Runtime): void {
  connection.onInitialize((params: InitializeParams) => {
    const client = factsOf(params);
    const pages = client.pages ?? runtime.pages;
    const documents = new TextDocuments(TextDocument);
    const newsroom = new Newsroom(connection, client, runtime, (uri) => documents.get(uri));
    const drafts = new OpenDrafts(connection, client, runtime, (uri) => newsroom.desks.deskFor(uri));
    const publishing = client.pulls ? undefined : new Publishing(connection, client.delay, pages);

    documents.onDidOpen(({ document }) => {
      const draft = drafts.open(document);
      if (draft) publishing?.now(draft);
    });
    documents.onDidChangeContent(({ document }) => {
      if (newsroom.isOurs(document.uri)) void newsroom.validate(document);
      const draft = drafts.get(document.uri);
      if (draft && document.version !== draft.openedAt) publishing?.afterEdit(draft);
    });
    documents.onDidClose(({ document }) => {
      const draft = drafts.close(document.uri);
      if (draft) publishing?.closed(draft);
      if (newsroom.isOurs(document.uri)) newsroom.changed();
    });
    documents.onDidSave(() => newsroom.saved());
    newsroom.onChange(() => {
      if (client.wantsStatus) void connection.sendNotification(HouseChangedNotification);
      if (publishing) for (const draft of drafts.all()) publishing.now(draft);
      else if (client.refreshesPulls) void connection.languages.diagnostics.refresh().catch(() => {});
    });
    connection.onInitialized(() => newsroom.watch());
    answerRequests(connection, { client, drafts, newsroom, runtime, pages });
    documents.listen(connection);

    const capabilities: ServerCapabilities = {
      positionEncoding: "utf-16",
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
      ...answeringCapabilities(client),
    };
    return { capabilities, serverInfo: { name: "Copydesk", version } };
  });
  connection.listen();
}
