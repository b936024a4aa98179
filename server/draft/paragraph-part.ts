import type { Block } from "./block.ts";
import type { Part } from "./part.ts";

/** What has been seen of the draft so far; decides what a paragraph without marks of its own is. */
export interface Progress {
  readonly headline: boolean;
  readonly body: boolean;
  readonly ended: boolean;
}

export const START: Progress = { headline: false, body: false, ended: false };

const END_MARK = /^(?:-\s?30\s?-|#{2,}|\*{3,}|-?\s?(?:ENDS?|END)\s?-?|-\s?(?:ends?)\s?-)$/;
const MORE_MARK = /^(?:mf|more follows|\(?more\)?|-\s?more\s?-)$/i;
const BYLINE = /^(?:by|words(?: by)?|story by|report(?:ing)? by)\s+\p{Lu}[^.!?]{2,90}$/iu;
const SIGN_OFF =
  /^[([](?:(?:additional |with )?(?:reporting|writing|editing|compiled|translated|edited|written)\b).{2,300}[)\]]$/i;
const CORRECTION =
  /^(?:\(?(?:corrections?|clarifications?|editor['’]?s['’]? note|amplification|refiles?|corrects)\b.{0,40}[:—–-])/i;
const ADVISORY =
  /^(?:embargo(?:ed)?\b|not for (?:publication|release)\b|for immediate release\b|advisory\b|eds(?:\.|:|\b)|stand\s?by\b)/i;
const CAPTION =
  /^(?:\[caption\b|\(?(?:photo|picture|image|caption|file photo|pictured|video|graphic|illustration)s?\s?[:|])/i;
const LIST_ITEM = /^(?:[-*•–·▪]\s|\d{1,3}[.)]\s|[a-z][.)]\s)/;
const TRANSCRIPT = /^(?:[QA][:.]\s|\p{Lu}[\p{Lu}.'’ -]{2,40}(?:\([^)]{1,40}\))?:\s)/u;
const SENTENCE_END = /[.!?…][”"’')\]]*$/;

/** What a paragraph is, `next` being the one behind it, and what has then been seen. Long text is judged by its first and last hundred units alone. */
export function partOf(block: Block, text: string, next: Block | undefined, progress: Progress): [Part, Progress] {
  const part = partByMarks(block, text, next, progress);
  return [
    part,
    {
      headline: progress.headline || part === "headline" || part === "body",
      body: progress.body || part === "body",
      ended: progress.ended || part === "end-mark",
    },
  ];
}

function partByMarks({ role, start, end }: Block, text: string, next: Block | undefined, progress: Progress): Part {
  switch (role) {
    case "heading":
      return progress.body ? "subheading" : "headline";
    case "plain":
      break;
    default:
      return role;
  }
  const length = end - start;
  const line = length <= 400 ? text.slice(start, end) : text.slice(start, start + 200);
  const tail = text.slice(Math.max(start, end - 12), end);
  if (length <= 20 && END_MARK.test(line)) return "end-mark";
  if (progress.ended) return "note";
  if (length <= 20 && MORE_MARK.test(line)) return "advisory";
  if (length <= 100 && BYLINE.test(line) && !SENTENCE_END.test(tail)) return "byline";
  if (length <= 320 && SIGN_OFF.test(line)) return "sign-off";
  if (CORRECTION.test(line)) return "correction";
  if (ADVISORY.test(line) && length <= 200) return "advisory";
  if (CAPTION.test(line)) return "caption";
  if (LIST_ITEM.test(line)) return "list";
  if (TRANSCRIPT.test(line)) return "transcript";
  const ends = SENTENCE_END.test(tail);
  const breaksOff = !ends && (/[,;:—–-]$/.test(tail) || BREAKS_OFF.test(tail));
  if (!progress.headline && !progress.body && next && length <= 200 && !breaksOff) {
    if (!ends || isTitleCase(line) || isShortBefore(line, next)) return "headline";
  }
  if (!ends && !breaksOff && length <= 70 && next && isHeadingLike(line)) return "subheading";
  return "body";
}

/** No heading ends in these words; a sentence that was cut short does. */
const BREAKS_OFF =
  /(?:^|\s)(?:a|an|the|of|to|and|or|but|for|with|from|at|by|into|than|that|which|who|his|her|its|their|our|my|was|were|is|are|be|has|have|had|will|would|said)$/i;

/** All but a stray one of the longer words are capitalised, as in American headlines. */
function isTitleCase(line: string): boolean {
  const words = line.match(/\p{L}[\p{L}'’-]{3,}/gu) ?? [];
  return words.length >= 4 && words.filter((word) => /^\p{Lu}/u.test(word)).length >= words.length * 0.8;
}

/** Some papers end their headlines with a full stop: one short sentence alone before a much longer paragraph. */
const isShortBefore = (line: string, next: Block): boolean =>
  line.length <= 95 &&
  !IS_LEDE.test(line) &&
  !/[.!?]\s+[\p{Lu}“"]/u.test(line.replace(/\b\p{Lu}\p{L}{0,3}\./gu, "")) &&
  next.end - next.start > line.length * 1.5;

/** A lede says on which day and in the past tense what a headline says in the present. */
const IS_LEDE =
  /\b(?:on|late|early|since|last) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:was|were|had) (?:\w+ly )?\w+(?:ed|en)\b/;

/** A short line that starts with a capital or figure and holds no finite sentence's punctuation. */
const isHeadingLike = (line: string): boolean =>
  /^[\p{Lu}\p{Nd}“"‘]/u.test(line) && !/[.;!]\s/.test(line) && line.split(/\s+/).length <= 9;
