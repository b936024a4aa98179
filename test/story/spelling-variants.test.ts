import fc from "fast-check";
import { describe, expect, it } from "vitest";
import "../property-seed.ts";
import { readDraft } from "../../server/draft/draft.ts";
import { NO_HOUSE } from "../../server/story/house.ts";
import { namesOf } from "../../server/story/names.ts";
import { closeness, slipsBetween } from "../../server/story/people/name-spelling.ts";
import type { SpellingVariant } from "../../server/story/people/spelling-comparison.ts";
import { isCommonWord } from "../../server/tables/common-words.ts";
import { isGivenName } from "../../server/tables/given-names.ts";
import { placeNamed } from "../../server/tables/places.ts";
import { isSurname } from "../../server/tables/surnames.ts";

const GIVEN = "Maria Peter Helen Victor Susan Martin Laura Thomas".split(" ");
const SYLLABLES = "bar dol ken mir tav ros lun gat vel sor pim nad".split(" ");

/** Surnames that no list holds: three syllables. */
const surname = fc
  .tuple(fc.constantFrom(...SYLLABLES), fc.constantFrom(...SYLLABLES), fc.constantFrom(...SYLLABLES))
  .map((parts) => parts.join(""))
  .map((word) => word[0]!.toUpperCase() + word.slice(1));

const unknown = (word: string): boolean => {
  const lower = word.toLowerCase();
  return !isCommonWord(lower) && !isGivenName(lower) && !isSurname(lower) && placeNamed(lower) === undefined;
};

const surnames = fc
  .uniqueArray(surname.filter(unknown), { minLength: 1, maxLength: GIVEN.length })
  .filter((names) =>
    names.every((a, i) => names.slice(i + 1).every((b) => closeness(a.toLowerCase(), b.toLowerCase()) === "apart")),
  );

/** Slips that leave the first and the last letter alone. */
const SLIPS: readonly ((word: string, at: number) => string)[] = [
  (word, at) => word.slice(0, at) + word.slice(at + 1),
  (word, at) => word.slice(0, at) + word[at] + word.slice(at),
  (word, at) => word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2),
  (word, at) => `${word.slice(0, at)}${word[at] === "e" ? "a" : "e"}${word.slice(at + 1)}`,
];

/** Each is introduced, then named three times more in a paragraph of their own. */
function storyOf(names: readonly string[], planted?: { who: number; mention: number; as: string }): string {
  return names
    .map((name, who) => {
      const said = (mention: number): string =>
        planted?.who === who && planted.mention === mention ? planted.as : name;
      return (
        `On Monday ${GIVEN[who]} ${name} spoke to voters.\n\nLater ${said(0)} said the bridge was closed. ` +
        `Friends of ${said(1)} agreed, and "we like ${said(2)}," they said. In May ${said(3)} was ill.`
      );
    })
    .join("\n\n");
}

function variantsIn(text: string): { variants: readonly SpellingVariant[]; places: string[] } {
  const draft = readDraft(text, "text");
  const names = namesOf(draft, NO_HOUSE);
  const variants = names.variants();
  const places = variants.flatMap(({ uses }) =>
    uses.map((use) => {
      const { start, end } = names.place(use);
      return text.slice(start, end);
    }),
  );
  return { variants, places };
}

describe("two spellings of a name", () => {
  const word = fc.stringMatching(/^[a-z'-]{1,14}$/);

  it("are as close one way as the other, and a spelling is close to itself", () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(closeness(a, b)).toBe(closeness(b, a));
        expect(slipsBetween(a, b)).toBe(slipsBetween(b, a));
        expect(closeness(a, a)).toBe("same");
      }),
    );
  });

  it("names that are far apart are never taken for one", () => {
    fc.assert(
      fc.property(surnames, (names) => {
        expect(variantsIn(storyOf(names)).variants).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it("a slip in any of several names is found at whichever mention it stands, once, and alike each time", () => {
    fc.assert(
      fc.property(
        surnames,
        fc.nat(),
        fc.nat({ max: 3 }),
        fc.constantFrom(...SLIPS),
        fc.integer({ min: 1, max: 6 }),
        (names, nth, mention, slip, at) => {
          const who = nth % names.length;
          const right = names[who]!;
          const wrong = slip(right, at);
          fc.pre(wrong !== right && unknown(wrong) && !names.includes(wrong));
          const text = storyOf(names, { who, mention, as: wrong });
          const { variants, places } = variantsIn(text);
          expect(variants.map((variant) => [variant.wrong, variant.right])).toEqual([[wrong, right]]);
          expect(places).toEqual([wrong]);
          expect(variantsIn(text).variants).toEqual(variants);
        },
      ),
      { numRuns: 150 },
    );
  });
});
