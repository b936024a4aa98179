import { plainTitle } from "../../tables/titles.ts";
import type { Span } from "../../text/span.ts";
import type { NounPhrase } from "./noun-phrase.ts";
import type { Bearer, PeopleInPlace } from "./people-in-place.ts";
import type { Phrase } from "./who-is-meant.ts";

/** "The minister", "the foreign minister": who is said to be that before, if it is plain who of several is meant. */
export function bearerOf(
  { opens, core, whole, head, words }: NounPhrase,
  { span, paragraph }: Phrase,
  people: PeopleInPlace,
): { readonly person: number; readonly named: Span } | undefined {
  if ((opens !== "the" && !(opens === "none" && words.length < 3)) || core.to !== whole.to) return undefined;
  if (opens === "none" && head.shape === "lower") return undefined;
  const said = words.map(plainTitle);
  const fitting = new Map<number, Bearer>();
  for (const bearer of people.bearing(head.lower)) {
    if (bearer.since < span.start && fits(said, bearer.words) && !fitting.has(bearer.person))
      fitting.set(bearer.person, bearer);
  }
  if (fitting.size === 0) return undefined;
  const near = [...fitting.keys()].map((person) => ({ person, last: people.lastBefore(person, span.start)! }));
  const here = near.filter(({ last }) => last.paragraph >= paragraph - 1);
  const choice = near.length === 1 ? near[0] : here.length === 1 ? here[0] : undefined;
  if (!choice) return undefined;
  const { start, end } = people.first(choice.person);
  return { person: choice.person, named: { start, end } };
}

/** All that is said stands in the role; and nothing in the role makes it another office. */
function fits(said: readonly string[], role: ReadonlySet<string>): boolean {
  if (!said.every((word) => role.has(word))) return false;
  for (const word of role) if (DIFFERENT.has(word) && !said.includes(word)) return false;
  return true;
}

const DIFFERENT = new Set(
  "former ex vice deputy assistant late acting junior shadow associate sub under elect lieutenant".split(" "),
);
