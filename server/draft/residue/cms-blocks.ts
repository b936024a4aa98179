import type { Format } from "../format.ts";
import { cmsBlock, type Residue } from "./found.ts";

/** Shortcodes that stand without attributes, underscore or closing form. */
const BARE_NAMES = new Set(
  (
    "wpvideo ad ads advert advertisement adsense adslot banner gallery slideshow playlist embed caption contact-form newsletter signup subscribe poll " +
    "quiz sidebar columns column row tabs accordion toggle spacer divider separator clear clearfix dropcap pullquote toc portfolio " +
    "testimonials slider carousel youtube vimeo soundcloud instagram tiktok spotify googlemap gmap livevideo brightcove " +
    "jwplayer jwp videojs audio video tweet twitter facebook recaptcha sharethis addthis addtoany ssba shareaholic " +
    "related relatedposts related-posts inline-related readmore read-more nextpage pagebreak page-break teaser sitemap login wpforms " +
    "ninja_form ninja-form gravityform formidable mailchimp mc4wp popup infobox fact-box factbox timeline map oembed iframe raw html " +
    "shortcode end_shortcode paywall members memberonly restrict donate"
  ).split(" "),
);
/** Of those and others, the ones that editors write too: `[video]`, `[more]`. They count alone on a line or closed. */
const ALSO_NOTES = new Set(
  (
    "video audio more photo photos picture image images gallery map poll quiz caption embed tweet related sidebar timeline row column html raw " +
    "subscribe newsletter banner login teaser playlist slider divider spacer clear tabs ad ads advert advertisement facebook twitter " +
    "instagram youtube donate members popup quote code center left right img url list table"
  ).split(" "),
);
const BBCODE = new Set(
  "b i u s url img quote code color colour size font list center left right indent youtube spoiler email table tr td sup sub h1 h2 h3 justify align highlight strike".split(
    " ",
  ),
);

const SHORTCODE = /\[(\/?)([a-zA-Z][\w-]{0,40})((?:[\s=:|][^[\]<>]{0,1000})?)(\/?)\]/g;

interface Code extends Readonly<{ start: number; end: number; name: string; closing: boolean; rest: string }> {}

/** Blocks and shortcodes of content management systems, template braces, BBCode. */
export function findBlocks(text: string, format: Format): Residue[] {
  return [
    ...(text.includes("[") ? shortcodes(text) : []),
    ...(text.includes("[") || text.includes("__")
      ? [...text.matchAll(MEDIA)].map(({ index, 0: whole }) => cmsBlock(index, index + whole.length))
      : []),
    ...fileNames(text),
    ...(/[{%@]|\*\||##|:::/.test(text) ? templates(text, format) : []),
  ];
}

function shortcodes(text: string): Residue[] {
  const codes: Code[] = [];
  for (const match of text.matchAll(SHORTCODE))
    codes.push({
      start: match.index,
      end: match.index + match[0].length,
      name: match[2]!.toLowerCase(),
      closing: match[1] === "/",
      rest: match[3]!,
    });
  const closed = new Map<string, number>(); // Offset of the last closing form of a name.
  for (const code of codes) if (code.closing) closed.set(code.name, code.start);
  // Notes and lists: "[i] the budget, [ii] the vote".
  const lettered = /\[(?:[ac]|ii)\]/.test(text);
  const found: Residue[] = [];
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i]!;
    if (!isCode(text, code, (closed.get(code.name) ?? -1) > code.start, lettered)) continue;
    const next = codes[i + 1];
    // A pair around nothing but an address or a number is one piece: [embed]https://…[/embed].
    if (
      !code.closing &&
      next?.closing &&
      next.name === code.name &&
      !INLINE_BBCODE.has(code.name) &&
      /^\s*[^\s[\]]{0,500}\s*$/.test(text.slice(code.end, next.start)) &&
      isReference(text.slice(code.end, next.start))
    ) {
      found.push(cmsBlock(code.start, next.end));
      i++;
      continue;
    }
    found.push(cmsBlock(code.start, code.end, { breaks: !INLINE_BBCODE.has(code.name) }));
  }
  return found;
}

const INLINE_BBCODE = new Set(["b", "i", "u", "s", "url", "color", "colour", "size", "font", "sup", "sub"]);
const isReference = (content: string): boolean => /[/\d_=]|^\s*$/.test(content);

