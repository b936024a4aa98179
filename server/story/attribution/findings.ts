import { type Line, type Range, range } from "./line.ts";

/** Who says what, inside one paragraph; ranges are of the line's tokens. */
export interface LocalAttribution {
  readonly source: readonly Range[];
  readonly cue: readonly Range[];
  readonly content: readonly Range[];
  /** Index of the sentence that holds the cue. */
  readonly sentence: number;
  readonly strong: boolean;
  /** Ends the paragraph with a colon: the next one is its content. */
  readonly opens: boolean;
}

/** What the search of one paragraph has found so far, and which tokens are already somebody's content. */
export class Findings {
  /** In the order of the search. */
  readonly found: LocalAttribution[] = [];
  private readonly taken: Uint8Array;

  constructor(readonly line: Line) {
    this.taken = new Uint8Array(line.tokens.length);
  }

  /** Notes who says what, and that the content is spoken for; without content only what a colon leaves open counts. */
  add(source: Range[], cue: Range[], content: Range[], sentence: number, strong: boolean): void {
    const filled = content.filter(({ from, to }) => to > from).map((part) => this.withWholeQuotations(part));
    for (const { from, to } of filled) this.take(from, to);
    const opens =
      content.length > 0 && content.at(-1)!.from >= this.line.tokens.length && this.line.tokens.at(-1)!.text === ":";
    if (filled.length === 0 && !opens) return;
    this.found.push({ source, cue, content: filled, sentence, strong, opens });
  }

  isTaken(i: number): boolean {
    return this.taken[i] === 1;
  }

  take(from: number, to: number): void {
    this.taken.fill(1, from, to);
  }

  /** Whether a verb is, or overlaps, one of the last cues found. */
  isUsed({ from, to }: Range): boolean {
    for (let k = this.found.length - 1; k >= 0 && k >= this.found.length - 6; k--) {
      for (const cue of this.found[k]!.cue) if (cue.from < to && from < cue.to) return true;
    }
    return false;
  }

  /** The last attribution before that stands in the same sentence; few are looked at. */
  earlierIn(sentence: number, suits: (other: LocalAttribution) => boolean): LocalAttribution | undefined {
    for (let k = this.found.length - 1; k >= 0 && k >= this.found.length - 8; k--) {
      const other = this.found[k]!;
      if (other.sentence !== sentence) return undefined;
      if (suits(other)) return other;
    }
    return undefined;
  }

  /** A quotation that began in an earlier sentence, or goes on in a later one, is spoken by the same mouth. */
  private withWholeQuotations({ from, to }: Range): Range {
    const first = this.line.quotations[this.line.quote[from] ?? -1];
    const last = this.line.quotations[this.line.quote[to - 1] ?? -1];
    let start = from;
    if (first && first.from < from) {
      start = first.from;
      for (let i = from - 1; i >= first.from; i--) if (this.taken[i]) start = Math.max(start, i + 1);
    }
    return range(start, last ? Math.max(to, last.to) : to);
  }
}
