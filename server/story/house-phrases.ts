import type { Sentence } from "../language/sentences.ts";
import { type Token, tokenize } from "../language/token.ts";
import type { HouseRule } from "./house.ts";

/** A phrase of the house's list at its place in the copy. Token numbers count from the paragraph's first; `last` is exclusive. */
export interface PhraseFound {
  readonly rule: HouseRule;
  readonly first: number;
  readonly last: number;
}

/** Finds the phrases of a house's list in one sentence, the longest where several readings fit. Linear in its words. */
export function findHousePhrases(
  tokens: readonly Token[],
  sentence: Pick<Sentence, "first" | "last">,
  rules: readonly HouseRule[],
): PhraseFound[] {
  const { byFirst, open } = phrasesOf(rules);
  const found: PhraseFound[] = [];
  const free = new Map<Phrase, number>();
  for (let i = sentence.first; i < sentence.last; i++) {
    for (const phrase of [...(byFirst.get(tokens[i]!.lower) ?? []), ...open]) {
      if (i < (free.get(phrase) ?? 0)) continue;
      const last = endOfMatch(tokens, i, sentence.last, phrase);
      if (last === undefined) continue;
      free.set(phrase, last);
      found.push({ rule: phrase.rule, first: i, last });
    }
  }
  return found;
}

/** One place of a phrase. */
interface Step {
  /** A word; the beginning of one; or undefined: any word. */
  readonly word: string | undefined;
  readonly begins: boolean;
}

interface Phrase {
  readonly rule: HouseRule;
  readonly steps: readonly Step[];
  /** By step: the step behind the optional words that begin here. */
  readonly skips: ReadonlyMap<number, number>;
}

interface Phrases {
  readonly byFirst: ReadonlyMap<string, readonly Phrase[]>;
  /** Phrases that may begin with any word, or with a word of which only the beginning is known. */
  readonly open: readonly Phrase[];
}

const made = new WeakMap<readonly HouseRule[], Phrases>();

/** A house's list is made ready once. */
function phrasesOf(rules: readonly HouseRule[]): Phrases {
  let phrases = made.get(rules);
  if (!phrases) {
    phrases = indexed(rules.map(phraseOf));
    made.set(rules, phrases);
  }
  return phrases;
}

function indexed(phrases: readonly Phrase[]): Phrases {
  const byFirst = new Map<string, Phrase[]>();
  const open: Phrase[] = [];
  for (const phrase of phrases) {
    if (!phrase.steps.some(({ word }) => word)) continue;
    const firsts = [...reached([0], phrase)].flatMap((at) => phrase.steps[at] ?? []);
    if (firsts.some(({ word, begins }) => word === undefined || begins)) open.push(phrase);
    else {
      for (const word of new Set(firsts.map((step) => step.word!)))
        byFirst.set(word, [...(byFirst.get(word) ?? []), phrase]);
    }
  }
  return { byFirst, open };
}

function phraseOf(rule: HouseRule): Phrase {
  const steps: Step[] = [];
  const skips = new Map<number, number>();
  let opened: number | undefined;
  for (const { text, lower, spaced } of tokenize(rule.phrase)) {
    const before = steps.at(-1);
    if (text === "(") opened = steps.length;
    else if (text === ")") {
      if (opened !== undefined) skips.set(opened, steps.length);
      opened = undefined;
    } else if (text !== "*") steps.push({ word: lower, begins: false });
    else if (!spaced && before?.word) steps[steps.length - 1] = { ...before, begins: true };
    else steps.push({ word: undefined, begins: false });
  }
  return { rule, steps, skips };
}

/** Where the longest match from this token ends. All readings of the phrase are followed at once. */
function endOfMatch(tokens: readonly Token[], from: number, end: number, phrase: Phrase): number | undefined {
  const { steps } = phrase;
  let states = reached([0], phrase);
  let last: number | undefined;
  for (let i = from; i < end && states.size > 0; i++) {
    const next: number[] = [];
    for (const at of states) if (at < steps.length && fits(tokens[i]!, steps[at]!)) next.push(at + 1);
    states = reached(next, phrase);
    if (states.has(steps.length)) last = i + 1;
  }
  return last;
}

/** These places of the phrase, and those that are reached from them by leaving optional words out. */
function reached(places: readonly number[], { skips }: Phrase): Set<number> {
  const all = new Set<number>();
  for (let at of places) {
    for (; !all.has(at); at = skips.get(at) ?? at) all.add(at);
  }
  return all;
}

function fits(token: Token, { word, begins }: Step): boolean {
  if (word === undefined) return token.kind !== "punctuation";
  return begins ? token.lower.startsWith(word) : token.lower === word;
}
