import { perReading, quotationsOf, type Reading, tokensOf } from "../draft/reading.ts";
import type { Token } from "../language/token.ts";
import { isTitle } from "../tables/titles.ts";
import { type Span, spanAt } from "../text/span.ts";
import { countCapitals, isFunctionWord } from "./people/name-words.ts";

/** An acronym in the draft's own words. Offsets count from the reading's start. */
export interface Acronym extends Span {
  /** As printed, with the last full stop even where it ends the sentence: "U.N.". */
  readonly text: string;
  /** Its letters alone, in capitals: equal letters, one acronym. */
  readonly letters: string;
}

const DOTTED = /^(?:\p{Lu}\.){1,5}\p{Lu}\.?$/u;
const CAPITALS = /^\p{Lu}{2,6}$/u;
/** Acronyms that are said as words and that British houses print in lower case, after the BBC's and the Guardian's style. */
const SAID = new Set(
  (
    "Nato Nasa Unesco Unicef Unaids Unctad Unrwa Opec Fifa Uefa Fema Asean Apec Acas Aids Covid Sars Mers Isis Isil Brics Aukus Mercosur " +
    "Nafta Noaa Osha Fiba Cites Darpa Norad Seato Unep"
  ).split(" "),
);

/**
 * The acronyms of running copy. Quotations, lines in capitals and longer names ('U.S. News & World Report') print what
 * they print and are left out.
 */
export const acronymsOf: (reading: Reading) => readonly Acronym[] = perReading((reading) => {
  if (reading.part !== "body" && reading.part !== "standfirst") return [];
  const tokens = tokensOf(reading);
  if (isInCapitals(tokens)) return [];
  const found: Acronym[] = [];
  tokens.forEach((token, i) => {
    const acronym = acronymAt(token);
    if (!acronym || isInLongerName(tokens, i) || spanAt(quotationsOf(reading), token.start)) return;
    found.push(acronym);
  });
  return found;
});

function acronymAt({ text, kind, start, end }: Token): Acronym | undefined {
  if (kind !== "word" || text.length > 12) return undefined;
  if (DOTTED.test(text)) {
    const whole = text.endsWith(".") ? text : `${text}.`;
    return { text: whole, letters: text.replaceAll(".", ""), start, end };
  }
  if (CAPITALS.test(text)) return { text, letters: text, start, end };
  return SAID.has(text) ? { text, letters: text.toUpperCase(), start, end } : undefined;
}

/** Beside another capital, unless a title follows: 'US Open', but 'U.S. President'. 'US$5' is a currency. */
function isInLongerName(tokens: readonly Token[], i: number): boolean {
  const after = tokens[i + 1];
  if (after?.text === "&" || (after?.text === "$" && !after.spaced)) return true;
  if (after?.kind === "word" && after.spaced && after.shape !== "lower" && !isTitle(after.lower)) return true;
  const before = tokens[i - 1];
  if (before?.kind !== "word" || before.shape === "lower" || isFunctionWord(before.lower)) return false;
  // The word that begins a sentence has its capital for that.
  return tokens[i - 2] !== undefined && tokens[i - 2]!.kind !== "punctuation";
}

/** A line set in capitals prints all of its words so. */
function isInCapitals(tokens: readonly Token[]): boolean {
  const { words, capitals } = countCapitals(tokens);
  return capitals * 2 > words;
}

/** One acronym in two forms: the rarer one, or of two used as often the later. */
export interface AcronymVariant {
  readonly right: string;
  readonly wrong: string;
  /** Offsets are the draft's, as those of `first`. */
  readonly uses: readonly Span[];
  readonly first: Span;
}

/** `acronyms` in the order and with the offsets of the draft. */
export function findAcronymVariants(acronyms: readonly Acronym[]): AcronymVariant[] {
  const byLetters = new Map<string, Map<string, Acronym[]>>();
  for (const acronym of acronyms) {
    const forms = byLetters.get(acronym.letters) ?? new Map<string, Acronym[]>();
    byLetters.set(acronym.letters, forms);
    const uses = forms.get(acronym.text);
    if (uses) uses.push(acronym);
    else forms.set(acronym.text, [acronym]);
  }
  const found: AcronymVariant[] = [];
  for (const forms of byLetters.values()) {
    if (forms.size < 2) continue;
    const [right, ...rest] = [...forms].sort(([, a], [, b]) => b.length - a.length || a[0]!.start - b[0]!.start);
    for (const [wrong, uses] of rest) found.push({ right: right![0], wrong, uses, first: right![1][0]! });
  }
  return found;
}
