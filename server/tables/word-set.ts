/** A set of words that is made from its text, one word a line, when it is first asked. */
export function wordSet(text: string): (word: string) => boolean {
  let words: ReadonlySet<string> | undefined;
  return (word) => {
    words ??= new Set(text.split("\n"));
    return words.has(word);
  };
}
