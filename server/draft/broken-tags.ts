/**
 * A tag that is never closed would swallow the copy behind it, and a broken one may hide it. The text with the `<` of such
 * tags, and of comments without an end, blotted out, so that the parser reads them as text and the grammars of leftovers find them. Same
 * length, same offsets. Linear: every look ahead ends at the next `<`.
 */
export function withoutBrokenTags(text: string): string {
  const lastArrow = text.lastIndexOf("-->");
  let out = "";
  let kept = 0;
  for (let at = text.indexOf("<"); at >= 0; at = text.indexOf("<", at)) {
    let end = -1;
    if (text.startsWith("<!--", at)) {
      if (at < lastArrow) end = Math.max(at + 4, text.indexOf("-->", at + 2));
    } else if (/^<\/?[a-zA-Z]/.test(text.slice(at, at + 3))) end = endOfTag(text, at + 1);
    else if (!HIDDEN.test(text.slice(at, at + 12))) end = at + 1;
    if (end < 0) {
      out += `${text.slice(kept, at)} `;
      kept = at + 1;
      at += 1;
    } else at = end;
  }
  return kept === 0 ? text : out + text.slice(kept);
}

/** What a browser takes for a comment though nobody meant one: `</ span>`, `<//p>`, `<! -- ad -- >`, `<?php`. */
const HIDDEN = /^<(?:\/[^a-zA-Z]|\/$|!(?!doctype|\[(?:if|endif))|\?(?!xml\s))/i;

/** Behind the `>` that closes a tag; -1 where another `<` or the end comes first, or a quotation mark stays open. */
function endOfTag(text: string, from: number): number {
  let quote = 0;
  let afterEquals = false;
  for (let at = from; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === LESS) return -1;
    if (quote !== 0) {
      if (unit === quote) quote = 0;
      continue;
    }
    if (unit === MORE) return at + 1;
    if ((unit === DOUBLE || unit === SINGLE) && afterEquals) quote = unit;
    if (unit !== 32 && unit !== 9 && unit !== 10 && unit !== 13) afterEquals = unit === EQUALS;
  }
  return -1;
}

const LESS = 60;
const MORE = 62;
const DOUBLE = 34;
const SINGLE = 39;
const EQUALS = 61;
