import type { Draft } from "../../draft/draft.ts";
import { isCommonWord } from "../../tables/common-words.ts";
import { insert } from "../../text/edit.ts";
import { lowerBound, type Span } from "../../text/span.ts";
import type { Attribution } from "../attributions.ts";
import type { Claim } from "../claims.ts";
import { type Finding, type Fix, finding, type Related, type Severity, suggestion } from "../finding.ts";
import type { Story } from "../story.ts";
import type { ClaimKind } from "./candidate.ts";
import type { Strength } from "./sentence-claims.ts";

/** How one kind of claim is asked about. */
export interface Question {
  readonly kind: ClaimKind;
  readonly rule: string;
  /** Where it differs from the rule's own. */
  readonly severity: Partial<Record<Strength, Severity>>;
  /** `words` are the claim's own, `claim` tells more. */
  message(words: string, claim: Claim, draft: Draft): string;
  /** The fixes most likely meant, before the draft's own sources and "Mark as checked". */
  fixes(words: string, claim: Claim, draft: Draft): readonly Fix[];
  /** "Mark as checked" comes first. */
  readonly checkedFirst?: true;
}

/** One finding for every claim of a kind that nobody stands for. */
export function* questionsAbout(story: Story, question: Question): Iterable<Finding> {
  const { draft, claims } = story;
  for (const claim of claims) {
    if (claim.kind !== question.kind || claim.attribution !== null) continue;
    const words = draft.text.slice(claim.start, claim.end);
    const sources = nearestSources(story, claim);
    const source = sources[0];
    const asked = question.fixes(words, claim, draft);
    const checked = markAsChecked(draft, claim, question.rule);
    const named = sources.map(({ name }) => accordingTo(draft, claim.sentence, name));
    const fixes = question.checkedFirst ? [checked, ...asked, ...named] : [...asked, ...named, checked];
    const severity = question.severity[claim.strength];
    yield finding(claim, question.message(words, claim, draft), fixes, {
      ...(severity ? { severity } : {}),
      ...(source ? { related: [source.related] } : {}),
    });
  }
}

/** "…, according to [TK]." as the sentence's last words; before its stop. */
export function accordingTo(draft: Draft, sentence: Span, who = "[TK]"): Fix {
  const title = `Insert "according to ${who}"`;
  const text = draft.text.slice(sentence.start, sentence.end);
  const closing = /[.!?…][”"’)\]]{0,3}$/.exec(text);
  const at = sentence.start + (closing?.index ?? text.length);
  // "at 7 p.m." keeps its stop, and the sentence gets one of its own.
  if (closing && SHORT_FORM.test(text)) return suggestion(title, insert(sentence.end, `, according to ${who}.`));
  return suggestion(title, insert(at, `, according to ${who}`));
}

const SHORT_FORM = /(?:\b[ap]\.m|\p{Lu}\.\p{Lu}|\b(?:Inc|Corp|Ltd|Co|Jr|Sr|etc))\.$/u;

/** "[TK: by whom]" behind the word that ends at `at`. */
export const byWhom = (at: number): Fix => suggestion('Insert "[TK: by whom]"', insert(at, " [TK: by whom]"));

/** CQ after a figure, else stet after the sentence; a comment where the format has comments. */
export function markAsChecked(
  draft: Draft,
  claim: Pick<Claim, "kind" | "start" | "end" | "sentence" | "change">,
  rule: string,
): Fix {
  const title = "Mark as checked";
  if (draft.format !== "text") {
    const line =
      Math.max(draft.text.lastIndexOf("\n", claim.start - 1), draft.text.lastIndexOf("\r", claim.start - 1)) + 1;
    return suggestion(title, insert(line, `<!-- copydesk-disable-next-line ${rule}: checked -->\n`));
  }
  if (claim.kind === "statistic" && /\d/.test(draft.text.slice(claim.start, claim.end))) {
    return suggestion(title, insert(claim.end, " [CQ]"));
  }
  return suggestion(title, insert(claim.sentence.end, " [stet]"));
}

interface NearSource {
  readonly name: string;
  readonly related: Related;
}

/** How many of the draft's own sources are offered. */
const OFFERED = 2;

/** The nearest attributions whose sources have names, each name once. */
function nearestSources({ draft, attributions }: Story, claim: Span): NearSource[] {
  const found: NearSource[] = [];
  const at = lowerBound(attributions, claim.start, startOf);
  for (let step = 0; step < 12 && found.length < OFFERED; step++) {
    for (const i of [at - 1 - step, at + step]) {
      const span = attributions[i]?.source[0];
      const name = span && nameOf(draft.text.slice(span.start, span.end));
      if (!span || !name || found.length === OFFERED || found.some((near) => isSame(near.name, name))) continue;
      found.push({ name, related: { ...span, message: `The nearest source: "${name}".` } });
    }
  }
  return found;
}

/** "Brian Baker" and "Baker". */
const isSame = (a: string, b: string): boolean => a === b || a.endsWith(` ${b}`) || b.endsWith(` ${a}`);

const startOf = ({ source, cue, content }: Attribution): number => (source[0] ?? cue[0] ?? content[0])?.start ?? 0;

/** A source as it can be named again: "Reuters", "the Kremlin", "Yuriy Ushakov"; undefined for "he" and "a spokesman". */
function nameOf(text: string): string | undefined {
  const name = text
    .split(/[,(—–\n]/)[0]!
    .replace(/['’]s$/, "")
    .trim();
  if (!/^(?:the )?\p{Lu}[\p{L}\p{N}.'’-]*(?: (?:of |the |for )?\p{Lu}[\p{L}\p{N}.'’-]*){0,4}$/u.test(name))
    return undefined;
  // "Workers said" opens a sentence; it names nobody.
  if (/^\p{Lu}\p{Ll}+s$/u.test(name) && isCommonWord(name.toLowerCase())) return undefined;
  return /^(?:He|She|They|We|It|I|You|Who|This|That|Some|Many|Others|One)$/.test(name)
    ? undefined
    : name.replace(/^The (?=\p{Lu})/u, "the ");
}

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
