import { findQuotations, type Quotation } from "../language/quotations.ts";
import { type Sentence, splitSentences } from "../language/sentences.ts";
import { type Token, tokenize } from "../language/token.ts";
import { type Filler, fill, mergeFillers } from "../text/filler.ts";
import type { Span } from "../text/span.ts";
import type { Format } from "./format.ts";
import type { Part } from "./part.ts";
import { findResidue, type Residue, residueFillers } from "./residue.ts";

/** What makes a reading what it is, wherever it stands. All offsets count from the start of its own text. */
export interface ReadingSource {
  readonly text: string;
  readonly part: Part;
  readonly format: Format;
  /** What the format itself says is no prose: tags, marks, code; sorted and apart. */
  readonly legal: readonly Filler[];
  /** Code, comments, addresses and tags that are legal as they stand; sorted and apart. */
  readonly opaque: readonly Span[];
}

/** An immutable paragraph, interned, so that whatever is computed from it is computed once and kept with it. */
export interface Reading extends ReadingSource {
  /** What a page, a CMS or a converter left behind in it, in order. */
  readonly residue: readonly Residue[];
  /** The text with everything that is not prose filled in: same length, same offsets. */
  readonly prose: string;
}

function read(source: ReadingSource): Reading {
  const { part, format, legal, opaque } = source;
  const text = copied(source.text);
  const residue = part === "code" ? [] : findResidue(text, format, opaque);
  const fillers = residue.length > 0 ? mergeFillers(legal, residueFillers(residue)) : legal;
  return Object.freeze({ text, part, format, legal, opaque, residue, prose: fill(text, fillers) });
}

/**
 * Keeps with a reading what is computed from it. The function must depend on the reading alone; a reading that is
 * no longer used takes its results along.
 */
export function perReading<T>(compute: (reading: Reading) => T): (reading: Reading) => T {
  const kept = new WeakMap<Reading, { readonly value: T }>();
  return (reading) => {
    let entry = kept.get(reading);
    if (!entry) {
      entry = { value: compute(reading) };
      kept.set(reading, entry);
    }
    return entry.value;
  };
}

export const tokensOf: (reading: Reading) => readonly Token[] = perReading((reading) => tokenize(reading.prose));

export const sentencesOf: (reading: Reading) => readonly Sentence[] = perReading((reading) =>
  splitSentences(tokensOf(reading)),
);

export const quotationsOf: (reading: Reading) => readonly Quotation[] = perReading((reading) =>
  findQuotations(reading.prose),
);

/**
 * Interns readings for one draft. Those that the newest version no longer uses are kept for a while, oldest dropped
 * first, so that undoing an edit or closing a fence costs little.
 */
export class ReadingStore {
  private current = new ReadingsByText();
  private dropped = new Set<Reading>();
  private droppedByText = new ReadingsByText();
  private droppedUnits = 0;

  /** `keep` bounds the dropped readings, in UTF-16 units of their text. */
  constructor(private readonly keep = 2_000_000) {}

  /** Interns all readings of one version of the draft. */
  version(make: (intern: (source: ReadingSource) => Reading) => void): void {
    const next = new ReadingsByText();
    make((source) => {
      const known = next.find(source);
      if (known) return known;
      const reading = this.current.find(source) ?? this.droppedByText.find(source) ?? read(source);
      next.add(reading);
      return reading;
    });
    for (const reading of this.current.all()) if (!next.has(reading)) this.drop(reading);
    this.current = next;
  }

  private drop(reading: Reading): void {
    if (this.dropped.delete(reading)) this.droppedUnits -= reading.text.length;
    else this.droppedByText.add(reading);
    this.dropped.add(reading);
    this.droppedUnits += reading.text.length;
    for (const oldest of this.dropped) {
      if (this.droppedUnits <= this.keep) break;
      this.dropped.delete(oldest);
      this.droppedByText.delete(oldest);
      this.droppedUnits -= oldest.text.length;
    }
  }
}

/** Readings by their text; those few that share a text differ in part or marks. */
class ReadingsByText {
  private readonly byText = new Map<string, Reading[]>();

  find(source: ReadingSource): Reading | undefined {
    return this.byText.get(source.text)?.find((reading) => isSame(reading, source));
  }

  has(reading: Reading): boolean {
    return this.byText.get(reading.text)?.includes(reading) ?? false;
  }

  add(reading: Reading): void {
    const others = this.byText.get(reading.text);
    if (others) others.push(reading);
    else this.byText.set(reading.text, [reading]);
  }

  delete(reading: Reading): void {
    const others = this.byText.get(reading.text)?.filter((other) => other !== reading) ?? [];
    if (others.length > 0) this.byText.set(reading.text, others);
    else this.byText.delete(reading.text);
  }

  *all(): Iterable<Reading> {
    for (const readings of this.byText.values()) yield* readings;
  }
}

const isSame = (a: ReadingSource, b: ReadingSource): boolean =>
  a.part === b.part &&
  a.format === b.format &&
  a.legal.length === b.legal.length &&
  a.opaque.length === b.opaque.length &&
  a.legal.every((filler, i) => {
    const other = b.legal[i]!;
    return (
      filler.start === other.start &&
      filler.end === other.end &&
      filler.kind === other.kind &&
      filler.text === other.text
    );
  }) &&
  a.opaque.every(({ start, end }, i) => start === b.opaque[i]!.start && end === b.opaque[i]!.end);

/** A slice of a long string keeps all of it alive; a copy lets old versions of the draft go. */
const copied = (text: string): string => JSON.parse(JSON.stringify(text)) as string;
