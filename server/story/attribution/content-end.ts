import type { Token } from "../../language/token.ts";
import { isAdverb, isAuxiliary, isCueForm, looksFinite } from "./closed-classes.ts";
import { verbGroupAt } from "./cues.ts";
import { DASHES, isQuoted, type Line, REACH } from "./line.ts";

export type ContentForm = "quote" | "that" | "bare" | "colon" | "noun" | "to";

/** Marks that close a clause. */
export const CLOSED = new Set([".", "!", "?", ";"]);

/** Where content that begins at `from` ends: the sentence's end, or where something else takes over. */
export function contentEnd(line: Line, from: number, end: number, form: ContentForm): number {
  const { tokens } = line;
  const last = lastInk(line, end);
  for (let i = from + 1; i < Math.min(last, from + 12 * REACH); i++) {
    if (isQuoted(line, i)) continue;
    const token = tokens[i]!;
    const next = tokens[i + 1];
    if (token.text === ";") return i;
    if (token.text === ":" && (form === "noun" || form === "to" || speaksAnew(line, i + 1, end))) return i;
    if (SPEAKING.has(token.lower) && (isQuoted(line, i - 1) || opensOtherVoice(tokens, i - 1)))
      return cutBefore(tokens, i);
    if ((OTHER_VOICE.has(token.lower) || DASHES.has(token.text)) && speaksAnew(line, i + 1, end)) return i;
    if (token.text === "," && next && !isQuoted(line, i + 1)) {
      if (next.lower === "according" || SPEAKING.has(next.lower)) return i;
      if (form === "noun" || form === "to") {
        if (!goesOnAfterComma(line, i)) return i;
      } else if ((OTHER_VOICE.has(next.lower) || next.lower === "as") && speaksAnew(line, i + 2, end)) return i;
      else if (next.lower === "but" && form !== "quote") return i;
    }
    if ((token.lower === "and" || token.lower === "but") && next && goesOnSpeaking(line, i + 1, end)) return i;
    if (form === "quote" && isQuoted(line, i - 1) && endsQuote(line, i)) return i;
    if ((form === "noun" || form === "to") && AFTER_PHRASE.has(token.lower) && i > from + 1 && token.shape === "lower")
      return i;
    if ((form === "noun" || form === "to") && token.lower === "and" && next && looksFinite(next)) return i;
  }
  return last;
}

export const SPEAKING = new Set(
  "saying adding noting arguing calling citing telling claiming suggesting explaining warning insisting writing pointing accusing stressing describing referring asking acknowledging admitting conceding remarking stating predicting declaring concluding tweeting emphasizing criticizing".split(
    " ",
  ),
);

/** Words before which somebody else, or the same voice anew, may take over. */
const OTHER_VOICE = new Set("but and while though although whereas yet".split(" "));

/** "…, but warning that", "… and arguing that": a participle of speaking goes on. */
const opensOtherVoice = (tokens: readonly Token[], i: number): boolean => {
  const token = tokens[i]!;
  return token.lower === "and" || token.lower === "but" || token.lower === "by" || DASHES.has(token.text);
};

/** Without the "and" and the comma before what takes over. */
function cutBefore(tokens: readonly Token[], i: number): number {
  let end = i;
  while (end > 0 && (opensOtherVoice(tokens, end - 1) || tokens[end - 1]!.text === ",")) end--;
  return end;
}

/** Words that open another clause behind a noun phrase or infinitive that is content. */
const AFTER_PHRASE = new Set(
  "when while after before during because although though but since until unless amid despite ahead".split(" "),
);

/** After a whole quotation, only a little unquoted text still belongs: "… the “best” plan for the country". */
function endsQuote(line: Line, i: number): boolean {
  const token = line.tokens[i]!;
  const inner = line.tokens[i - 2];
  // “I won.” He left; “I won,” he said: the comma or stop inside the mark ends what is quoted.
  return (
    (inner !== undefined && (inner.text === "," || inner.text === "." || inner.text === "?" || inner.text === "!")) ||
    token.text === ","
  );
}

/** "red, white and blue", "his tax plan, which": a list or relative goes on. */
function goesOnAfterComma(line: Line, comma: number): boolean {
  const next = line.tokens[comma + 1]!;
  return next.lower === "which" || next.lower === "including" || next.lower === "such" || next.lower === "whose";
}

/** Within a few words another subject and verb of speech follow: ", but Trump said". */
function speaksAnew(line: Line, from: number, end: number): boolean {
  for (let i = from; i < Math.min(end, from + 8); i++) {
    const token = line.tokens[i]!;
    if (isQuoted(line, i) || (token.kind === "punctuation" && token.text !== "-")) return false;
    if (token.shape !== "lower" || !isCueForm(token)) continue;
    const group = verbGroupAt(line, i, from);
    if (!group || group.infinitive || group.participle || group.passive || group.range.from === from) continue;
    return group.class === "speech" || group.class === "evidence";
  }
  return false;
}

/** "… and said", "… but has since said": the same subject's next verb of speech. */
function goesOnSpeaking(line: Line, from: number, end: number): boolean {
  const { tokens } = line;
  if (isQuoted(line, from)) return false;
  if (isCueForm(tokens[from]!) && looksFinite(tokens[from]!)) return true;
  if (!isAuxiliary(tokens[from]!.lower) && !isAdverb(tokens[from]!)) return false;
  for (let i = from + 1; i < Math.min(end, from + 4); i++) {
    if (isQuoted(line, i)) return false;
    if (!isCueForm(tokens[i]!)) continue;
    const group = verbGroupAt(line, i, from);
    return (
      group?.range.from === from && group.class === "speech" && !group.infinitive && !group.participle && !group.passive
    );
  }
  return false;
}

/** The end without closing punctuation. */
function lastInk(line: Line, end: number): number {
  let last = end;
  while (
    last > 0 &&
    line.tokens[last - 1]!.kind === "punctuation" &&
    CLOSED.has(line.tokens[last - 1]!.text) &&
    !isQuoted(line, last - 1)
  )
    last--;
  return last;
}
