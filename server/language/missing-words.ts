import {
  ANY_SUBJECT_PRONOUN,
  ARTICLES,
  AUXILIARIES,
  CLAUSE_OPENERS,
  COORDINATORS,
  FINITE_FORMS,
  MEASURES,
  MODALS,
  NUMBER_WORDS,
  OWNERS,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
  WEEKDAYS_AND_MONTHS,
  WH_WORDS,
} from "./closed-classes.ts";
import type { Token } from "./token.ts";

export type GapKind =
  | "comparison"
  | "hyphen"
  | "hyphen-spaced"
  | "noun"
  | "object"
  | "subject"
  | "verb"
  | "conjunction"
  | "verbs"
  | "preposition";

/** Two words that can't stand side by side: something between them is missing. Token indices, the last inclusive. */
export interface Gap {
  readonly kind: GapKind;
  readonly first: number;
  readonly last: number;
  /** Index of the token behind which words are missing. */
  readonly after: number;
}

/** The gaps of one sentence, in order; function words alone tell them. Linear in its length. */
export function findGaps(tokens: readonly Token[]): Gap[] {
  const gaps: Gap[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const found = gapAt(tokens, i);
    if (!found) continue;
    gaps.push(found);
    i = found.last;
  }
  return gaps;
}

function gapAt(tokens: readonly Token[], i: number): Gap | undefined {
  const { lower } = tokens[i]!;
  if (tokens[i]!.kind === "punctuation") return lower === "-" ? hyphenGap(tokens, i) : undefined;
  if (lower === "than") return comparisonGap(tokens, i);
  if (ARTICLES.has(lower)) return nounGap(tokens, i);
  if (OWNERS.has(lower)) return ownerGap(tokens, i);
  if (PREPOSITIONS.has(lower)) return objectGap(tokens, i);
  if (CLAUSE_OPENERS.has(lower)) return subjectGap(tokens, i);
  if (SUBJECT_PRONOUNS.has(lower)) return verbGap(tokens, i);
  if (COORDINATORS.has(lower)) return conjunctionGap(tokens, i);
  if (MODALS.has(lower)) return doubledVerb(tokens, i);
  return undefined;
}

const gap = (kind: GapKind, first: number, last = first + 1, after = last - 1): Gap => ({ kind, first, last, after });

const isLower = (token: Token | undefined): token is Token => token?.shape === "lower" && token.kind === "word";
const MORE = new Set("more less fewer".split(" "));
const BEFORE_A_FIGURE = new Set("in by for of at after within over to from with into on under during".split(" "));
const NO_COMPLEMENT = new Set("who which whose ago later and or but since ahead".split(" "));
const AS_PLANNED = new Set(
  "expected needed planned thought predicted anticipated required allowed believed made ever".split(" "),
);
const COMPARED_IN = new Set("any previous past last prior other earlier recent most all".split(" "));

/** "in more than will leave", "raised more than of", "Fewer than attended". */
function comparisonGap(tokens: readonly Token[], i: number): Gap | undefined {
  const before = tokens[i - 1];
  const next = tokens[i + 1];
  if (!before || !MORE.has(before.lower) || !next) return undefined;
  const found = gap("comparison", i - 1, i + 1);
  const lead = tokens[i - 2];
  const opens = i === 1 || (lead !== undefined && lead.kind === "punctuation");
  const measured = lead !== undefined && BEFORE_A_FIGURE.has(lead.lower);
  if (next.kind === "punctuation") return /^[,.;:!?)]$/.test(next.text) ? gap("comparison", i - 1, i) : undefined;
  if (!isLower(next)) return undefined;
  const word = next.lower;
  if (NO_COMPLEMENT.has(word)) return found;
  if (word === "of" || word === "from" || (measured && PREPOSITIONS.has(word))) return found;
  if (word === "to" && before.lower === "more" && lead && !WANTING.test(lead.lower)) return found;
  const afterNext = tokens[i + 2];
  if (AUXILIARIES.has(word)) {
    if (measured) return found;
    return !AS_PLANNED.has(afterNext?.lower ?? "") && (opens || isPlural(word)) ? found : undefined;
  }
  if (measured && word.endsWith("ed") && afterNext && (ARTICLES.has(afterNext.lower) || OWNERS.has(afterNext.lower)))
    return found;
  if (before.lower === "fewer" && opens && isPastTense(word)) return found;
  if (word === "in" && afterNext && !opens && !measured) {
    const third = tokens[i + 3];
    const owner = afterNext.lower === "its" || afterNext.lower === "their";
    if (owner && third?.lower === "first") return found;
  }
  if (isPluralNoun(word) && before.lower !== "less" && !afterDo(tokens, i - 2) && !COMPARED_IN.has(word)) return found;
  return undefined;
}

