import { type Reading, sentencesOf, tokensOf } from "../../draft/reading.ts";
import type { Token } from "../../language/token.ts";
import { isCommonWord } from "../../tables/common-words.ts";
import { isGivenName } from "../../tables/given-names.ts";
import { isOrganisationWord } from "../../tables/organisation-words.ts";
import { countCapitals, foldedName, isFunctionWord, isParticle } from "./name-words.ts";

/** One reading as its names are read: where sentences begin, and what is set in capitals. */
export interface Line {
  readonly reading: Reading;
  readonly tokens: readonly Token[];
  /** Indices of tokens that begin a sentence or a quotation. */
  readonly firsts: ReadonlySet<number>;
  readonly headline: boolean;
  /** Set in capitals throughout. */
  readonly capitals: boolean;
  /** Indices of the words of names set in capitals, as captions have them: 'ANGELA MERKEL, left, meets …'. */
  readonly capitalNames: ReadonlySet<number>;
}

export function lineOf(reading: Reading): Line {
  const tokens = tokensOf(reading);
  const capitals = isAllCapitals(tokens);
  return {
    reading,
    tokens,
    firsts: sentenceStarts(reading),
    headline: isHeadline(reading, tokens),
    capitals,
    capitalNames: capitals ? NONE : namesInCapitals(tokens),
  };
}

const NONE: ReadonlySet<number> = new Set();

/** Two or three words in capitals of which the first is nothing but a given name. */
function namesInCapitals(tokens: readonly Token[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (let i = 0; i < tokens.length; i++) {
    if (!isInCapitals(tokens[i]) || !isOnlyGivenName(tokens[i]!)) continue;
    let end = i + 1;
    while (isInCapitals(tokens[end]) && tokens[end]!.spaced && !isOrganisationWord(tokens[end]!.lower)) end++;
    if (end - i < 2 || end - i > 3 || isOrganisationWord(tokens[end]?.lower ?? "")) continue;
    for (; i < end; i++) found.add(i);
  }
  return found;
}

const isInCapitals = (token: Token | undefined): boolean =>
  token?.kind === "word" && token.shape === "capitals" && token.text.length > 2;

const isOnlyGivenName = ({ lower }: Token): boolean => isGivenName(foldedName(lower)) && !isCommonWord(lower);

/** Indices of tokens that begin a sentence, a quotation, or what follows a colon. */
function sentenceStarts(reading: Reading): Set<number> {
  const tokens = tokensOf(reading);
  const firsts = new Set<number>();
  const next = nextWords(tokens);
  for (const { first } of sentencesOf(reading)) firsts.add(next[first]!);
  tokens.forEach(({ text, kind }, i) => {
    if (kind === "punctuation" && /^[:“"•–—(]$/.test(text)) firsts.add(next[i + 1]!);
  });
  return firsts;
}

/** For each token, itself or the next one that is no punctuation. */
function nextWords(tokens: readonly Token[]): number[] {
  const next = new Array<number>(tokens.length + 1).fill(tokens.length);
  for (let i = tokens.length - 1; i >= 0; i--) next[i] = tokens[i]!.kind === "punctuation" ? next[i + 1]! : i;
  return next;
}

/** A headline, or a line set like one: nearly all longer words are capitalised. */
function isHeadline({ part }: Reading, tokens: readonly Token[]): boolean {
  let long = 0;
  let capitalised = 0;
  for (const { kind, shape, text } of tokens) {
    if (kind !== "word" || text.length < 4) continue;
    long++;
    if (shape !== "lower") capitalised++;
  }
  if (part === "headline" || part === "subheading") return long <= 2 || capitalised >= long * 0.6;
  // A sentence full of names is no headline.
  if (endsInStop(tokens)) return long >= 5 && capitalised >= long * 0.85 && !tokens.some(isSmallInSentences);
  return long >= 5 && capitalised >= long * 0.75;
}

/** Title case leaves only short words of grammar small: any other small word makes it a sentence. */
const isSmallInSentences = ({ kind, shape, lower }: Token): boolean =>
  kind === "word" && shape === "lower" && !isFunctionWord(lower) && !isParticle(lower);

/** A full stop, behind which only a footnote's mark may stand: '. [19]'. */
function endsInStop(tokens: readonly Token[]): boolean {
  let last = tokens.length - 1;
  while (last >= 0 && tokens[last]!.text !== "." && tokens[last]!.kind !== "word") last--;
  return tokens[last]?.text === ".";
}

function isAllCapitals(tokens: readonly Token[]): boolean {
  const { words, capitals } = countCapitals(tokens);
  return words >= 2 && capitals >= words * 0.8;
}
