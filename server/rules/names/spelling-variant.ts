import type { Draft } from "../../draft/draft.ts";
import { ALL_PARTS } from "../../draft/part.ts";
import { acronymsOf, findAcronymVariants } from "../../story/acronyms.ts";
import { type Finding, finding, type Severity, suggestion } from "../../story/finding.ts";
import type { House } from "../../story/house.ts";
import { namesOf } from "../../story/names.ts";
import { rule } from "../../story/rule.ts";
import { isInSetPhrase } from "../../tables/place-spellings.ts";
import { placeNamed } from "../../tables/places.ts";
import { replace } from "../../text/edit.ts";
import { fold } from "../../text/fold.ts";
import type { Span } from "../../text/span.ts";

/** One name in two spellings. */
export const spellingVariant = rule({
  id: "names/spelling-variant",
  severity: "warning",
  summary: "One name in two spellings.",
  why:
    "Misspelt names are the error that newspapers correct most. One transliteration and one spelling an article, " +
    "as the AP, Reuters and the Guardian ask. A place that goes by two names, as Kyiv and Kiev, is worth a notice.",
  examples: {
    bad: [
      "Yuriy Ushakov spoke on Monday.\n\nYury Ushakov told reporters that the talks would go on.",
      "The envoy flew to Kyiv on Monday.\n\nOn Friday the talks in Kiev broke down.",
    ],
    good: [
      "Rep. Rick Larsen voted yes on Monday.\n\nRep. John Larson of Connecticut voted no.",
      "Traders in Mumbai sold shares on Monday.\n\nThe Bombay Stock Exchange fell by a tenth.",
    ],
  },
  options: {
    acronyms: {
      type: "boolean",
      default: false,
      description: "Also tell of acronyms written in two ways: U.N. and UN, NATO and Nato.",
    },
  },
  scope: "draft",
  parts: ALL_PARTS,
  quotations: "read",
  *check({ draft, house, options }) {
    yield* namesInTwoSpellings(draft, house);
    if (options.acronyms) yield* acronymsInTwoForms(draft);
  },
});

function* namesInTwoSpellings(draft: Draft, house: House): Iterable<Finding> {
  const names = namesOf(draft, house);
  for (const { kind, right, wrong, uses, first } of names.variants()) {
    const places = uses
      .map((use) => names.place(use))
      .filter(({ part }) => part !== "correction" && part !== "note")
      .filter((place) => kind !== "place" || isItself(draft.text, place));
    yield* variant(places, wrong, right, names.place(first), kind === "place" ? "info" : undefined);
  }
}

function* acronymsInTwoForms(draft: Draft): Iterable<Finding> {
  const all = draft.paragraphs.flatMap(({ start, reading }) =>
    acronymsOf(reading).map((own) => ({ ...own, start: start + own.start, end: start + own.end })),
  );
  for (const { right, wrong, uses, first } of findAcronymVariants(all))
    yield* variant(uses, wrong, right, first, "info");
}

/** One finding for all places of a wrong form; the first place that is right is told with it. */
function* variant(
  places: readonly Span[],
  wrong: string,
  right: string,
  there: Span,
  severity: Severity | undefined,
): Iterable<Finding> {
  const span = places[0];
  if (!span) return;
  const fixes = [suggestion(`Change to "${right}"`, replace(span, right))];
  if (places.length > 1)
    fixes.push(
      suggestion(`Change all ${places.length} to "${right}"`, ...places.map((place) => replace(place, right))),
    );
  yield finding(span, `"${wrong}" here, "${right}" ${there.start < span.start ? "above" : "below"}.`, fixes, {
    related: [
      { start: there.start, end: there.end, message: `Spelled "${right}" here.` },
      ...places.slice(1).map(({ start, end }) => ({ start, end, message: `Also "${wrong}".` })),
    ],
    ...(severity ? { severity } : {}),
  });
}

/** UTF-16 units around a name in which its neighbours stand. */
const NEAR = 40;

/** The place, and not a dish, a bank or a town in Texas that has the name. */
function isItself(text: string, { start, end }: Span): boolean {
  const [, before = ""] = /(\p{L}+)\s$/u.exec(text.slice(Math.max(0, start - NEAR), start)) ?? [];
  const [, comma = "", after = ""] = /^(,?)\s(\p{L}+)/u.exec(text.slice(end, end + NEAR)) ?? [];
  if (comma) return placeNamed(fold(after)) !== "region";
  return !isInSetPhrase(before.toLowerCase(), after.toLowerCase());
}
