import type { Token } from "../../language/token.ts";
import { BE, HAVE, isAdverb, isCapitalised, PRONOUNS } from "../attribution/closed-classes.ts";
import { formsOf } from "../attribution/inflection.ts";
import { range } from "../attribution/line.ts";
import type { Candidate } from "./candidate.ts";

/** A change over time without its figure: "support has dropped sharply", "dipped into the mid-20s". */
export function trendAt(tokens: readonly Token[], i: number, first: number, last: number): Candidate | undefined {
  const token = tokens[i]!;
  const form = CHANGES.get(token.lower);
  if (form === undefined || token.shape !== "lower" || i === first) return undefined;
  let before = i - 1;
  while (before > first && isAdverb(tokens[before]!)) before--;
  const subject = tokens[before]!;
  if (form === "ing" || form === "participle") {
    if (!(form === "ing" ? BE : HAVE).has(subject.lower)) return undefined;
  } else if (isCapitalised(subject) || PRONOUNS.has(subject.lower) || subject.kind !== "word") return undefined;
  const next = tokens[i + 1];
  if (i + 1 < last && next && !(next.kind === "punctuation" || isAdverb(next) || MEASURES.has(next.lower)))
    return undefined;
  return { kind: "statistic", range: range(i, measured(tokens, i, last)), weight: 0.8 };
}

const CHANGES: ReadonlyMap<string, "past" | "ing" | "participle"> = new Map(
  (
    "increase decrease rise grow soar surge double triple quadruple plunge shrink slump halve tumble plummet dwindle skyrocket balloon " +
    "rebound decline drop fall climb dip worsen improve widen narrow ebb spike"
  )
    .split(" ")
    .flatMap((lemma) =>
      formsOf(lemma).flatMap(([form, name]): [string, "past" | "ing" | "participle"][] =>
        name === "past" || name === "ing" || name === "participle" ? [[form, name]] : [],
      ),
    ),
);

const MEASURES = new Set(
  "by from in since over into during across amid for under above below among past between".split(" "),
);

/** "into the mid-20s" belongs to what is asked about. */
function measured(tokens: readonly Token[], i: number, last: number): number {
  for (let j = i + 1; j < Math.min(last, i + 5); j++) if (/\d/.test(tokens[j]!.text)) return j + 1;
  return i + 1;
}

/** "a sharp increase in attacks", "a drop in trade". */
export function trendNounAt(tokens: readonly Token[], i: number, first: number, last: number): Candidate | undefined {
  const token = tokens[i]!;
  if (!TREND_NOUNS.has(token.lower) || token.shape !== "lower" || tokens[i + 1]?.lower !== "in" || i + 2 >= last)
    return undefined;
  for (let j = i - 1; j >= first && j >= i - 4; j--)
    if (/^(?:a|an|this|its|their|such)$/.test(tokens[j]!.lower))
      return { kind: "statistic", range: range(j, i + 1), weight: 0.7 };
  return undefined;
}

const TREND_NOUNS = new Set(
  "increase rise drop decline surge spike jump fall growth reduction decrease slump slowdown upswing uptick swing shift".split(
    " ",
  ),
);

/** Who is ahead: "trails", "virtually tied", "a dead heat", "the front-runner". */
export function standingAt(tokens: readonly Token[], i: number, first: number, last: number): Candidate | undefined {
  const token = tokens[i]!;
  if (token.shape !== "lower" || i === first) return undefined;
  const next = tokens[i + 1];
  const two = next && i + 1 < last ? `${token.lower} ${next.lower}` : "";
  if (STANDINGS.has(two)) return { kind: "statistic", range: range(i, i + 2), weight: 0.8 };
  // "is the clear front-runner"; "Mr. Rossi, the front-runner," only says who he is.
  if (FAVOURITES.has(token.lower)) {
    for (let j = i - 1; j > first && j >= i - 4; j--)
      if (BE.has(tokens[j]!.lower) && tokens[j]!.lower !== "'s")
        return { kind: "statistic", range: range(i, i + 1), weight: 0.6 };
    return undefined;
  }
  if (token.lower === "neck" && next?.lower === "and" && tokens[i + 2]?.lower === "neck")
    return { kind: "statistic", range: range(i, i + 3), weight: 0.8 };
  if (/^ranks?$|^ranked$/.test(token.lower) && next && (ORDINAL.test(next.lower) || next.kind === "number"))
    return { kind: "statistic", range: range(i, i + 2), weight: 0.8 };
  let before = i - 1;
  while (before > first && isAdverb(tokens[before]!)) before--;
  if (token.lower === "tied" && BE.has(tokens[before]!.lower) && !/^(?:to|up|down)$/.test(next?.lower ?? ""))
    return { kind: "statistic", range: range(i, i + 1), weight: 0.8 };
  if (
    /^(?:leads|led|trails|trailed|leading|trailing)$/.test(token.lower) &&
    next &&
    i + 1 < last &&
    isCapitalised(next)
  ) {
    const person =
      isCapitalised(tokens[before]!) || BE.has(tokens[before]!.lower) || PRONOUNS.has(tokens[before]!.lower);
    return person ? { kind: "statistic", range: range(i, i + 1), weight: 0.8 } : undefined;
  }
  return undefined;
}

const ORDINAL = /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|among|\d+(?:st|nd|rd|th))$/;

const STANDINGS = new Set([
  "dead heat",
  "tight race",
  "close race",
  "statistical tie",
  "virtual tie",
  "slim lead",
  "narrow lead",
  "wide lead",
  "commanding lead",
  "double-digit lead",
  "solid lead",
  "comfortable lead",
]);
const FAVOURITES = new Set(
  "front-runner frontrunner front-runners frontrunners favorite favourite underdog".split(" "),
);
