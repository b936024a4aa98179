import type { Span } from "../../text/span.ts";

/** What kind of leftover a stretch is; each is a rule of markup/. */
export type ResidueKind = "tag" | "entity" | "comment" | "cms-block" | "script" | "mojibake" | "invisible";

/** A stretch that a page, a CMS or a converter left behind, and what it stands for, if it is text. */
export interface Residue extends Span {
  readonly kind: ResidueKind;
  /** The letters it stands for; undefined where it stands for nothing and is deleted. */
  readonly as?: string;
  /** How it reads, where that is not what is written for it: the words of a link. */
  readonly reads?: string;
  /** Ends a word (block tags, `<br>`, blocks), or is invisible inside one. */
  readonly breaks: boolean;
  /** Stood for the end of a paragraph: `</p><p>`, `\n\n`. */
  readonly paragraph?: boolean;
  /** Stood for a line break: `<br>`. */
  readonly line?: boolean;
  /** It can be nothing else, so that its repair is safe. */
  readonly sure: boolean;
  /** Can hide or reorder what a reader sees: controls of writing direction. */
  readonly hides?: boolean;
}

/** What a content system or a converter put in; unless told otherwise it ends a word, and is nothing else. */
export const cmsBlock = (start: number, end: number, more: Partial<Residue> = {}): Residue => ({
  start,
  end,
  kind: "cms-block",
  breaks: true,
  sure: true,
  ...more,
});
