import { htmlTagNames } from "html-tag-names";

const ELEMENTS = new Set(htmlTagNames);

export const isElement = (name: string): boolean => ELEMENTS.has(name.toLowerCase());

/** Elements that end a word and a line. */
const BREAKING = new Set(
  (
    "address article aside blockquote body br caption center dd details dialog dir div dl dt fieldset figcaption figure footer form frame " +
    "frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe legend li link main menu meta nav noscript ol option p pre script " +
    "search section select style summary table tbody td template textarea tfoot th thead title tr ul video audio embed object img"
  ).split(" "),
);

export const isBreaking = (name: string): boolean => BREAKING.has(name.toLowerCase());

/** Elements whose content is never copy. */
const SILENT = new Set("script style noscript iframe svg object template ref".split(" "));

export const isSilent = (name: string): boolean => SILENT.has(name.toLowerCase());

/** Names that are English words as well; without brackets on both sides they need more to be believed. */
const WORDS = new Set(
  (
    "a i b p s q u address article aside audio base big body button canvas caption center cite code content data del details dialog dir " +
    "element embed figure font footer form frame head header image input label legend link listing main map mark marquee math menu " +
    "meta meter nav object option output picture plaintext portal progress search section select shadow slot small source span strike " +
    "strong style sub summary table template time title track video applet"
  ).split(" "),
);

export const isAlsoAWord = (name: string): boolean => WORDS.has(name.toLowerCase());

const ATTRIBUTES = new Set(
  (
    "abbr accept action align alink allow allowfullscreen alt async autocomplete autofocus autoplay background bgcolor border cellpadding " +
    "cellspacing charset checked cite class clear color cols colspan content contenteditable controls coords crossorigin data datetime " +
    "decoding defer dir disabled download draggable enctype face fetchpriority for frameborder headers height hidden href hreflang hspace " +
    "http-equiv id integrity ismap itemid itemprop itemref itemscope itemtype kind lang language link list loading loop marginheight " +
    "marginwidth maxlength media method multiple muted name noshade nowrap onclick onerror onload onmouseover onmouseout ping placeholder " +
    "playsinline poster preload property readonly referrerpolicy rel required reversed role rows rowspan rules sandbox scheme scope " +
    "scrolling selected shape size sizes span spellcheck src srcdoc srcset start style summary tabindex target title translate type usemap " +
    "valign value vlink vspace width wrap xmlns caption ids columns url mode layout"
  ).split(" "),
);

export const isAttribute = (name: string): boolean => {
  const lower = name.toLowerCase();
  return ATTRIBUTES.has(lower) || /^(?:data|aria|ng|v|x|xml|xmlns|on|amp|hx|wp|mce|w)[-:_]/.test(lower);
};

/** Attributes that stand without a value. */
const BARE = new Set(
  (
    "allowfullscreen async autofocus autoplay checked compact contenteditable controls default defer disabled download formnovalidate hidden " +
    "inert ismap itemscope loop multiple muted nohref nomodule noshade novalidate nowrap open playsinline readonly required reversed " +
    "selected webkitallowfullscreen mozallowfullscreen"
  ).split(" "),
);

export const isBareAttribute = (name: string): boolean => {
  const lower = name.toLowerCase();
  return BARE.has(lower) || /^(?:data|aria|ng|v|x|amp)-/.test(lower);
};

/** Whether a word is an element's name with one slip of the keys: `stong`, `sapn`, `tabel`. */
export function isMistypedElement(word: string): boolean {
  const lower = word.toLowerCase();
  if (lower.length < 3 || lower.length > 11 || ELEMENTS.has(lower)) return false;
  for (let i = 0; i < lower.length; i++) {
    const rest = lower.slice(i + 1);
    const swapped = i + 1 < lower.length ? lower.slice(0, i) + lower[i + 1] + lower[i] + lower.slice(i + 2) : "";
    if (lower.length > 3 && isLong(lower.slice(0, i) + rest)) return true;
    if (isLong(swapped)) return true;
    for (const letter of "abcdefghijklmnopqrstuvwxyz")
      if (isLong(lower.slice(0, i) + letter + lower.slice(i))) return true;
  }
  return false;
}

const isLong = (name: string): boolean => name.length > 2 && ELEMENTS.has(name);
