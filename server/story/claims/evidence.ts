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
import { formsOf } from "../attribution/inflection.ts";
import { DOCUMENTS, HOMOGRAPHS, VERB_FORMS } from "../attribution/lexicon.ts";
import type { Line } from "../attribution/line.ts";
import { MINDS, POLLS, RECORDS } from "./words.ts";

/** Verbs with which somebody says something, by form; broader than what the attributions are found by. */
const SAID = new Set(
  (
    "say tell add argue note explain warn insist declare announce predict conclude observe remark report claim assert contend concede " +
    "acknowledge admit maintain state stress emphasize reiterate allege reply comment recount confirm counter retort lament boast complain " +
    "suggest testify recall write tweet estimate caution describe call accuse criticize condemn cite quote ask urge mention point speak " +
    "respond propose recommend promise pledge vow deny dispute question express demand reveal disclose advise brief inform inquire " +
    "believe think expect fear worry hope credit attribute blame rule find reckon calculate measure count list rank assess project forecast " +
    "consider regard see label dub liken portray characterize characterise show indicate demonstrate document detail highlight"
  )
    .split(" ")
    .flatMap((lemma) => formsOf(lemma).filter(([, form]) => form !== "ing").map(([form]) => form)),
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
    if (DOCUMENTS.has(lower) || RECORDS.has(lower)) record = true;
    if (record && SHOWS.has(lower) && !DETERMINERS.has(tokens[i - 1]?.lower ?? "")) return true;
    if (isSaid(line, i, first, last)) return true;
  }
  return false;
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
  if (before.text === ",") return nounFollows(tokens[i + 1]) && !HOMOGRAPHS.has(token.lower) && VERB_FORMS.has(token.lower);
  if (before.kind === "punctuation" || before.kind === "clitic") return false;
  if (DETERMINERS.has(before.lower) && !PRONOUNS.has(before.lower)) return false;
  if (PREPOSITIONS.has(before.lower)) return false;
  if (before.lower === "which" || before.lower === "who" || before.lower === "that" || before.lower === "to") return false;
  if (CROWD.has(before.lower)) return false;
  if (HOMOGRAPHS.has(token.lower)) return isCapitalised(before) || PRONOUNS.has(before.lower) || /[^s]s$/.test(before.lower) ? !TIME.has(before.lower) && speaks(tokens[i + 1]) : false;
  return true;
}

const nounFollows = (next: Token | undefined): boolean =>
  next !== undefined && (isCapitalised(next) || DETERMINERS.has(next.lower) || PRONOUNS.has(next.lower));

/** What stands behind a verb, and not behind the noun of the same spelling. */
const speaks = (next: Token | undefined): boolean =>
  next !== undefined && (DETERMINERS.has(next.lower) || PRONOUNS.has(next.lower) || next.lower === "to" || isCapitalised(next) || next.kind === "number");

/** "was praised by critics". */
function hasAgent(tokens: readonly Token[], from: number, last: number): boolean {
  for (let i = from; i < Math.min(last, from + 8); i++) if (tokens[i]!.lower === "by") return i + 1 < last;
  return false;
}

/** Whether somebody's mind is the main predicate: what they want, fear, hope for, their view or proposal. */
export function isSomebodysMind(line: Line, { first, last }: Sentence): boolean {
  for (let i = first; i < Math.min(last, first + 13); i++) {
    const token = line.tokens[i]!;
    if (token.shape === "lower" && MINDS.has(token.lower)) return true;
  }
  return false;
}
