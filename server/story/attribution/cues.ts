import type { Token } from "../../language/token.ts";
import {
  BE,
  CHAIN,
  DETERMINERS,
  DO,
  HAVE,
  isAdverb,
  isAuxiliary,
  isCapitalised,
  MODALS,
  PREPOSITIONS,
  PRONOUNS,
  SUBJECT_PRONOUNS,
  WH_CLAUSE,
} from "./closed-classes.ts";
import type { VerbForm } from "./inflection.ts";
import { type CueClass, type CueVerb, DOCUMENTS, type Frame, HOMOGRAPHS, VERB_FORMS } from "./lexicon.ts";
import { isQuoted, type Line, quotationEndingAt, type Range, REACH, range } from "./line.ts";

/** A verb that may report, with its auxiliaries, adverbs and negation. */
export interface VerbGroup {
  readonly range: Range;
  readonly verb: number;
  readonly lemma: string;
  readonly class: CueClass;
  readonly frames: ReadonlySet<Frame>;
  readonly form: VerbForm;
  readonly passive: boolean;
  /** "to say" without a finite verb before it. */
  readonly infinitive: boolean;
  /** "saying" without "is". */
  readonly participle: boolean;
}

/** The verb group around the word at `i`, if that word can be a cue verb there. */
export function verbGroupAt(line: Line, i: number, start: number): VerbGroup | undefined {
  const token = line.tokens[i]!;
  if (
    token.shape !== "lower" &&
    !(token.shape === "capitalised" && (i === start || (line.titled && TITLED.has(token.lower))))
  )
    return undefined;
  const readings = VERB_FORMS.get(token.lower);
  if (!readings) return undefined;
  const next = line.tokens[i + 1]?.lower;
  const wanted = readings.filter(
    ([verb]) =>
      verb.particle !== undefined && verb.particle === next && (verb.lemma !== "respond" || isNegated(line, i)),
  );
  const plain = readings.filter(([verb]) => verb.particle === undefined);
  const chosen = wanted.length > 0 ? wanted : plain;
  const verb = chosen[0]?.[0];
  if (!verb) return undefined;
  // "put", "read": where one word is base and past, the past is what reports.
  const form = chosen.find(([other, name]) => other === verb && name === "past")?.[1] ?? chosen[0]![1];
  const group = withAuxiliaries(line, i, start);
  // "the number written on it".
  if (form === "participle" && group.auxiliaries === 0) return undefined;
  const groupForm = formIn(form, group.auxiliaries);
  if (isNoun(line, i, group.from, start, verb, form, group.auxiliaries)) return undefined;
  return {
    range: range(group.from, i + 1 + (wanted.length > 0 ? 1 : 0)),
    verb: i,
    lemma: verb.lemma,
    class: verb.class,
    frames: mergedFrames(chosen),
    form: groupForm,
    passive: group.passive && (form === "past" || form === "participle"),
    infinitive: group.infinitive,
    participle: form === "ing" && group.auxiliaries === 0,
  };
}