const isPlural = (word: string): boolean => word === "were" || word === "are" || word === "have";
const isPastTense = (word: string): boolean => word.endsWith("ed") && word.length > 4;

/** "no more than to", "wanted more than to". */
const WANTING = /^(?:nothing|no|little|something|anything|want\w*|do|did|does|done|even|much|rather|far)$/;

/** Ends like a plural noun, as "more than people", "more than elections"; 3rd persons such as "more than doubles" don't count. */
const isPluralNoun = (word: string): boolean =>
  word === "people" || word === "percent" || (word.length > 4 && /[^sui]s$/.test(word) && !VERBS_IN_S.test(word));
const VERBS_IN_S =
  /^(?:doubles|triples|quadruples|makes|offsets|covers|matches|meets|pays|compensates|satisfies|exceeds|halves|holds|fills|fulfills|justifies|outweighs|always|sometimes|perhaps|others|yours|theirs|ours|politics|sports|words|friends|besides|anyways|means|takes|outpaces|trebles|replaces|equals)$/;

const DOES = new Set("do does did done doing nothing little much rather other".split(" "));
const afterDo = (tokens: readonly Token[], i: number): boolean => DOES.has(tokens[i]?.lower ?? "");

/** Words behind a hanging hyphen that share their second half with a word to come: "first- and second-year". */
const SUSPENDS = new Set("and or to versus vs but through nor than as".split(" "));
const PREFIXES = new Set(
  "pro anti non mid self well ex semi multi cross half post pre co inter counter ultra high low long short full part state".split(
    " ",
  ),
);

