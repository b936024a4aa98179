import { isForeignFurniture } from "./furniture-foreign.ts";
import { FOREIGN_LINES, LONE_LINES, WHOLE_LINES } from "./furniture-phrases.ts";
import { BUTTONS, furnitureWeight } from "./furniture-words.ts";

/** Above this a line alone in its paragraph is page furniture. */
const ALONE = 2.6;
/** Longer lines are copy, whatever their words, in UTF-16 units. */
const LONGEST = 240;

/** A line as it is judged: in lower case, without bullets, arrows and the marks at its end. */
function plainLine(line: string): string {
  return line
    .toLowerCase()
    .replaceAll("i\u0307", "i")
    .replace(/[\s\u00a0]+/g, " ")
    .replace(/^[^\p{L}\p{N}@©[(<]+/u, "")
    .replace(/[\s.…:!»›→>|–—*·•-]+$/u, (tail) => (/[»›→>]/.test(tail) && line.length > 24 ? "»" : ""));
}

/** Whether a line that stands alone is page furniture: by its shape first, then by the weight of its words. */
export function isFurnitureLine(line: string): boolean {
  if (line.length === 0 || line.length > LONGEST || isSigned(line)) return false;
  const plain = plainLine(line);
  if (
    isBar(line, plain) ||
    hasShape(line, plain) ||
    isLone(line, plain) ||
    (!/[.]$/.test(line) && isForeignFurniture(line, plain))
  )
    return true;
  // Of several sentences the first must be furniture too, or something was glued to copy.
  const first = /^.{8,160}?[.!?]["”’)]?(?=\s\S)/.exec(line)?.[0];
  if (first !== undefined && !isShaped(first) && score(first, plainLine(first)) < 1.5) return false;
  return score(line, plain) >= ALONE;
}

const isShaped = (line: string): boolean => hasShape(line, plainLine(line));

/** Whether the end of a paragraph, after a full stop, is furniture that was glued to it. Only plain cases. */
export function isGluedFurniture(tail: string): boolean {
  if (tail.length > 120 || isSigned(tail) || /^[([“"]/.test(tail)) return false;
  const plain = plainLine(tail);
  if (plain.split(" ").length > 14) return false;
  return hasShape(tail, plain) || score(tail, plain) >= ALONE + 0.4;
}

/** Who said what stands above ("— Mike DeWine, Twitter"), and captions with their credit. */
const isSigned = (line: string): boolean =>
  /^[—–]|[.!?”)\p{L}] ?(?:Images?|Photos?|Pictures?|Credit|Source)(?: credit)?: ?\S/u.test(line);

function hasShape(line: string, plain: string): boolean {
  if (isSentence(line)) return PROMPT.test(plain) && WHOLE_LINES.some((shape) => shape.test(plain));
  return WHOLE_LINES.some((shape) => shape.test(plain)) || FOREIGN_LINES.some((shape) => shape.test(plain));
}

const isLone = (line: string, plain: string): boolean =>
  !/[.?]$/.test(line) && LONE_LINES.some((shape) => shape.test(plain));

/** What a page asks or tells its readers, also in whole sentences. */
const PROMPT =
  /\b(?:newsletters?|subscri(?:be|ber|bers|ption|bing)|sign(?:ing)? up|log(?:ged)? in|your e-?mail|cookies|advertisement|advertising|disclosure|disclaimer|comments? (?:yet|are)|video above|video below|watch the|click here|all rights reserved|votes|notify me|supports? (?:our|independent)|unsupported|javascript|our app|thanks for|commission|rely on|follow (?:us|him|her|them|me)|sharing is caring|read more|tap here|in your browser|share this)\b/;

/** A sentence of copy: somebody does something in it, and it ends. */
function isSentence(line: string): boolean {
  const words = line.split(/\s+/);
  return words.length > 3 && /[.!”"’)]$/.test(line) && !/^[\p{Lu}\s]+$/u.test(line);
}

/** Nothing but names of networks and buttons. */
function isBar(line: string, plain: string): boolean {
  if (/[.?]$/.test(line) || plain.length < 2) return false;
  const words = plain
    .replace(/\b\d+\b/g, "")
    .split(/[^\p{L}\p{M}-]+/u)
    .filter(Boolean);
  return words.length > 0 && words.length <= 16 && words.every((word) => BUTTONS.has(word));
}

const IMPERATIVE =
  /^(?:please |now |or )?(?:share|read|click|subscribe|sign|follow|join|get|watch|see|view|download|listen|leave|post|add|comment|print|skip|continue|notify|register|log|support|donate|never miss|don['’]t miss|tap|scroll|explore|discover|check|enter|send|submit|report|shop|buy|try|start|learn|find|visit|like|tweet|email|save|show|hide|load|open|close|play|already|want|enjoy|stay|become|help|receive|to (?:view|read|comment|leave|continue|see|watch|get|the)|write|tell|go|back|jump|return|turn|enable|allow|accept|choose|install)\b/;

/** A page speaks to its reader, or of itself. */
const ADDRESSED =
  /\b(?:you|your|yours|you['’](?:re|ll|ve)|we|our|us|please|this|these|here|no|all|more|click|tap|thanks|disclosure|disclaimer|watch)\b/;

const REPORTED =
  /\b(?:said|says|told|asked|added|according|was|were|had|he|she|they|his|her|their|who|which|police|officials|government|minister|president|court|percent|killed|announced|would|could|began|after|before|because|when|while|since|during|against)\b/g;

function score(line: string, plain: string): number {
  const words = plain.split(/[^\p{L}\p{N}'’-]+/u).filter(Boolean);
  if (words.length === 0 || words.length > 34) return 0;
  let sum = 0;
  let known = 0;
  for (const word of new Set(words)) {
    const weight = furnitureWeight(word);
    sum += weight;
    if (weight > 0) known++;
  }
  if (sum < 1) return 0;
  if (isSentence(line) && !IMPERATIVE.test(plain) && !(PROMPT.test(plain) && ADDRESSED.test(plain))) return 0;
  if (!/[.!?”"’]$/.test(line.trimEnd())) sum += 0.6;
  if (IMPERATIVE.test(plain)) sum += 1;
  if (/^[^\p{Ll}]+$/u.test(line)) sum += 0.3;
  sum += 0.8 * (known / words.length);
  sum -= 0.14 * (words.length - known);
  sum -= 1.1 * (plain.match(REPORTED)?.length ?? 0);
  // "The advertising war", "Follow the money": a heading with one such word.
  if (known === 1 && /^(?:\p{L}+ )?(?:the|an?) /u.test(plain)) sum -= 0.6;
  if (/["“”‘]/.test(line)) sum -= 1.2;
  if (/[$€£]|\d%/.test(line)) sum -= 0.6;
  return sum;
}
