/** One character that was read back from bytes: how many bytes it took, and its code point. */
export interface Sequence {
  readonly bytes: number;
  readonly point: number;
}

/** The UTF-8 sequence of two bytes or more that starts at `at`, strictly; undefined where there is none. */
export function sequenceAt(bytes: ArrayLike<number>, at: number): Sequence | undefined {
  const lead = bytes[at]!;
  const length =
    lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
  if (length === 0 || at + length > bytes.length) return undefined;
  let point = lead & (0xff >> (length + 1));
  for (let i = 1; i < length; i++) {
    const byte = bytes[at + i]!;
    if (byte < 0x80 || byte > 0xbf) return undefined;
    point = (point << 6) | (byte & 0x3f);
  }
  const least = length === 2 ? 0x80 : length === 3 ? 0x800 : 0x10000;
  if (point < least || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) return undefined;
  return { bytes: length, point };
}

/** Bytes as text, if they are UTF-8 throughout; ASCII counts. */
export function decodeUtf8(bytes: readonly number[]): string | undefined {
  let out = "";
  for (let at = 0; at < bytes.length; ) {
    if (bytes[at]! < 0x80) {
      out += String.fromCharCode(bytes[at]!);
      at++;
      continue;
    }
    const sequence = sequenceAt(bytes, at);
    if (!sequence) return undefined;
    out += String.fromCodePoint(sequence.point);
    at += sequence.bytes;
  }
  return out;
}
