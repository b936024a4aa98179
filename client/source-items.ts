import type { ListedClaim, ListedSource, ListedStatement, SourceList } from "./requests.ts";
import type { Coloured } from "./source-colours.ts";
import { type Icon, inItsSentence, type L10n, type ViewItem, WARNING_ICON } from "./view-items.ts";

/** An entry of the Sources view. */
export interface SourceItem extends ViewItem {
  readonly kind: "source" | "statement" | "claims" | "claim" | "more";
  /** The server's id of the source that this is, or that it rests on. */
  readonly source?: string;
  readonly children: readonly SourceItem[];
}

/** What the view is about; the texts for the empty view in package.json ask for these words. */
export type SourcesState = "no-draft" | "reading" | "sources" | "nobody" | "foreign" | "off";

export function stateOf({ state, sources, claims }: SourceList): SourcesState {
  if (state !== "read") return state;
  return sources.length + claims.length > 0 ? "sources" : "nobody";
}

/** The sources as they are given their colours. */
export const colouredIn = ({ sources }: SourceList): Coloured[] =>
  sources.map(({ id, anonymous, unclear }) => ({ id, unnamed: anonymous || unclear }));

/** The sources, and the claims that rest on nobody at the end. `colours`: one for each source while the copy is tinted. */
export function itemsOf(list: SourceList, l10n: L10n, colours?: readonly string[]): SourceItem[] {
  const { sources, moreSources, claims } = list;
  return [
    ...sources.map((source, i) => sourceItem(source, l10n, colours?.[i])),
    ...(moreSources > 0 ? [moreItem("MORE", l10n.t("and {0} more sources", moreSources))] : []),
    ...(claims.length > 0 ? [claimsItem(list, l10n)] : []),
  ];
}

function sourceItem(source: ListedSource, l10n: L10n, colour: string | undefined): SourceItem {
  const { id, name, kind, role, anonymous, unclear, share, first, statements, moreStatements } = source;
  const unnamed = unclear ? l10n.t("unclear who") : anonymous ? l10n.t("not named") : undefined;
  const part = partOf(share);
  const known = (facts: readonly (string | undefined)[]) => facts.filter((fact) => fact !== undefined);
  const count = statements.length + moreStatements;
  const all = count === 1 ? l10n.t("1 statement") : l10n.t("{0} statements", count);
  const facts = known([unnamed, part && l10n.t("{0} of the copy", part), all]);
  const title = known([name, role]).join(", ");
  return {
    id,
    kind: "source",
    source: id,
    label: unclear ? `“${name}”` : name,
    // Short, and what must not be cut off in a narrow side bar comes first.
    description: known([unnamed, part, role]).join(" · "),
    tooltip: [title, ...facts].join("\n"),
    spoken: [title, ...facts].join(", "),
    icon: colour
      ? { name: "circle-filled", colour: `copydesk.${colour}` }
      : { name: unnamed ? "question" : ICONS[kind] },
    range: first,
    children: [
      ...statements.map((statement, i) => statementItem(`${id}/${i}`, id, statement, l10n)),
      ...(moreStatements > 0
        ? [moreItem(`${id}/more`, l10n.t("and {0} more: Find All Statements", moreStatements), id)]
        : []),
    ],
  };
}

const ICONS: Readonly<Record<ListedSource["kind"], string>> = {
  person: "person",
  organisation: "organization",
  document: "file-text",
  group: "organization",
  unknown: "comment",
};

/** Undefined where nothing of the running copy rests on it, as on a headline's source. */
function partOf(share: number): string | undefined {
  if (share <= 0) return undefined;
  return share < 0.01 ? "<1%" : `${Math.round(share * 100)}%`;
}

function statementItem(id: string, source: string, { range, text }: ListedStatement, l10n: L10n): SourceItem {
  const line = range.start.line + 1;
  return {
    id,
    kind: "statement",
    source,
    label: `${line}: ${text}`,
    description: "",
    tooltip: text,
    spoken: [l10n.t("line {0}", line), text].join(", "),
    range,
    children: [],
  };
}

function claimsItem({ claims, moreClaims }: SourceList, l10n: L10n): SourceItem {
  const count = claims.length + moreClaims;
  const label = l10n.t("Rests on nobody");
  const all = count === 1 ? l10n.t("1 claim") : l10n.t("{0} claims", count);
  return {
    // No source has an id in capitals alone.
    id: "CLAIMS",
    kind: "claims",
    label,
    description: all,
    tooltip: l10n.t("Claims in the draft's own voice that a reader may ask the source of"),
    spoken: [label, all].join(", "),
    unfolded: true,
    children: [
      ...claims.map((claim, i) => claimItem(`CLAIMS/${i}`, claim, l10n)),
      ...(moreClaims > 0 ? [moreItem("CLAIMS/more", l10n.t("and {0} more claims", moreClaims))] : []),
    ],
  };
}

function claimItem(id: string, claim: ListedClaim, l10n: L10n): SourceItem {
  const { range, severity, message } = claim;
  const { line, sentence, shown } = inItsSentence(claim);
  return {
    id,
    kind: "claim",
    ...shown,
    description: "",
    tooltip: `${message}\n${sentence}`,
    spoken: [l10n.t("line {0}", line), gravityOf(severity, l10n), message, sentence].join(", "),
    icon: CLAIM_ICONS[severity],
    range,
    children: [],
  };
}

const CLAIM_ICONS: Readonly<Record<ListedClaim["severity"], Icon>> = {
  error: { name: "error", colour: "list.errorForeground" },
  warning: WARNING_ICON,
  info: { name: "info" },
  hint: { name: "lightbulb" },
};

function gravityOf(severity: ListedClaim["severity"], l10n: L10n): string {
  if (severity === "error") return l10n.t("error");
  if (severity === "warning") return l10n.t("warning");
  return l10n.t("note");
}

const moreItem = (id: string, label: string, source?: string): SourceItem => ({
  id,
  kind: "more",
  ...(source === undefined ? {} : { source }),
  label,
  description: "",
  tooltip: label,
  spoken: label,
  children: [],
});
