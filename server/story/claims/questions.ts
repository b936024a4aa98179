import type { Draft } from "../../draft/draft.ts";
import { insert } from "../../text/edit.ts";
import { lowerBound, type Span } from "../../text/span.ts";
import type { Attribution } from "../attributions.ts";
import type { Claim } from "../claims.ts";
import { type Finding, type Fix, finding, type Related, type Severity, suggestion } from "../finding.ts";
import type { Story } from "../story.ts";
import type { ClaimKind } from "./kinds.ts";
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
    const source = nearestSource(story, claim);
    const asked = question.fixes(words, claim, draft);
    const checked = markAsChecked(draft, claim, question.rule);
    const named = source ? [accordingTo(draft, claim.sentence, source.name)] : [];
    const fixes = question.checkedFirst ? [checked, ...asked, ...named] : [...asked, ...named, checked];
    const severity = question.severity[claim.strength];
    yield finding(claim, question.message(words, claim, draft), fixes, {
      ...(severity ? { severity } : {}),
      ...(source ? { related: [source.related] } : {}),
    });
  }
}

/** "…, according to [TK]." before the sentence's closing marks. */
export function accordingTo(draft: Draft, sentence: Span, who = "[TK]"): Fix {
  const text = draft.text.slice(sentence.start, sentence.end);
  const closing = /[.!?…][”"’)\]]{0,3}$/.exec(text);
  const at = sentence.start + (closing?.index ?? text.length);
  return suggestion(`Insert "according to ${who}"`, insert(at, `, according to ${who}`));
}

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

/** The nearest attribution whose source has a name. */
function nearestSource({ draft, attributions }: Story, claim: Span): NearSource | undefined {
  const at = lowerBound(attributions, claim.start, startOf);
  for (let step = 0; step < 12; step++) {
    for (const i of [at - 1 - step, at + step]) {
      const attribution = attributions[i];
      const span = attribution?.source[0];
      const name = span && nameOf(draft.text.slice(span.start, span.end));
      if (span && name) return { name, related: { ...span, message: `The nearest source: "${name}".` } };
    }
  }
  return undefined;
}

const startOf = ({ source, cue, content }: Attribution): number => (source[0] ?? cue[0] ?? content[0])?.start ?? 0;

/** A source as it can be named again: "Reuters", "the Kremlin", "Yuriy Ushakov"; undefined for "he" and "a spokesman". */
function nameOf(text: string): string | undefined {
  const name = text
    .split(/[,(—–\n]/)[0]!
    .replace(/['’]s$/, "")
    .trim();
  if (!/^(?:the )?\p{Lu}[\p{L}\p{N}.'’-]*(?: (?:of |the |for )?\p{Lu}[\p{L}\p{N}.'’-]*){0,4}$/u.test(name))
    return undefined;
  return /^(?:He|She|They|We|It|I|You|Who|This|That|Some|Many|Others|One)$/.test(name)
    ? undefined
    : name.replace(/^The (?=\p{Lu})/u, "the ");
}

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
