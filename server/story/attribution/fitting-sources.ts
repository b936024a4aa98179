import { isRoleNoun } from "../../tables/role-nouns.ts";
import { DETERMINERS, isCapitalised, PRONOUNS } from "./closed-classes.ts";
import type { Content } from "./contents.ts";
import type { VerbGroup } from "./cues.ts";
import { DOCUMENTS } from "./lexicon.ts";
import type { Line, Range } from "./line.ts";
import { RELATIVE_SUBJECTS } from "./noun-phrases.ts";

const NAMING = new Set(["call", "label", "dub", "brand", "term"]);

/** Those who look into a matter and find. */
const BODIES = new Set(
  "panel court jury commission committee tribunal inquiry inquest board watchdog regulator regulators auditors researchers".split(
    " ",
  ),
);

/** Whether such a subject can say, show or think such a thing. */
export function fitsVerb(line: Line, group: VerbGroup, content: Content, source: Range): boolean {
  const { tokens } = line;
  const head = tokens[source.to - 1]!;
  if (
    group.class === "mind" &&
    head.shape === "lower" &&
    !PRONOUNS.has(head.lower) &&
    !isRoleNoun(head.lower) &&
    !/[^s]s$/.test(head.lower)
  )
    return false;
  // "declared victory", "declared war on": a deed.
  if (group.lemma === "declare" && content.form === "noun") {
    const opener = tokens[content.range.from]!;
    if (opener.shape === "lower" && !DETERMINERS.has(opener.lower) && !PRONOUNS.has(opener.lower)) return false;
  }
  // "He found the door was locked": what somebody sees for himself.
  const isPronoun = PRONOUNS.has(head.lower);
  const finds =
    holdsDocument(line, source) ||
    (isCapitalised(head) && !isPronoun) ||
    isRoleNoun(head.lower) ||
    BODIES.has(head.lower);
  if (group.lemma === "find" && content.form === "bare" && !finds) return false;
  if (group.class === "evidence") {
    if (content.form === "noun") return DOCUMENTS.has(head.lower) || holdsDocument(line, source);
  }
  if (RELATIVE_SUBJECTS.has(head.lower) && source.to - source.from === 1) {
    if (group.class === "evidence") return head.lower !== "who";
    if (group.class !== "speech" || content.form === "noun") return false;
  }
  // "a stream called Miracle Run": a name and nobody's word for it.
  if (NAMING.has(group.lemma) && group.range.to - group.range.from === 1 && group.form === "past") {
    if (head.shape === "lower" && !PRONOUNS.has(head.lower) && !isRoleNoun(head.lower) && !head.lower.endsWith("s"))
      return false;
  }
  if (source.to - source.from === 1 && head.lower === "it" && content.form === "noun" && group.class !== "speech")
    return false;
  return !(PRONOUNS.has(head.lower) && head.lower === "you");
}

/** Whether a report, a poll, a letter or the like is in the phrase. */
export function holdsDocument(line: Line, { from, to }: Range): boolean {
  for (let i = from; i < to; i++) if (DOCUMENTS.has(line.tokens[i]!.lower)) return true;
  return false;
}