/** "69- annual", "a three- committee", "25 -year". */
function hyphenGap(tokens: readonly Token[], i: number): Gap | undefined {
  const before = tokens[i - 1];
  const hyphen = tokens[i]!;
  const next = tokens[i + 1];
  if (!before || !next) return undefined;
  const counted = (before.kind === "number" && /^\d{1,3}$/.test(before.text)) || NUMBER_WORDS.has(before.lower);
  if (!hyphen.spaced && (next.spaced || next.kind === "punctuation")) {
    if (!counted && !(PREFIXES.has(before.lower) && isLower(next) && before.spaced)) return undefined;
    const lead = tokens[i - 2];
    if (!before.spaced && before.kind === "number" && lead?.kind !== "punctuation") return undefined;
    const article = lead !== undefined && ARTICLES.has(lead.lower);
    if (next.kind === "punctuation")
      return counted &&
        (/^[.;:!?]$/.test(next.text) || (article && /^[,(“"]$/.test(next.text) && tokens[i + 3]?.text !== "-"))
        ? gap("hyphen", i - 1, i, i)
        : undefined;
    // A name behind it: "as 28- Usman Khan", but "March 3- April 5" is a span of time, "Leeds 3- Hull 2" a score.
    if (next.shape === "capitalised" && counted && (!lead || lead.shape === "lower" || lead.text === ","))
      return gap("hyphen", i - 1, i + 1, i);
    if (!isLower(next) || SUSPENDS.has(next.lower)) return undefined;
    if (isMeasure(next.lower)) return gap("hyphen-spaced", i - 1, i + 1, i);
    return gap("hyphen", i - 1, i + 1, i);
  }
  if (hyphen.spaced && !next.spaced && counted && isMeasure(next.lower)) return gap("hyphen-spaced", i - 1, i + 1, i);
  return undefined;
}

const isMeasure = (lower: string): boolean => {
  const cut = lower.indexOf("-");
  return MEASURES.has(cut > 0 ? lower.slice(0, cut) : lower);
};

const NEVER_AFTER_ARTICLE = new Set(
  (
    "of for with from by at into onto upon against among amid between during until in to toward towards despite because if although " +
    "whether since is are was were has had would could should have and or but nor the a an which who whose he she they we his its their our my your " +
    "these those this"
  ).split(" "),
);
const VERB_BASES = new Set("be have not".split(" "));
const NOUN_MODALS = new Set("will can might must may do does did".split(" "));

/** "The of the agreement", "met a from the ministry", "the is". */
function nounGap(tokens: readonly Token[], i: number): Gap | undefined {
  const article = tokens[i]!;
  const next = tokens[i + 1];
  if (!next || !isArticle(tokens, i)) return undefined;
  if (!isLower(next)) return undefined;
  const word = next.lower;
  // "the if" and "the to" may be words spoken of; a hyphen makes a compound of them.
  if (tokens[i + 2]?.text === "-" && !tokens[i + 2]!.spaced) return undefined;
  if (NOUN_MODALS.has(word)) return VERB_BASES.has(tokens[i + 2]?.lower ?? "") ? gap("noun", i) : undefined;
  if (!NEVER_AFTER_ARTICLE.has(word)) return undefined;
  if (article.lower === word || tokens[i - 1]?.lower === word) return undefined; // Doubled: "the the", "into a into a".
  if (word === "in" || word === "by" || word === "for" || word === "to" || word === "at") {
    const third = tokens[i + 2];
    if (third && COORDINATORS.has(third.lower)) return undefined; // "the for and against"
  }
  return gap("noun", i);
}

/** "A" as a letter ("hepatitis A is") or the first of a list ("A, B and C") is none. */
function isArticle(tokens: readonly Token[], i: number): boolean {
  const { text, kind, lower } = tokens[i]!;
  if (kind !== "word" || text.endsWith(".")) return false;
  if (text === "A" && i > 0 && tokens[i - 1]!.kind !== "punctuation") return false;
  if (lower === "a" && isLetterList(tokens, i)) return false;
  // "The" inside a title: The Who, "In The Of".
  return !(text !== lower && i > 0 && tokens[i - 1]!.kind === "word" && tokens[i - 1]!.shape !== "lower");
}

function isLetterList(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1]?.lower;
  const third = tokens[i + 2];
  return (
    (next === "and" || next === "or" || next === "to") &&
    third !== undefined &&
    third.text.length === 1 &&
    third.kind === "word" &&
    third.lower !== "a"
  );
}

const NEVER_AFTER_OWNER = new Set(
  "of from with by is are was were has have had would could should the a an its their our my your he she they we which who".split(
    " ",
  ),
);

/** "their of the deal". */
function ownerGap(tokens: readonly Token[], i: number): Gap | undefined {
  const next = tokens[i + 1];
  if (!isLower(next) || !NEVER_AFTER_OWNER.has(next.lower) || tokens[i]!.lower === next.lower) return undefined;
  return gap("noun", i);
}

const NEEDS_OBJECT = new Set("of from with by into at for to between among against during".split(" "));
const NEVER_AFTER_PREPOSITION = new Set("of he she they we".split(" "));

/** "no reply from has come", "the cost of is". */
function objectGap(tokens: readonly Token[], i: number): Gap | undefined {
  const { lower, shape } = tokens[i]!;
  const next = tokens[i + 1];
  if (!NEEDS_OBJECT.has(lower) || (shape !== "lower" && i > 0) || !isLower(next)) return undefined;
  const word = next.lower;
  if (FINITE_FORMS.has(word) || word === "have" || word === "will" || word === "has") {
    if (word === "have" && lower === "to") return undefined;
    return isStranded(tokens, i) ? undefined : gap("object", i);
  }
  if (word === "of" && lower !== "of" && lower !== "to") {
    const third = tokens[i + 2];
    return third && COORDINATORS.has(third.lower) ? undefined : isStranded(tokens, i) ? undefined : gap("object", i);
  }
  if (NEVER_AFTER_PREPOSITION.has(word) && (lower === "from" || lower === "into" || lower === "between"))
    return isStranded(tokens, i) ? undefined : gap("object", i);
  if (
    (word === "and" || word === "or") &&
    (lower === "by" || lower === "from" || lower === "into" || lower === "of" || lower === "with")
  ) {
    const third = tokens[i + 2];
    const before = tokens[i - 1];
    if (lower === "by" && before && isPastTense(before.lower) && third && isPastTense(third.lower))
      return gap("object", i);
    if (
      (lower === "of" || lower === "with") &&
      before &&
      third &&
      isLower(before) &&
      isNounLike(before.lower) &&
      (isPastTense(third.lower) || FINITE_FORMS.has(third.lower))
    )
      return isStranded(tokens, i) ? undefined : gap("object", i);
    if (lower === "by" && before && /(?:ed|en|ade|led|un)$/.test(before.lower) && third && isPastTense(third.lower))
      return gap("object", i);
  }
  if (lower === "from" && (word === "before" || word === "after")) {
    const before = tokens[i - 1];
    return before && RECEIVED.has(before.lower) ? gap("object", i) : undefined;
  }
  return undefined;
}

const RECEIVED = new Set(
  "reply word answer response letter message call money help support news report pressure".split(" "),
);
const isNounLike = (word: string): boolean => !word.endsWith("ed") && !word.endsWith("ing") && !AUXILIARIES.has(word);

/**
 * A preposition may stand alone at the end of a relative clause ("the house they were staying in was sold"): behind a
 * verb, or where a subject pronoun or a word that asks stands in the same stretch without a comma.
 */
function isStranded(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  if (!before) return false;
  if (tokens[i]!.lower === "of" && QUANTITIES.has(before.lower)) return false;
  if (before.lower.endsWith("ing") || STRANDS.has(before.lower)) return true;
  for (let k = i - 1; k >= 0 && k > i - 12; k--) {
    const { lower, kind, text } = tokens[k]!;
    if (kind === "punctuation" && text !== "-") return false;
    if (WH_WORDS.has(lower) || (ANY_SUBJECT_PRONOUN.has(lower) && k > 0) || lower === "that") return true;
  }
  return false;
}

/** "one of had", "two thirds of was": these are of something, in any clause. */
const QUANTITIES = new Set(
  "one some many most none two three four five several both thirds quarters half number dozens hundreds thousands".split(
    " ",
  ),
);

const STRANDS = new Set(
  (
    "come comes came dealt work works worked live lives lived look looks looked talk talked spoke speak heard hear paid pay " +
    "care cared ask asked call called hope hoped deal agree agreed listen voted run ran stand stood think thought " +
    "dream dreamed made according belong belongs belonged refer referred refers go went gone get got put used cut depend " +
    "depended rely relied say said part most accounted wanted set lived fought died charged accused convicted found"
  ).split(" "),
);

const NEVER_A_SUBJECT = new Set("is are was were has have had will would can could should must may might".split(" "));

/** "because is", "although was": nobody does it. */
function subjectGap(tokens: readonly Token[], i: number): Gap | undefined {
  const next = tokens[i + 1];
  return isLower(next) && NEVER_A_SUBJECT.has(next.lower) ? gap("subject", i) : undefined;
}

const NEVER_AFTER_SUBJECT = new Set("the a an of from into he she they we i is-not".split(" "));

/** "he the", "they of": the verb is missing. */
function verbGap(tokens: readonly Token[], i: number): Gap | undefined {
  const { lower, text } = tokens[i]!;
  if (text.endsWith(".") || (lower === "i" && text !== "I")) return undefined;
  const next = tokens[i + 1];
  if (!next || (next.shape !== "lower" && next.text !== "I")) return undefined;
  if (!NEVER_AFTER_SUBJECT.has(next.lower) || next.lower === lower) return undefined;
  const before = tokens[i - 1];
  // "nor did he the first time", "we of all people", "it was they who".
  if (
    before &&
    (AUXILIARIES.has(before.lower) ||
      before.kind === "clitic" ||
      before.lower === "than" ||
      before.lower === "and" ||
      before.lower === "but" ||
      before.lower === "as")
  )
    return undefined;
  if (next.lower === "of" && (lower === "we" || tokens[i + 2]?.lower === "all")) return undefined;
  return gap("verb", i);
}

const NEVER_AFTER_COORDINATOR = new Map([
  ["and", new Set("but of nor".split(" "))],
  ["or", new Set("and but of nor".split(" "))],
  ["but", new Set("and or of nor".split(" "))],
  ["nor", new Set("and but or of".split(" "))],
]);

/** "or and", "and of" where nothing is joined. */
function conjunctionGap(tokens: readonly Token[], i: number): Gap | undefined {
  const { lower } = tokens[i]!;
  const next = tokens[i + 1];
  if (!isLower(next) || !NEVER_AFTER_COORDINATOR.get(lower)?.has(next.lower)) return undefined;
  if (next.lower === "of") return undefined;
  return gap("conjunction", i);
}

const FINITE_BE = new Set("is are was were has am".split(" "));

/** "will is", "could was": two finite verbs. */
function doubledVerb(tokens: readonly Token[], i: number): Gap | undefined {
  const { lower, shape } = tokens[i]!;
  const next = tokens[i + 1];
  if (shape !== "lower" || !isLower(next) || (!FINITE_BE.has(next.lower) && !MODALS.has(next.lower))) return undefined;
  if (next.lower === lower) return undefined;
  const before = tokens[i - 1];
  if (
    !before ||
    ARTICLES.has(before.lower) ||
    OWNERS.has(before.lower) ||
    /^(?:his|her|this|that|no|good|political|free|’s|'s)$/.test(before.lower)
  )
    return undefined;
  for (let k = i - 1; k >= 0 && k > i - 8; k--) {
    const { lower: word, kind } = tokens[k]!;
    if (WH_WORDS.has(word) || word === "that" || word === "all" || word === "it" || kind === "clitic") return undefined;
    if (
      ARTICLES.has(word) &&
      k > i - 4 &&
      tokens.slice(k + 1, i).every((token) => /(?:al|ic|ous|ful|ed|ive|ar)$/.test(token.lower))
    )
      return undefined;
    if (ANY_SUBJECT_PRONOUN.has(word) && k < i - 1) return undefined;
  }
  return WEEKDAYS_AND_MONTHS.has(lower) && lower !== "may" ? undefined : gap("verbs", i);
}