/** Drupal's `[[{"type":"media",…}]]` and `[[nid:12]]`, `[node:title]`, `[[_TOC_]]`. */
const MEDIA =
  /\[\[\s?(?:\{[^\]\n]{1,2000}\}|\$?(?:nid|fid|node|media|image|asset|video|embed|gallery)[:=|][^\]\n]{1,300})\s?\]\]|\[(?:node|site|user|current-user|current-page|term|date|file|comment|random|view|entity|menu-link):[\w:?-]{1,80}\]|\[view[:=][\w=:|-]{1,80}\]|\[(?:cid|inline|attachment|attach):\s?[^\]\s]{1,120}\]|\[(?:image|img|photo|picture|file|graphic|inline):?\s?[^\]\n]{1,80}\.(?:jpe?g|png|gif|webp|svg|tiff?)\]|\[[iI]mage ?\d{1,3}(?:\.\w{3,4})?\]|\[object Object\]|(?<![\p{L}\p{N}])\[\*\](?!\p{L})|\[\[?_?TOC_?\]?\]|\{\{?TOC\}?\}|__(?:TOC|NOTOC|NOEDITSECTION|FORCETOC)__/gu;

/** The name of a picture's file, alone on a line: `IMG_2041.JPG`. */
const FILE_NAME =
  /(?<=^|[\r\n])[ \t]{0,4}([\w()-]{1,80}\.(?:jpe?g|png|gif|webp|heic|tiff?|mp4|mov))[ \t]{0,4}(?=[\r\n]|$)/gi;

const fileNames = (text: string): Residue[] =>
  text.includes(".")
    ? [...text.matchAll(FILE_NAME)].map(({ index, 0: whole, 1: name }) => {
        const start = index + whole.indexOf(name!);
        return cmsBlock(start, start + name!.length, { sure: false });
      })
    : [];

function isCode(
  text: string,
  { start, end, name, closing, rest }: Code,
  closedLater: boolean,
  lettered: boolean,
): boolean {
  // A link's text in Markdown, a reference to one.
  if (
    text[end] === "(" ||
    (text[end] === "[" &&
      text[start - 1] !== "]" &&
      !/\]\s*\[\//.test(text.slice(end - 1, end + 3)) &&
      text[end + 1] === "^")
  )
    return false;
  if (closing || (name === "list" && text.startsWith("[*]", end))) return true;
  if (/^\s?=|\s[\w-]{1,40}\s?=\s?(?:["'“”‘’&\\]|[\w/#-])/.test(rest)) return true;
  if (closedLater) return true;
  if (LONE_STRESS.has(name) && rest === "") return !lettered && isLoneStress(text, start, end, name);
  if (BBCODE.has(name) && /^=/.test(rest)) return true;
  const bare = rest.trim() === "";
  if (/_/.test(name) && bare && !/^_|_$/.test(name)) return true;
  if (
    /^(?:wpvideo|jwplayer|youtube|vimeo|brightcove|tweet|instagram|spotify)$/.test(name) &&
    /^\s[\w-]{6,40}$/.test(rest) &&
    /\d|[a-z][A-Z]/.test(rest)
  )
    return true;
  if (!bare && !/^\s(?:\d+|[\w.-]+\/[\w./-]+|https?:\S+)$/.test(rest)) return false;
  if (
    bare &&
    /^(?:ad|wp|mc4wp|the|elementor|acf|tve|thrive|gravity|ninja|contact|newsletter|inline|related|social|share)-[a-z-]{2,30}$/.test(
      name,
    )
  )
    return true;
  if (/_/.test(name) && /^[|:]/.test(rest)) return true;
  if (/^\shttps?:\S/.test(rest) && (BARE_NAMES.has(name) || ALSO_NOTES.has(name))) return true;
  if (/^(?:fid|nid|mid|vid|img|image|video|embed|media|asset)$/.test(name) && /^:\S{1,200}$/.test(rest)) return true;
  if (!BARE_NAMES.has(name) && !ALSO_NOTES.has(name)) return false;
  return ALSO_NOTES.has(name) ? isAlone(text, start, end) : true;
}

/** Of BBCode's short forms, those that no editor writes between blanks; `[b]ut` and `[s]he` are an editor's letters. */
const LONE_STRESS = new Set(["b", "u", "i"]);

function isLoneStress(text: string, start: number, end: number, name: string): boolean {
  if (/[\p{L}\p{N}]/u.test(text[end] ?? "") || /[\p{L}\p{N}\]]/u.test(text[start - 1] ?? "")) return false;
  return name !== "i" || isAlone(text, start, end);
}

function isAlone(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 80), start);
  const lineStart = /(?:^|[\r\n])[ \t]*$/.test(before) && (start <= 80 || /[\r\n]/.test(before) || before === "");
  return lineStart && /^[ \t]*(?:[\r\n]|$)/.test(text.slice(end, end + 80));
}

