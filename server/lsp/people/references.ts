import {
  type Definition,
  type DefinitionLink,
  type DocumentHighlight,
  DocumentHighlightKind,
  type Location,
} from "vscode-languageserver";
import { rangeOf } from "../diagnostics.ts";
import type { Checked } from "../open-draft.ts";
import { firstReference, namedAt } from "./draft-people.ts";

/** The first reference of the person at an offset. */
export function definitionAt(
  checked: Checked,
  offset: number,
  { linksDefinitions }: { readonly linksDefinitions: boolean },
): Definition | DefinitionLink[] | null {
  const named = namedAt(checked, offset);
  if (!named) return null;
  const { uri, lines } = checked;
  const range = rangeOf(firstReference(named.person), lines);
  if (!linksDefinitions) return { uri, range };
  const originSelectionRange = rangeOf(named.mention, lines);
  return [{ originSelectionRange, targetUri: uri, targetRange: range, targetSelectionRange: range }];
}

/** All mentions of the person at an offset; `introduction`: the first reference among them. */
export function referencesAt(checked: Checked, offset: number, introduction: boolean): Location[] {
  const named = namedAt(checked, offset);
  if (!named) return [];
  const first = firstReference(named.person);
  return named.person.mentions
    .filter((mention) => introduction || mention !== first)
    .map((mention) => ({ uri: checked.uri, range: rangeOf(mention, checked.lines) }));
}

export function highlightsAt(checked: Checked, offset: number): DocumentHighlight[] {
  return referencesAt(checked, offset, true).map(({ range }) => ({ range, kind: DocumentHighlightKind.Text }));
}
