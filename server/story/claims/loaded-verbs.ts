import type { Span } from "../../text/span.ts";
import type { Story } from "../story.ts";

/** What the verb does to what was said. */
const LOADED: ReadonlyMap<string, string> = new Map([
  ...pairs("claimed claims claim claiming", "casts doubt"),
  ...pairs(
    "admitted admits admit admitting confessed confesses confess confessing conceded concedes concede conceding",
    "implies guilt",
  ),
  ...pairs("insisted insists insist insisting maintained maintains maintain maintaining", "hints that it isn't so"),
  ...pairs("revealed reveals reveal revealing noted notes note noting", "vouches for it"),
  ...pairs("boasted boasts boast boasting bragged brags brag bragging gushed gushes whined whines", "mocks"),
]);
const POINTED_OUT = /^(pointed|points|point|pointing) out$/;

function pairs(words: string, effect: string): [string, string][] {
  return words.split(" ").map((word) => [word, effect]);
}

interface LoadedVerb {
  readonly span: Span;
  readonly plain: string;
  readonly message: string;
}

/** "Claimed responsibility" and "conceded a goal" are acts and no speech. */
const ACT =
  /^\s+(?:responsibility|credit|victory|defeat|the (?:lead|title|throne|race|seat)|a (?:goal|point|penalty)|to\b)/;

/** Verbs of saying that take sides, where they report words. */
export function* loadedVerbs({ draft, attributions }: Story): Iterable<LoadedVerb> {
  for (const { cue, content } of attributions) {
    const span = cue.at(-1);
    if (!span || content.length === 0) continue;
    const words = draft.text.slice(span.start, span.end);
    const verb = POINTED_OUT.test(words.toLowerCase()) ? words : (words.split(/\s+/).at(-1) ?? "");
    const lower = verb.toLowerCase();
    const effect = POINTED_OUT.test(lower) ? "vouches for it" : LOADED.get(lower);
    if (!effect || ACT.test(draft.text.slice(span.end, span.end + 40))) continue;
    const start = span.end - verb.length;
    yield {
      span: { start, end: span.end },
      plain: plainOf(lower),
      message: `"${verb.charAt(0).toUpperCase()}${verb.slice(1)}" ${effect}.`,
    };
  }
}

const plainOf = (verb: string): string =>
  /ing\b/.test(verb) ? "saying" : /(?:ed)\b/.test(verb) ? "said" : /s\b/.test(verb) ? "says" : "say";
