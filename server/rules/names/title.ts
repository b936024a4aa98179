import { finding } from "../../story/finding.ts";
import { namesOf, perPerson, type UnplacedMention } from "../../story/names.ts";
import { rule } from "../../story/rule.ts";
import { plainTitle } from "../../tables/titles.ts";

/** Offices of which nobody holds two at a time, the longer phrases first. */
const OFFICES = [
  "deputy prime minister",
  "prime minister",
  "vice president",
  "foreign minister",
  "defense minister",
  "finance minister",
  "interior minister",
  "justice minister",
  "health minister",
  "education minister",
  "economy minister",
  "energy minister",
  "president",
  "chancellor",
  "governor",
  "mayor",
  "senator",
  "representative",
];

/** Words that say that the office was another time's, or is not held yet. */
const OTHER_TIMES =
  /\b(?:former|ex|then|late|acting|interim|incoming|outgoing|elect|designate|candidate|nominee|hopeful|deputy|assistant|company|bank|university|club|council)\b/;

/** An office that changes from one mention to the next. */
export const title = rule({
  id: "names/title",
  severity: "info",
  summary: "One person under two offices.",
  why: "A title that changes within a story is a slip or wants explaining: say who they are now and who they were.",
  examples: {
    bad: [
      "On Monday Foreign Minister Ana Lopez arrived for two days of talks.\n\nDefence Minister Lopez left on Tuesday.",
    ],
    good: [
      "On Monday Foreign Minister Ana Lopez arrived for two days of talks.\n\nThe former defence minister, Ana Lopez, left on Tuesday.",
    ],
  },
  scope: "draft",
  *check({ draft, house }) {
    const names = namesOf(draft, house);
    for (const person of names.people) {
      const change = changeOfOffice(person);
      if (!change) continue;
      const [before, after] = change;
      const { start, end } = names.placed(before.mention);
      const office = sentenceCase(spoken(before.office));
      yield finding(names.placed(after.mention), `${office} above, ${spoken(after.office)} here.`, [], {
        related: [{ start, end, message: `${office} here.` }],
      });
    }
  },
});

interface HeldOffice {
  readonly office: string;
  readonly mention: UnplacedMention;
}

/** The first office and the first that is another. */
const changeOfOffice = perPerson((mentions): readonly [HeldOffice, HeldOffice] | undefined => {
  let first: HeldOffice | undefined;
  for (const mention of mentions) {
    if (mention.part !== "body" || mention.quoted) continue;
    const office = officeOf(mention);
    if (!office) continue;
    if (!first) first = { office, mention };
    else if (office !== first.office) return [first, { office, mention }];
  }
  return undefined;
});

/** A role beside a surname alone is as often somebody else's: 'after an hour with Mr Obama, the prime minister…'. */
function officeOf({ run, form }: UnplacedMention): string | undefined {
  for (const text of [run.title, form === "full" ? run.role : ""]) {
    const plain = text
      .toLowerCase()
      .replaceAll("defence", "defense")
      .split(/[\s-]+/)
      .map(plainOffice)
      .join(" ");
    if (!plain || OTHER_TIMES.test(plain.replace("deputy prime", "prime"))) continue;
    const office = OFFICES.find((phrase) => ` ${plain} `.includes(` ${phrase} `));
    if (office) return office;
  }
  return undefined;
}

function plainOffice(word: string): string {
  const plain = plainTitle(word);
  return plain === "congressman" || plain === "congresswoman"
    ? "representative"
    : plain === "premier"
      ? "prime minister"
      : plain;
}

const spoken = (office: string): string => office.replace("defense", "defence");

const sentenceCase = (text: string): string => text[0]!.toUpperCase() + text.slice(1);
