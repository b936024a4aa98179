import type { Token } from "../../language/token.ts";
import {
  CONJUNCTIONS,
  DETERMINERS,
  isAdverb,
  isCapitalised,
  looksFinite,
  PREPOSITIONS,
  PRONOUNS,
  SUBJECT_PRONOUNS,
  TIME,
  WH_CLAUSE,
} from "./closed-classes.ts";
import { CLOSED, type ContentForm, contentEnd, SPEAKING } from "./content-end.ts";
import type { Frame } from "./lexicon.ts";
import { isQuoted, type Line, quotationStartingAt, type Range, range } from "./line.ts";

export interface Content {
  readonly form: ContentForm;
  readonly range: Range;
}

/** The content that follows a cue verb; `at` is the token behind the verb and its particle. */
export function contentBehind(line: Line, at: number, end: number, frames: ReadonlySet<Frame>): Content | undefined {
  const start = behindAddressee(line, at, end, frames);
  const first = line.tokens[start];
  if (!first || start >= end) return undefined;
  const quoted = quotedFrom(line, start, end);
  if (quoted !== undefined && frames.has("quote")) {
    return { form: "quote", range: range(quoted, contentEnd(line, quoted, end, "quote")) };
  }
  if (first.text === ":") return frames.has("quote") ? { form: "colon", range: range(start + 1, end) } : undefined;
  if (first.text === "," && frames.has("that")) {
    const that = thatBehindAside(line, start, end, start > at) ?? behindAside(line, start, end);
    if (that !== undefined) return { form: "that", range: range(that, contentEnd(line, that, end, "that")) };
  }
  if (first.lower === "when" && QUESTIONED.has(line.tokens[start + 1]?.lower ?? "")) return undefined;
  if (WH_CLAUSE.has(first.lower) && (frames.has("that") || frames.has("bare"))) {
    return { form: "that", range: range(start, contentEnd(line, start, end, "that")) };
  }
  if (
    first.lower === "to" &&
    frames.has("to") &&
    (line.tokens[start + 1]?.shape === "lower" || quotationStartingAt(line, start + 1))
  ) {
    return { form: "to", range: range(start, contentEnd(line, start, end, "to")) };
  }
  const echo = echoEnd(line, start, end);
  if (echo !== undefined && frames.has("bare")) return { form: "noun", range: range(start, echo) };
  if (CLOSED.has(first.text) || first.text === "," || first.text === ")" || first.text === "—" || first.text === "--")
    return undefined;
  const later = behindAdverbials(line, start, end);
  if (later > start) {
    const next = line.tokens[later];
    if (next && later < end) {
      const quotedLater = quotedFrom(line, later, end);
      if (quotedLater !== undefined && frames.has("quote")) {
        return { form: "quote", range: range(quotedLater, contentEnd(line, quotedLater, end, "quote")) };
      }
      if (next.text === ":" && frames.has("quote")) return { form: "colon", range: range(later + 1, end) };
      if (next.text === "," && frames.has("that")) {
        const aside = behindAside(line, later, end);
        if (aside !== undefined) {
          const form = isQuoted(line, aside) ? "quote" : "that";
          return { form, range: range(aside, contentEnd(line, aside, end, form)) };
        }
      }
      if (next.lower === "that" || next.lower === "whether") {
        if (frames.has("that") || frames.has("bare"))
          return { form: "that", range: range(later, contentEnd(line, later, end, "that")) };
      }
      if (frames.has("bare") && opensClause(line, later, end)) {
        return { form: "bare", range: range(later, contentEnd(line, later, end, "bare")) };
      }
    }
    return undefined;
  }
  if (frames.has("bare") && opensClause(line, start, end)) {
    const isClause = holdsVerb(line, start, end);
    if (isClause || !frames.has("noun")) {
      return isClause ? { form: "bare", range: range(start, contentEnd(line, start, end, "bare")) } : undefined;
    }
  }
  if (frames.has("noun") && opensPhrase(line, start)) {
    // "scolded the mayor: “…”": to whom it is said.
    const to = contentEnd(line, start, end, "noun");
    if (frames.has("quote") && line.tokens[to]?.text === ":" && quotationStartingAt(line, to + 1))
      return { form: "colon", range: range(to + 1, end) };
    return { form: "noun", range: range(start, contentEnd(line, start, end, "noun")) };
  }
  return undefined;
}

