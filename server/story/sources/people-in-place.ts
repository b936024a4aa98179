import type { Gender } from "../../tables/given-names.ts";
import { genderOfRole, genderOfTitle, plainTitle } from "../../tables/titles.ts";
import { lowerBound } from "../../text/span.ts";
import { type Line, type Range, range } from "../attribution/line.ts";
import { factsOf } from "../attribution/paragraph.ts";
import { namesOf, type PlacedMention } from "../names.ts";
import { Sign } from "../people/name-context.ts";
import { pronounVotesOf } from "../people/name-pronouns.ts";
import type { Story } from "../story.ts";

/** A mention of a person as tokens of its paragraph; the title before the name is left out. */
export interface NamedHere extends Range {
  readonly person: number;
  readonly quoted: boolean;
  readonly family: boolean;
  readonly gender: Gender | undefined;
  /** Possessive: "Berg's". */
  readonly owns: boolean;
  /** Next to a verb of saying. */
  readonly speaks: boolean;
}

/** The people of a draft by where they are named, and by what they are said to be. */
export interface PeopleInPlace {
  /** Those named in a paragraph, in order. */
  inParagraph(index: number): readonly NamedHere[];
  /** Who is said to be that, by the noun, each with the words that say so. */
  bearing(noun: string): readonly Bearer[];
  /** Whether more than a given name tells somebody's gender: a title, a role, a pronoun. */
  isGenderSure(person: number): boolean;
  /** Where a person was last named before an offset. */
  lastBefore(person: number, offset: number): PlacedMention | undefined;
  first(person: number): PlacedMention;
}

export interface Bearer {
  readonly person: number;
  readonly words: ReadonlySet<string>;
  /** Offset of the mention that says so. */
  readonly since: number;
}

export function peopleInPlace({ draft, house, people }: Story): PeopleInPlace {
  const names = namesOf(draft, house);
  const mentions = names.people.map((person) => names.mentionsOf(person));
  const byParagraph = new Map<number, NamedHere[]>();
  const bearers = new Map<string, Bearer[]>();
  const sure = new Set<number>();
  mentions.forEach((own, person) => {
    const gender = people[person]!.gender;
    const known = new Set<string>();
    for (const mention of own) {
      const { paragraph, form, quoted, run, start } = mention;
      const line = factsOf(draft.paragraphs[paragraph]!.reading).line;
      const { from, to } = tokensOfMention(line, mention, draft.paragraphs[paragraph]!.start);
      const here: NamedHere = {
        from,
        to,
        person,
        quoted,
        family: form === "family",
        gender: gender ?? genderOfTitle(run.title),
        owns: (run.signs & Sign.owns) !== 0,
        speaks: (run.signs & Sign.speaks) !== 0,
      };
      const others = byParagraph.get(paragraph);
      if (others) others.push(here);
      else byParagraph.set(paragraph, [here]);
      if (form === "family") continue;
      const votes = pronounVotesOf(draft.paragraphs[paragraph]!.reading).get(run);
      if (genderOfTitle(run.title) || genderOfRole(run.role) || (gender && votes && votes[gender] > 0))
        sure.add(person);
      for (const said of [run.title, run.role]) {
        if (!said || known.has(said)) continue;
        known.add(said);
        const words = said
          .toLowerCase()
          .split(/[\s-]+/)
          .map(plainTitle);
        const noun = words.at(-1)!;
        const bearer = { person, words: new Set(words), since: start };
        const same = bearers.get(noun);
        if (same) same.push(bearer);
        else bearers.set(noun, [bearer]);
      }
    }
  });
  for (const list of byParagraph.values()) list.sort((a, b) => a.from - b.from);
  return {
    inParagraph: (index) => byParagraph.get(index) ?? [],
    bearing: (noun) => bearers.get(plainTitle(noun)) ?? [],
    isGenderSure: (person) => sure.has(person),
    lastBefore: (person, offset) => mentions[person]![lowerBound(mentions[person]!, offset, ({ start }) => start) - 1],
    first: (person) => mentions[person]![0]!,
  };
}

function tokensOfMention({ tokens }: Line, { start, end }: PlacedMention, paragraph: number): Range {
  const from = lowerBound(tokens, start - paragraph + 1, (token) => token.end);
  return range(
    from,
    Math.max(
      from + 1,
      lowerBound(tokens, end - paragraph, (token) => token.start),
    ),
  );
}
