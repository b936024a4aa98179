import type { Location, Range } from "vscode-languageserver";
import type { DeskFinding } from "../../desk/desk.ts";
import type { Attribution } from "../../story/attributions.ts";
import type { Severity } from "../../story/finding.ts";
import { paragraphAt } from "../../story/sources/paragraph-at.ts";
import type { SourceKind } from "../../story/sources.ts";
import type { Span } from "../../text/span.ts";
import { rangeOf } from "../diagnostics.ts";
import { around, asRead, firstWords } from "../excerpt.ts";
import { type ListState, listState } from "../list-state.ts";
import type { Checked } from "../open-draft.ts";
import { type DraftSource, draftSources } from "./draft-sources.ts";
import { unattributedIn } from "./unattributed.ts";

/** The sources of a draft as a list to look at, and the claims that rest on nobody. */
export interface SourceList {
  readonly version: number;
  readonly state: ListState;
  /** Most words first. */
  readonly sources: readonly ListedSource[];
  /** Sources that are not listed, as there are too many. */
  readonly moreSources: number;
  /** In the order of the draft. */
  readonly claims: readonly ListedClaim[];
  readonly moreClaims: number;
}

export interface ListedSource {
  /** Stays the same while the draft is edited elsewhere; unlike every other id of the list. */
  readonly id: string;
  readonly name: string;
  readonly kind: SourceKind;
  readonly anonymous: boolean;
  /** The name is a pronoun, and nothing tells whose. */
  readonly unclear: boolean;
  readonly role?: string;
  /** 0 to 1, of all words of the running copy. */
  readonly share: number;
  /** Where the copy first gives it as a source. */
  readonly first: Range;
  /** In the order of the draft. */
  readonly statements: readonly ListedStatement[];
  readonly moreStatements: number;
}

export interface ListedStatement {
  readonly range: Range;
  /** The first words, cut between words and marked with an ellipsis where they were cut. */
  readonly text: string;
}

export interface ListedClaim {
  /** The words that make the claim. */
  readonly range: Range;
  readonly text: string;
  /** A bit of the paragraph on each side. */
  readonly before: string;
  readonly after: string;
  readonly severity: Severity;
  readonly message: string;
}

/** More than anybody reads in a side bar; the list of a book stays small enough to be sent at every pause. */
const MOST_SOURCES = 300;
const MOST_STATEMENTS = 200;
const MOST_CLAIMS = 500;

export function sourceList(checked: Checked): SourceList {
  const { version } = checked;
  const state = listState(checked);
  if (state !== "read") return { version, state, sources: [], moreSources: 0, claims: [], moreClaims: 0 };
  const sources = draftSources(checked);
  const claims = unattributedIn(checked);
  return {
    version,
    state,
    sources: sources.slice(0, MOST_SOURCES).map((source) => listedSource(source, checked)),
    moreSources: Math.max(0, sources.length - MOST_SOURCES),
    claims: claims.slice(0, MOST_CLAIMS).map((claim) => listedClaim(claim, checked)),
    moreClaims: Math.max(0, claims.length - MOST_CLAIMS),
  };
}

/** Where all the statements of a source stand, however many there are; null where there is no such source. */
export function statementsOf(checked: Checked, id: string): Location[] | null {
  if (listState(checked) !== "read") return null;
  const found = draftSources(checked).find((one) => one.id === id);
  if (!found) return null;
  const { uri, lines } = checked;
  const { attributions } = checked.desk.storyOf(checked.draft);
  return found.source.attributions.map((i) => ({ uri, range: rangeOf(statementIn(attributions[i]!), lines) }));
}

function listedSource({ source, id, unclear }: DraftSource, checked: Checked): ListedSource {
  const { name, kind, anonymous, role, share } = source;
  const { attributions } = checked.desk.storyOf(checked.draft);
  const own = source.attributions.slice(0, MOST_STATEMENTS).map((i) => attributions[i]!);
  return {
    id,
    name: asRead(name),
    kind,
    anonymous,
    unclear,
    ...(role ? { role } : {}),
    share,
    first: rangeOf(own[0]!.source[0]!, checked.lines),
    statements: own.map((attribution) => listedStatement(statementIn(attribution), checked)),
    moreStatements: source.attributions.length - own.length,
  };
}

function listedStatement(span: Span, { draft, lines }: Checked): ListedStatement {
  return { range: rangeOf(span, lines), text: firstWords(span, paragraphAt(draft, span.start)!) };
}

function listedClaim(claim: DeskFinding, { draft, lines }: Checked): ListedClaim {
  const paragraph = paragraphAt(draft, claim.start)!;
  const { severity, message } = claim;
  return {
    range: rangeOf(claim, lines),
    text: firstWords(claim, paragraph),
    ...around(claim, paragraph),
    severity,
    message,
  };
}

/** What is said, up to where the cue breaks in; where only the source and its verb are there, those. */
const statementIn = ({ content, cue, source }: Attribution): Span => content[0] ?? cue[0] ?? source[0]!;
