import { Sign } from "./name-context.ts";
import type { NameFacts, NameRun } from "./name-runs.ts";

/** A run by its place: the how-manieth paragraph that bears names, and the how-manieth run in it. */
export interface RunPlace {
  readonly bearer: number;
  readonly run: number;
}

/** One run with its place. */
export interface PlacedRun extends RunPlace {
  readonly facts: NameRun;
}

/** All runs of a draft that consist of the same words. */
export interface NameForm {
  /** Folded words, joined by blanks, with the suffix. */
  readonly key: string;
  readonly words: readonly string[];
  readonly suffix: string;
  readonly runs: PlacedRun[];
  /** The union of their signs. */
  signs: number;
  /** How many stand in running copy, not in headlines or cut off before a title. */
  copy: number;
  /** How many follow a determiner, with no title between. */
  determined: number;
  located: number;
  titled: number;
  /** How many do not begin their sentence. */
  inside: number;
}

export const keyOfName = (words: readonly string[], suffix: string): string =>
  words.join(" ") + (suffix ? `, ${suffix}` : "");

/** Sorts the runs of a draft by form, those left out that name a thing; forms in the order of their first run. */
export function formsOf(facts: readonly NameFacts[]): Map<string, NameForm> {
  const forms = new Map<string, NameForm>();
  facts.forEach(({ runs }, bearer) => {
    runs.forEach((run, index) => {
      if (run.signs & Sign.thing) return;
      const words = run.words.map(({ folded }) => folded);
      const key = keyOfName(words, run.suffix);
      let form = forms.get(key);
      if (!form) {
        form = {
          key,
          words,
          suffix: run.suffix,
          runs: [],
          signs: 0,
          copy: 0,
          determined: 0,
          located: 0,
          titled: 0,
          inside: 0,
        };
        forms.set(key, form);
      }
      form.runs.push({ bearer, run: index, facts: run });
      if (run.signs & (Sign.headline | Sign.capitals | Sign.prefix)) return;
      form.copy++;
      form.signs |= run.signs;
      if (run.title) form.titled++;
      else if (run.signs & Sign.determined) form.determined++;
      if (run.signs & Sign.located) form.located++;
      if (!(run.signs & Sign.first)) form.inside++;
    });
  });
  return forms;
}
