import { ANY_SUBJECT_PRONOUN, AUXILIARIES, WH_WORDS } from "./closed-classes.ts";
import type { Sentence } from "./sentences.ts";
import { SPEECH_VERBS } from "./speech.ts";
import type { Token } from "./token.ts";

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Words that never end a sentence, in any company. */
const NEVER_LAST = words(
  "the a an its their our my your and or but nor because although whereas unless whether while than whose every into onto upon " +
    "during between among amid until despite toward towards if per via and/or",
);

/**
 * Prepositions end a sentence behind a verb left out ("she wanted to") or a verb that takes them along in the passive
 * ("never heard of", "not to be trifled with"); elsewhere only where a clause of their own does (see endsClause).
 */
const LICENCES: ReadonlyMap<string, RegExp> = new Map([
  [
    "to",
    /^(?:want\w*|wish\w*|need\w*|going|have|has|had|having|got|gotta|used|able|unable|like|likes|liked|love|loved|supposed|ought|tri(?:es|ed)|try|trying|refused|allowed|told|meant|expected|willing|choose|chose|afraid|forced|not|listened|spoken|talked|lied|attended|referred|adhered|forward|close|added|catered)$/,
  ],
  [
    "of",
    /^(?:heard|unheard|thought|spoken|disposed|approved|dreamed|dreamt|aware|taken|speak|think|sort|kind|because|out|rid|care|advantage)$/,
  ],
  [
    "with",
    /^(?:deal\w*|cop(?:e|es|ed|ing)|struggl\w+|grappl\w+|compet\w+|worked|reckon\w*|tampered|trifled|messed|agree\w*|disagree\w*|along|away|over|up|charged|begin|start|satisfied|complied|interfered|played|spoken|home|live|do|done)$/,
  ],
  ["from", /^(?:where|away|coming|heard|abstained|benefited|profited|apart|came|come|far|refrained)$/],
  [
    "for",
    /^(?:called|asked|hoped|cared|accounted|paid|voted|looked|wished|allowed|bargained|prayed|provided|longed|spoken|uncalled|unaccounted|waited|searched|planned|known|fought|responsible|in|up|vote|pay|sought|applied|died|fallen|go|work|worked|against|better|good)$/,
  ],
  [
    "by",
    /^(?:pass\w*|stand|stands|stood|standing|abided|came|comes?|close|near|gets?|got|getting|goes|going|gone|went|lived|played|swor[en]|dropp\w+|stopp\w+|driven|drove|walked|nearby|flew|squeaked|scraped|years|hard|days?|fly|go|swear|drive|walk|drop|live)$/,
  ],
  [
    "at",
    /^(?:look\w*|laugh\w*|shot|shout\w*|yell\w*|good|great|better|best|point\w*|star(?:ed|ing)|aim\w*|stay\w*|hint\w*|arriv\w+|bad|thrown|scream\w*|sneez\w+|scoff\w*|directed|targeted|where|fired|spat|swung)$/,
  ],
]);

const ALWAYS_PARTS = words(
  "adding added adds stating stated noting noted claiming announced announcing insisting insisted explaining explained warning warned ensuring confirming confirmed reported reporting revealed alleging arguing argued",
);

const CLOSES = words(') ] ” ; "');
const AFTER_COMMA = words("in on as which who that when where");
const SUBJECTS = words("he she they we");
/** "indicated they." breaks off, "than they." and "so did he." don't. */
const STATES = words(
  "said says indicated reported believed claimed stated announced that because although while when if unless whether and",
);

/** "as it has been", "wherever they may be": the rest is understood. */
function elliptical(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1]!;
  if (
    !AUXILIARIES.has(before.lower) ||
    ANY_SUBJECT_PRONOUN.has(tokens[i - 2]?.lower ?? "") ||
    tokens[i - 2]?.kind === "clitic"
  )
    return true;
  for (let k = i - 1; k >= 0 && k > i - 30; k--) {
    const { lower } = tokens[k]!;
    if (
      WH_WORDS.has(lower) ||
      lower === "as" ||
      lower === "than" ||
      lower === "if" ||
      lower === "that" ||
      lower === "there" ||
      lower === "so"
    )
      return true;
  }
  return false;
}

/** Whether a sentence can't end in the token at `i`, which stands before its closing mark or at its very end. */
export function cannotEnd(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!;
  if (token.kind !== "word" || token.shape !== "lower") return false;
  const { lower } = token;
  const before = tokens[i - 1];
  // A word spoken of, a letter, a grade.
  if (!before) return false;
  if (before.kind === "punctuation")
    return before.text === ","
      ? NEVER_LAST.has(lower) || LICENCES.has(lower) || (AFTER_COMMA.has(lower) && tokens[i + 1]?.text !== "?")
      : CLOSES.has(before.text) && NEVER_LAST.has(lower);
  if (SUBJECTS.has(lower)) return STATES.has(before.lower);
  if (lower === "been") return !elliptical(tokens, i);
  if (lower === "as" && before.lower === "well") return tokens[i - 2]?.lower !== "just";
  if (lower === "if" || lower === "while" || lower === "until" || lower === "but")
    return !/^(?:a|what|no|as|all|quite|anything|nothing|everything|worth|big|and)$/.test(before.lower);
  if (lower === "a" || lower === "my" || lower === "your" || lower === "or")
    return before.kind === "word" && before.shape !== "capitals";
  if (lower === "between" && /^(?:in|far|anything|everything)$/.test(before.lower)) return false;
  if (lower === "than" || lower === "between" || lower === "upon" || lower === "into" || lower === "during")
    return !endsClause(tokens, i);
  if (NEVER_LAST.has(lower)) return true;
  if (lower === "that") return ALWAYS_PARTS.has(before.lower) || before.lower === "and" || before.lower === "but";
  if (lower === "which" || lower === "who") return before.lower === "and" || before.text === ",";
  const licence = LICENCES.get(lower);
  return licence !== undefined && !licence.test(before.lower) && !endsClause(tokens, i);
}

