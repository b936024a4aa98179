import type { NamedPerson, RunMention } from "./full-names.ts";
import type { Gathering } from "./gather-people.ts";
import { Sign } from "./name-context.ts";
import type { NameRun } from "./name-runs.ts";
import type { Order, PlacedRun } from "./name-table.ts";

/** One word of one run. */
export interface WordUse {
  readonly at: PlacedRun;
  readonly word: number;
  /** Whose name it is part of; undefined where it names no person. */
  readonly person: NamedPerson | undefined;
}

/** All uses of one printed word in names. */
export interface NameSpelling {
  readonly text: string;
  readonly folded: string;
  /** In order. */
  readonly uses: readonly WordUse[];
  /** The names of two words and more that it stands in, with a star in its own place: "vladimir *". */
  readonly frames: ReadonlySet<string>;
  /** First words of full names of people of which it is the last; a surname without any was never introduced. */
  readonly givenNames: ReadonlySet<string>;
  /** Titles right before it, where it stands alone. */
  readonly titles: ReadonlySet<string>;
  /** Stands alone with nothing but a title at least once. */
  readonly alone: number;
  /** A surname or given name of a person. */
  readonly person: boolean;
  readonly located: boolean;
  /** Stands in no place but quotations. */
  readonly quoted: boolean;
}

/** Longer words are no names, and comparing them would cost. */
const LONGEST = 40;

/** The printed words of all names in a draft by folded word, followed from version to version. */
export class NameSpellings {
  private readonly byWord = new Map<string, readonly NameSpelling[]>();

  /** Reads the uses of these folded words anew. */
  update(
    words: Iterable<string>,
    gathering: Gathering,
  ): { readonly gone: readonly NameSpelling[]; readonly come: readonly NameSpelling[] } {
    const gone: NameSpelling[] = [];
    const come: NameSpelling[] = [];
    for (const word of words) {
      gone.push(...(this.byWord.get(word) ?? []));
      const now = spellingsOf(word, gathering);
      come.push(...now);
      if (now.length > 0) this.byWord.set(word, now);
      else this.byWord.delete(word);
    }
    return { gone, come };
  }
}

interface SpellingBeingRead extends NameSpelling {
  readonly uses: WordUse[];
  readonly frames: Set<string>;
  readonly givenNames: Set<string>;
  readonly titles: Set<string>;
  alone: number;
  person: boolean;
  located: boolean;
  quoted: boolean;
}

/** The spellings of one folded word; words in capitals are left out. */
function spellingsOf(folded: string, gathering: Gathering): readonly NameSpelling[] {
  if (folded.length < 3 || folded.length > LONGEST) return [];
  const spellings = new Map<string, SpellingBeingRead>();
  for (const { runs } of gathering.table.formsWith(folded)) {
    for (const at of runs) {
      if (at.facts.signs & Sign.capitals) continue;
      at.facts.words.forEach((printed, word) => {
        // A slip that the desk has marked is no spelling of the draft's.
        if (at.facts.signs & Sign.sic && word === at.facts.words.length - 1) return;
        if (printed.folded !== folded || printed.text === printed.text.toUpperCase()) return;
        const text = printed.text.replaceAll("’", "'");
        let spelling = spellings.get(text);
        if (!spelling) {
          spelling = unused(text, folded);
          spellings.set(text, spelling);
        }
        // 'The Clintons' is no spelling of anybody's name.
        const mention = gathering
          .mentionsIn(at)
          .find(({ from, to, form }) => from <= word && word < to && form !== "family");
        spelling.uses.push({ at, word, person: mention?.person });
        note(spelling, at.facts, word, mention);
      });
    }
  }
  const read = [...spellings.values()];
  for (const { uses } of read) uses.sort(byPlace(gathering.table.order));
  return read;
}

const unused = (text: string, folded: string): SpellingBeingRead => ({
  text,
  folded,
  uses: [],
  frames: new Set(),
  givenNames: new Set(),
  titles: new Set(),
  alone: 0,
  person: false,
  located: false,
  quoted: true,
});

export const byPlace =
  (order: Order) =>
  (a: WordUse, b: WordUse): number =>
    order(a.at, b.at) || a.word - b.word;

function note(spelling: SpellingBeingRead, run: NameRun, word: number, mention: RunMention | undefined): void {
  const { words } = run;
  if (mention) spelling.person = true;
  if (run.signs & Sign.located) spelling.located = true;
  if (!(run.signs & Sign.quoted)) spelling.quoted = false;
  if (words.length === 1) {
    spelling.alone++;
    if (run.title) spelling.titles.add(run.title);
    return;
  }
  const from = mention?.from ?? 0;
  const to = mention?.to ?? words.length;
  const name = words.slice(from, to).map(({ folded }) => folded);
  if (name.length > 1) spelling.frames.add(frame(name, word - from));
  if (word > 0 && words[word - 1]!.folded.length > 2) spelling.frames.add(`${words[word - 1]!.folded} *`);
  if (word + 1 < words.length && words[word + 1]!.folded.length > 2)
    spelling.frames.add(`* ${words[word + 1]!.folded}`);
  if (mention?.form === "full" && word === to - 1) spelling.givenNames.add(name[0]!);
}

export const frame = (name: readonly string[], at: number): string =>
  name.map((word, i) => (i === at ? "*" : word)).join(" ");
