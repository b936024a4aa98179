import {
  CodeActionKind,
  type Connection,
  type Diagnostic,
  DiagnosticSeverity,
  TextDocumentSyncKind,
  TextDocuments,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";

/** Answers one client until it leaves. */
export function serve(connection: Connection): void {
  const documents = new TextDocuments(TextDocument);
  connection.onInitialize(() => ({
    capabilities: {
      textDocumentSync: TextDocumentSyncKind.Incremental,
      codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
    },
  }));
  documents.onDidChangeContent(({ document }) => {
    connection.sendDiagnostics({ uri: document.uri, version: document.version, diagnostics: check(document) });
  });
  connection.onCodeAction(({ textDocument, range }) => {
    const document = documents.get(textDocument.uri);
    if (!document) return [];
    return check(document)
      .filter((found) => found.range.start.line <= range.end.line && range.start.line <= found.range.end.line)
      .map((found) => {
        const [first = "", second = ""] = document.getText(found.range).split(/\s+/);
        return {
          title: `Delete one "${second}"`,
          kind: CodeActionKind.QuickFix,
          diagnostics: [found],
          isPreferred: true,
          edit: {
            documentChanges: [
              {
                textDocument: { uri: document.uri, version: document.version },
                edits: [{ range: found.range, newText: first }],
              },
            ],
          },
        };
      });
  });
  documents.listen(connection);
  connection.listen();
}

/** Only until the desk is there: proves the chain from the keystroke to the fix. */
function check(document: TextDocument): Diagnostic[] {
  return [...document.getText().matchAll(/\b(the|a|of|to|in)\s\1\b/g)].map((match) => ({
    range: { start: document.positionAt(match.index), end: document.positionAt(match.index + match[0].length) },
    severity: DiagnosticSeverity.Warning,
    source: "copydesk",
    code: "dangling/doubled-word",
    message: `"${match[0]}".`,
  }));
}
