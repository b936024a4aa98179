import type { Draft } from "../draft/draft.ts";
import type { Directive } from "../draft/marks.ts";
import type { Part } from "../draft/part.ts";
import type { Reading } from "../draft/reading.ts";
import type { Quotation } from "../language/quotations.ts";
import type { Sentence } from "../language/sentences.ts";
import type { Token } from "../language/token.ts";
import type { Finding, Severity } from "./finding.ts";
import type { House } from "./house.ts";
import type { Story } from "./story.ts";

/** A setting of a rule, as the configuration, its schema and the rule's page show it. */
export type Option =
  | { readonly type: "boolean"; readonly default: boolean; readonly description: string }
  | { readonly type: "number"; readonly default: number; readonly description: string; readonly minimum?: number }
  | { readonly type: "words"; readonly default: readonly string[]; readonly description: string };

export type OptionTable = Readonly<Record<string, Option>>;

/** The values of a table's options. */
export type OptionValues<O extends OptionTable> = { readonly [K in keyof O]: Widened<O[K]["default"]> };
type Widened<V> = V extends boolean ? boolean : V extends number ? number : V;

/** What a reader is told of a rule, and what the desk must know to run it. */
export interface RuleFacts<O extends OptionTable = OptionTable> {
  /** group/name; the name says what the fault is. */
  readonly id: `${Group}/${string}`;
  /** One line: the fault. */
  readonly summary: string;
  /** Why it matters, with the stylebook or study that the rule follows. */
  readonly why: string;
  /** For the reader of the page; each is also run as a test. */
  readonly examples: { readonly bad: readonly string[]; readonly good: readonly string[] };
  readonly severity: Severity;
  /** Off until a configuration turns it on; "drafting": on by itself in the publish profile. */
  readonly off?: true | "drafting";
  readonly options?: O;
  /** Where it looks; running copy (`body`) unless told. */
  readonly parts?: readonly Part[];
  /** Whether it judges a source's own words; it does not unless told. */
  readonly quotations?: "read" | "skip";
  /** Speaks whatever language the draft is in. */
  readonly anyLanguage?: true;
  /** One sentence gets one finding among the rules that say so: the gravest. */
  readonly onePerSentence?: true;
}

export const GROUPS = ["markup", "attribution", "names", "dangling", "marks"] as const;
export type Group = (typeof GROUPS)[number];

export interface SentenceContext<O extends OptionTable = OptionTable> {
  readonly reading: Reading;
  readonly sentence: Sentence;
  /** The sentence's own tokens. */
  readonly tokens: readonly Token[];
  readonly options: OptionValues<O>;
}

export interface ParagraphContext<O extends OptionTable = OptionTable> {
  readonly reading: Reading;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly quotations: readonly Quotation[];
  readonly house: House;
  readonly options: OptionValues<O>;
}

export interface DraftContext<O extends OptionTable = OptionTable> {
  readonly draft: Draft;
  readonly story: Story;
  readonly house: House;
  readonly options: OptionValues<O>;
}

/** Sees one sentence alone. Findings' offsets count from the reading's start. */
export interface SentenceRule<O extends OptionTable = OptionTable> extends RuleFacts<O> {
  readonly scope: "sentence";
  check(context: SentenceContext<O>): Iterable<Finding>;
}

/** Sees one paragraph alone. Findings' offsets count from the reading's start. */
export interface ParagraphRule<O extends OptionTable = OptionTable> extends RuleFacts<O> {
  readonly scope: "paragraph";
  check(context: ParagraphContext<O>): Iterable<Finding>;
}

/** Sees the whole draft and what was understood of it. Findings' offsets are the draft's. */
export interface DraftRule<O extends OptionTable = OptionTable> extends RuleFacts<O> {
  readonly scope: "draft";
  check(context: DraftContext<O>): Iterable<Finding>;
}

/** A directive, and whether it silenced anything in this check. */
export interface JudgedDirective extends Directive {
  readonly used: boolean;
}

export interface DirectiveContext<O extends OptionTable = OptionTable> {
  /** Those whose rules all ran in this check, or that name a rule that there isn't. */
  readonly directives: readonly JudgedDirective[];
  /** Whether a rule or group has this name. */
  readonly isKnown: (name: string) => boolean;
  readonly options: OptionValues<O>;
}

/** Sees what the draft's directives silenced, when all other rules have spoken. Findings' offsets are the draft's. */
export interface DirectiveRule<O extends OptionTable = OptionTable> extends RuleFacts<O> {
  readonly scope: "directives";
  check(context: DirectiveContext<O>): Iterable<Finding>;
}

export type Rule = SentenceRule | ParagraphRule | DraftRule | DirectiveRule;

/** Checks a rule's shape and keeps the types of its options. */
export function rule<O extends OptionTable = Record<string, never>>(
  value: SentenceRule<O> | ParagraphRule<O> | DraftRule<O> | DirectiveRule<O>,
): Rule {
  return value as unknown as Rule;
}

export const groupOf = (id: string): string => id.slice(0, id.indexOf("/"));

export function defaultOptions(table: OptionTable | undefined): Record<string, boolean | number | readonly string[]> {
  return Object.fromEntries(Object.entries(table ?? {}).map(([name, option]) => [name, option.default]));
}