/** "did not immediately respond to": only an answer that is missing has its question for content. */
function isNegated({ tokens }: Line, verb: number): boolean {
  for (let i = Math.max(0, verb - 3); i < verb; i++) if (/^(?:not|n't|n’t|never)$/.test(tokens[i]!.lower)) return true;
  return false;
}

/** Verbs that report even in a headline that capitalises every word. */
const TITLED = new Set(
  "says say said tells told warns calls reveals claims vows asks urges blasts slams accuses finds shows".split(" "),
);

function mergedFrames(readings: readonly (readonly [CueVerb, VerbForm])[]): ReadonlySet<Frame> {
  if (readings.length === 1) return readings[0]![0].frames;
  return new Set(readings.flatMap(([verb]) => [...verb.frames]));
}

const formIn = (form: VerbForm, auxiliaries: number): VerbForm => (auxiliaries > 0 && form === "base" ? "third" : form);

interface Auxiliaries {
  readonly from: number;
  readonly auxiliaries: number;
  readonly passive: boolean;
  readonly infinitive: boolean;
}

function withAuxiliaries(line: Line, verb: number, start: number): Auxiliaries {
  const { tokens } = line;
  let from = verb;
  let auxiliaries = 0;
  let passive = false;
  let nearest = true;
  for (let i = verb - 1; i >= Math.max(start, verb - REACH / 4); i--) {
    if (isQuoted(line, i)) break;
    const token = tokens[i]!;
    const isName = token.shape === "capitalised" && i > start;
    if (isName) break;
    if (token.lower === "to") {
      const before = chainBefore(line, i - 1, start);
      if (before === undefined) return { from, auxiliaries, passive, infinitive: true };
      from = before;
      i = before;
      auxiliaries++;
      nearest = false;
      continue;
    }
    if (isAuxiliary(token.lower) || (token.lower === "'s" && contracts(tokens, i))) {
      // "He's said" has "has" before it.
      if (nearest && BE.has(token.lower) && token.lower !== "'s") passive = true;
      nearest = false;
      auxiliaries++;
      from = i;
      continue;
    }
    // "has since said".
    const isSince = token.lower === "since" && HAVE.has(tokens[i - 1]?.lower ?? "");
    if (isSince || (isAdverb(token) && token.shape === "lower")) {
      from = i;
      continue;
    }
    break;
  }
  // Adverbs that open the sentence stay outside.
  while (from < verb && isCapitalised(tokens[from]!) && isAdverb(tokens[from]!)) from++;
  return { from, auxiliaries, passive, infinitive: false };
}

/** "declined", "went on": what may stand before "to say"; its place. */
function chainBefore(line: Line, i: number, start: number): number | undefined {
  const token = line.tokens[i];
  if (!token || i < start) return undefined;
  if (CHAIN.has(token.lower) && token.shape === "lower" && !DETERMINERS.has(line.tokens[i - 1]?.lower ?? "")) return i;
  const before = line.tokens[i - 1];
  if (token.lower === "on" && (before?.lower === "went" || before?.lower === "going")) return i - 1;
  // "was quick to point out", "was forced to admit": "is likely to say" tells of the future and of nobody's words.
  if (READY.has(token.lower) && before && BE.has(before.lower)) return i;
  if (token.lower === "yet" && before && HAVE.has(before.lower)) return i;
  return undefined;
}

const READY = new Set(
  "quick forced keen eager careful reluctant unwilling unable willing prompted compelled loath happy".split(" "),
);

/** "he's saying", not "Trump's said". */
const contracts = (tokens: readonly Token[], i: number): boolean => PRONOUNS.has(tokens[i - 1]?.lower ?? "");

const NOUN_CONTEXT = new Set(
  "'s my your his her its our their the a an this that these those no any such own".split(" "),
);

/** "another says", "majorities in all five say". */
const ALONE = new Set("another each two three four five six seven eight nine ten".split(" "));

const BEFORE_PARTICIPLE = new Set("by after before for from without despite".split(" "));

/** Whether the word is a noun (or adjective) here: "the claims", "in reports", "pledged delegates". */
function isNoun(
  line: Line,
  i: number,
  from: number,
  start: number,
  verb: CueVerb,
  form: VerbForm,
  auxiliaries: number,
): boolean {
  const { tokens } = line;
  const token = tokens[i]!;
  const before = from > start ? tokens[from - 1] : undefined;
  const next = tokens[i + 1];
  if (before && !isQuoted(line, from - 1)) {
    if (before.lower !== "that" && NOUN_CONTEXT.has(before.lower) && !(before.lower === "this")) return true;
    const standsAlone = ALONE.has(before.lower) && !HOMOGRAPHS.has(token.lower);
    if (DETERMINERS.has(before.lower) && !PRONOUNS.has(before.lower) && !standsAlone) return true;
    if (PREPOSITIONS.has(before.lower) && form !== "base" && before.lower !== "to")
      return form !== "ing" || !BEFORE_PARTICIPLE.has(before.lower);
  }
  if (auxiliaries > 0) return false;
  // "“…,” she yells": a quotation has just been spoken.
  if (verb.frames.has("behind") && form !== "base") {
    for (let j = from - 1; j >= start && j >= from - 3; j--) if (quotationEndingAt(line, j)) return false;
  }
  const shows = verb.class === "evidence" && hasDocument(line, from, start);
  if (shows && (form === "third" || isPlural(before!, line, from - 1) || next?.lower === "that")) return false;
  if (form === "base") {
    if (!before) return true;
    // "Did the mayor say that …?": the auxiliary opens the sentence.
    const opener = tokens[start]!.lower;
    if ((DO.has(opener) || MODALS.has(opener)) && from - start < 8 && !HOMOGRAPHS.has(token.lower)) return false;
    if (HOMOGRAPHS.has(token.lower)) {
      // "Polls show that" opens the sentence; a name goes with no base form.
      if (
        isCapitalised(before) &&
        !SUBJECT_PRONOUNS.has(before.lower) &&
        !(from === start + 1 && isPlural(before, line, start))
      )
        return true;
      if (
        (token.lower === "state" && !SUBJECT_PRONOUNS.has(before.lower)) ||
        token.lower === "reason" ||
        token.lower === "figure"
      )
        return true;
      if (next && !isQuoted(line, i + 1) && !opensContent(next) && verb.particle === undefined) return true;
    }
    return !isPlural(before, line, from - 1) && !hasPluralHead(line, from, start, HOMOGRAPHS.has(token.lower));
  }
  if (form === "third" && HOMOGRAPHS.has(token.lower)) {
    if (!before) return true;
    const closes = next?.text === "." && verb.frames.has("behind");
    if (next && !closes && !isQuoted(line, i + 1) && !opensContent(next) && verb.particle === undefined) return true;
    return !(
      isCapitalised(before) ||
      SUBJECT_PRONOUNS.has(before.lower) ||
      before.lower === "who" ||
      before.lower === "which" ||
      DOCUMENTS.has(before.lower) ||
      hasDocument(line, from, start) ||
      before.text === "," ||
      PRONOUNS.has(before.lower) ||
      (before.shape === "lower" &&
        next !== undefined &&
        (next.lower === "that" || next.lower === "to" || isQuoted(line, i + 1)))
    );
  }
  if (form === "past" || form === "participle") {
    // "pledged delegates": an adjective before a plural noun, behind nothing that could be its subject.
    if (!before && next !== undefined && next.shape === "lower" && !PREPOSITIONS.has(next.lower))
      return form === "participle";
  }
  if (form === "ing" && before && isCapitalised(before) && next && next.lower === "of") return true;
  return false;
}

const opensContent = (next: Token): boolean =>
  WH_CLAUSE.has(next.lower) ||
  DETERMINERS.has(next.lower) ||
  SUBJECT_PRONOUNS.has(next.lower) ||
  isCapitalised(next) ||
  next.lower === "to" ||
  next.text === ":" ||
  next.text === ",";

/** "leaked documents from his tax return show": the head stands before the preposition. */
function hasPluralHead(line: Line, at: number, start: number, strict: boolean): boolean {
  for (let i = at - 1; i >= start && i > at - 11; i--) {
    const token = line.tokens[i]!;
    if (isAuxiliary(token.lower) && i > start && line.tokens[i - 1]!.lower === "who") continue;
    if (token.kind === "punctuation" || isAuxiliary(token.lower) || isQuoted(line, i)) return false;
    if (token.lower === "and" && i > start && isCapitalised(line.tokens[i + 1]!)) return true;
    if (strict && PREPOSITIONS.has(token.lower))
      return i > start && (isPlural(line.tokens[i - 1]!, line, i - 1) || DOCUMENTS.has(line.tokens[i - 1]!.lower));
    if (
      !strict &&
      (PLURAL.has(token.lower) ||
        token.lower === "those" ||
        (token.kind === "word" && /[^su]s$/.test(token.lower) && token.lower.length > 4))
    )
      return true;
  }
  return false;
}

function hasDocument(line: Line, at: number, start: number): boolean {
  for (let i = at - 1; i >= start && i > at - 13; i--) {
    const token = line.tokens[i]!;
    if (token.kind === "punctuation") return false;
    if (DOCUMENTS.has(token.lower)) return true;
  }
  return false;
}

const PLURAL = new Set(
  "data they we i you who people officials critics some many most others both those all men women police voters".split(
    " ",
  ),
);

const isPlural = (token: Token, line: Line, i: number): boolean =>
  !isQuoted(line, i) &&
  (PLURAL.has(token.lower) ||
    (token.kind === "word" && token.lower.endsWith("s") && token.lower.length > 3 && !token.lower.endsWith("ss")) ||
    token.text === "," ||
    (isCapitalised(token) && line.tokens[i - 1]?.lower === "and"));
