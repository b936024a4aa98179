import { type DocumentSymbol, type SymbolInformation, SymbolKind } from "vscode-languageserver";
import type { Paragraph } from "../../draft/draft.ts";
import { fold } from "../../text/fold.ts";
import type { Span } from "../../text/span.ts";
import { rangeOf } from "../diagnostics.ts";
import { asRead } from "../excerpt.ts";
import { plainUri } from "../house-files.ts";
import type { Checked } from "../open-draft.ts";
import { type DraftPerson, draftPeople, type Named } from "./draft-people.ts";
import type { PlacedPeople } from "./placed-people.ts";

/** What begins at a headline or a subheading and ends before the next. */
interface Section extends Span {
  /** Undefined for what stands before the first heading. */
  readonly heading: Paragraph | undefined;
  readonly named: Named[];
}

/** The outline: headline and subheadings, beneath each the people named there, beneath those their mentions. */
export function outlineOf(checked: Checked): DocumentSymbol[] {
  return sectionsOf(checked).flatMap((section) => {
    const people = peopleIn(section, checked);
    return section.heading ? [headed(section, section.heading, people, checked)] : people;
  });
}

function sectionsOf(checked: Checked): Section[] {
  const { draft, text } = checked;
  const headings = draft.paragraphs.filter(
    ({ reading }) => HEADINGS.has(reading.part) && wordsIn(reading.prose) !== "",
  );
  const starts = [undefined, ...headings];
  const sections = starts.map((heading, i): Section => {
    const start = heading?.start ?? 0;
    return { heading, start, end: starts[i + 1]?.start ?? text.length, named: [] };
  });
  let at = 0;
  for (const named of draftPeople(checked).mentions) {
    while (named.mention.start >= sections[at]!.end) at++;
    sections[at]!.named.push(named);
  }
  return sections;
}

const HEADINGS: ReadonlySet<string> = new Set(["headline", "subheading"]);

function wordsIn(prose: string): string {
  const read = asRead(prose).trim();
  return /[\p{L}\p{N}]/u.test(read) ? read : "";
}

function headed(
  section: Section,
  { start, end, reading }: Paragraph,
  children: DocumentSymbol[],
  { lines }: Checked,
): DocumentSymbol {
  return {
    name: wordsIn(reading.prose),
    kind: SymbolKind.String,
    range: rangeOf(section, lines),
    selectionRange: rangeOf({ start, end }, lines),
    children,
  };
}

function peopleIn({ named }: Section, { lines }: Checked): DocumentSymbol[] {
  const byPerson = new Map<DraftPerson, Named["mention"][]>();
  for (const { person, mention } of named) {
    const list = byPerson.get(person);
    if (list) list.push(mention);
    else byPerson.set(person, [mention]);
  }
  return [...byPerson].map(([person, mentions]) => {
    const first = mentions[0]!;
    return {
      name: person.name,
      ...(person.role ? { detail: person.role } : {}),
      kind: PERSON,
      range: rangeOf({ start: first.start, end: mentions.at(-1)!.end }, lines),
      selectionRange: rangeOf(first, lines),
      children: mentions.map((mention) => mentioned(mention, lines)),
    };
  });
}

function mentioned(mention: Named["mention"], lines: readonly number[]): DocumentSymbol {
  const range = rangeOf(mention, lines);
  return { name: mention.text, kind: SymbolKind.Key, range, selectionRange: range };
}

/** The protocol has no kind for people. */
const PERSON = SymbolKind.Object;

/** The same for a client that shows a plain list. */
export function flatOutlineOf(checked: Checked): SymbolInformation[] {
  const flat = (symbols: readonly DocumentSymbol[], containerName?: string): SymbolInformation[] =>
    symbols.flatMap(({ name, kind, selectionRange, children = [] }) => [
      {
        name,
        kind,
        location: { uri: checked.uri, range: selectionRange },
        ...(containerName ? { containerName } : {}),
      },
      ...flat(children, name),
    ]);
  return flat(outlineOf(checked));
}

/** The people of a draft whose name has the letters of the query, in their order. */
export function peopleNamed(query: string, { uri, people }: PlacedPeople): SymbolInformation[] {
  const wanted = fold(query).replace(/\s+/g, "");
  return people
    .filter(({ name }) => hasLetters(fold(name), wanted))
    .map(({ name, first }) => ({
      name,
      kind: PERSON,
      location: { uri, range: first },
      containerName: fileName(uri),
    }));
}

function hasLetters(name: string, wanted: string): boolean {
  let at = 0;
  for (let i = 0; i < name.length && at < wanted.length; i++) if (name[i] === wanted[at]) at++;
  return at === wanted.length;
}

const fileName = (uri: string): string => plainUri(uri.slice(Math.max(uri.lastIndexOf("/"), uri.indexOf(":")) + 1));