/** Liquid, Handlebars, Hugo, Twig, Jinja, ERB's kin; merge fields of mailers; Joomla's braces; ids in braces. */
const TEMPLATE = new RegExp(
  [
    "\\{(?:gallery|youtube|vimeo|audio|video|mp3|code)\\}[^{}\\s]{1,200}\\{/[a-z0-9]{3,8}\\}",
    "\\{\\{\\{?[^{}]{0,500}\\}\\}\\}?",
    "\\{%-?[^{}]{0,500}?%\\}",
    "\\{#[^{}\\n]{0,300}#\\}",
    "\\$\\{[\\w.()'\" -]{1,80}\\}",
    "\\{/?(?:gallery|youtube|vimeo|module|loadposition|loadmodule|loadmoduleid|source|article|slider|slide|tab|tabs|audio|video|mp3|image|code|noformat|quote|panel|info|note|tip|warning|toc|include|exp|embed|literal|ad)(?:[\\s:=][^{}\\n]{0,200})?\\}",
    "\\{/?[a-zA-Z]+(?:[_:.][a-zA-Z0-9]+){1,6}\\}",
    "\\{:?\\s?(?:[.#][\\w-]{1,60}\\s?){1,5}[^{}\\n]{0,200}\\}",
    "\\*\\|[A-Z][^|*\\n]{0,60}\\|\\*",
    "%%[a-zA-Z_][\\w. ]{0,60}%%",
    "\\[%-?[^\\]\\n]{0,200}%\\]",
    "#\\{[\\w.()'\" -]{1,80}\\}",
    "\\{/[a-z][a-z0-9]{0,20}\\}",
    "\\{(?:mosimage|mospagebreak|jcomments|rokbox|phocagallery|simplegallery|vsig|besps|snippet|widget)(?:\\s[^{}\\n]{0,200})?\\}",
    "\\{/?[a-z][\\w-]{1,30}(?:\\s[\\w-]{1,40}=[^\\s{}]{1,100}){1,8}\\s?\\}",
    "%(?:[A-Z]{2,20}_[A-Z_]{2,30}|[A-Z]{0,20}(?:NAME|EMAIL|DATE|TITLE|LINK))%",
    "@@[\\w-]{1,40}@@",
    "(?<![#\\w])(#{2,3})(?!ENDS?#|MORE FOLLOWS)[A-Z][A-Z0-9_]{1,40}\\1(?![#\\w])",
    "@(?:Html|Url|Model|ViewBag)\\.\\w{1,40}(?:\\([^()\\n]{0,200}\\))?",
    "(?<=^|\\n):::\\s?[\\w{}.: -]{0,60}(?=\\n|$)",
  ].join("|"),
  "g",
);

function templates(text: string, format: Format): Residue[] {
  const found: Residue[] = [];
  // "12%" is the copy's own.
  for (const match of /[{@]|\*\||##|:::|%[%A-Z]|\[%/.test(text) ? text.matchAll(TEMPLATE) : []) {
    // Attributes and containers in Markdown are some writers' own.
    if (format === "markdown" && /^(?:\{:?\s?[.#]|:::)/.test(match[0])) continue;
    found.push(cmsBlock(match.index, match.index + match[0].length));
  }
  // Half of one: `{{< figure src="a.jpg"` or `>}}`, alone or at a line's end.
  for (const match of text.matchAll(/[<%]?\s?\}\}|>\s?\}\}|%\}|\{\{[<%]?|\{%/g)) {
    const end = match.index + match[0].length;
    const lineEnd = /^[ \t]*(?:[\r\n]|$)/.test(text.slice(end, end + 8));
    if (lineEnd && /^\s*$|[.!?”"'\s]$/.test(text.slice(Math.max(0, match.index - 1), match.index)))
      found.push(cmsBlock(match.index, end));
  }
  return found;
}
