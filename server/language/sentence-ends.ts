import { ANY_SUBJECT_PRONOUN, AUXILIARIES, WH_WORDS } from "./closed-classes.ts";
import type { Sentence } from "./sentences.ts";
import type { Token } from "./token.ts";

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Words that never end a sentence, in any company. */
const NEVER_LAST = words(
  "the a an its their our my your and or but nor because although whereas unless whether while than whose every into onto upon " +
    "during between among amid until despite toward towards if per via and/or",
);

/**
 * Prepositions end a sentence only behind words that take them along: "something to deal with", "the way they came from".
 * Behind anything else, a noun was cut off.
 */
const LICENCES: ReadonlyMap<string, RegExp> = new Map([
  [
    "to",
    /^(?:want\w*|wish\w*|need\w*|going|have|has|had|having|got|gotta|used|able|unable|like|likes|liked|love|loved|supposed|ought|plan\w*|hop(?:e|es|ed|ing)|tri(?:es|ed)|try|trying|refus\w+|allowed|told|asked|meant|intend\w*|expect\w*|willing|ready|eager|choose|chose|chosen|afraid|forced|forgot|ability|right|power|chance|time|due|refer\w*|listen\w*|talk\w*|belong\w*|look\w*|forward|entitled|subject\w*|adher\w+|speak\w*|spoke|spoken|accustomed|respond\w*|appeal\w*|appl\w+|happen\w*|get|get|go|goes|went|come|came|close|closest|next|object\w*|agree\w*|attached|related|committed|dedicated|led|added|up|back|over|on|not)$/,
  ],
  [
    "of",
    /^(?:dream\w*|kind|sort|think|thought|hear|heard|dispos\w+|spoke|speak|spoken|made|aware|proud|sure|capable|afraid|full|fond|part|know|known|knew|accused|convicted|guilty|suspected|tired|worthy|approv\w+|out|because|ahead|instead|rid|care|advantage|most|all|some|any|one|none|unheard|well|short|complain\w*|worth|consist\w*|ashamed|boast\w*)$/,
  ],
  [
    "with",
    /^(?:deal\w*|dealt|cop(?:e|es|ed|ing)|work\w*|agree\w*|disagree\w*|go\w*|went|start\w*|begin|began|come|came|live|lives|lived|living|up|over|along|away|do|done|play\w*|familiar|involved|associated|comfortable|happy|pleased|satisfied|disappointed|identif\w+|connect\w*|meet|met|met|talk\w*|spoke|speak|spoken|be|is|was|were|are|argu\w+|compet\w+|reckon\w*|trust\w*|concerned|fine|okay|ok|struggl\w+|grappl\w+|collaborat\w+|communicat\w+|interact\w*|sympathi[sz]\w+|charged|left|stuck|home|tamper\w*|put|faced|bear|engag\w+|mess\w*|fight|fought|fighting|travel\w*|deal|to|out|compl\w+|cooperat\w+|consult\w*|contend|negotiat\w+)$/,
  ],
  [
    "from",
    /^(?:come|comes|came|coming|hear|heard|hail\w*|suffer\w*|learn\w*|benefit\w*|where|away|far|recover\w*|escap\w+|run|ran|get|got|go|went|choose|born|apart|drawn|bought|stolen|work\w*|profit\w*|retir\w+|emerg\w+|descend\w+|abstain\w*|exempt|protected|missing|removed|separated|different|draw|buy|back|to|are|is|were|was|refrain\w*|fl(?:ee|ed|eeing)|started|originat\w+)$/,
  ],
  [
    "for",
    /^(?:.*(?:ed|ing)|look|looks|ask|asks|call|calls|called|pay|paid|pays|vote|votes|hope|hopes|care|cares|account|accounts|run|ran|wait|waits|stand|stands|stood|work|works|responsible|known|for|fight|fought|bargain|better|good|spoken|go|went|get|got|famous|in|up|reason|search|sought|push|die|live|here|there|prepare|strive|apply|speak|long|play|sorry|argue|thankful|grateful|need|eligible|qualify|ready|advocate|pray|allow|provide|plan|send|sent|going|used|it|him|them|are|is|was|were|do|did|done|be)$/,
  ],
  [
    "by",
    /^(?:pass\w*|stand|stands|stood|standing|abid\w+|came|come|close|near|get|gets|got|getting|go|goes|going|gone|went|liv\w+|play\w*|sworn|swear|drop\w*|stop\w*|driven|drove|driving|walk\w*|nearby|hard|fly|flew|squeak\w*|scrap\w+|lay|day|judged|surprised|impressed|affected|bothered|offended|years|fascinated|inspired|influenced|frightened|touched|shocked|moved|hit)$/,
  ],
  [
    "at",
    /^(?:look\w*|laugh\w*|shot|shout\w*|yell\w*|good|great|better|best|point\w*|star\w+|aim\w*|stay\w*|working|work|worked|where|be|is|are|was|were|hint\w*|arriv\w+|excel\w*|am|'re|’re|'m|’m|'s|’s|bad|mad|angry|thrown|screamed|screaming|sneez\w+|scoff\w*|get|getting|throw|threw|directed|targeted|living|lived|live|play\w*|employed|taught|studied|speak|spoke|speaking|it|stopped|going|go|went|educated|held|been)$/,
  ],
]);

const ALWAYS_PARTS = words(
  "adding added adds stating stated noting noted claiming announced announcing insisting insisted explaining explained warning warned ensuring confirming confirmed reported reporting revealed alleging arguing argued",
);

/** Whether a sentence can't end in the token at `i`, which stands before its closing mark or at its very end. */
export function cannotEnd(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!;
  if (token.kind !== "word" || token.shape !== "lower") return false;
  const { lower } = token;
  const before = tokens[i - 1];
  // A word spoken of, a letter, a grade.
  if (!before || before.kind === "punctuation")
    return (before?.text === "," || before?.text === "-") && NEVER_LAST.has(lower);
  if (lower === "if" || lower === "while" || lower === "until" || lower === "but")
    return !/^(?:a|what|no|as|all|quite|anything|nothing|everything|worth|big|and)$/.test(before.lower);
  if (lower === "a" || lower === "my" || lower === "your" || lower === "or")
    return before.kind === "word" && before.shape !== "capitals";
  if (lower === "than" || lower === "between" || lower === "upon" || lower === "into" || lower === "during")
    return !endsClause(tokens, i);
  if (NEVER_LAST.has(lower)) return true;
  if (lower === "that") return ALWAYS_PARTS.has(before.lower);
  if (lower === "which" || lower === "who") return before.lower === "and" || before.text === ",";
  const licence = LICENCES.get(lower);
  return licence !== undefined && !licence.test(before.lower) && !endsClause(tokens, i);
}

/** "the people he was sitting between": a word that asks, or a clause on a noun, takes the preposition along. */
function endsClause(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1]!;
  if (before.kind === "clitic" || AUXILIARIES.has(before.lower)) return true;
  const verbal = /(?:ed|ing)$/.test(before.lower);
  // "what caused the fire at": behind a noun with its article these take nothing along.
  const article = tokens[i - 2]?.lower;
  if ((tokens[i]!.lower === "at" || tokens[i]!.lower === "by") && (article === "the" || article === "a")) return false;
  for (let k = i - 1; k >= 0 && k > i - 14; k--) {
    const { lower, kind, text } = tokens[k]!;
    if (kind === "punctuation" && text !== "-") return false;
    if (WH_WORDS.has(lower)) return true;
    if (k < i - 1 && lower === "to" && verbal) return false;
    if ((ANY_SUBJECT_PRONOUN.has(lower) || lower === "that") && k > 0 && tokens[k - 1]!.kind === "word" && k < i - 1)
      return true;
  }
  return false;
}

