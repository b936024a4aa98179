import { Buffer } from "node:buffer";

/** How a file's bytes stand for its text. */
export interface Encoding {
  readonly name: "utf-8" | "utf-16le" | "utf-16be";
  /** Whether a byte order mark comes first. It is no part of the text and is written back. */
  readonly mark: boolean;
}

export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
}

/** These bytes are no text; the message says where and what to do. */
export class NotText extends Error {}

/** Reads UTF-8, or UTF-16 with a byte order mark. */
export function decode(bytes: Uint8Array): DecodedText {
  const encoding = encodingOf(bytes);
  const body = encoding.mark ? bytes.subarray(encoding.name === "utf-8" ? 3 : 2) : bytes;
  const text = strict(encoding.name, body);
  if (text === undefined) throw new NotText(wrongByte(encoding.name, body));
  const nul = text.indexOf("\0");
  if (nul >= 0) {
    throw new NotText(
      `There is a NUL byte ${placeAfter(text.slice(0, nul))}: this is no text file. Save it as plain text.`,
    );
  }
  return { text, encoding };
}

/** The bytes of a text in the encoding that it came in. */
export function encode(text: string, { name, mark }: Encoding): Uint8Array {
  const marked = mark ? `\uFEFF${text}` : text;
  if (name === "utf-8") return Buffer.from(marked, "utf8");
  const bytes = Buffer.from(marked, "utf16le");
  return name === "utf-16be" ? bytes.swap16() : bytes;
}

function encodingOf([a, b, c]: Uint8Array): Encoding {
  if (a === 0xef && b === 0xbb && c === 0xbf) return { name: "utf-8", mark: true };
  if (a === 0xff && b === 0xfe) return { name: "utf-16le", mark: true };
  if (a === 0xfe && b === 0xff) return { name: "utf-16be", mark: true };
  return { name: "utf-8", mark: false };
}

/** Undefined where the bytes are no text. `open`: the last character may be cut. */
function strict(name: Encoding["name"], bytes: Uint8Array, open = false): string | undefined {
  try {
    return new TextDecoder(name, { fatal: true, ignoreBOM: true }).decode(bytes, { stream: open });
  } catch (error) {
    // A text longer than a string can be is another matter than a wrong byte.
    if ((error as NodeJS.ErrnoException).code === "ERR_ENCODING_INVALID_ENCODED_DATA") return undefined;
    throw error;
  }
}

function wrongByte(name: Encoding["name"], bytes: Uint8Array): string {
  // The longest beginning that is text.
  let sound = 0;
  let broken = bytes.length + 1;
  while (sound + 1 < broken) {
    const middle = (sound + broken) >>> 1;
    if (strict(name, bytes.subarray(0, middle), true) === undefined) broken = middle;
    else sound = middle;
  }
  const before = strict(name, bytes.subarray(0, sound), true) ?? "";
  if (bytes.subarray(0, sound + 1).includes(0) && name === "utf-8") {
    return `There is a NUL byte ${placeAfter(before.slice(0, before.indexOf("\0")))}: this is no text file. Save it as plain text.`;
  }
  const byte = bytes[sound];
  const what =
    byte === undefined
      ? "The last character is cut off"
      : `The byte 0x${byte.toString(16).toUpperCase().padStart(2, "0")} ${placeAfter(before)} is not ${name.toUpperCase()}`;
  return `${what}: this is no text file, or its encoding is another one. Save it as UTF-8.`;
}

function placeAfter(text: string): string {
  const lines = text.split(/\r\n|\r|\n/);
  return `at line ${lines.length}, column ${lines.at(-1)!.length + 1}`;
}
