import { perReading } from "../../draft/reading.ts";
import type { Sentence } from "../../language/sentences.ts";
import type { Token } from "../../language/token.ts";
import {
  BE,
  DETERMINERS,
  isAdverb,
  isAuxiliary,
  isCapitalised,
  PREPOSITIONS,
  PRONOUNS,
  TIME,
} from "../attribution/closed-classes.ts";
import { verbs } from "../attribution/inflection.ts";
import { DOCUMENTS, HOMOGRAPHS, VERB_FORMS } from "../attribution/lexicon.ts";
import type { Line } from "../attribution/line.ts";
import { factsOf } from "../attribution/paragraph.ts";
import { POLLS, RECORDS, SEEN } from "./words.ts";

/** Verbs with which somebody says something, by form; broader than what the attributions are found by. */
export const SAID = verbs(
  "say tell add argue note explain warn insist declare announce predict conclude observe remark report claim assert contend concede " +
    "acknowledge admit maintain state stress emphasize emphasise reiterate allege reply comment recount confirm counter retort lament " +
    "boast complain suggest testify recall write tweet estimate caution describe accuse criticize criticise condemn cite quote ask urge " +
    "mention respond propose recommend promise pledge vow deny dispute reveal disclose inform believe think expect fear worry credit blame count tally register log",
  (name) => name !== "ing",
);

const SHOWS = verbs(
  "show find suggest indicate reveal demonstrate put estimate rank list document note say state confirm measure record cite",
);

const MINDED = /^(?:think|thinks|thought|believe|believes|believed|fear|feared|expect|expected|worry|worried)$/;

/** Words that name no one in particular: "half of voters said", "some said". */
const CROWD = new Set("half voters percent majority third quarter most some many respondents people others".split(" "));

/** For each sentence whether it names its source. */
export const sourceNamedIn = perReading((reading): readonly boolean[] => {
  const { line } = factsOf(reading);
  return line.sentences.map((sentence) => namesSource(line, sentence));
});

/** Whether the sentence tells, anywhere, who says so. Broader than the attributions: better silent than wrong. */
function namesSource(line: Line, { first, last }: Sentence): boolean {
  const { tokens } = line;
  let record = false;
  if (opensWithDocument(tokens, first, last)) return true;
  for (let i = first; i < last; i++) {
    const token = tokens[i]!;
    const lower = token.lower;
    const next = tokens[i + 1]?.lower;
    if (lower === "according" && next === "to") return true;
    if (lower === "per" && i + 1 < last && (isCapitalised(tokens[i + 1]!) || next === "the")) return true;
    if (token.text === ":" && i > first + 1 && i < first + 6) return true;
    // "The agency is monitoring 265 women": it has counted them.
    if (/^(?:monitoring|tracking|investigating|counting)$/.test(lower) && BE.has(tokens[i - 1]?.lower ?? ""))
      return true;
    if (VIEWS.has(lower) && isInView(tokens, i, first)) return true;
    if (lower === "by" && isReckoning(tokens, i + 1, last)) return true;
    if (REVISES.has(lower) && revises(tokens, i, first, last)) return true;
    if (record && SHOWS.has(lower) && !DETERMINERS.has(tokens[i - 1]?.lower ?? "")) return true;
    if (DOCUMENTS.has(lower) || RECORDS.has(lower)) record = true;
    if (SEEN.has(lower) && next === "by" && BE.has(tokens[i - 1]?.lower ?? "")) return true;
    if (isSaid(line, i, first, last)) return true;
    if (next === "that" && tellsThat(line, i, first, last)) return true;
  }
  return false;
}

/** "In a statement issued on Tuesday, …". */
function opensWithDocument(tokens: readonly Token[], first: number, last: number): boolean {
  if (!/^(?:in|on|during)$/.test(tokens[first]!.lower)) return false;
  if (!/^(?:a|an|his|her|their|its|the)$/.test(tokens[first + 1]?.lower ?? "")) return false;
  for (let i = first + 2; i < Math.min(last, first + 8) && tokens[i]!.text !== ","; i++)
    if (SAYINGS.has(tokens[i]!.lower)) return true;
  return false;
}

const SAYINGS = new Set(
  "statement interview letter speech memo email e-mail tweet post remarks testimony filing complaint lawsuit affidavit memoir op-ed column briefing".split(
    " ",
  ),
);

/** Whether a poll, survey or study is spoken of, and no polling station. */
export function asksPeople({ tokens }: Line, { first, last }: Sentence): boolean {
  for (let i = first; i < last; i++) if (POLLS.has(tokens[i]!.lower) && !isVoting(tokens, i)) return true;
  return false;
}

/** "in the view of the fire chief", "in Kovač's words". */
const isInView = (tokens: readonly Token[], i: number, first: number): boolean => {
  if (
    tokens[i + 1]?.lower !== "of" &&
    tokens[i - 1]?.lower !== "'s" &&
    !/^(?:his|her|their|its)$/.test(tokens[i - 1]?.lower ?? "")
  )
    return false;
  for (let j = i - 1; j >= first && j >= i - 6; j--) if (tokens[j]!.lower === "in") return true;
  return false;
};

const VIEWS = new Set("view opinion words eyes telling reckoning judgment judgement estimation".split(" "));

