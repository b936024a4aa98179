import type { Token } from "../../language/token.ts";
import { isCommonWord } from "../../tables/common-words.ts";
import { isEastAsianGiven } from "../../tables/family-first.ts";
import { isGivenName } from "../../tables/given-names.ts";
import { isTitle } from "../../tables/titles.ts";
import { fold } from "../../text/fold.ts";
import type { Span } from "../../text/span.ts";

/** A word of a name as it is printed, without a possessive 's. Offsets count from the reading's start. */
export interface NameWord extends Span {
  readonly text: string;
  readonly folded: string;
}

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Capitalised only because a sentence or a headline begins, or as part of a title in capitals: never in a name. */
const FUNCTION_WORDS = setOf(
  "the a an and or but nor so yet for of in on at to by with from as if when while after before since until because although though " +
    "that this these those there here it its he she they we you i me my your our their his her him them us who whom whose what which " +
    "why how where is are was were be been being am do does did has have had having not no yes more most many much some any all both " +
    "each every few several other another such only also just even still then than into onto over under about above below between " +
    "among against during through without within along across behind beyond near off out up down again further once let would could " +
    "should must might shall according meanwhile however moreover therefore thus instead perhaps maybe today yesterday tomorrow " +
    "tonight last next first second third one two three four five six seven eight nine ten hundred thousand million billion per via " +
    "hey hello thanks yes okay goodbye congratulations amid despite plus unlike like upon toward towards except including following whether either neither vs versus",
);

export const isFunctionWord = (lower: string): boolean => FUNCTION_WORDS.has(lower);

const DAYS_AND_MONTHS = setOf(
  "monday tuesday wednesday thursday friday saturday sunday january february march july september october november december " +
    "feb apr aug sept sep oct nov tues thur thurs christmas easter ramadan thanksgiving " +
    "mondays tuesdays wednesdays thursdays fridays saturdays sundays",
);

export const isDayOrMonth = (lower: string): boolean => DAYS_AND_MONTHS.has(lower);

/** Days and months, whole or short, that are also given names or surnames. */
const NAME_MONTHS = setOf("april may june august jan mar dec mon tue wed thu fri sat sun");
export const isNameMonth = (lower: string): boolean => NAME_MONTHS.has(lower);

/** Words inside names that are not capitalised: 'von', 'de', 'bin'. */
const PARTICLES = setOf(
  "von van der den de la le del della di da das do dos du des ter ten zu zum zur af av al el ibn bin bint ben abu e y st mac ag ap op 't o' d' ould",
);

export const isParticle = (lower: string): boolean => PARTICLES.has(lower);

/** Particles that begin a surname, also with a capital: 'De Blasio', 'Van Hollen', 'Al Assad'. */
export const isSurnamePrefix = (folded: string): boolean => SURNAME_PREFIXES.has(folded);
const SURNAME_PREFIXES = setOf(
  "von van der den de la le del della di da dos du des ter ten al el ibn bin bint st ó ni nic mac ui uí",
);

const SUFFIXES = setOf("jr sr ii iii iv junior esq");
export const isNameSuffix = (lower: string): boolean => SUFFIXES.has(lower);

/** Two initials run together: 'JK Rowling', 'OJ Simpson'; not what every paper abbreviates so. */
export const areInitials = (text: string): boolean => /^[A-Z]{2}$/.test(text) && !ABBREVIATIONS.has(text.toLowerCase());
const ABBREVIATIONS = setOf(
  "ac ad af ag ai al am ap ar az ba bc bp bt ca cd ce cf co ct cv da dc de dr ec ee el eu ex fa fc fe fl fm ft ga ge gm gp gq hi hp hq hr ia id " +
    "ii il in io ip iq ir it iv ks ky la le lg ma md me mi mn mo mp mr ms mt na nb nc nd ne nh nj nm no nv ny nz oh ok on or os oz pa pc ph pi " +
    "pm po pr ps qc rb ri rn rt sa sc sd sf sk so sr st su sw tn tv tx ua uk ul un up us ut uv va vc vi vp vr vs vt vw wa wi wr wv wy xi xl xx",
);

