import { isForeignLine } from "./foreign-lines.ts";
import { isForeignFurniture } from "./foreign-stems.ts";
import {
  ADDRESSED,
  ASKED_FOR,
  ASKING,
  BUTTONS,
  furnitureWeight,
  IMPERATIVES,
  PROMPTING,
  REPORTED,
} from "./furniture-words.ts";
import { isLoneLine } from "./lone-lines.ts";
import { isPageLine } from "./page-lines.ts";
import { isStamp } from "./stamps.ts";

/** Above this a line alone in its paragraph is page furniture. */
const ALONE = 2.6;
/** Glued to copy it takes more. */
const GLUED = ALONE + 0.4;
/** Below this the first of several sentences is copy, and so is the line. */
const FIRST = 1.5;
/** Longer lines are copy, whatever their words, in UTF-16 units. */
const LONGEST = 240;

/** A line as it is judged. */
interface Judged {
  readonly line: string;
  /** In lower case, with plain apostrophes, without bullets, arrows and the marks at its end. */
  readonly plain: string;
  readonly words: readonly string[];
  /** Somebody does something in it, and it ends. */
  readonly isSentence: boolean;
}

function judged(line: string): Judged {
  const plain = line
    .toLowerCase()
    .replaceAll("i\u0307", "i")
    .replaceAll("’", "'")
    .replace(/\s+/g, " ")
    .replace(/^[^\p{L}\p{N}@©[(<]+/u, "")
    .replace(/[\s.…:!?»›→>|–—*·•-]+$/u, "");
  return { line, plain, words: plain.match(/[\p{L}\p{M}\p{N}'-]+/gu) ?? [], isSentence: isSentence(line) };
}

function isSentence(line: string): boolean {
  return /[.!”"’)]$/.test(line) && /\S\s+\S+\s+\S+\s+\S/.test(line) && /\p{Ll}/u.test(line);
}

/** Whether a line that stands alone is page furniture: by its shape first, then by the weight of its words. */
export function isFurnitureLine(line: string): boolean {
  if (line.length === 0 || line.length > LONGEST) return false;
  if (isPlainCopy(line) || isSigned(line)) return false;
  const own = judged(line);
  if (hasShape(own) || isLone(own)) return true;
  // Of several sentences the first must be furniture too, or something was glued to copy.
  const first = /^.{8,160}?[.!?]["”’)]?(?=\s\S)/.exec(line)?.[0];
  if (first !== undefined) {
    const alone = judged(first);
    if (!hasShape(alone) && weight(alone) < FIRST) return false;
  }
  return weight(own) >= ALONE;
}

/** Whether the end of a paragraph, after a full stop, is furniture that was glued to it. Only plain cases. */
export function isGluedFurniture(tail: string): boolean {
  if (tail.length > 120 || /^[([“"]/.test(tail)) return false;
  if (isPlainCopy(tail) || isSigned(tail)) return false;
  const own = judged(tail);
  return own.words.length <= 14 && (hasShape(own) || weight(own) >= GLUED);
}

/** A sentence in English that asks for nothing and tells the reader nothing: one look-up a word, before all else. */
function isPlainCopy(line: string): boolean {
  if (!/[.!”"]$/.test(line) || !/^[\x20-\x7e\u2010-\u2026£€]*$/.test(line) || !isSentence(line)) return false;
  const words = line.toLowerCase().match(/[a-z]+/g) ?? [];
  return !IMPERATIVES.has(words[0]!) && !LED_BY.has(words[0]!) && !words.some((word) => PROMPTING.has(word));
}

/** Who said what stands above ("— Mike DeWine, Twitter"), and captions with their credit. */
const isSigned = (line: string): boolean =>
  /^[—–]|[.!?”)\p{L}] ?(?:Images?|Photos?|Pictures?|Credit|Source)(?: credit)?: ?\S/u.test(line);

/** What is furniture also at the end of a paragraph. A sentence must ask or tell the reader something besides. */
function hasShape(own: Judged): boolean {
  const { plain, isSentence } = own;
  if (isSentence && !PROMPT.test(plain)) return false;
  return (
    isPageLine(plain) || asks(own) || plain.includes("all rights reserved") || (!isSentence && isForeignLine(plain))
  );
}

/** A prompt: it begins with what to do, and says with what. */
function asks({ line, plain, words }: Judged): boolean {
  const [first, second] = words[0] === "please" ? words.slice(1) : words;
  if (first === undefined || plain.length > 150) return false;
  // "Follow Jo Dawe", and not "Follow the money".
  if (first === "follow" && words.length <= 6 && second !== undefined && !/^(?:the|an?)$/.test(second)) return true;
  // "Not a member? Sign in", and not "Not enough discussion".
  if (/^(?:not|have|need|want)$/.test(first) && !line.includes("?")) return false;
  return (
    (ASKING.has(first) || (isParted(first) && isParticle(second))) &&
    words.some((word, at) => at > 0 && ASKED_FOR.has(word))
  );
}

/** "Sign up" asks for something, "Sign of the times" doesn't. */
const isParted = (word: string): boolean => word === "sign" || word === "log" || word === "turn";
const isParticle = (word = ""): boolean => word === "up" || word === "in" || word === "out" || word === "on";

/** What is furniture only where it has the paragraph to itself. */
function isLone(own: Judged): boolean {
  const { line, plain } = own;
  if (/\.$/.test(line)) return isCut(line);
  return (
    isBar(own) ||
    /^@\w{2,30}$/.test(line) ||
    isForeignFurniture(line, plain) ||
    (!line.endsWith("?") && (isLoneLine(plain) || isStamp(plain) || isCut(line) || isPointer(line) || isDoubled(plain)))
  );
}

/** Nothing but names of networks and buttons, and how often they were pressed. */
function isBar({ line, words }: Judged): boolean {
  if (line.endsWith("?") || words.length === 0 || words.length > 16) return false;
  return words.every((word) => BUTTONS.has(word) || /^\d+$/.test(word)) && words.some((word) => BUTTONS.has(word));
}

/** A button and its state: "RecommendRecommended". */
const isDoubled = (plain: string): boolean => plain.length <= 50 && /^([a-z]{4,20})\1(?:ed|d)?$/.test(plain);

/** The beginning of another story, cut short: "Apple Sneaks A Big Change Into…", "… Read more". */
const isCut = (line: string): boolean =>
  /…|\.\.\.|\[/.test(line) &&
  (/(?:…|\.\.\.)\W{0,3}(?:read (?:more|on|full story)|more)\W{0,3}$|\[ ?(?:…|\.\.\.|read more|more) ?\]$/i.test(line) ||
    (/\p{L}(?:…|\.\.\.)$/u.test(line) &&
      line.split(" ").length >= 4 &&
      !/(?:^|\s)\p{Ll}[\p{Ll}'’-]{3,}/u.test(line) &&
      /\p{Ll}/u.test(line)));

/** A link to another page: it ends in an arrow, or in the kind of page. */
const isPointer = (line: string): boolean =>
  /[»›→;>\]]$/.test(line) &&
  /(?:»|›|→|&raquo;|>>|\[ ?(?:video|photos?|insight|news|gallery|pictures?|pics|watch|live|analysis|exclusive|opinion) ?\])$/i.test(
    line,
  ) &&
  line.length > 3;

/** What an imperative may have before it. */
const LED_BY = new Set(["please", "now", "or", "never", "don", "to"]);

/** What a page asks or tells its readers, also in whole sentences. */
const PROMPT =
  /\b(?:newsletters?|subscri(?:be|ber|bers|ption|bing)|sign(?:ing)? up|log(?:ged)? in|login|your e-?mail|cookies|advertisement|advertising|disclosure|disclaimer|comments? (?:yet|are)|video above|video below|watch the|click here|all rights reserved|votes|notify me|supports? (?:our|independent)|unsupported|javascript|our app|thanks for|commission|rely on|follow (?:us|him|her|them|me)|sharing is caring|read more|tap here|in your browser|share this|privacy policy|terms of (?:use|service))\b/;

/** How much the words of a line speak for furniture. */
function weight({ line, plain, words, isSentence }: Judged): number {
  if (words.length === 0 || words.length > 34) return 0;
  let sum = 0;
  let known = 0;
  for (const word of new Set(words)) {
    const own = furnitureWeight(word);
    sum += own;
    if (own > 0) known++;
  }
  if (sum < 1) return 0;
  const imperative = isImperative(words);
  if (isSentence && !imperative && !(words.some((word) => ADDRESSED.has(word)) && PROMPT.test(plain))) return 0;
  if (!/[.!?”"’]$/.test(line)) sum += 0.6;
  if (imperative) sum += 1;
  if (!/\p{Ll}/u.test(line)) sum += 0.3;
  sum += 0.8 * (known / words.length);
  sum -= 0.14 * (words.length - known);
  for (const word of words) if (REPORTED.has(word)) sum -= 1.1;
  // "The advertising war", "Follow the money": a heading with one such word.
  if (known === 1 && /^(?:\p{L}+ )?(?:the|an?) /u.test(plain)) sum -= 0.6;
  if (/["“”‘]/.test(line)) sum -= 1.2;
  if (/[$€£]|\d%/.test(line)) sum -= 0.6;
  return sum;
}

function isImperative(words: readonly string[]): boolean {
  const [first = "", second = ""] = /^(?:please|now|or)$/.test(words[0] ?? "") ? words.slice(1) : words;
  if (first === "never" || first === "don't") return second === "miss";
  if (first === "to") return /^(?:view|read|comment|leave|continue|see|watch|get|the)$/.test(second);
  return IMPERATIVES.has(first) && (!isParted(first) || isParticle(second));
}
