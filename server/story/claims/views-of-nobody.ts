import type { Token } from "../../language/token.ts";
import { BE, DETERMINERS, isAdverb } from "../attribution/closed-classes.ts";
import { range } from "../attribution/line.ts";
import type { Candidate } from "./candidate.ts";
import { HEARSAY, SEEN } from "./words.ts";

export function hearsayAt(tokens: readonly Token[], i: number, last: number): Candidate | undefined {
  const { lower } = tokens[i]!;
  const next = tokens[i + 1]?.lower;
  if (HEARSAY.has(lower)) return { kind: "hearsay", range: range(i, i + 1), weight: 2 };
  const before = tokens[i - 1]?.lower ?? "";
  // "amid speculation that he would resign"; not "the speculation about him".
  if (lower === "speculation" && next === "that" && AFLOAT.has(before))
    return { kind: "hearsay", range: range(i, i + 1), weight: 2 };
  // "there have been reports of", not "police received reports of".
  if (lower === "reports" && (next === "of" || next === "that") && i + 2 < last && AFLOAT.has(before))
    return { kind: "hearsay", range: range(i, i + 2), weight: 2 };
  if (lower === "said" && next === "to" && BE.has(tokens[i - 1]?.lower ?? ""))
    return { kind: "hearsay", range: range(i - 1, i + 2), weight: 2 };
  return undefined;
}

/** What stands before talk that nobody owns. */
const AFLOAT = new Set(
  "is are was were been amid despite unconfirmed various numerous multiple several some many widespread growing persistent conflicting mounting online media press intense renewed fresh".split(
    " ",
  ),
);

/** "is (now widely) seen as", "is believed to", "is considered a". */
export function beliefAt(tokens: readonly Token[], i: number, first: number): Candidate | undefined {
  const token = tokens[i]!;
  if (!SEEN.has(token.lower) || token.shape !== "lower") return undefined;
  const next = tokens[i + 1]?.lower ?? "";
  if (!(next === "as" || next === "to" || next === "by" || DETERMINERS.has(next) || isAdjectival(token.lower, next)))
    return undefined;
  let from = i;
  while (from > first && isAdverb(tokens[from - 1]!)) from--;
  const be = tokens[from - 1];
  for (let j = from; j < i; j++) if (tokens[j]!.lower === "not" || tokens[j]!.lower === "n't") return undefined;
  if (from === first || !be || !BE.has(be.lower)) return undefined;
  if (next === "by") return undefined;
  // "has the chance to be considered a genius": nobody does yet.
  if (be.lower === "be") return undefined;
  // "were blamed for", "was credited with" tell of an act; "blamed" wants "as" like the rest.
  const to = next === "as" || next === "to" ? i + 2 : i + 1;
  return { kind: "belief", range: range(from - 1, to), weight: 1.1 };
}

const isAdjectival = (lower: string, next: string): boolean =>
  (lower === "considered" || lower === "thought" || lower === "deemed") &&
  next !== "" &&
  /^[a-z]/.test(next) &&
  next !== "for" &&
  next !== "in" &&
  next !== "at" &&
  next !== "on" &&
  next !== "and";
