import { encodings } from "../../tables/data/encodings.ts";

/** A single-byte encoding: for each of its upper letters the byte. */
export interface Encoding {
  readonly name: string;
  readonly bytes: ReadonlyMap<string, number>;
}

let kept: readonly Encoding[] | undefined;

/** The encodings that text is misread in; the likeliest first. */
export function singleByteEncodings(): readonly Encoding[] {
  kept ??= encodings.map(([name, letters]) => ({
    name,
    bytes: new Map([...letters].map((letter, i): [string, number] => [letter, 0x80 + i])),
  }));
  return kept;
}

const LETTERS = new Map(encodings);

/** The bytes of an encoding's letters beyond ASCII. */
export const bytesOf = (encoding: string): ReadonlyMap<string, number> =>
  singleByteEncodings().find(({ name }) => name === encoding)!.bytes;

/** The letter of a byte from 0x80 on. */
export const letterOf = (encoding: string, byte: number): string => LETTERS.get(encoding)![byte - 0x80]!;
