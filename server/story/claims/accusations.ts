import type { Token } from "../../language/token.ts";
import { BE, DETERMINERS, isAdverb, PREPOSITIONS } from "../attribution/closed-classes.ts";
import { verbs } from "../attribution/inflection.ts";
import { range } from "../attribution/line.ts";
import type { Candidate } from "./candidate.ts";
import { FAILING, LAW, WRONGDOING } from "./words.ts";

export function accusationAt(tokens: readonly Token[], i: number, first: number, last: number): Candidate | undefined {
  const token = tokens[i]!;
  if (token.shape !== "lower") return undefined;
  const before = tokens[i - 1];
  // "the village lies 12 miles north".
  if (
    /^(?:lies|lying|lay)$/.test(token.lower) &&
    /^(?:\d|in|on|at|down|under|near|north|south|east|west|between|just|about|behind|beyond|within|ahead)/.test(
      tokens[i + 1]?.lower ?? "",
    )
  )
    return undefined;
  if (WRONGDOING.has(token.lower) && !THINGS.has(token.lower)) {
    let lawful = false;
    for (let j = first; j < last; j++) if (LAW.has(tokens[j]!.lower)) lawful = true;
    return {
      kind: "accusation",
      range: range(i, i + 1),
      weight: (i > first && isDone(token, tokens, i, first) ? 2.2 : 1.2) - (lawful ? 1.8 : 0),
    };
  }
  // "illegal immigrants" names a group; "the deal was illegal" judges it.
  if (/^(?:illegal|unlawful|secret)$/.test(token.lower) && !(before && BE.has(before.lower))) return undefined;
  if (FAILING.has(token.lower) && i > first)
    return {
      kind: "accusation",
      range: range(i, Math.min(last, i + (tokens[i + 1]?.lower === "to" ? 3 : 1))),
      weight: 0.9,
    };
  return undefined;
}

/** "rape survivors", "a fraud case" name a theme; here somebody did it, or is it. */
function isDone(token: Token, tokens: readonly Token[], i: number, first: number): boolean {
  let j = i - 1;
  while (j > first && isAdverb(tokens[j]!)) j--;
  const before = tokens[j]!;
  // "Trump's overtly racist campaign": a possessive, no verdict.
  if (before.lower === "'s") return false;
  if (PAST_WRONGS.has(token.lower))
    return (
      before.kind === "word" &&
      !BE.has(before.lower) &&
      !DETERMINERS.has(before.lower) &&
      !PREPOSITIONS.has(before.lower) &&
      before.lower !== "and" &&
      before.lower !== "or" &&
      before.lower !== "to"
    );
  if (!BE.has(before.lower) && !(/^(?:a|an)$/.test(before.lower) && BE.has(tokens[j - 1]?.lower ?? "")))
    return /^(?:a|an)$/.test(before.lower) && /^(?:fraudulent|corrupt)$/.test(token.lower);
  return WRONGDOERS.has(token.lower);
}

/** Plurals of things, as often as deeds. */
const THINGS = new Set("rigs forges hacks poisons".split(" "));

const WRONGDOERS = new Set(
  "corrupt fraudulent crooked racist liar murderer rapist criminal negligent lies lying cheating stealing".split(" "),
);

const PAST_WRONGS = new Set(
  [
    ...verbs(
      "cheat steal bribe embezzle defraud swindle extort murder rape torture assault harass molest launder plagiarize plagiarise falsify forge blackmail massacre misappropriate mislead deceive collude hack lie",
      (name) => name === "past" || name === "third",
    ),
  ].filter((form) => !/^(?:lies|assaults|murders|rapes|hacks|cheats|massacres|forges)$/.test(form)),
);