const ENDERS = words(". ! ?");

/** The index of a sentence's last word, before its closing mark; undefined where it ends in dots or a dash, as speakers do. */
export function lastWord(tokens: readonly Token[], { first, last }: Sentence): number | undefined {
  let i = last - 1;
  while (i > first && (tokens[i]!.text === '"' || tokens[i]!.text === "”" || tokens[i]!.text === "’")) i--;
  if (ENDERS.has(tokens[i]!.text)) i--;
  return i >= first && tokens[i]!.kind !== "punctuation" ? i : undefined;
}

/** Whether the sentence has its closing mark: a stop, or what may stand for one. */
export function hasEnd(tokens: readonly Token[], { last }: Sentence): boolean {
  const { text, kind } = tokens[last - 1]!;
  return (
    (kind === "punctuation" && text !== "," && text !== "-" && text !== "%") ||
    text.endsWith(".") ||
    kind === "object" ||
    kind === "handle"
  );
}

/** Words that open a sentence; capitalised inside one, they show that a new one starts. */
const OPENERS = words(
  "the a an he she they it we this these those there in on at but and as if when while after before although however according " +
    "meanwhile also both since by for from with during over under some many most all no not what our its his their her i you",
);

/** Openers that are rarely part of a name. */
const SURE_OPENERS = words(
  "he she they it we this these those there however although meanwhile according its his their her when while if but",
);

/**
 * The indices of words that open a new sentence where the one before lost its end: "the growth of the The ministry said".
 */
export function lostEnds(tokens: readonly Token[], { first, last }: Sentence): number[] {
  const found: number[] = [];
  for (let i = first + 2; i < last - 1; i++) {
    const opener = tokens[i]!;
    if (opener.kind !== "word" || opener.shape !== "capitalised" || !OPENERS.has(opener.lower)) continue;
    const before = tokens[i - 1]!;
    const next = tokens[i + 1]!;
    if (before.kind !== "word" || before.shape !== "lower" || before.text.endsWith(".")) continue;
    if (next.kind !== "word" && next.kind !== "clitic" && next.kind !== "number") continue;
    if (opener.text === "I" || opener.text === "A") continue;
    const lowerNext = next.kind === "clitic" || next.shape === "lower";
    if (
      lowerNext
        ? SURE_OPENERS.has(opener.lower) || cannotStandBefore(before.lower) || !inTitle(tokens, i)
        : SURE_OPENERS.has(opener.lower) && cannotStandBefore(before.lower)
    )
      found.push(i);
  }
  return found;
}

const cannotStandBefore = (word: string): boolean => NEVER_LAST.has(word) || LICENCES.has(word);

/** A title that is not marked as one: "the film In the heat of", "the series This is us". */
const inTitle = (tokens: readonly Token[], i: number): boolean => TITLED.has(tokens[i - 1]!.lower);
const TITLED = words(
  "film movie series show novel book play song album single programme program game magazine newspaper band called titled entitled named documentary musical opera article report",
);
