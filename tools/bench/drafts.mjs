import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const DRAFT = /\.(txt|text|article|md|markdown|html?)$/i;
/** As many as the reports of the corpus that the goals were set on. */
const MADE = 249;

/** The drafts to measure on, written to a folder of their own so that every program reads the same files. */
export function putDrafts(root, source) {
  const folder = join(root, "out/bench/drafts");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const files = source ? read(source) : made(root);
  for (const [i, { text, ending }] of files.entries()) {
    writeFileSync(join(folder, `${String(i + 1).padStart(4, "0")}${ending}`), text);
  }
  const texts = files.map(({ text }) => text);
  return { folder, texts, words: texts.reduce((sum, text) => sum + wordsIn(text), 0) };
}

export const wordsIn = (text) => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

/** Paragraphs of all texts in turn, until there are so many words. */
export function draftOf(words, texts) {
  const paragraphs = texts.flatMap((text) => text.split(/\n\s*\n/)).filter((text) => text.trim());
  const out = [];
  for (let count = 0, i = 0; count < words; i++) {
    const paragraph = paragraphs[i % paragraphs.length];
    out.push(paragraph);
    count += wordsIn(paragraph);
  }
  return `${out.join("\n\n")}\n`;
}

function read(source) {
  if (statSync(source).isFile()) {
    const lines = readFileSync(source, "utf8").split("\n").filter(Boolean);
    return lines.map((line) => ({ text: JSON.parse(line).text, ending: ".txt" }));
  }
  return readdirSync(source, { recursive: true })
    .map(String)
    .filter((name) => DRAFT.test(name) && statSync(join(source, name)).isFile())
    .sort()
    .map((name) => ({ text: readFileSync(join(source, name), "utf8"), ending: /\.[^.]*$/.exec(name)[0] }));
}

/** News-sized drafts from the paragraphs of examples/, each in another order. */
function made(root) {
  const folder = join(root, "examples");
  const paragraphs = readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .flatMap((name) =>
      readFileSync(join(folder, name), "utf8")
        .trim()
        .split(/\n\s*\n/),
    );
  return Array.from({ length: MADE }, (_, i) => {
    // Steps that have no factor in common with the number of paragraphs visit each of them.
    const step = [1, 3, 5, 7, 11, 13].map((n) => n + i).find((n) => coprime(n, paragraphs.length)) ?? 1;
    const chosen = Array.from({ length: 12 }, (_, n) => paragraphs[(i + n * step) % paragraphs.length]);
    return { text: `${chosen.join("\n\n")}\n`, ending: ".txt" };
  });
}

const coprime = (a, b) => (b === 0 ? a === 1 : coprime(b, a % b));
