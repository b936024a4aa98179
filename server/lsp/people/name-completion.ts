import { type CompletionItem, CompletionItemKind, type CompletionList } from "vscode-languageserver";
import { housePeople } from "../../story/house-people.ts";
import { fullestOf } from "../../story/people.ts";
import { fold } from "../../text/fold.ts";
import { spanAt } from "../../text/span.ts";
import { isSilent } from "../desks.ts";
import { rangeOf } from "../diagnostics.ts";
import type { Checked } from "../open-draft.ts";
import { type DraftPerson, draftPeople, isCapitals, wordsOf } from "./draft-people.ts";

/** A name that may be meant. */
interface Candidate {
  readonly name: string;
  /** What is typed for it, if not its beginning: 'Berg' for 'van der Berg'. */
  readonly begins?: string;
  readonly role: string | undefined;
}

/**
 * The names that the capitalised words before the caret may begin: of people whom the draft has named elsewhere, in
 * full and by surname, and of those on the house's list.
 */
export function completionsAt(checked: Checked, offset: number): CompletionList {
  const typed = wordsBefore(checked.text, offset);
  if (typed.length === 0 || spanAt(checked.draft.opaque, offset - 1)) return { isIncomplete: false, items: [] };
  const items = new Map<string, CompletionItem>();
  for (const { name, begins = name, role } of candidates(checked, offset, typed)) {
    if (items.has(name)) continue;
    const start = startOf(begins, typed);
    if (start === undefined) continue;
    items.set(name, {
      label: name,
      kind: CompletionItemKind.Constant,
      ...(role ? { detail: role } : {}),
      sortText: String(items.size).padStart(5, "0"),
      // A client compares letters, and what is typed may lack the diacritics.
      filterText: checked.text.slice(start, offset) + begins.slice(offset - start),
      textEdit: { range: rangeOf({ start, end: offset }, checked.lines), newText: name },
    });
  }
  return { isIncomplete: true, items: [...items.values()] };
}

/** The words before the caret with their offsets, the last perhaps unfinished; none unless that is capitalised. */
function wordsBefore(text: string, offset: number): TypedWord[] {
  const from = Math.max(0, offset - LONGEST);
  const words = [...text.slice(from, offset).matchAll(/[\p{L}\p{M}][\p{L}\p{M}.'’‑-]*/gu)].map(
    ([word], i, all): TypedWord => ({ folded: fold(word), text: word, start: from + all[i]!.index }),
  );
  const last = words.at(-1);
  const touches = last !== undefined && last.start + last.text.length === offset;
  return touches && /^\p{Lu}/u.test(last.text) ? words : [];
}

interface TypedWord {
  readonly text: string;
  readonly folded: string;
  readonly start: number;
}

/** So far back a name may begin. */
const LONGEST = 80;

/** Where the name begins among the typed words, if they begin it: 'Hillary Cl' begins 'Hillary Clinton'. */
function startOf(name: string, typed: readonly TypedWord[]): number | undefined {
  const words = fold(name).split(" ");
  for (let count = Math.min(words.length, typed.length); count > 0; count--) {
    const tail = typed.slice(-count);
    const begins = tail.every(({ folded }, i) =>
      i === count - 1 ? words[i]!.startsWith(folded) : words[i] === folded,
    );
    if (begins) return tail[0]!.start;
  }
  return undefined;
}

/** The likeliest first: who was mentioned most, then the house's list. */
function* candidates(checked: Checked, offset: number, typed: readonly TypedWord[]): Generator<Candidate> {
  const people = draftPeople(checked)
    .people.map((person) => withoutTyped(person, offset))
    .filter((person) => person !== undefined);
  people.sort((a, b) => b.mentions.length - a.mentions.length || a.mentions[0]!.start - b.mentions[0]!.start);
  for (const person of people) {
    yield { name: person.name, role: person.role };
    const surname = surnameOf(person, checked);
    if (!surname) continue;
    yield { name: surname, role: person.role };
    const bare = withoutParticles(surname);
    if (bare !== surname) yield { name: surname, begins: bare, role: person.role };
  }
  if (isSilent(checked.desk)) return;
  const { byInitial } = housePeople(checked.desk.configuration.house.people);
  const initials = new Set(typed.map(({ folded }) => folded[0] ?? ""));
  const house = new Set([...initials].flatMap((initial) => [...(byInitial.get(initial) ?? [])]));
  for (const { name, role, known } of house) {
    yield { name, role };
    if (known) yield { name: name.split(" ").at(-1)!, role };
  }
}

/** A person as the draft has them without what is being typed right now. */
function withoutTyped(person: DraftPerson, offset: number): DraftPerson | undefined {
  const mentions = person.mentions.filter(({ start, end }) => offset < start || end < offset);
  if (mentions.length === person.mentions.length) return person;
  return mentions.length > 0 ? { ...person, mentions, name: fullestOf(mentions).text } : undefined;
}

/** 'Berg' of 'van der Berg'. */
const withoutParticles = (surname: string): string => surname.replace(/^(?:\p{Ll}[\p{L}'’]{0,4} ){1,3}(?=\p{Lu})/u, "");

/** As the draft prints it where it stands alone, else where it ends the full name. */
function surnameOf({ surname, mentions, name }: DraftPerson, checked: Checked): string | undefined {
  if (!surname) return undefined;
  const alone = mentions.find(({ form, text }) => form === "surname" && !isCapitals(text));
  if (alone) return alone.text;
  const full = mentions.find(({ text }) => text === name);
  const words = full ? wordsOf(checked, full) : [];
  const at = words.findIndex(({ folded }) => folded === surname);
  let from = at;
  while (from > 1 && /^\p{Ll}/u.test(words[from - 1]!.text)) from--;
  return at < 0
    ? undefined
    : words
        .slice(from, at + 1)
        .map(({ text }) => text)
        .join(" ");
}
