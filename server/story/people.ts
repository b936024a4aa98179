import type { Draft } from "../draft/draft.ts";
import { type Gender, genderOfGivenName } from "../tables/given-names.ts";
import { placeNamed } from "../tables/places.ts";
import { genderOfRole, genderOfTitle, isCourtesyTitle, plainTitle } from "../tables/titles.ts";
import type { House } from "./house.ts";
import { type DraftNames, type Mention, namesOf, type PlacedMention } from "./names.ts";
import type { GatheredPerson } from "./people/gather-people.ts";
import { type PronounVotes, pronounVotesOf } from "./people/name-pronouns.ts";

/** A person of the draft, with every mention that is gathered under them, in order. */
export interface Person {
  /** The fullest form used. */
  readonly name: string;
  readonly mentions: readonly Mention[];
  /** What the copy first says they are: "foreign policy aide". */
  readonly role?: string;
  readonly gender?: Gender;
}

export function peopleOf(draft: Draft, house: House): readonly Person[] {
  const names = namesOf(draft, house);
  return names.people.map((person) => {
    const mentions = names.mentionsOf(person);
    const role = roleIn(mentions);
    const gender = genderIn(names, person, mentions, role);
    return {
      name: fullest(mentions),
      mentions: mentions.map(({ start, end, text, form }) => ({ start, end, text, form })),
      ...(role ? { role } : {}),
      ...(gender ? { gender } : {}),
    };
  });
}

/** What the copy first calls them, as it would stand in the middle of a sentence: 'former Iraqi leader'. */
function roleIn(mentions: readonly PlacedMention[]): string | undefined {
  for (const { run, form } of mentions) {
    if (form === "family") continue;
    if (run.role) return inSentence(run.role);
    if (run.title && !saysNothing(run.title)) return asPrinted(run.title.split(" ").map(plainTitle));
  }
  return undefined;
}

const saysNothing = (title: string): boolean =>
  title.split(" ").every((word) => isCourtesyTitle(word) || word === "daw" || word === "dr");

/** Titles are kept in lower case; 'canadian' and 'united states' get their capitals back. */
const asPrinted = (words: readonly string[]): string =>
  words
    .map((word, i) => {
      const names = [word, `${words[i - 1]} ${word}`, `${word} ${words[i + 1]}`];
      return names.some(placeNamed) ? `${word[0]!.toUpperCase()}${word.slice(1)}` : word;
    })
    .join(" ");

function inSentence(role: string): string {
  const first = role.split(" ")[0]!.toLowerCase();
  return OFTEN_FIRST.has(first) ? `${first}${role.slice(first.length)}` : role;
}

const OFTEN_FIRST = new Set(
  "former acting outgoing incoming interim veteran top senior local police longtime retired".split(" "),
);

/** What a title says, else a role, else plain pronouns, else the given name. */
function genderIn(
  names: DraftNames,
  { gender, given }: GatheredPerson,
  mentions: readonly PlacedMention[],
  role: string | undefined,
): Gender | undefined {
  const byName = given ? genderOfGivenName(given) : undefined;
  const byTitle = mentions.map(({ run }) => genderOfTitle(run.title)).find(Boolean);
  if (byTitle) return byTitle;
  const byRole = role ? genderOfRole(role) : undefined;
  if (byRole) return byRole;
  const name = gender ?? byName;
  const votes = pronounVotes(names, mentions);
  if (votes.female > 1 && votes.male === 0) return "female";
  if (votes.male > 1 && votes.female === 0) return "male";
  // One pronoun doesn't tell, but it is enough to doubt what the given name says.
  return name && votes[name] === 0 && votes.female + votes.male > 0 ? undefined : name;
}

function pronounVotes(names: DraftNames, mentions: readonly PlacedMention[]): PronounVotes {
  const votes: PronounVotes = { female: 0, male: 0 };
  for (const { paragraph, run } of mentions) {
    const own = pronounVotesOf(names.draft.paragraphs[paragraph]!.reading).get(run);
    votes.female += own?.female ?? 0;
    votes.male += own?.male ?? 0;
  }
  return votes;
}

/** The longest form, 'Jr.' included. */
function fullest(mentions: readonly PlacedMention[]): string {
  const { text, form, run } = fullestOf(mentions);
  const name = text.replace(/\s+/g, " ");
  return run.suffix && form === "full" ? `${name} ${printedSuffix(run.suffix)}` : name;
}

/** The mention with the longest form; one in capitals, or of the family, only where there is no other. */
export function fullestOf(mentions: readonly PlacedMention[]): PlacedMention {
  const size = ({ text, form }: PlacedMention): number =>
    form === "family" || text === text.toUpperCase() ? 0 : text.split(/\s+/).length;
  let best = mentions[0]!;
  for (const mention of mentions) if (size(mention) > size(best)) best = mention;
  return best;
}

const printedSuffix = (suffix: string): string =>
  suffix.startsWith("i")
    ? suffix.toUpperCase()
    : `${suffix[0]!.toUpperCase()}${suffix.slice(1)}${suffix.length === 2 ? "." : ""}`;