/** "the people he was sitting between": a word that asks, or a clause on a noun, takes the preposition along. */
function endsClause(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1]!;
  if (before.kind === "clitic" || AUXILIARIES.has(before.lower)) return true;
  const word = tokens[i]!.lower;
  // "what caused the fire at": behind a noun with its article these take nothing along.
  const article = tokens[i - 2]?.lower;
  if ((word === "at" || word === "by") && (article === "the" || article === "a")) return false;
  // "somebody to talk to", "nothing left to hold on to"
  if (tokens[i - 2]?.lower === "to" || (PARTICLES.has(before.lower) && tokens[i - 3]?.lower === "to")) return true;
  for (let k = i - 1; k >= 0 && k > i - 14; k--) {
    const { lower, kind, text } = tokens[k]!;
    if (kind === "punctuation" && text !== "-") return false;
    if (WH_WORDS.has(lower)) return true;
    const lead = tokens[k - 1];
    if (k === i - 1 || !lead) continue;
    // "the man she lives with", "the house that he came from"; but not "said she lives with".
    if (ANY_SUBJECT_PRONOUN.has(lower) || lower === "that")
      return lead.kind === "word" && !SPEECH_VERBS.has(lead.lower) && !BEFORE_A_CLAUSE.has(lead.lower);
  }
  return false;
}

const PARTICLES = words("on up out off over in along back down away forward");
const BEFORE_A_CLAUSE = words(
  "and but or if when while as because although though before after until since so than where how why whether that know knows knew think thinks thought believe believes believed",
);

const ENDERS = words(". ! ?");

/** The index of a sentence's last word, before its closing mark; undefined where it ends in dots or a dash, as speakers do. */
export function lastWord(tokens: readonly Token[], { first, last }: Sentence): number | undefined {
  let i = last - 1;
  while (i > first && (tokens[i]!.text === '"' || tokens[i]!.text === "”" || tokens[i]!.text === "’")) i--;
  if (ENDERS.has(tokens[i]!.text)) i--;
  return i >= first && tokens[i]!.kind !== "punctuation" ? i : undefined;
}

/** Whether the sentence has its closing mark: a stop, or what may stand for one. */
export function hasEnd(tokens: readonly Token[], { first, last }: Sentence): boolean {
  const { text, kind } = tokens[last - 1]!;
  const before = tokens[last - 2];
  if (kind === "punctuation" && /^["”]$/.test(text) && last - 2 > first)
    return before!.kind === "punctuation" || before!.text.endsWith(".");
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
  "he she they it we this these those there however although meanwhile according its their when while if but",
);

/** Of these, the ones that no name starts with either. */
const PRONOUN_OPENERS = words("he she they it we these those there however although meanwhile");

/** The indices of words that open a new sentence where the one before lost its end: "the growth of the The ministry said". */
export function lostEnds(tokens: readonly Token[], sentence: Sentence): number[] {
  const found: number[] = [];
  for (let i = sentence.first + 2; i < sentence.last - 1; i++) if (opensAnother(tokens, i)) found.push(i);
  return found;
}

function opensAnother(tokens: readonly Token[], i: number): boolean {
  const opener = tokens[i]!;
  if (opener.kind !== "word" || opener.shape !== "capitalised" || !OPENERS.has(opener.lower)) return false;
  if (opener.text.length === 1 || !opener.spaced) return false;
  const before = tokens[i - 1]!;
  const next = tokens[i + 1]!;
  const runsOn = next.kind === "clitic" || (next.kind === "word" && next.shape === "lower");
  if (!runsOn && next.kind !== "number" && next.kind !== "word") return false;
  // A name or a figure at the end of the broken sentence: "to Congress The vote passed".
  if (
    before.kind === "number" ||
    (before.kind === "word" && before.shape === "capitalised" && !before.text.endsWith("."))
  )
    return runsOn && AFTER_A_NAME.has(opener.lower) && !inNames(tokens, i);
  if (before.kind !== "word" || before.shape !== "lower") return false;
  if (!runsOn) return PRONOUN_OPENERS.has(opener.lower) && cannotStandBefore(before.lower);
  return SURE_OPENERS.has(opener.lower) || cannotStandBefore(before.lower) || !TITLED.has(before.lower);
}

const AFTER_A_NAME = words("he she they this these however although meanwhile the");

/** "Winnie The pooh": a lone name in front, with nothing in lower case near it. */
const inNames = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]!.lower === "the" && tokens[i + 1]!.shape !== "lower";

const cannotStandBefore = (word: string): boolean => NEVER_LAST.has(word) || LICENCES.has(word);

/** A title that is not marked as one: "the film In the heat of", "the series This is us". */
const TITLED = words(
  "film movie series show novel book play song album single programme program game magazine newspaper band called titled entitled named documentary musical opera article report",
);