/** "…, he said when asked": a time and nothing said. */
const QUESTIONED = new Set("asked pressed questioned told confronted reached".split(" "));

/** "said so", "said as much": content that points back. */
function echoEnd(line: Line, at: number, end: number): number | undefined {
  const { tokens } = line;
  const to =
    tokens[at]!.lower === "so" ? at + 1 : tokens[at]!.lower === "as" && tokens[at + 1]?.lower === "much" ? at + 2 : at;
  const stop = tokens[to];
  if (to === at || to > end) return undefined;
  return !stop || to === end || stop.kind === "punctuation" || PREPOSITIONS.has(stop.lower) ? to : undefined;
}

/** "told Fox News, that", "added, though, that". */
function thatBehindAside(line: Line, comma: number, end: number, told: boolean): number | undefined {
  const { tokens } = line;
  if (told && tokens[comma + 1]?.lower === "that") return comma + 1;
  for (let i = comma + 1; i < Math.min(end - 1, comma + 10); i++) {
    if (isQuoted(line, i)) return undefined;
    if (tokens[i]!.text === ",") return tokens[i + 1]!.lower === "that" ? i + 1 : undefined;
  }
  return undefined;
}

/** "says at a rally in Toledo, Ohio, that", "wrote on her page, in capital letters, “…”". */
function behindAside(line: Line, comma: number, end: number): number | undefined {
  const { tokens } = line;
  for (let i = comma + 1; i < Math.min(end - 1, comma + 16); i++) {
    if (isQuoted(line, i)) return tokens[i - 1]!.text === "," && quotationStartingAt(line, i) ? i : undefined;
    if (tokens[i]!.lower === "that" && tokens[i - 1]!.text === ",") return i;
    if (looksFinite(tokens[i]!) || CLOSED.has(tokens[i]!.text) || SPEAKING.has(tokens[i]!.lower)) return undefined;
  }
  return undefined;
}

/** A quotation that opens here, behind a comma or colon, or after "that". */
function quotedFrom(line: Line, at: number, end: number): number | undefined {
  const skip = line.tokens[at]?.text === "," || line.tokens[at]?.text === ":" ? at + 1 : at;
  return skip < end && quotationStartingAt(line, skip) ? skip : undefined;
}

const opensPhrase = (line: Line, i: number): boolean => {
  const token = line.tokens[i]!;
  if (isQuoted(line, i)) return true;
  return (
    token.kind !== "punctuation" &&
    token.kind !== "clitic" &&
    !PREPOSITIONS.has(token.lower) &&
    !CONJUNCTIONS.has(token.lower) &&
    !isAdverb(token) &&
    !TIME.has(token.lower)
  );
};

const opensClause = (line: Line, i: number, end: number): boolean => {
  const token = line.tokens[i]!;
  if (i >= end - 1) return false;
  if (isQuoted(line, i)) return true;
  if (token.kind === "punctuation") return token.text === "$";
  // "said about 20 people had died".
  if (token.lower === "about" && line.tokens[i + 1]!.kind === "number") return true;
  if (token.lower === "to" || token.lower === "of" || token.lower === "about" || token.lower === "by") return false;
  if (PREPOSITIONS.has(token.lower))
    return (
      isCapitalised(token) ||
      ["if", "in", "at", "after", "under", "despite", "without", "during", "over"].includes(token.lower)
    );
  return token.kind !== "clitic" && !CONJUNCTIONS.has(token.lower);
};

