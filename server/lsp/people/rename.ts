import {
  LSPErrorCodes,
  type PrepareRenameResult,
  ResponseError,
  type TextEdit,
  type WorkspaceEdit,
} from "vscode-languageserver";
import { Sign } from "../../story/people/name-context.ts";
import { surnamesOfPlural } from "../../story/people/name-words.ts";
import { fold } from "../../text/fold.ts";
import type { Span } from "../../text/span.ts";
import type { ClientFacts } from "../client-facts.ts";
import { rangeOf } from "../diagnostics.ts";
import type { Checked } from "../open-draft.ts";
import { isCapitals, type MentionWord, type Named, namedAt, wordsOf } from "./draft-people.ts";

type RenameFacts = Pick<ClientFacts, "versionedEdits" | "confirmsEdits">;

/** The word of a name that would be renamed. */
export function prepareRename(checked: Checked, offset: number): PrepareRenameResult {
  const { word } = wordAt(checked, offset);
  return { range: rangeOf(word, checked.lines), placeholder: word.text };
}

/** An edit, and what has to be said with it. */
export interface Renamed {
  readonly edit: WorkspaceEdit;
  readonly notice?: string;
}

/**
 * The word under the caret, in every mention of that person which holds it. A quotation is a source's words: there
 * the client asks first; where it can't, the quotation stays as it is.
 */
export function rename(checked: Checked, offset: number, newName: string, client: RenameFacts): Renamed {
  const name = soundName(newName);
  const { person, word } = wordAt(checked, offset);
  const plain: TextEdit[] = [];
  const quoted: TextEdit[] = [];
  let broken = 0;
  for (const mention of person.mentions) {
    for (const each of wordsOf(checked, mention)) {
      const isPlural = mention.form === "family" && surnamesOfPlural(each.folded).includes(word.folded);
      if (each.folded !== word.folded && !isPlural) continue;
      const tags = tagsIn(each, checked);
      if (tags === undefined) {
        broken++;
        continue;
      }
      // Inside a quotation the mark may be the one that closes it, unless a word goes on behind it.
      const owns = each.last && (mention.run.signs & Sign.owns) !== 0 && (!mention.quoted || goesOn(each, checked));
      (mention.quoted ? quoted : plain).push(...editsFor(each, isPlural ? pluralOf(name) : name, owns, tags, checked));
    }
  }
  const { uri, version } = checked;
  if (!client.confirmsEdits) {
    return {
      edit: client.versionedEdits
        ? { documentChanges: [{ textDocument: { uri, version }, edits: plain }] }
        : { changes: { [uri]: plain } },
      ...noticeOf(quoted.length > 0 && leftOut(word.text, quoted.length), broken > 0 && leftBroken(word.text, broken)),
    };
  }
  const edits = [...plain, ...quoted.map((edit) => ({ ...edit, annotationId: QUOTED }))];
  return {
    edit: {
      documentChanges: [{ textDocument: { uri, version }, edits }],
      ...(quoted.length > 0 ? { changeAnnotations: { [QUOTED]: annotation(quoted.length) } } : {}),
    },
    ...noticeOf(broken > 0 && leftBroken(word.text, broken)),
  };
}

const QUOTED = "copydesk.quoted";

const annotation = (places: number) => ({
  label: places === 1 ? "Inside a quotation" : "Inside quotations",
  description: "A quotation is the source's words.",
  needsConfirmation: true,
});

const leftOut = (word: string, places: number): string =>
  `"${word}" stays in ${places === 1 ? "one quotation" : `${places} places in quotations`}: those are the source's words.`;

const leftBroken = (word: string, places: number): string =>
  `"${word}" stays in ${places === 1 ? "one place" : `${places} places`}: broken markup stands inside the word.`;

const noticeOf = (...notices: readonly (string | false)[]): { notice?: string } => {
  const notice = notices.filter(Boolean).join(" ");
  return notice ? { notice } : {};
};

function wordAt(checked: Checked, offset: number): Named & { readonly word: MentionWord } {
  const named = namedAt(checked, offset);
  const word = named && wordsOf(checked, named.mention).find(({ start, end }) => start <= offset && offset <= end);
  if (!word) throw refused("No name of a person is here.");
  return { ...named, word };
}

/** Letters of any script, and what stands between them in names. */
const NAME = /^[\p{L}\p{M}.'’ʻʼ‘\-‐‑ ]+$/u;
const LONGEST = 100;

function soundName(typed: string): string {
  const name = typed.trim();
  if (name === "") throw refused("The new name is empty.");
  const odd = [...name].find((letter) => !NAME.test(letter));
  if (odd) throw refused(`"${odd}" is no part of a name.`);
  if (!/\p{L}/u.test(name)) throw refused(`"${name}" is no name.`);
  if (name.length > LONGEST) throw refused(`A name has at most ${LONGEST} characters.`);
  return name;
}

const refused = (message: string): ResponseError<void> => new ResponseError(LSPErrorCodes.RequestFailed, message);

/** The whole tags inside a word, at their places; undefined where there is half of one. */
function tagsIn({ start, end }: MentionWord, { text }: Checked): Span[] | undefined {
  const word = text.slice(start, end);
  const tags = [...word.matchAll(/<[^<>]*>/g)].map((tag) => ({
    start: start + tag.index,
    end: start + tag.index + tag[0].length,
  }));
  return /[<>]/.test(word.replace(/<[^<>]*>/g, "")) ? undefined : tags;
}

/** 'Jones' farm' and not 'Jones'.' */
const goesOn = ({ end }: MentionWord, { text }: Checked): boolean => /^['’] \p{Ll}/u.test(text.slice(end, end + 3));

/** A tag inside the word stays, and the new name takes the place of the letters before it: '<b>Jo</b>nes'. */
function editsFor(word: MentionWord, name: string, owns: boolean, tags: readonly Span[], checked: Checked): TextEdit[] {
  const [tag, ...others] = tags;
  if (!tag) return [editFor(word, name, owns, checked)];
  const pieces = [tag, ...others].map(({ end }, i) => ({ start: end, end: tags[i + 1]?.start ?? word.end }));
  // Where the word begins with a tag, the first letters stand behind it.
  const letters = [{ start: word.start, end: tag.start }, ...pieces].filter(({ start, end }) => start < end);
  return letters.map((piece, i) => ({ range: rangeOf(piece, checked.lines), newText: i === 0 ? name : "" }));
}

function editFor(word: MentionWord, name: string, owns: boolean, { text, lines }: Checked): TextEdit {
  const newText = isCapitals(word.text) && word.text.length > 1 ? name.toUpperCase() : name;
  const mark = text[word.end];
  // 'Jones' farm' becomes 'Smith's farm'.
  if (owns && /['’]/.test(mark ?? "") && !/s/i.test(text[word.end + 1] ?? "") && !fold(name).endsWith("s")) {
    return { range: rangeOf({ start: word.start, end: word.end + 1 }, lines), newText: `${newText}${mark}s` };
  }
  return { range: rangeOf(word, lines), newText };
}

/** 'The Clintons', 'the Joneses'. */
const pluralOf = (name: string): string => `${name}${/(?:s|x|z|ch|sh)$/i.test(name) ? "es" : "s"}`;
