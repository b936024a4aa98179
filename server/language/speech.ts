import type { Token } from "./token.ts";

/** Verbs that stand beside a quotation and name its speaker. */
export const SPEECH_VERBS: ReadonlySet<string> = new Set(
  (
    "said says say saying told tells asked asks added adds adding replied replies wrote writes tweeted tweets explained explains " +
    "noted notes stated states announced announces declared declares recalled recalls continued continues concluded warned warns " +
    "insisted insists argued argues claimed claims remarked joked shouted read reads commented responded answered admitted " +
    "acknowledged predicted suggested complained testified posted stressed emphasized emphasised observed quipped urged"
  ).split(" "),
);

/**
 * In a stretch of tokens that may be a quotation with its closing mark missing: the index of the comma (or other mark)
 * behind which the reporter speaks again, as in “We are ready, the minister told reporters.”
 */
export function endOfSpeech(tokens: readonly Token[], from: number, to: number): number | undefined {
  for (let i = from; i < to; i++) {
    const { text } = tokens[i]!;
    if (text !== "," && text !== "?" && text !== "!") continue;
    for (let k = i + 1; k < Math.min(i + 8, to); k++) {
      const token = tokens[k]!;
      if (token.kind === "punctuation" && token.text !== ",") break;
      if (!SPEECH_VERBS.has(token.lower)) continue;
      const subject = tokens[k - 1]!;
      const first = tokens[i + 1]!;
      const inverted = k === i + 1;
      const thirdPerson =
        first.lower === "he" || first.lower === "she" || first.shape === "capitalised" || first.lower === "the";
      if (inverted || (thirdPerson && first.lower !== "i" && (subject.kind === "word" || subject.text === ",")))
        return i;
      break;
    }
  }
  return undefined;
}
