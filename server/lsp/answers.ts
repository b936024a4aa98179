import {
  type CancellationToken,
  CodeActionKind,
  type Connection,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
  type ServerCapabilities,
} from "vscode-languageserver";
import { cleanCopy } from "../desk/clean-copy.ts";
import { formatOfLanguage } from "../draft/format.ts";
import type { ClientFacts } from "./client-facts.ts";
import { readClosed } from "./closed-draft.ts";
import { codeActions, type Deferred, FIX_ALL, fixAllEdit } from "./code-actions.ts";
import { diagnosticsOf } from "./diagnostics.ts";
import { hoverAt } from "./hover.ts";
import type { Newsroom } from "./newsroom.ts";
import type { Checked, CheckedNow } from "./open-draft.ts";
import type { OpenDrafts } from "./open-drafts.ts";
import { ClosedPeople } from "./people/closed-people.ts";
import { answerGestures, gestureCapabilities } from "./people/gestures.ts";
import { answerPeople } from "./people/people-requests.ts";
import { pump } from "./pump.ts";
import { CheckFile, CleanCopy } from "./requests.ts";
import type { Runtime } from "./runtime.ts";
import { answerSources } from "./sources/sources-requests.ts";

interface Answering {
  readonly client: ClientFacts;
  readonly drafts: OpenDrafts;
  readonly newsroom: Newsroom;
  readonly runtime: Runtime;
  readonly pages: string | undefined;
}

export function answeringCapabilities(client: ClientFacts): ServerCapabilities {
  return {
    hoverProvider: true,
    codeActionProvider: {
      codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL],
      resolveProvider: client.resolvesActions,
    },
    ...gestureCapabilities(client),
    ...(client.pulls
      ? { diagnosticProvider: { identifier: "copydesk", interFileDependencies: false, workspaceDiagnostics: false } }
      : {}),
  };
}

/** Every answer first runs the check that is due, so that none is stale. */
export function answerRequests(connection: Connection, { client, drafts, newsroom, runtime, pages }: Answering): void {
  const checkedNow: CheckedNow = async (uri, token) => {
    // Edits and a cancellation that are already here come before the check.
    await new Promise<void>((resolve) => runtime.afterMessages(resolve));
    if (token.isCancellationRequested) throw cancelled();
    return unlessCancelled(token, drafts.get(uri)?.checked() ?? Promise.resolve(undefined));
  };

  answerGestures(connection, client, checkedNow);
  answerPeople(connection, drafts, new ClosedPeople(newsroom.desks), checkedNow);
  answerSources(connection, checkedNow);

  if (client.pulls) {
    const ids = resultIds();
    connection.languages.diagnostics.on(async ({ textDocument, previousResultId }, token) => {
      const checked = await checkedNow(textDocument.uri, token);
      if (!checked) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
      const resultId = ids(checked);
      if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
      return { kind: DocumentDiagnosticReportKind.Full, resultId, items: diagnosticsOf(checked, pages) };
    });
  }

  connection.onCodeAction(async ({ textDocument, range, context }, token) => {
    const checked = await checkedNow(textDocument.uri, token);
    return checked ? codeActions(checked, range, context, client) : [];
  });

  connection.onCodeActionResolve(async (action, token) => {
    const deferred = action.data as Deferred | undefined;
    const checked = deferred && (await checkedNow(deferred.uri, token));
    const edit = checked && fixAllEdit(checked, client);
    return edit ? { ...action, edit } : action;
  });

  connection.onHover(async ({ textDocument, position }, token) => {
    const checked = await checkedNow(textDocument.uri, token);
    return checked ? hoverAt(checked, position, { pages, whyAlone: client.hoversFindings }) : null;
  });

  connection.onRequest(CheckFile, async ({ uri, text }, token) => {
    const read = await readClosed(uri, text, newsroom.desks);
    if (!read) return null;
    const verdict = await pump(read.desk.check(read.draft), runtime, () => token.isCancellationRequested);
    if (!verdict) throw cancelled();
    return diagnosticsOf({ ...read, ...verdict }, pages);
  });

  connection.onRequest(CleanCopy, async ({ uri, languageId, text, html }, token) => {
    const format = formatOfLanguage(languageId);
    if (!format) return null;
    const desk = await newsroom.desks.deskFor(uri);
    // The answer is wrapped, since the pump's own `undefined` means that it was stopped.
    const answer = await pump(
      answering(cleanCopy(desk, { text, html }, format)),
      runtime,
      () => token.isCancellationRequested,
    );
    if (!answer) throw cancelled();
    return answer.cleaned ?? null;
  });
}

function* answering<T>(run: Generator<undefined, T>): Generator<undefined, { cleaned: T }> {
  return { cleaned: yield* run };
}

/** A name for each check, so that a client that knows it already is told 'unchanged'. */
function resultIds(): (checked: Checked) => string {
  const ids = new WeakMap<Checked, string>();
  let next = 0;
  return (checked) => {
    let id = ids.get(checked);
    if (!id) {
      id = String(++next);
      ids.set(checked, id);
    }
    return id;
  };
}

function unlessCancelled<T>(token: CancellationToken, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const listening = token.onCancellationRequested(() => reject(cancelled()));
    work.then(resolve, reject).finally(() => listening.dispose());
  });
}

const cancelled = (): ResponseError<void> =>
  new ResponseError(LSPErrorCodes.RequestCancelled, "Cancelled by the client.");
