// The upper halves of the single-byte encodings that text is misread in, from iconv-lite.
import iconv from "iconv-lite";

/** From the likeliest to the rarest. */
const ENCODINGS = [
  "windows-1252",
  "latin1",
  "macintosh",
  "cp437",
  "cp850",
  "windows-1250",
  "iso-8859-2",
  "windows-1254",
  "windows-1251",
  "koi8-r",
  "cp866",
  "maccyrillic",
  "iso-8859-5",
];

/** Bytes that an encoding leaves undefined are read as the control of the same number, as browsers do. */
function upperHalf(encoding) {
  let letters = "";
  for (let byte = 0x80; byte <= 0xff; byte++) {
    const letter = iconv.decode(Buffer.from([byte]), encoding);
    letters += letter === "\uFFFD" || letter === "" ? String.fromCharCode(byte) : letter;
  }
  return letters;
}

const escaped = (letters) =>
  letters.replace(/[\u0080-\u00a0\u00ad]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`);

export function tables() {
  const lines = [
    "// Written by tools/tables/encodings.mjs from iconv-lite; do not edit by hand.",
    "",
    "/** Letters of the bytes 0x80 to 0xFF in the encodings that text is misread in, the likeliest first. */",
    "export const encodings: readonly (readonly [name: string, letters: string])[] = [",
    ...ENCODINGS.map((name) => `  ["${name}", "${escaped(upperHalf(name))}"],`),
    "];",
    "",
  ];
  return [{ path: "server/tables/data/encodings.ts", text: lines.join("\n") }];
}
