import type { Position, Range } from "vscode-languageserver/node";

/** Places in a text by its words; lines end in \n. */
export function placesIn(text: string) {
  const lines = text.split("\n");
  return {
    /** Where the nth place of some words begins, and so many letters further. */
    place(words: string, { nth = 1, further = 0 } = {}): Position {
      let offset = -1;
      for (let i = 0; i < nth; i++) {
        offset = text.indexOf(words, offset + 1);
        if (offset < 0) throw new Error(`"${words}" isn't there ${nth} times.`);
      }
      const before = text.slice(0, offset + further).split("\n");
      return { line: before.length - 1, character: before.at(-1)!.length };
    },

    /** The words of a range. */
    cut({ start, end }: Range): string {
      const own = lines.slice(start.line, end.line + 1);
      own[own.length - 1] = own.at(-1)!.slice(0, end.character);
      own[0] = own[0]!.slice(start.character);
      return own.join("\n");
    },
  };
}
