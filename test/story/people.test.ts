import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDraft } from "../../server/draft/draft.ts";
import { DraftHistory } from "../../server/draft/history.ts";
import { NO_HOUSE } from "../../server/story/house.ts";
import { type DraftNames, namesOf } from "../../server/story/names.ts";
import { peopleOf } from "../../server/story/people.ts";

/** Each person on a line: the name, then the mentions as the draft writes them. */
const peopleIn = (text: string): string[] =>
  peopleOf(readDraft(text, "text"), NO_HOUSE).map(
    ({ name, mentions }) => `${name}: ${mentions.map((mention) => mention.text).join(", ")}`,
  );

describe("the people of a draft", () => {
  it.each([
    [
      "full name, title with surname, possessive, surname",
      "Yesterday Senator Amy Klobuchar spoke to voters. Sen. Klobuchar's plan is new, and Klobuchar wrote it.",
      ["Amy Klobuchar: Amy Klobuchar, Klobuchar, Klobuchar"],
    ],
    [
      "nickname, middle initial and given name",
      'The book is by William "Bill" J. Barnard. Later William Barnard sang, and Bill said Barnard was tired.',
      ['William "Bill" J. Barnard: William "Bill" J. Barnard, William Barnard, Bill, Barnard'],
    ],
    [
      "particles",
      "On Monday Ursula von der Leyen met Bill de Blasio. Later von der Leyen left, and de Blasio stayed.",
      ["Ursula von der Leyen: Ursula von der Leyen, von der Leyen", "Bill de Blasio: Bill de Blasio, de Blasio"],
    ],
    [
      "family name first",
      "In Seoul Moon Jae-in met Xi Jinping. Officials say Moon and Xi will meet again.",
      ["Moon Jae-in: Moon Jae-in, Moon", "Xi Jinping: Xi Jinping, Xi"],
    ],
    [
      "relatives, told apart by a courtesy title",
      "That day Bill Clinton and Hillary Clinton spoke. Reporters asked Mrs. Clinton, and they asked Mr. Clinton.",
      ["Bill Clinton: Bill Clinton, Clinton", "Hillary Clinton: Hillary Clinton, Clinton"],
    ],
    [
      "a bare surname, of the one introduced before a namesake, a headline included",
      "Matthew Goode\n\nMatthew William Goode is an actor. In films Goode played lords.\n\nHis daughter is Teddie Eleanor Rose Goode.",
      [
        "Matthew William Goode: Matthew Goode, Matthew William Goode, Goode",
        "Teddie Eleanor Rose Goode: Teddie Eleanor Rose Goode",
      ],
    ],
    [
      "a given name in two spellings",
      "They met Kristin Wilkins there. Later Kristen Wilkins spoke, and Wilkins laughed.",
      ["Kristin Wilkins: Kristin Wilkins, Kristen Wilkins, Wilkins"],
    ],
    [
      "a given name in two languages beside one middle name",
      "They hired Pierre Charles Lanfranc to draw a plan of the city. In America he later called himself Peter Charles Lanfranc.",
      ["Pierre Charles Lanfranc: Pierre Charles Lanfranc, Peter Charles Lanfranc"],
    ],
    [
      "given names that are one in two languages, and no middle name: two people",
      "They hired Pierre Lanfranc to draw a plan of the city. In America they later met Peter Lanfranc.",
      ["Pierre Lanfranc: Pierre Lanfranc", "Peter Lanfranc: Peter Lanfranc"],
    ],
    [
      "a name of ordinary words whose given name goes on alone",
      "Frank Rack got in touch. The technology that Frank uses is new, and it took a year until Frank sent it.",
      ["Frank Rack: Frank Rack, Frank, Frank"],
    ],
    [
      "a name of ordinary words in a row of names",
      "They were taken by Ansel Adams, Chuck Close, Walker Evans and others.",
      ["Ansel Adams: Ansel Adams", "Chuck Close: Chuck Close", "Walker Evans: Walker Evans"],
    ],
    [
      "surnames that are ordinary words: before a colon, a verb, a picture's place",
      "We met Christopher Hill on Friday.\n\nHill: I am tired.\n\nHill was in Rome.\n\nHill (right) with others.\n\nHill walks tire.",
      ["Christopher Hill: Christopher Hill, Hill, Hill, Hill"],
    ],
    [
      "a name with a place before it",
      "The student at University of Texas Arlington Amneh Jafari heard of it. Jafari said so.",
      ["Amneh Jafari: Amneh Jafari, Jafari"],
    ],
    [
      "who holds an office that stands before the comma",
      "And the head of NATO, Hoop Scheffer, has explained that.",
      ["Hoop Scheffer: Hoop Scheffer"],
    ],
    [
      "Burmese names, with and without the title",
      "On Monday Daw Aung San Suu Kyi met U Thein Sein. Aung San Suu Kyi smiled, and Thein Sein left early.",
      ["Aung San Suu Kyi: Aung San Suu Kyi, Aung San Suu Kyi", "U Thein Sein: U Thein Sein, Thein Sein"],
    ],
    [
      "Icelandic names, whose bearers go by the given name",
      "In Reykjavik Katrin Jakobsdottir spoke to voters. Later Katrin said that she would leave.",
      ["Katrin Jakobsdottir: Katrin Jakobsdottir, Katrin"],
    ],
    [
      "two initials before ordinary words",
      "He was described by W. W. Rouse Ball as able.",
      ["W. W. Rouse Ball: W. W. Rouse Ball"],
    ],
    [
      "a full name that only the headline gives",
      "Cold as Ice: Wikinews interviews Marymegan Daly on Anemones\n\nDaly explained how she did it.",
      ["Marymegan Daly: Marymegan Daly, Daly"],
    ],
    [
      "a line full of names before a footnote's mark",
      "Jensen Ackles and Misha Collins supported Beto Ourke for the Senate election. [19]",
      ["Jensen Ackles: Jensen Ackles", "Misha Collins: Misha Collins", "Beto Ourke: Beto Ourke"],
    ],
  ])("%s", (_, text, people) => {
    expect(peopleIn(text)).toEqual(people);
  });

  it.each([
    "The Gates Foundation and Harvard University paid for the Lincoln Memorial in New York.",
    "On Monday Hurricane Lorenzo reached South Carolina, the National Weather Service said.",
    "In Texas Dallas Cowboys tickets sold out. The president of Apple, Goldman Sachs and others came.",
    "In March the Russian Foreign Ministry wrote to the United Nations and to Wall Street.",
  ])("are not its organisations, places and storms: %s", (text) => {
    expect(peopleIn(text)).toEqual([]);
  });

  it("keep role and gender where the copy tells them", () => {
    const [person] = peopleOf(readDraft("Last week his foreign policy aide, Yuriy Ushakov, left.", "text"), NO_HOUSE);
    expect(person).toMatchObject({ name: "Yuriy Ushakov", role: "foreign policy aide" });
  });
});

