import { perReading, type Reading } from "../../draft/reading.ts";
import type { Token } from "../../language/token.ts";
import { DETERMINERS, isAdverb, isCapitalised, isCueForm, looksFinite } from "../attribution/closed-classes.ts";
import { isQuoted, type Line, type Range, range } from "../attribution/line.ts";
import { mainSubject } from "../attribution/main-subject.ts";
import { INSIDE, RELATIVES } from "../attribution/noun-phrases.ts";
import { factsOf } from "../attribution/paragraph.ts";
import { nounKind } from "./source-words.ts";

/** The subject of each sentence's first clause. */
export const subjectsOf = perReading((reading: Reading): readonly (Range | undefined)[] => {
  const { line } = factsOf(reading);
  return line.sentences.map(({ first, last }) => {
    const found = mainSubject(line, first, last);
    return found && range(found.from, Math.max(found.to, endOfSubject(line, found.from, last)));
  });
});

/** Up to the verb, or to a comma. */
function endOfSubject(line: Line, from: number, last: number): number {
  let i = from;
  for (; i < last && i < from + 16; i++) {
    const token = line.tokens[i]!;
    if (token.kind === "clitic" ? token.lower !== "'s" : token.kind === "punctuation" && !INSIDE.has(token.text)) break;
    if (isQuoted(line, i) || RELATIVES.has(token.lower)) break;
    if (i > from && !isCapitalised(token) && isVerbHere(token, line.tokens[i - 1]!)) break;
  }
  return i;
}

const isVerbHere = (token: Token, before: Token): boolean =>
  looksFinite(token) ||
  isAdverb(token) ||
  token.lower === "used" ||
  (isCueForm(token) && before.kind === "word" && !DETERMINERS.has(before.lower));

/** 'a man', 'the driver' in the middle of a sentence: somebody without a name whom the next 'he' may mean. */
export const bystandersOf = perReading((reading: Reading): readonly Range[] => {
  const { line } = factsOf(reading);
  const { tokens } = line;
  const found: Range[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (isQuoted(line, i)) continue;
    const { lower } = tokens[i]!;
    if (lower === "one" && tokens[i + 1]?.lower === "of" && DETERMINERS.has(tokens[i + 2]?.lower ?? "")) {
      for (let to = i + 3; to < i + 7; to++) {
        if (nounKind(tokens[to]?.lower ?? "") !== "people") continue;
        found.push(range(i, to + 1));
        break;
      }
    }
    if (!BYSTANDERS.has(lower)) continue;
    let from = i;
    while (
      from > 0 &&
      i - from < 4 &&
      !DETERMINERS.has(tokens[from]!.lower) &&
      tokens[from - 1]!.kind !== "punctuation"
    )
      from--;
    if (from === i || !DETERMINERS.has(tokens[from]!.lower)) continue;
    const before = tokens[from - 1];
    if (before && (before.text === "," || /^(?:is|was|are|were|as|be|been|'s|became|of)$/.test(before.lower))) continue;
    // "the woman Berg": a name follows that says who.
    if (tokens[i + 1]?.shape === "capitalised") continue;
    found.push(range(from, i + 1));
  }
  return found;
});

const BYSTANDERS = new Set(
  "man woman boy girl teenager suspect victim driver gunman attacker officer soldier pilot passenger judge defendant widow husband wife mother father son daughter brother sister".split(
    " ",
  ),
);
