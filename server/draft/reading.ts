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
  const { text, part, format, legal, opaque } = source;
  const residue = part === "code" ? [] : findResidue(text, format, opaque);
  const fillers = residue.length > 0 ? mergeFillers(legal, residueFillers(residue)) : legal;
  return Object.freeze({ ...source, residue, prose: fill(text, fillers) });
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
  private current = new Map<string, Reading>();
  private dropped = new Map<string, Reading>();
  private droppedUnits = 0;

  /** `keep` bounds the dropped readings, in UTF-16 units of their text. */
  constructor(private readonly keep = 2_000_000) {}

  /** Interns all readings of one version of the draft. */
  version(make: (intern: (source: ReadingSource) => Reading) => void): void {
    const next = new Map<string, Reading>();
    make((source) => {
      const key = keyOf(source);
      const reading = next.get(key) ?? this.current.get(key) ?? this.dropped.get(key) ?? read(source);
      next.set(key, reading);
      return reading;
    });
    for (const [key, reading] of this.current) if (!next.has(key)) this.drop(key, reading);
    this.current = next;
  }

  private drop(key: string, reading: Reading): void {
    if (!this.dropped.has(key)) this.droppedUnits += reading.text.length;
    this.dropped.delete(key);
    this.dropped.set(key, reading);
    for (const [oldest, { text }] of this.dropped) {
      if (this.droppedUnits <= this.keep) break;
      this.dropped.delete(oldest);
      this.droppedUnits -= text.length;
    }
  }
}

function keyOf({ text, part, format, legal, opaque }: ReadingSource): string {
  let key = `${format} ${part}`;
  for (const { start, end, kind, text: letters } of legal) key += ` ${start}-${end}${kind[0]}${letters ?? ""}`;
  if (opaque.length > 0) key += " |";
  for (const { start, end } of opaque) key += ` ${start}-${end}`;
  return `${key}\n${text}`;
}