describe("typing", () => {
  const before =
    "Amy Klobuchar spoke to voters on Monday.\n\nMany people came to hear what Klobuchar said about roads.\n\n" +
    "Yuriy Ushakov was there, too.";

  it("gathers nobody anew who is not named there, and finds everybody at their new place", () => {
    const history = new DraftHistory();
    const first = namesOf(readDraft(before, "text", history), NO_HOUSE);
    const after = before.replace("Many people", "A great many people").replace("\n\n", "\n\nIt rained all day.\n\n");
    const second = namesOf(readDraft(after, "text", history), NO_HOUSE);
    expect(second.people[1]).toBe(first.people[1]);
    expect(understood(second)).toEqual(understood(namesOf(readDraft(after, "text"), NO_HOUSE)));
  });

  it("makes no more people anew in a long draft than in a short one", () => {
    const letters = "abcdefghijklmnopqrst";
    const story = (paragraphs: number): string[] =>
      Array.from({ length: paragraphs }, (_, i) => {
        const name = `B${letters[i % 20]}r${letters[Math.floor(i / 20) % 20]}ng`;
        return `Mayor Amy ${name} spoke to voters on Monday. Later ${name} said the bridge was closed.`;
      });
    const madeAnew = (paragraphs: number): number => {
      const history = new DraftHistory();
      const text = story(paragraphs);
      const before = new Set(namesOf(readDraft(text.join("\n\n"), "text", history), NO_HOUSE).people);
      text[1] += " Friends of Barang agreed.";
      const after = namesOf(readDraft(text.join("\n\n"), "text", history), NO_HOUSE).people;
      expect(after).toHaveLength(before.size);
      return after.filter((person) => !before.has(person)).length;
    };
    expect(madeAnew(300)).toBe(madeAnew(10));
  });

  it("gives what a fresh reading gives, whatever was typed", () => {
    const sentences = [
      "Amy Klobuchar spoke to voters.",
      "Klobuchar said so.",
      "Yuriy Ushakov left.",
      "Mr. Ushakov and Yury Ushakov slept.",
      "It rained.",
      "The ushakov is a drink.",
      "Bill Clinton met Hillary Clinton.",
      "Mrs. Clinton laughed.",
      "The Clinton Foundation met. Bill laughed.",
      "CLINTON AND USHAKOV LAUGH",
      "Yuri met Yuriy Viktorovich Ushakov.",
      "Moon Jae-in met Xi Jinping, and Jinping Xi met Moon.",
      "Sammy Davis, Jr. sang. Davis's father, Sammy Davis, slept.",
      'William "Billy" Barnard met Billy, who told Barnhard so.',
      "Mayor Barnard said that Barnard was late.",
      "Juan Manuel Santos Calderón met Juan Santos and Juan M. Calderon.",
    ];
    const draft = fc.array(fc.constantFrom(...sentences), { maxLength: 9 }).map((lines) => lines.join("\n\n"));
    fc.assert(
      fc.property(fc.array(draft, { minLength: 2, maxLength: 4 }), (versions) => {
        const history = new DraftHistory();
        for (const text of versions) {
          const edited = namesOf(readDraft(text, "text", history), NO_HOUSE);
          expect(understood(edited)).toEqual(understood(namesOf(readDraft(text, "text"), NO_HOUSE)));
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** All that is known of the names, at its places. */
const understood = (names: DraftNames) => ({
  people: names.people.map((person) => ({ ...person, mentions: names.mentionsOf(person) })),
  variants: names.variants().map(({ uses, first, ...spelled }) => ({
    ...spelled,
    uses: uses.map(names.place),
    first: names.place(first),
  })),
});