/** "by one estimate", "by most accounts". */
function isReckoning(tokens: readonly Token[], from: number, last: number): boolean {
  for (let i = from; i < Math.min(last, from + 5); i++) {
    if (RECKONINGS.has(tokens[i]!.lower)) return true;
    if (tokens[i]!.kind !== "word" && tokens[i]!.kind !== "clitic") return false;
  }
  return false;
}

const RECKONINGS = new Set(
  "estimate estimates count counts account accounts calculation calculations reckoning tally measure measures".split(
    " ",
  ),
);

/** "The agency raised the death toll to 267": who raises it has counted. */
function revises(tokens: readonly Token[], i: number, first: number, last: number): boolean {
  if (i === first || DETERMINERS.has(tokens[i - 1]!.lower) || BE.has(tokens[i - 1]!.lower)) return false;
  for (let j = i + 1; j < Math.min(last, i + 5); j++) if (REVISED.has(tokens[j]!.lower)) return true;
  return false;
}

const REVISES = new Set(
  "raises raised increases increased lowers lowered revises revised updates updated puts put cuts cut places placed".split(
    " ",
  ),
);
const REVISED = new Set("toll tally forecast estimate estimates outlook projection number figure total".split(" "));

/** "went to the polls", "poll workers": where people vote, and what hangs on a poll, ask nobody. */
const isVoting = (tokens: readonly Token[], i: number): boolean => {
  const { lower } = tokens[i]!;
  if (lower === "polling" || lower === "poll") return POLLING_PLACES.has(tokens[i + 1]?.lower ?? "");
  return (
    lower === "polls" &&
    (PREPOSITION_OF_PLACE.test(tokens[i - 2]?.lower ?? "") ||
      /^(?:open|close|opened|closed)$/.test(tokens[i + 1]?.lower ?? ""))
  );
};

const PREPOSITION_OF_PLACE = /^(?:to|at|from)$/;
const POLLING_PLACES = new Set(
  "station stations place places location locations worker workers watcher watchers hours day numbers".split(" "),
);

/** "streesed that the": whatever the verb, a past form before a clause with "that" reports. */
function tellsThat({ tokens }: Line, i: number, first: number, last: number): boolean {
  const token = tokens[i]!;
  const after = tokens[i + 2];
  if (i === first || i + 3 >= last || token.shape !== "lower" || !after) return false;
  if (!(VERB_FORMS.has(token.lower) || /[^e]ed$/.test(token.lower)) || HOMOGRAPHS.has(token.lower)) return false;
  return DETERMINERS.has(after.lower) || PRONOUNS.has(after.lower) || isCapitalised(after);
}

function isSaid(line: Line, i: number, first: number, last: number): boolean {
  const { tokens } = line;
  const token = tokens[i]!;
  if (!SAID.has(token.lower) || token.shape !== "lower") return false;
  if (token.lower === "pledged" && /^delegates?$/.test(tokens[i + 1]?.lower ?? "")) return false;
  let j = i - 1;
  let passive = false;
  while (j >= first && (isAdverb(tokens[j]!) || isAuxiliary(tokens[j]!.lower))) {
    if (BE.has(tokens[j]!.lower)) passive = true;
    j--;
  }
  if (passive && token.lower.endsWith("d")) return tokens[i + 1]?.lower === "by" || hasAgent(tokens, i + 1, last);
  const before = tokens[j];
  if (j < first || !before) return false;
  if (before.text === ",")
    return nounFollows(tokens[i + 1]) && !HOMOGRAPHS.has(token.lower) && VERB_FORMS.has(token.lower);
  if (before.kind === "punctuation" || before.kind === "clitic") return false;
  if (DETERMINERS.has(before.lower) && !PRONOUNS.has(before.lower)) return false;
  if (PREPOSITIONS.has(before.lower)) return false;
  if (before.lower === "which" || before.lower === "who" || before.lower === "that" || before.lower === "to")
    return false;
  if (CROWD.has(before.lower)) return false;
  // "Few Americans thought": somebody must have asked them.
  if (j > first && /^(?:few|fewer|most|many)$/.test(tokens[j - 1]!.lower) && MINDED.test(token.lower)) return false;
  if (HOMOGRAPHS.has(token.lower))
    return isCapitalised(before) || PRONOUNS.has(before.lower) || /[^s]s$/.test(before.lower)
      ? !TIME.has(before.lower) && speaks(tokens[i + 1])
      : false;
  return true;
}

const nounFollows = (next: Token | undefined): boolean =>
  next !== undefined && (isCapitalised(next) || DETERMINERS.has(next.lower) || PRONOUNS.has(next.lower));

/** What stands behind a verb, and not behind the noun of the same spelling. */
const speaks = (next: Token | undefined): boolean =>
  next !== undefined &&
  (DETERMINERS.has(next.lower) ||
    PRONOUNS.has(next.lower) ||
    next.lower === "to" ||
    next.lower === "that" ||
    isAdverb(next) ||
    isCapitalised(next) ||
    next.kind === "number");

/** "was praised by critics". */
function hasAgent(tokens: readonly Token[], from: number, last: number): boolean {
  for (let i = from; i < Math.min(last, from + 8); i++) if (tokens[i]!.lower === "by") return i + 1 < last;
  return false;
}
