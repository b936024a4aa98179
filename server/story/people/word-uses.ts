import type { GatheredPerson } from "./gather-people.ts";
import { Sign } from "./name-context.ts";
import type { RunPlace } from "./name-forms.ts";
import type { NameFacts, NameRun } from "./name-runs.ts";
import type { RunMention } from "./person-cluster.ts";

/** One word of one run. */
export interface WordUse extends RunPlace {
  readonly word: number;
  readonly facts: NameRun;
  /** Whose name it is part of, as an index into the people; undefined where it names no person. */
  readonly person: number | undefined;
}

/** All uses of one printed word in names. */
export interface NameSpelling {
  readonly text: string;
  readonly folded: string;
  /** In order. */
  readonly uses: WordUse[];
  /** The names of two words and more that it stands in, with a star in its own place: "vladimir *". */
  readonly frames: Set<string>;
  /** First words of full names of people of which it is the last; a surname without any was never introduced. */
  readonly givenNames: Set<string>;
  /** Titles right before it, where it stands alone. */
  readonly titles: Set<string>;
  /** Stands alone with nothing but a title at least once. */
  alone: number;
  /** A surname or given name of a person. */
  person: boolean;
  located: boolean;
}

/** Longer words are no names, and comparing them would cost. */
const LONGEST = 40;

/** The printed words of all names in a draft, in the order of their first use; words in capitals are left out. */
export function spellingsOf(facts: readonly NameFacts[], people: readonly GatheredPerson[]): Map<string, NameSpelling> {
  const owners = ownersOf(people);
  const spellings = new Map<string, NameSpelling>();
  facts.forEach(({ runs }, bearer) => {
    runs.forEach((run, index) => {
      if (run.signs & Sign.capitals) return;
      const mentions = owners.get(`${bearer}:${index}`) ?? [];
      run.words.forEach(({ text, folded }, word) => {
        if (folded.length < 3 || folded.length > LONGEST || text === text.toUpperCase()) return;
        const plain = text.replaceAll("’", "'");
        let spelling = spellings.get(plain);
        if (!spelling) {
          spelling = {
            text: plain,
            folded,
            uses: [],
            frames: new Set(),
            givenNames: new Set(),
            titles: new Set(),
            alone: 0,
            person: false,
            located: false,
          };
          spellings.set(plain, spelling);
        }
        const owner = mentions.find(({ mention }) => mention.from <= word && word < mention.to);
        spelling.uses.push({ bearer, run: index, word, facts: run, person: owner?.person });
        note(spelling, run, word, owner?.mention);
      });
    });
  });
  return spellings;
}

function note(spelling: NameSpelling, run: NameRun, word: number, mention: RunMention | undefined): void {
  const { words } = run;
  if (mention) spelling.person = true;
  if (run.signs & Sign.located) spelling.located = true;
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

interface Owner {
  readonly person: number;
  readonly mention: RunMention;
}

function ownersOf(people: readonly GatheredPerson[]): Map<string, Owner[]> {
  const owners = new Map<string, Owner[]>();
  people.forEach(({ mentions }, person) => {
    for (const mention of mentions) {
      // 'The Clintons' is no spelling of anybody's name.
      if (mention.form === "family") continue;
      const key = `${mention.bearer}:${mention.run}`;
      const list = owners.get(key);
      if (list) list.push({ person, mention });
      else owners.set(key, [{ person, mention }]);
    }
  });
  return owners;
}
