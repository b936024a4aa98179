import type { Sentence } from "../../language/sentences.ts";
import type { Token } from "../../language/token.ts";
import { BE, isAdverb, isCapitalised, PREPOSITIONS } from "../attribution/closed-classes.ts";
import { verbs } from "../attribution/inflection.ts";
import { REPORT_NOUNS, VERB_FORMS } from "../attribution/lexicon.ts";
import type { Line } from "../attribution/line.ts";
import { IDEAS } from "./words.ts";

/**
 * Whether what stands at a token hangs on somebody's saying, thinking or wanting earlier in the sentence:
 * "betting that voters will see", "pressed on how he would pay", "considers it one of the most volatile".
 * Such words give a view that the sentence itself hands to somebody, even where no attribution was found.
 * `adverbial` is for "because" and its like, which tell why of a whole clause and hang on no wish or choice in it.
 */
export function isGoverned({ tokens }: Line, { first, last }: Sentence, at: number, adverbial = false): boolean {
  for (let i = at - 1; i >= first && i > at - FAR; i--) {
    const token = tokens[i]!;
    if (token.text === ";") return false;
    // "had the same position: It is caused by".
    if (token.text === ":") return true;
    // ", but the sanctions have": a clause of its own.
    if (token.text === "," && i + 2 < at && opensClause(tokens, i + 1)) return false;
    if (token.lower === "but") return false;
    if (token.shape === "lower" && handsOn(tokens, i, first, last, adverbial)) return true;
  }
  return false;
}

/** Whether what follows a word belongs to somebody's view. */
function handsOn(tokens: readonly Token[], i: number, first: number, last: number, adverbial: boolean): boolean {
  const token = tokens[i]!;
  const next = i + 1 < last ? tokens[i + 1]! : undefined;
  if (EMBEDS.has(token.lower) && i > first && asks(tokens[i - 1]!)) return true;
  if ((adverbial ? SAYS : GOVERNS).has(token.lower) && !isNounlike(tokens, i, first)) return true;
  if (token.lower === "that" && i > first && (isTold(tokens, i, first) || hasReportBefore(tokens, i, first)))
    return true;
  if (adverbial || !next) return false;
  if (MOODS.has(token.lower) && /^(?:that|about|at|over|by|with)$/.test(next.lower)) return true;
  if (/^work(?:ing)?$/.test(token.lower) && next.lower === "to") return true;
  return (IDEAS.has(token.lower) && opensContent(token, next)) || (TERMS.has(token.lower) && isUnder(tokens, i, first));
}

/** "upset that", "angry about". */
const MOODS = new Set(
  "upset angry happy glad proud disappointed frustrated furious outraged alarmed concerned worried pleased thrilled sorry".split(
    " ",
  ),
);

/** In tokens: nothing hangs on a verb further back. */
const FAR = 45;

/** ", but the sanctions have"; not ", and building 152 homes". */
const opensClause = (tokens: readonly Token[], i: number): boolean =>
  OPENS_CLAUSE.has(tokens[i]!.lower) && !/ing$/.test(tokens[i + 1]?.lower ?? "");

const OPENS_CLAUSE = new Set("but and yet so while although though whereas".split(" "));
/** "the belief that", "a promise to"; "claims of", but not "a vision of". */
const opensContent = ({ lower }: Token, next: Token): boolean =>
  next.lower === "that" ||
  next.lower === "to" ||
  (/^(?:of|about|over)$/.test(next.lower) && TOLD.has(lower)) ||
  (next.lower === "for" && ASKED.has(lower));

/** "a proposal for". */
const ASKED = new Set("plan plans proposal proposals calls demand demands hopes case bid".split(" "));

const TOLD = new Set(
  "claim claims argument arguments criticism criticisms complaint complaints questions allegation allegations accusations concerns fears hopes worries promise promises warning warnings suggestion suggestions idea notion belief theory reports".split(
    " ",
  ),
);
/** "Under the plan, taxpayers would pay": the terms are the plan's. */
const TERMS = new Set(
  "plan plans proposal bill law deal agreement rules rule terms program programme policy scenario".split(" "),
);
const isUnder = (tokens: readonly Token[], i: number, first: number): boolean => {
  for (let j = i - 1; j >= first && j >= i - 6; j--) if (tokens[j]!.lower === "under") return true;
  return false;
};

/** "to note, however, that"; "the point was that". */
function isTold(tokens: readonly Token[], i: number, first: number): boolean {
  let j = i - 1;
  if (tokens[j]!.text === "," && tokens[j - 2]?.text === ",") j -= 3;
  const before = tokens[j];
  if (!before || j < first || before.shape === "capitalised") return false;
  return VERB_FORMS.has(before.lower) || BE.has(before.lower);
}

/** "features a report from over the weekend that the losses". */
const hasReportBefore = (tokens: readonly Token[], i: number, first: number): boolean => {
  for (let j = i - 1; j >= first && j >= i - 7; j--) {
    if (tokens[j]!.kind === "punctuation") return false;
    if (REPORT_NOUNS.has(tokens[j]!.lower) || IDEAS.has(tokens[j]!.lower)) return true;
  }
  return false;
};

const EMBEDS = new Set("how why whether what".split(" "));

/** What may stand before an embedded question: a verb, a noun or a preposition, no comma and no "is". */
const asks = (before: Token): boolean =>
  before.kind === "word" && !/^(?:is|was|are|were|be|but|that's)$/.test(before.lower);

/** What a clause hangs on: "believes the bridge fell because". */
const SAYS = verbs(
  "say tell argue explain warn insist declare announce predict conclude claim contend acknowledge admit maintain allege complain suggest believe think feel " +
    "know expect hope fear suspect imagine assume",
);

/** Verbs of saying, thinking, wanting, choosing; words for how somebody is minded. */
const GOVERNS = new Set([
  ...verbs(
    "say tell argue explain warn insist declare announce predict conclude claim contend acknowledge admit maintain allege complain suggest " +
      "believe think feel know expect hope fear worry want wish intend decide choose prefer consider regard view bet doubt suspect imagine " +
      "seek urge ask press vow pledge promise threaten demand propose refuse agree disagree care like love hate describe portray cast depict " +
      "accuse criticize criticise blame praise comment wonder assume recognize recognise understand realize realise learn remember " +
      "identify hail tout promote label denounce condemn mock calculate convince persuade recommend document explore examine",
  ),
  ..."willing unwilling eager reluctant afraid confident convinced determined keen anxious wary hopeful skeptical sceptical".split(
    " ",
  ),
]);

const AMBIGUOUS = new Set(
  "promote attempt attempts struggle struggles label labels try claim claims document documents like demand demands promise promises comment comments threat hopes hope fear fears view views cast press praise blame wish wishes pledge pledges vow vows worry worries bet bets care known considered expected".split(
    " ",
  ),
);

/** "like" the preposition, "a demand for": no verb of the subject's. */
function isNounlike(tokens: readonly Token[], i: number, first: number): boolean {
  if (!AMBIGUOUS.has(tokens[i]!.lower)) return false;
  let j = i - 1;
  while (j > first && isAdverb(tokens[j]!)) j--;
  const before = tokens[j];
  if (i === first || !before || before.kind === "punctuation" || before.kind === "number") return true;
  return (
    PREPOSITIONS.has(before.lower) ||
    (!isCapitalised(before) && !/^(?:he|she|they|who|to|it|[a-z]+s)$/.test(before.lower))
  );
}
