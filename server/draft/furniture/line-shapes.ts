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
  const match = sorted(kinds, lists, keyOf, "$");
  return (plain) => {
    if (match(wordKey(plain), plain) !== undefined) return true;
    for (let length = 1; length <= STEM; length++)
      if (match(`${plain.slice(0, length)}…`, plain) !== undefined) return true;
    return false;
  };
}

/** Answers with what a line in lower case begins with, if that is one of these kinds. */
export function labels(kinds: string, lists: WordLists = {}): (plain: string) => string | undefined {
  const match = sorted(kinds, lists, labelKey, LABEL_END);
  return (plain) => match(labelKey(plain), plain);
}

type Match = (key: string, plain: string) => string | undefined;

function sorted(kinds: string, lists: WordLists, keyOf: (word: string) => string, end: string): Match {
  const byKey = new Map<string, string[]>();
  for (const line of kinds.split("\n")) {
    const kind = line.trim();
    if (kind === "") continue;
    for (const key of new Set(firstWords(kind, lists).map(keyOf))) {
      const same = byKey.get(key);
      if (same) same.push(kind);
      else byKey.set(key, [kind]);
    }
  }
  const ready = new Map<string, RegExp>();
  return (key, plain) => {
    const same = byKey.get(key);
    if (same === undefined) return undefined;
    let pattern = ready.get(key);
    if (pattern === undefined) {
      pattern = new RegExp(`^(?:${same.map((kind) => sourceOf(kind, lists)).join("|")})${end}`);
      ready.set(key, pattern);
    }
    return pattern.exec(plain)?.[0];
  };
}

/** Kinds that begin with a stem ("komment…") are sorted by so many of its letters. */
const STEM = 4;

/** Kinds are sorted by their first word, so that nearly every line of copy is left alone after one look-up. */
const wordKey = (text: string): string => (/^\d/.test(text) ? "#" : /^[^ ,]*/.exec(text)![0]);

/** Where a label ends: with its word. */
const LABEL_END = "(?:(?<=©)|(?=$|[\\s:：|/©–—.,@-]))";

/** A label may be followed by nearly any mark. */
const labelKey = (text: string): string => (text.startsWith("©") ? "©" : /^[^\s_,:：|/©–—.@-]*/.exec(text)![0]);

/** What a kind that begins with this word or phrase is sorted by. */
function keyOf(word: string): string {
  const first = word.split("_")[0]!;
  const stem = /^(.+?)…/.exec(first)?.[1]?.slice(0, STEM);
  return first.startsWith("#") ? "#" : stem === undefined ? wordKey(first) : `${stem}…`;
}

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

function firstWords(kind: string, lists: WordLists): readonly string[] {
  const found: string[] = [];
  for (const part of partsOf(kind)) {
    if (!isOptional(part)) return found.concat(wordsOf(part, lists));
    found.push(...firstWords(inner(part), lists));
  }
  return found;
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
