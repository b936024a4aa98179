import type { Span } from "../text/span.ts";

/** What a writer or a template left to be filled in. */
export interface Placeholder extends Span {
  readonly text: string;
}

/**
 * One search for all forms. TK is written in capitals; the shop is TK Maxx, and Super Bowl XX and Benedict XX have their
 * numerals: those are told by their neighbours.
 */
const FORMS = new RegExp(
  [
    "(?<tk>(?<![\\p{L}\\p{N}&.])(?:TK){1,6}(?![\\p{L}\\p{N}&]))",
    "(?<crosses>(?<![\\p{L}\\p{N}.])[$€£]?X{2,6}(?:,X{3}|\\.X)?(?![\\p{L}\\p{N}]))",
    "(?<doubt>\\?{2,3}(?=[\\s.,;:)\\]]|$))",
    "(?<paren>\\((?:CHECK|CONFIRM|TK|TBC|TBD|TODO|XX+)\\b[^()\\n]{0,80}\\))",
    "(?<bracket>[[<{](?:CHECK|CONFIRM|VERIFY|FIX|TODO|TBC|TBD|TBA|XX+|WHO|DATE|NAME|TITLE|AGE|FIGURE|NUMBER|QUOTE|LINK|SOURCE|ADD|PLACEHOLDER|REF|SPELLING|INSERT|FILL IN|[A-Z]{3,20} (?:HERE|TO COME|NEEDED|MISSING|TK))(?:[ :,/—–-][^\\][(){}<>\\n]{0,80})?[\\]>}])",
    "(?<field>\\{\\{[^{}\\n]{1,60}\\}\\}|\\$\\{[^{}\\n]{1,60}\\}|%%[A-Z_]{2,40}%%|\\[\\[[^\\][\\n]{1,60}\\]\\])",
    "(?<insert>\\[(?:insert|enter|your|add|fill in|name of|title of|placeholder)\\b[^\\][\\n]{0,60}\\])",
    "(?<dummy>\\blorem ipsum(?: dolor sit amet)?\\b|\\bdolor sit amet\\b)",
    "(?<template>(?<=\\b[Tt]he |\\b[Mm]r |\\b[Mm]s )(?:NAME|TITLE|PLACE|AGENCY|COMPANY|CITY|DATE|PERSON|SURNAME|NUMBER)(?= (?:said|says|told|of|is|was|has|will|added)\\b))",
    "(?<note>(?<![\\p{L}\\p{N}])(?:TBC|TBD|TODO|FIXME)(?![\\p{L}\\p{N}]))",
  ].join("|"),
  "giu",
);

/** Forms that count only as they are written here, in capitals. */
const IN_CAPITALS: readonly string[] = ["tk", "crosses", "paren", "bracket", "template", "note"];

export function findPlaceholders(prose: string): Placeholder[] {
  const found: Placeholder[] = [];
  for (const match of prose.matchAll(FORMS)) {
    const text = match[0];
    const start = match.index;
    const end = start + text.length;
    const form = Object.entries(match.groups!).find(([, value]) => value !== undefined)?.[0] ?? "";
    if (IN_CAPITALS.includes(form) && !isInCapitals(text, form)) continue;
    if (form === "tk" && /^\s(?:Maxx|MAXX|Elevator)/u.test(prose.slice(end, end + 12))) continue;
    if (form === "crosses" && isNumeral(prose, start, end, text)) continue;
    found.push({ start, end, text });
  }
  return found;
}

/** In a bracket the first word decides: "[CHECK spelling]". */
const isInCapitals = (text: string, form: string): boolean => {
  const judged = form === "bracket" || form === "paren" ? (/\p{L}+/u.exec(text)?.[0] ?? "") : text;
  return judged === judged.toUpperCase();
};

/**
 * XX and XXX are numerals behind a name (Super Bowl XX, Pope Benedict XX, Olympiad XXX), a size before another (XXL is no
 * match at all), and a film behind a title.
 */
function isNumeral(prose: string, start: number, end: number, text: string): boolean {
  if (text.length > 3 || /[^X]/.test(text)) return false;
  const before = /(\p{L}[\p{L}’'-]{0,30}|\d)[\s-]$/u.exec(prose.slice(Math.max(0, start - 34), start))?.[1] ?? "";
  const after = /^\s(\p{L}{1,20})/u.exec(prose.slice(end, end + 22))?.[1] ?? "";
  if (/^(?:chromosomes?|chromosomal|games|olympics|olympiad|century|rated|ring|championship)$/i.test(after))
    return true;
  return /^\p{Lu}/u.test(before) && !WEAK_CAPITALS.has(before) && !COUNTED.test(after);
}

const WEAK_CAPITALS = new Set("The A An In On At By From For About Some Of He She They It Revenue Page".split(" "));
const COUNTED =
  /^(?:per|percent|people|million|billion|thousand|years?|days?|months?|weeks?|miles|votes|times|dollars|points?)$/i;
