import { verbs } from "./inflection.ts";
import { DOCUMENTS } from "./lexicon.ts";
import { isQuoted, type Line, type Range, range } from "./line.ts";

const ISSUING = verbs("release issue send post publish write");
const REACH_LEFT = 9;

/** "issued a statement on Friday saying": who issues a document says what stands in it; all of it is the cue. */
export function issuedDocument(line: Line, cue: Range, first: number): Range | undefined {
  const { tokens } = line;
  let sawDocument = false;
  for (let i = cue.from - 1; i >= first && i >= cue.from - REACH_LEFT; i--) {
    const token = tokens[i]!;
    if (isQuoted(line, i)) return undefined;
    if (token.kind === "punctuation" && !(token.text === "," && i === cue.from - 1)) return undefined;
    if (sawDocument && ISSUING.has(token.lower) && token.shape === "lower") return range(i, cue.to);
    sawDocument ||= DOCUMENTS.has(token.lower);
  }
  return undefined;
}
