import { isCommonWord } from "../../tables/common-words.ts";
import { placeNamed } from "../../tables/places.ts";
import { chooseBearer } from "./bare-names.ts";
import type { BearerIndex } from "./bearer-index.ts";
import type { NamedPerson, RunMention } from "./full-names.ts";
import { Sign } from "./name-context.ts";
import { isOwnerBefore } from "./name-parts.ts";
import type { Order, PlacedRun } from "./name-table.ts";
import { withoutArticle } from "./name-words.ts";

/** People named in full within a longer run; in headlines and lines in capitals, surnames as well. */
export function* namesInside(
  at: PlacedRun,
  words: readonly string[],
  bearers: BearerIndex,
  order: Order,
): Iterable<readonly [NamedPerson, RunMention]> {
  const isLine = (at.facts.signs & (Sign.headline | Sign.capitals | Sign.prefix)) !== 0;
  const holder = isLine ? undefined : ownerBefore(at, words, bearers, order);
  if (holder) {
    yield [holder, { at, from: 0, to: 1, form: "surname" }];
    return;
  }
  for (let from = 0; from < words.length; ) {
    let taken = 0;
    for (let to = Math.min(words.length, from + LONGEST); to > from + 1; to--) {
      const person = bearers.named(words.slice(from, to).join(" "), order);
      if (!person) continue;
      yield [person, { at, from, to, form: to - from === person.words.length ? "full" : "surname" }];
      taken = to - from;
      break;
    }
    const word = words[from]!;
    if (taken === 0 && isLine && !isCommonWord(word) && !placeNamed(word)) {
      const owner = chooseBearer(bearers.of(word, order).bySurname, undefined, "", at, order);
      if (owner) yield [owner, { at, from, to: from + 1, form: "surname" }];
    }
    from += Math.max(1, taken);
  }
}

/** 'The Trump Administration' names Trump. */
function ownerBefore(
  at: PlacedRun,
  [name = "", ...rest]: readonly string[],
  bearers: BearerIndex,
  order: Order,
): NamedPerson | undefined {
  if (!isOwnerBefore(name, rest)) return undefined;
  const owner = chooseBearer(bearers.of(withoutArticle(name), order).bySurname, undefined, "", at, order);
  return owner && owner.fulls > 0 ? owner : undefined;
}

/** Names of more words are not looked for inside a run. */
const LONGEST = 5;
