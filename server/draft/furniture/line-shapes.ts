/**
 * Kinds of lines, written so that they can be read: one a line, in lower case, matched from end to end.
 *
 *     read the full/whole (story/article) (here)
 *
 * `a/b` is one of these words, `a_b` a phrase that counts as one, `( )` may be missing, `…` stands for up to sixty
 * characters (for one at least where it stands between blanks) and `……` for up to two hundred, `#` for a number,
 * `{name}` for one word of that list and `{name}*` for up to seven of them.
 */
export type WordLists = Readonly<Record<string, string>>;

/** Answers whether a line in lower case is one of these kinds. Patterns are put together when first asked for. */
export type Shapes = (plain: string) => boolean;

/** `kinds` holds one kind a line. */
export function shapes(kinds: string, lists: WordLists = {}): Shapes {
  const sorted = new Map<string, string[]>();
  for (const kind of kinds.split("\n")) {
    const trimmed = kind.trim();
    if (trimmed === "") continue;
    for (const start of new Set(startsOf(trimmed, lists))) {
      const same = sorted.get(start);
      if (same) same.push(trimmed);
      else sorted.set(start, [trimmed]);
    }
  }
  const ready = new Map<string, RegExp>();
  return (plain) => {
    const start = startOf(plain);
    let pattern = ready.get(start);
    if (pattern === undefined) {
      const same = sorted.get(start);
      if (same === undefined) return false;
      pattern = new RegExp(`^(?:${same.map((kind) => sourceOf(kind, lists)).join("|")})$`, "u");
      ready.set(start, pattern);
    }
    return pattern.test(plain);
  };
}

/** What kinds are sorted by: two letters are enough to leave nearly every line of copy alone. */
const startOf = (text: string): string =>
  text
    .slice(0, 2)
    .padEnd(2)
    .replace(/[\d#].?/, "#");

const REST = { "…": 60, "……": 200 } as const;
const isRest = (part: string): part is keyof typeof REST => part in REST;

/** The parts of a kind between its blanks; an optional part stays whole. */
const partsOf = (kind: string): string[] => kind.match(/\([^)]*\)|\S+/g) ?? [];

const isOptional = (part: string): boolean => part.startsWith("(");
const inner = (part: string): string => part.slice(1, -1);

/** The words that a part stands for. */
function wordsOf(part: string, lists: WordLists): string[] {
  const [, name, end = ""] = /^\{(\w+)\}(.*)$/.exec(part) ?? [];
  if (name === undefined) return part.split("/");
  return (lists[name] ?? "").split(" ").map((word) => (end === "*" ? word : word + end));
}

function* startsOf(kind: string, lists: WordLists): Iterable<string> {
  for (const part of partsOf(kind)) {
    if (isOptional(part)) yield* startsOf(inner(part), lists);
    else {
      for (const word of wordsOf(part, lists)) yield startOf(word.replaceAll("_", " "));
      return;
    }
  }
}

function sourceOf(kind: string, lists: WordLists): string {
  let source = "";
  let begun = false;
  for (const part of partsOf(kind)) {
    if (isOptional(part)) {
      const words = sourceOf(inner(part), lists);
      source += begun ? `(?: ${words})?` : `(?:${words} )?`;
    } else if (part.endsWith("}*")) source += `(?:,? ${oneOf(wordsOf(part, lists))}){0,7}`;
    else {
      source += `${begun ? " " : ""}${isRest(part) ? `.{1,${REST[part]}}` : oneOf(wordsOf(part, lists))}`;
      begun = true;
    }
  }
  return source;
}

const oneOf = (words: readonly string[]): string =>
  words.length === 1 ? wordSource(words[0]!) : `(?:${words.map(wordSource).join("|")})`;

const wordSource = (word: string): string =>
  word
    .replace(/[.*+?^$()|[\]{}\\]/g, "\\$&")
    .replaceAll("_", " ")
    .replaceAll("#", "\\d[\\d.,]*k?")
    .replace(/……?/g, (rest) => (isRest(rest) ? `.{0,${REST[rest]}}` : ""));
