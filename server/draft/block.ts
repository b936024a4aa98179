import type { Filler } from "../text/filler.ts";
import type { Span } from "../text/span.ts";

/** What a format's own marks say a block is; "plain" where they say nothing. */
export type BlockRole =
  | "plain"
  | "heading"
  | "subheading"
  | "caption"
  | "list"
  | "table"
  | "quote"
  | "code"
  | "front-matter";

/** A stretch of the draft that reads as one paragraph; offsets are the draft's. */
export interface Block extends Span {
  readonly role: BlockRole;
  /** What in it is not prose, sorted and apart; offsets are the draft's. */
  readonly fillers: readonly Filler[];
}

/** An HTML tag as the format's parser found it; offsets are the draft's. */
export interface Tag extends Span {
  readonly name: string;
  readonly kind: "open" | "close" | "self-closing";
}

/** What a format reader makes of a draft. */
export interface Layout {
  readonly blocks: readonly Block[];
  /** Tags that are part of the format, in order (HTML; inline HTML in Markdown). Empty in plain text. */
  readonly tags: readonly Tag[];
  /** Where text is not copy and not judged as leftover either: code, comments, addresses, attributes. Sorted and apart. */
  readonly opaque: readonly Span[];
}
