import { perReading, quotationsOf, type Reading, sentencesOf, tokensOf } from "../../draft/reading.ts";
import type { Gender } from "../../tables/given-names.ts";
import { spanAt } from "../../text/span.ts";
import { Sign } from "./name-context.ts";
import { type NameRun, nameFactsOf } from "./name-runs.ts";

/** How many signs the pronouns give of somebody's gender. */
export interface PronounVotes {
  female: number;
  male: number;
}

const PRONOUNS = new Map<string, Gender>([
  ...["she", "her", "hers", "herself"].map((word): [string, Gender] => [word, "female"]),
  ...["he", "him", "his", "himself"].map((word): [string, Gender] => [word, "male"]),
]);

/**
 * What pronouns say of those whose names begin a sentence, where it is plain: the sentence holds no other name, and
 * it or the one behind it, begun by 'He' or 'She' with no name in it, holds pronouns of one gender only. 'Himself'
 * counts twice, and so does a pronoun in both.
 */
export const pronounVotesOf: (reading: Reading) => ReadonlyMap<NameRun, PronounVotes> = perReading((reading) => {
  const votes = new Map<NameRun, PronounVotes>();
  const { runs } = nameFactsOf(reading);
  if (runs.length === 0) return votes;
  const tokens = tokensOf(reading);
  const sentences = sentencesOf(reading);
  let next = 0;
  let before: NameRun | undefined;
  for (const sentence of sentences) {
    const own: NameRun[] = [];
    while (next < runs.length && runs[next]!.start < sentence.end) own.push(runs[next++]!);
    const subject = own.length === 1 && (own[0]!.signs & NO_SUBJECT) === 0 && !isKin(own[0]!) ? own[0] : undefined;
    const told = own.length === 0 ? before : subject;
    const from = subject?.end ?? sentence.start;
    const found: string[] = [];
    let isFirst = false;
    let letters = 0;
    for (let i = sentence.first; i < tokens.length && tokens[i]!.start < sentence.end; i++) {
      const { kind, lower, start } = tokens[i]!;
      if (kind !== "word") continue;
      letters++;
      if (start < from || !PRONOUNS.has(lower) || spanAt(quotationsOf(reading), start)) continue;
      if (letters === 1) isFirst = true;
      found.push(lower);
    }
    if (told && (subject || isFirst)) vote(votes, told, found);
    before = own.length > 1 ? undefined : (subject ?? (own.length === 0 && isFirst ? before : undefined));
  }
  return votes;
});

const NO_SUBJECT =
  Sign.owns | Sign.headline | Sign.capitals | Sign.thing | Sign.family | Sign.located | Sign.determined;

/** 'His wife, Rita Wilson': the pronoun that goes before belongs to somebody else, and what follows may. */
const isKin = ({ role }: NameRun): boolean => /(?:wife|husband|mother|father|son|daughter|brother|sister)$/.test(role);

function vote(votes: Map<NameRun, PronounVotes>, run: NameRun, found: readonly string[]): void {
  const genders = new Set(found.map((word) => PRONOUNS.get(word)!));
  const own = votes.get(run) ?? { female: 0, male: 0 };
  // Pronouns of both genders speak of two people.
  if (genders.size === 1) own[[...genders][0]!] += found.some((word) => word.endsWith("self")) ? 2 : 1;
  votes.set(run, own);
}