/** Whether a verb stands within the clause, or a modal, so that a bare clause and no noun phrase begins here. */
function holdsVerb(line: Line, start: number, end: number): boolean {
  for (let i = start; i < Math.min(end, start + 24); i++) {
    const token = line.tokens[i]!;
    if (looksFinite(token)) return true;
    if (i > start && token.kind === "clitic" && token.lower === "'s" && PRONOUNS.has(line.tokens[i - 1]!.lower))
      return true;
    if (SUBJECT_PRONOUNS.has(token.lower) && i < end - 1 && token.lower !== "it" && token.lower !== "you") return true;
    if (token.text === ";" || (token.text === "," && i > start + 12)) return false;
  }
  return false;
}

/** Past "reporters", "the crowd", "him": who is told. */
function behindAddressee(line: Line, at: number, end: number, frames: ReadonlySet<Frame>): number {
  if (!frames.has("addressee")) return at;
  const { tokens } = line;
  for (let i = at; i < Math.min(end, at + 16); i++) {
    const token = tokens[i]!;
    const next = tokens[i + 1];
    if (isQuoted(line, i)) return i;
    if (i > at && (token.lower === "that" || token.lower === "to" || WH_CLAUSE.has(token.lower))) return i;
    if (token.text === "," || token.text === ":" || CLOSED.has(token.text)) return i;
    if (i > at && SUBJECT_PRONOUNS.has(token.lower)) return i;
    if (i === at && PRONOUNS.has(token.lower) && next && !PREPOSITIONS.has(next.lower)) return i + 1;
    if (
      i > at &&
      DETERMINERS.has(token.lower) &&
      !PREPOSITIONS.has(tokens[i - 1]!.lower) &&
      !DETERMINERS.has(tokens[i - 1]!.lower)
    )
      return i;
    if (
      i > at &&
      token.shape !== "lower" &&
      tokens[i - 1]!.shape === "lower" &&
      !PREPOSITIONS.has(tokens[i - 1]!.lower) &&
      !DETERMINERS.has(tokens[i - 1]!.lower)
    )
      return i;
    if (looksFinite(token) && i > at + 1) return at;
  }
  return at;
}

/** Past "on Tuesday", "in a statement", "during an interview with ABC": when, where and how it was said. */
export function behindAdverbials(line: Line, at: number, end: number): number {
  const { tokens } = line;
  let i = at;
  for (let steps = 0; i < end && steps < 4; steps++) {
    const token = tokens[i]!;
    if (isQuoted(line, i)) return i;
    if (TIME.has(token.lower) || (isAdverb(token) && token.shape === "lower")) {
      i++;
      continue;
    }
    if (!PREPOSITIONS.has(token.lower) || token.lower === "as" || token.lower === "than" || isCapitalised(token)) break;
    // "continue to back", "about whom", "of winning": no time or place.
    if (token.lower === "to" && !isPhraseOpener(tokens[i + 1])) break;
    const past = behindPreposition(line, i, end);
    if (past === undefined) break;
    i = past;
  }
  return i;
}

const isPhraseOpener = (token: Token | undefined): boolean =>
  token !== undefined &&
  (DETERMINERS.has(token.lower) ||
    PRONOUNS.has(token.lower) ||
    isCapitalised(token) ||
    (token.shape === "lower" && token.lower.endsWith("s")));

/** Past one prepositional phrase: up to "that", a comma, a colon, a quotation, or the next phrase's determiner. */
function behindPreposition(line: Line, at: number, end: number): number | undefined {
  const { tokens } = line;
  for (let i = at + 1; i < Math.min(end, at + 14); i++) {
    const token = tokens[i]!;
    const before = tokens[i - 1]!;
    if (isQuoted(line, i)) return i;
    if (token.lower === "that" || token.text === "," || token.text === ":" || CLOSED.has(token.text)) return i;
    if (SUBJECT_PRONOUNS.has(token.lower)) return i;
    if (looksFinite(token)) return undefined;
    if (i === at + 1 || PREPOSITIONS.has(before.lower) || DETERMINERS.has(before.lower)) continue;
    if (DETERMINERS.has(token.lower)) return i;
    if (TIME.has(token.lower) && TIME.has(before.lower)) continue;
    if (isCapitalised(token) && before.shape === "lower") return i;
  }
  return undefined;
}
