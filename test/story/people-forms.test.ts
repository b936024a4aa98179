import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readDraft } from "../../server/draft/draft.ts";
import { NO_HOUSE } from "../../server/story/house.ts";
import { type Person, peopleOf } from "../../server/story/people.ts";

const page = readFileSync(join(import.meta.dirname, "people-forms.md"), "utf8");

const LETTERS = { full: "", surname: "s", given: "g", family: "f" };

/** Writes into the draft who is named where, as the page does: "[Bill Clinton]1", "the [Clintons]1f2f". */
function marked(text: string, people: readonly Person[]): string {
  const places = new Map<number, { end: number; mark: string }>();
  people.forEach(({ mentions }, index) => {
    for (const { start, end, form } of mentions) {
      const earlier = places.get(start)?.mark ?? "";
      places.set(start, { end, mark: `${earlier}${index + 1}${LETTERS[form]}` });
    }
  });
  let out = text;
  for (const [start, { end, mark }] of [...places].sort(([a], [b]) => b - a)) {
    out = `${out.slice(0, start)}[${out.slice(start, end)}]${mark}${out.slice(end)}`;
  }
  return out;
}

const listed = ({ name, role, gender }: Person, index: number): string =>
  `> ${index + 1} ${[name, role, gender].filter(Boolean).join(", ")}`;

describe("the forms of names", () => {
  for (const [, name, body] of page.matchAll(/^## (.+)\n+((?:(?!## ).*\n?)*)/gm)) {
    it(name!, () => {
      const lines = body!.trim().split("\n");
      const draft = lines
        .filter((line) => !line.startsWith(">"))
        .join("\n")
        .trim();
      const text = draft.replace(/\[([^[\]]*)\](?:\d+[sgf]?)+/g, "$1");
      const people = peopleOf(readDraft(text, "text"), NO_HOUSE);
      expect([marked(text, people), ...people.map(listed)]).toEqual([
        draft,
        ...lines.filter((line) => line.startsWith(">")),
      ]);
    });
  }
});
