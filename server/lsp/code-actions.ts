import {
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  type Diagnostic,
  type Range,
  type WorkspaceEdit,
} from "vscode-languageserver";
import type { DeskFinding } from "../desk/desk.ts";
import { fixAll, withoutClashes } from "../desk/fix-all.ts";
import type { Fix } from "../story/finding.ts";
import type { TextEdit } from "../text/edit.ts";
import type { ClientFacts } from "./client-facts.ts";
import { diagnosticOf, rangeOf } from "./diagnostics.ts";
import type { Checked } from "./open-draft.ts";
import { differences } from "./text-difference.ts";

export const FIX_ALL = `${CodeActionKind.SourceFixAll}.copydesk`;

type ActionFacts = Pick<ClientFacts, "resolvesActions" | "versionedEdits">;

/** What an action that is worked out only when it is chosen has to remember. */
export interface Deferred {
  readonly uri: string;
}

/** The actions for a stretch of a draft: the ready fixes of the findings that touch it, and those for many at once. */
export function codeActions(
  checked: Checked,
  range: Range,
  { only, diagnostics }: CodeActionContext,
  client: ActionFacts,
): CodeAction[] {
  const actions: CodeAction[] = [];
  if (wants(only, CodeActionKind.QuickFix)) actions.push(...quickFixes(checked, range, diagnostics, client));
  // Worked out only for who asks: an editor asks for the light bulb at every move of the caret.
  if (only && wants(only, FIX_ALL)) actions.push(...fixAllAction(checked, client));
  return actions;
}

/** `only` names kinds; a kind includes those below it. */
function wants(only: readonly string[] | undefined, kind: string): boolean {
  return !only || only.some((wanted) => wanted === "" || kind === wanted || kind.startsWith(`${wanted}.`));
}

function quickFixes(checked: Checked, range: Range, shown: readonly Diagnostic[], client: ActionFacts): CodeAction[] {
  const actions: CodeAction[] = [];
  const here = checked.findings
    .map((found, id) => ({ found, id, range: rangeOf(found, checked.lines) }))
    .filter((each) => touches(each.range, range));
  for (const { found, id } of here) {
    const diagnostic = shown.find((given) => given.data === id && given.code === found.rule);
    const diagnostics = [diagnostic ?? diagnosticOf(found, id, checked, undefined)];
    found.fixes.forEach((fix, index) => {
      actions.push({
        title: fix.title,
        kind: CodeActionKind.QuickFix,
        diagnostics,
        ...(index === 0 ? { isPreferred: true } : {}),
        edit: editOf(checked, fix.edits, client),
      });
    });
  }
  for (const rule of new Set(here.map(({ found }) => found.rule))) {
    const all = fixesOfKind(checked, here.find(({ found }) => found.rule === rule)!.found);
    if (all.length < 2) continue;
    actions.push({
      title: `Fix all ${all.length} of this kind`,
      kind: CodeActionKind.QuickFix,
      edit: editOf(checked, withoutClashes(all), client),
    });
  }
  if (
    client.resolvesActions &&
    here.length > 0 &&
    checked.findings.filter(({ fixes }) => fixes.some(isSafe)).length > 1
  ) {
    const data: Deferred = { uri: checked.uri };
    actions.push({ title: "Fix all that is safe in this draft", kind: CodeActionKind.QuickFix, data });
  }
  return actions;
}

const isSafe = (fix: Fix): boolean => fix.safe;

/** Safe fixes of the same rule; where the fix is a suggestion, those that suggest the very same. */
function fixesOfKind({ findings }: Checked, { rule, fixes }: DeskFinding): Fix[] {
  const first = fixes[0];
  if (!first) return [];
  const same = (fix: Fix): boolean => (first.safe ? fix.safe : fix.title === first.title);
  return findings.flatMap((found) => (found.rule === rule ? (found.fixes.find(same) ?? []) : []));
}

function fixAllAction(checked: Checked, client: ActionFacts): CodeAction[] {
  const edit = fixAllEdit(checked, client);
  return edit ? [{ title: "Fix all that is safe in this draft", kind: FIX_ALL, edit }] : [];
}

/** All safe fixes, again and again until none is left, as one edit; undefined where there is nothing to do. */
export function fixAllEdit(checked: Checked, client: ActionFacts): WorkspaceEdit | undefined {
  const { desk, text, format } = checked;
  if (!checked.findings.some(({ fixes }) => fixes.some(isSafe))) return undefined;
  const edits = differences(text, fixAll(desk, text, format).text);
  return edits.length > 0 ? editOf(checked, edits, client) : undefined;
}

/** An edit for one version of the draft: an editor that has a newer one refuses it. */
function editOf(
  { uri, version, lines }: Checked,
  edits: readonly TextEdit[],
  { versionedEdits }: ActionFacts,
): WorkspaceEdit {
  const made = edits.map((edit) => ({ range: rangeOf(edit, lines), newText: edit.text }));
  if (!versionedEdits) return { changes: { [uri]: made } };
  return { documentChanges: [{ textDocument: { uri, version }, edits: made }] };
}

/** They overlap, or one begins where the other ends: a caret just behind a word still means that word. */
function touches(a: Range, b: Range): boolean {
  return !isBefore(a.end, b.start) && !isBefore(b.end, a.start);
}

function isBefore(a: Range["start"], b: Range["start"]): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
