import type { Sentence } from "../../language/sentences.ts";
import type { Token } from "../../language/token.ts";
import {
  BE,
  DETERMINERS,
  isAdverb,
  isAuxiliary,
  isCapitalised,
  looksFinite,
  PREPOSITIONS,
  PRONOUNS,
  TIME,
} from "../attribution/closed-classes.ts";
import { formsOf } from "../attribution/inflection.ts";
import { DOCUMENTS, HOMOGRAPHS, VERB_FORMS } from "../attribution/lexicon.ts";
import type { Line } from "../attribution/line.ts";
import { IDEAS, MINDS, POLLS, RECORDS } from "./words.ts";

/** Verbs with which somebody says something, by form; broader than what the attributions are found by. */
const SAID = new Set(
  (
    "say tell add argue note explain warn insist declare announce predict conclude observe remark report claim assert contend concede " +
    "acknowledge admit maintain state stress emphasize emphasise reiterate allege reply comment recount confirm counter retort lament " +
    "boast complain suggest testify recall write tweet estimate caution describe accuse criticize criticise condemn cite quote ask urge " +
    "mention respond propose recommend promise pledge vow deny dispute reveal disclose inform believe think expect fear worry credit blame"
  )
    .split(" ")
    .flatMap((lemma) =>
      formsOf(lemma)
        .filter(([, form]) => form !== "ing")
        .map(([form]) => form),
    ),
);

const SHOWS = new Set(
  "show find suggest indicate reveal demonstrate put estimate rank list document note say state confirm measure record cite"
    .split(" ")
    .flatMap((lemma) => formsOf(lemma).map(([form]) => form)),
);

/** Words that name no one in particular: "half of voters said", "some said". */
const CROWD = new Set("half voters percent majority third quarter most some many respondents people others".split(" "));

/** Whether the sentence tells, anywhere, who says so. Broader than the attributions: better silent than wrong. */
export function namesSource(line: Line, { first, last }: Sentence): boolean {
  const { tokens } = line;
  let record = false;
  for (let i = first; i < last; i++) {
    const token = tokens[i]!;
    const lower = token.lower;
    const next = tokens[i + 1]?.lower;
    if (lower === "according" && next === "to") return true;
    if (lower === "per" && i + 1 < last && (isCapitalised(tokens[i + 1]!) || next === "the")) return true;
    if (token.text === ":" && i > first + 1) return true;
    if (POLLS.has(lower)) return true;
    if (record && SHOWS.has(lower) && !DETERMINERS.has(tokens[i - 1]?.lower ?? "")) return true;
    if (DOCUMENTS.has(lower) || RECORDS.has(lower)) record = true;
    if (isSaid(line, i, first, last)) return true;
    if (next === "that" && tellsThat(line, i, first, last)) return true;
  }
  return false;
}

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
    isCapitalised(next) ||
    next.kind === "number");

/** "was praised by critics". */
function hasAgent(tokens: readonly Token[], from: number, last: number): boolean {
  for (let i = from; i < Math.min(last, from + 8); i++) if (tokens[i]!.lower === "by") return i + 1 < last;
  return false;
}

/** Whether somebody's mind is the main predicate: what they want, fear, hope for. */
export function isSomebodysMind({ tokens }: Line, { first, last }: Sentence): boolean {
  for (let i = first + 1; i < Math.min(last, first + 13); i++) {
    const token = tokens[i]!;
    if (token.shape !== "lower") continue;
    if (!looksFinite(token) && !MINDS.has(token.lower)) continue;
    for (let j = i; j < Math.min(last, i + 4); j++) if (MINDS.has(tokens[j]!.lower)) return true;
    return false;
  }
  return false;
}

/** Whether a view, proposal or complaint is spoken of, or something is seen as something. */
export function isSomebodysIdea({ tokens }: Line, { first, last }: Sentence): boolean {
  for (let i = first; i < last; i++) {
    const { lower } = tokens[i]!;
    if (IDEAS.has(lower)) return true;
    if (!SEES.has(lower)) continue;
    let before = i - 1;
    while (before > first && isAdverb(tokens[before]!)) before--;
    if (BE.has(tokens[before]?.lower ?? "")) continue;
    for (let j = i + 1; j < Math.min(last, i + 7); j++) if (tokens[j]!.lower === "as") return true;
  }
  return false;
}

const SEES = new Set(
  "see view regard perceive cast portray paint frame describe treat interpret depict characterize"
    .split(" ")
    .flatMap((lemma) => formsOf(lemma).map(([form]) => form)),
);