const INITIAL = /^(?:\p{Lu}\.){1,4}$/u;
export const isInitial = (text: string): boolean => INITIAL.test(text) || /^\p{Lu}$/u.test(text);

const PREFIXED = /^(?:al|el|an|ar|as|ash|at|az|ad|ed|es|d|l|ul|de|la|le|o)[-‐‑'’]\p{Lu}/u;
const GLUED = /^(?:de|di|la|le|van|von|mac|fitz)\p{Lu}\p{Ll}/u;

/** Whether a token is cased as a word of a name: 'Blasio', 'McCain', "d'Estaing", 'al-Assad'. */
export function isNameCased(token: Token, allCapitals: boolean): boolean {
  if (token.kind !== "word") return false;
  if (token.shape === "capitalised") return true;
  if (token.shape === "capitals") return allCapitals || isInitial(token.text);
  return token.shape === "mixed" && (PREFIXED.test(token.text) || GLUED.test(token.text));
}

/** 'Clinton-backed' names Clinton, 'Trump-era' Trump; 'Chung-tai' and 'Jae-in' are whole. */
export function nameWord(token: Token): NameWord {
  const { text, start } = token;
  if (areInitials(text)) return { text, folded: `${text[0]}.${text[1]}`.toLowerCase(), start, end: token.end };
  const cut = tailOf(text);
  const word = cut < 0 ? text : text.slice(0, cut);
  return { text: word, folded: foldedName(word), start, end: cut < 0 ? token.end : start + cut };
}

/** Whether a hyphen's tail was cut off: the name ends there. */
export const hasTail = (token: Token): boolean => tailOf(token.text) >= 0;

const TAILS = setOf("era led run like born pro anti");

function tailOf(text: string): number {
  const hyphen = text.search(/[-‐‑]/);
  if (hyphen < 2 || isTitle(text.toLowerCase())) return -1;
  const tail = text.slice(hyphen + 1);
  if (tail !== tail.toLowerCase()) return -1;
  const first = tail.split(/[-‐‑]/)[0]!;
  if (TAILS.has(first)) return hyphen;
  if (hyphen < 5 && !isCommonWord(text.slice(0, hyphen).toLowerCase()) && isEastAsianGiven(fold(text))) return -1;
  return first.length >= 4 && isCommonWord(first) && !isGivenName(first) ? hyphen : -1;
}

/** Folded, without the full stop of an abbreviation or an initial. */
export const foldedName = (text: string): string =>
  text === "Ó" ? "ó" : fold(text.endsWith(".") ? text.slice(0, -1) : text);

/** A surname without the article that newspapers print or leave out: 'al-sadr' gives 'sadr'. */
export function withoutArticle(folded: string): string {
  const [article = "", ...rest] = folded.split("-");
  return rest.length > 0 && ARTICLES.has(article) && rest[0]!.length > 2 ? rest.join("-") : folded;
}

const ARTICLES = setOf("al el an ar as ash at az ad ed es");

/** A plural of a surname gives the surnames that it may be of: 'clintons' 'clinton', 'joneses' 'jones' and 'jonese'. */
export function surnamesOfPlural(folded: string): string[] {
  if (folded.length < 4 || !folded.endsWith("s")) return [];
  const singular = folded.slice(0, -1);
  return folded.endsWith("es") ? [folded.slice(0, -2), singular] : [singular];
}

/** How many of the longer words there are, and how many of them are in capitals. */
export function countCapitals(tokens: readonly Token[]): { readonly words: number; readonly capitals: number } {
  let words = 0;
  let capitals = 0;
  for (const { kind, shape, text } of tokens) {
    if (kind !== "word" || text.length < 3) continue;
    words++;
    if (shape === "capitals") capitals++;
  }
  return { words, capitals };
}
