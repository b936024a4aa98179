/**
 * Text as a terminal may show it: characters that can't be seen, or that would steer the terminal, are written out, as
 * in ⟨U+200B⟩. Tabs and line ends become blanks.
 */
export function printable(text: string): string {
  return text
    .replace(/[\t\r\n]/g, " ")
    .replace(UNSEEN, (c) => `⟨U+${c.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}⟩`);
}

/** Controls, formats and line separators; halves of characters; blanks that look like none. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\u115F\u1160\u3164\uFFA0]/gu;

/** How many columns of a terminal the text takes. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text)
    columns += NARROW.test(character) ? 1 : MARK.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  return columns;
}

const NARROW = /^[\x20-\x7E\u00A0-\u024F]$/;
const MARK = /^\p{M}$/u;
const WIDE =
  /^(?:\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Emoji_Presentation}|[\u3000-\u303E\uFF01-\uFF60])$/u;
