import { describe, expect, it } from "vitest";
import { isCommonWord } from "../../server/tables/common-words.ts";
import { genderOfGivenName, isGivenName } from "../../server/tables/given-names.ts";
import { isOrganisation } from "../../server/tables/organisations.ts";
import { placeNamed } from "../../server/tables/places.ts";
import { isSurname } from "../../server/tables/surnames.ts";
import { fold } from "../../server/text/fold.ts";
// @ts-expect-error: generators are plain JavaScript.
import { staleTables } from "../../tools/tables/all.mjs";

describe("the tables", () => {
  it("are what their generators give", () => {
    expect(staleTables()).toEqual([]);
  }, 30_000);

  it("know ordinary words in every country's spelling", () => {
    for (const word of ["the", "reported", "colour", "color", "center", "centre"])
      expect(isCommonWord(word)).toBe(true);
    for (const word of ["", "putin", "constructor-", "zelensky"]) expect(isCommonWord(word)).toBe(false);
  });

  it("know given names and their gender", () => {
    expect(["vladimir", "angela", "sergei", "sergey"].map(isGivenName)).toEqual([true, true, true, true]);
    expect(["vladimir", "angela", "kim", "sunshine"].map(genderOfGivenName)).toEqual([
      "male",
      "female",
      undefined,
      undefined,
    ]);
  });

  it("know surnames, organisations and places", () => {
    expect(["zimmerman", "ivanov", "__proto__"].map(isSurname)).toEqual([true, true, false]);
    expect(["boeing", "new york times", "usha"].map(isOrganisation)).toEqual([true, true, false]);
    expect(["kazakhstan", "california", "london", "kazakh", "ushakov"].map(placeNamed)).toEqual([
      "country",
      "region",
      "city",
      "demonym",
      undefined,
    ]);
  });
});

describe("folding", () => {
  it("takes case, diacritics and curly apostrophes away", () => {
    expect(["Øystein", "Zełenski", "O’Brien", "MÜLLER", "Đukanović"].map(fold)).toEqual([
      "oystein",
      "zelenski",
      "o'brien",
      "muller",
      "dukanovic",
    ]);
  });
});
