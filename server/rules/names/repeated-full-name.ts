import type { Draft } from "../../draft/draft.ts";
import type { Reading } from "../../draft/reading.ts";
import { type Fix, finding, suggestion } from "../../story/finding.ts";
import type { House } from "../../story/house.ts";
import {
  type DraftNames,
  namesOf,
  type PlacedMention,
  perPerson,
  type UnplacedMention,
  unplacedMentions,
} from "../../story/names.ts";
import type { GatheredPerson } from "../../story/people/gather-people.ts";
import { Sign } from "../../story/people/name-context.ts";
import { rule } from "../../story/rule.ts";
import { replace } from "../../text/edit.ts";
import { lowerBound, type Span } from "../../text/span.ts";

/** The full name once more where the surname would do. */
export const repeatedFullName = rule({
  id: "names/repeated-full-name",
  severity: "hint",
  summary: "The full name again where the surname will do.",
  why:
    "After the first reference newspapers go on with the surname (AP, Reuters, Guardian), or with a courtesy title (BBC, " +
    "Economist). Relatives and new sections are left alone; each person is spoken of once.",
  examples: {
    bad: [
      "On Wednesday Xi Jinping is leaving the country for a summit.\n\nXi Jinping will meet other leaders there. Xi plans to stay two days.",
    ],
    good: ["George Bush spoke first.\n\nBarbara Bush followed. George Bush applauded."],
  },
  scope: "draft",
  *check({ draft, house }) {
    const names = namesOf(draft, house);
    const bearers = countSurnames(names.people);
    const sections = sectionStarts(draft);
    const near = fullNamesAround(names);
    for (const person of names.people) {
      if (!person.surname || bearers.get(person.surname)! > 1) continue;
      const fulls = fullNamesInCopy(person);
      if (fulls.length < 2) continue;
      const isOne = (mention: PlacedMention): boolean => isListed(mention, near(mention), draft.text);
      const repeat = firstRepeat(fulls.map(names.placed), person, sections, isOne);
      if (!repeat) continue;
      yield finding(repeat, "Full name again; the surname will do.", fixesFor(repeat, person, house));
    }
  },
});

/** The full names in running copy, of whom it is plain which word is the surname. */
const fullNamesInCopy = perPerson((mentions, person) => {
  const fulls = mentions.filter(
    ({ part, form, run }) => part === "body" && form === "full" && !(run.signs & (Sign.headline | Sign.credit)),
  );
  return fulls.length > 1 && hasPlainSurname(person, mentions) ? fulls : [];
});

/** Everybody's full names in the paragraph of a mention, in order. They are sorted by paragraph when first asked for. */
function fullNamesAround(names: DraftNames): (mention: PlacedMention) => readonly PlacedMention[] {
  let byParagraph: Map<Reading, UnplacedMention[]> | undefined;
  const sorted = (): Map<Reading, UnplacedMention[]> => {
    const map = new Map<Reading, UnplacedMention[]>();
    for (const person of names.people) {
      for (const mention of unplacedMentions(person)) {
        if (mention.form !== "full") continue;
        const { reading } = mention.at.bearer;
        const own = map.get(reading);
        if (own) own.push(mention);
        else map.set(reading, [mention]);
      }
    }
    return map;
  };
  return ({ paragraph }) => {
    byParagraph ??= sorted();
    const own = byParagraph.get(names.draft.paragraphs[paragraph]!.reading) ?? [];
    return own
      .map(names.placed)
      .filter((other) => other.paragraph === paragraph)
      .sort((a, b) => a.start - b.start);
  };
}

function countSurnames(people: readonly GatheredPerson[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { surname, given } of people) {
    for (const name of new Set([surname, given])) if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

/** Which word is the surname is plain in names of two words, with initials between, and where the copy uses it alone. */
const hasPlainSurname = (person: GatheredPerson, mentions: readonly UnplacedMention[]): boolean =>
  person.words.filter((word) => word.length > 1).length === 2 ||
  mentions.some(({ form, words }) => form === "surname" && words.length === 1);

/** The first full name in running copy after one that stands in running copy of the same section. */
function firstRepeat(
  fulls: readonly PlacedMention[],
  { surname, suffix }: GatheredPerson,
  sections: readonly number[],
  listed: (mention: PlacedMention) => boolean,
): PlacedMention | undefined {
  let introducedIn: number | undefined;
  for (const mention of fulls) {
    const section = lowerBound(sections, mention.paragraph + 1, (start) => start);
    if (introducedIn !== section) {
      introducedIn = section;
      continue;
    }
    if (!mention.quoted && !suffix && !mention.run.nickname && mention.words.includes(surname!) && !listed(mention))
      return mention;
  }
  return undefined;
}

/** Indices of the paragraphs that begin a section, or a post of live copy; the draft begins one. */
const sectionStarts = ({ paragraphs }: Draft): number[] => [
  0,
  ...paragraphs
    .filter(({ reading }) => reading.part === "subheading" || BETWEEN_POSTS.test(reading.prose.slice(0, 40).trim()))
    .map(({ index }) => index),
];

/** A line of dashes, or the time of a post. */
const BETWEEN_POSTS = /^(?:[_*=~#–—-]{3,}|(?:[*•·] ?){3,}|\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?[.:]?)$/;

/** Whether it is one of several full names in a row, which go in full together. */
function isListed({ start, end }: PlacedMention, others: readonly Span[], text: string): boolean {
  const next = lowerBound(others, end, (other) => other.start);
  const after = others[next];
  const before = others.slice(Math.max(0, next - 2), next).findLast((other) => other.end <= start);
  return (
    (after !== undefined && after.start - end <= NEAR && IN_A_ROW.test(text.slice(end, after.start))) ||
    (before !== undefined && start - before.end <= NEAR && IN_A_ROW.test(text.slice(before.end, start)))
  );
}

const NEAR = 40;
/** A comma or 'and', and titles perhaps. */
const IN_A_ROW = /^(?:,|,? (?:and|or)) (?:\p{Lu}[\p{L}.]{0,20} ){0,3}$/u;

function fixesFor(mention: PlacedMention, { surname, gender }: GatheredPerson, { courtesyTitles }: House): Fix[] {
  const word = mention.run.words.find(({ folded }) => folded === surname)!.text;
  if (!courtesyTitles || mention.run.title) return [suggestion(`Shorten to "${word}"`, replace(mention, word))];
  if (!gender) return [];
  const titled = `${gender === "male" ? "Mr" : "Ms"} ${word}`;
  return [suggestion(`Shorten to "${titled}"`, replace(mention, titled))];
}
