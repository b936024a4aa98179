import { sentencesOf } from "../../draft/reading.ts";
import { type Span, spanAt } from "../../text/span.ts";
import type { Attribution } from "../attributions.ts";
import type { Claim } from "../claims.ts";
import type { Story } from "../story.ts";
import { capitalised } from "./questions.ts";

/** What a crowd is made to say; what it wants or does is another matter. */
const SPEAKS =
  /\b(?:say|said|says|argue|argued|believe|believed|claim|claimed|contend|contended|suggest|suggested|think|thought|warn|warned|fear|feared|insist|insisted|maintain|maintained|speculate|speculated|predict|predicted|note|noted|complain|complained|expect|expected|point(?:ed)? out)$/;

/** Groups that can't be asked: "critics", "observers". */
const CROWDS = new Set(
  (
    "critics experts analysts observers commentators opponents supporters proponents detractors sceptics skeptics insiders pundits " +
    "scholars activists campaigners some many others several most few rivals advocates historians economists scientists researchers " +
    "people onlookers watchers fans"
  ).split(" "),
);
const BEFORE_CROWDS = new Set(
  "some many several most other political legal independent local western foreign industry the a few military".split(
    " ",
  ),
);

interface VagueSource {
  readonly span: Span;
  /** Where "[TK: who]" goes. */
  readonly at: number;
  readonly message: string;
}

/** "Critics say", "some argue", "it is believed that". */
export function* vagueSources({ draft, attributions }: Story): Iterable<VagueSource> {
  for (let i = 0; i < attributions.length; i++) {
    const { source, cue, content } = attributions[i]!;
    const span = source[0];
    const verb = cue[0];
    if (!span || !verb || content.length === 0 || verb.start < span.end || verb.start > span.end + 30) continue;
    if (!SPEAKS.test(draft.text.slice(verb.start, verb.end))) continue;
    const words = draft.text.slice(span.start, span.end).toLowerCase().split(/\s+/);
    if (!isCrowd(words) || isInCopy(draft, span) === false) continue;
    // "Critics say … “It is a disgrace,” said Ana Kovač": one of them speaks next.
    if (speaksNext(draft.text, attributions[i + 1], verb.end)) continue;
    const said = draft.text.slice(span.start, verb.end);
    yield {
      span: { start: span.start, end: verb.end },
      at: span.end,
      message: `"${capitalised(said)}": which ${words.at(-1) === "some" || words.at(-1) === "many" ? "ones" : words.at(-1)}?`,
    };
  }
  for (const { reading, start } of draft.paragraphs) {
    if (reading.part !== "body") continue;
    for (const match of reading.prose.matchAll(IT_IS_BELIEVED)) {
      const at = start + match.index;
      yield {
        span: { start: at, end: at + match[1]!.length },
        at: at + match[1]!.length,
        message: `"${capitalised(match[1]!)}": by whom?`,
      };
    }
  }
}

const IT_IS_BELIEVED =
  /\b(it (?:is|was|has been) (?:widely |generally |commonly |often |also )?(?:believed|thought|understood|said|claimed|alleged|reported|rumou?red|assumed|feared|speculated))\b(?= that\b)/gi;

function isCrowd(words: readonly string[]): boolean {
  const head = words.at(-1) ?? "";
  if (words.length > 3 || !CROWDS.has(head)) return false;
  if (words.length === 1)
    return head !== "others" && head !== "most" && head !== "few" && head !== "people" && head !== "fans";
  if (head === "people" || head === "fans" || head === "others" || head === "most" || head === "few")
    return words[0] === "some" || words[0] === "many";
  return words.slice(0, -1).every((word) => BEFORE_CROWDS.has(word)) && words[0] !== "the" && words[0] !== "a";
}

const isInCopy = (draft: Story["draft"], { start }: Span): boolean => {
  const paragraph = spanAt(draft.paragraphs, start);
  return paragraph !== undefined && paragraph.reading.part === "body";
};

/** The next attribution comes soon and names its source. */
function speaksNext(text: string, next: Attribution | undefined, after: number): boolean {
  const span = next?.source[0];
  if (!span || span.start - after > 700) return false;
  return /\p{Lu}\p{Ll}+ \p{Lu}/u.test(text.slice(span.start, span.end));
}

/** Hearsay is a claim that names itself: "reportedly", "rumours". */
export function* hearsay({ draft, claims }: Story): Iterable<{ readonly claim: Claim; readonly message: string }> {
  for (const claim of claims) {
    if (claim.kind !== "hearsay" || claim.attribution !== null) continue;
    const words = draft.text.slice(claim.start, claim.end);
    yield { claim, message: `"${capitalised(words)}": says who?` };
  }
}

interface AnonymousSource {
  readonly span: Span;
  readonly at: number;
  /** What to insert there. */
  readonly text: string;
}

const CONDITION =
  /\b(?:on (?:the )?condition (?:of anonymity|that (?:he|she|they) not be (?:named|identified))|anonymously|asked not to be (?:named|identified)|declined to be (?:named|identified)|(?:did|does) not want to be (?:named|identified))/i;
const REASON =
  /\b(?:because|as (?:he|she|they) (?:was|were|is|are)|not authori[sz]ed|to discuss|fear|citing|for (?:security|safety|privacy)|sensitiv|candid|frank|to speak (?:freely|openly|more)|retaliation|reprisals?)\b/i;

/** "David Plouffe, a close aide". */
const NAMED = /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,3},/u;

/** Sources without a name and without the reason why, each once a paragraph. */
export function* anonymousSources({ draft, attributions }: Story): Iterable<AnonymousSource> {
  let last = -1;
  for (const { anonymous, source } of attributions) {
    const span = source[0];
    if (!anonymous || !span) continue;
    const paragraph = spanAt(draft.paragraphs, span.start);
    if (paragraph?.reading.part !== "body" || paragraph.index === last) continue;
    if (NAMED.test(draft.text.slice(span.start, span.end))) continue;
    const text = draft.text.slice(paragraph.start, paragraph.end);
    const condition = CONDITION.exec(text);
    if (condition ? REASON.test(text.slice(condition.index)) : REASON.test(draft.text.slice(span.start, span.end)))
      continue;
    last = paragraph.index;
    const sentence = spanAt(sentencesOf(paragraph.reading), span.start - paragraph.start);
    const near = condition && sentence ? paragraph.start + condition.index + condition[0].length : undefined;
    yield near === undefined
      ? { span, at: span.end, text: " (unnamed because [TK])" }
      : { span, at: near, text: " because [TK]" };
  }
}
