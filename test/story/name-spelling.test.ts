import { describe, expect, it } from "vitest";
import { type Closeness, closeness, isDerived } from "../../server/story/people/name-spelling.ts";
import { isFamilyNameFirst, namesAgree } from "../../server/story/people/same-person.ts";
import { fold } from "../../server/text/fold.ts";

describe("how close two spellings are", () => {
  it.each<[string, string, Closeness]>([
    ["Müller", "Muller", "same"],
    ["al-Assad", "Al Assad".replace(" ", ""), "same"],
    ["Yuriy", "Yury", "alike"],
    ["Zelensky", "Zelenskiy", "alike"],
    ["Khamenei", "Hamenei", "alike"],
    ["Schneiderman", "Scheiderman", "slip"],
    ["Sanders", "Sanedrs", "slip"],
    ["Mohammed", "Muhammad", "near"],
    ["Velasquez", "Velazques", "near"],
    ["Clinton", "Trump", "apart"],
    ["Kelly", "Moore", "apart"],
  ])("%s and %s are %s", (a, b, expected) => {
    expect(closeness(fold(a), fold(b))).toBe(expected);
  });

  it.each([
    ["russia", "russian"],
    ["obama", "obamas"],
    ["ivanov", "ivanova"],
    ["republican", "republicans"],
  ])("%s and %s are made from one another", (a, b) => {
    expect(isDerived(a, b)).toBe(true);
  });

  it("a doubled last letter is a slip, no ending", () => {
    expect(isDerived("zimmerman", "zimmermann")).toBe(false);
  });
});

describe("two full names", () => {
  const agree = (a: string, b: string): boolean => namesAgree(a.split(" "), b.split(" "));

  it.each([
    ["donald trump", "donald j trump"],
    ["william barr", "bill barr"],
    ["w barr", "william barr"],
    ["juan manuel santos", "juan manuel santos calderon"],
    ["xi jinping", "jinping xi"],
  ])("%s and %s can be one person's", (a, b) => {
    expect(agree(a, b)).toBe(true);
  });

  it.each([
    ["bill clinton", "hillary clinton"],
    ["rick larsen", "john larsen"],
    ["john paul smith", "john peter smith"],
  ])("%s and %s cannot", (a, b) => {
    expect(agree(a, b)).toBe(false);
  });

  it("the family name comes first in Chinese and Korean names", () => {
    const first = ["xi jinping", "moon jae-in", "kim jong un"].map((name) => isFamilyNameFirst(name.split(" ")));
    const last = ["kim kardashian", "lee harris", "angela merkel"].map((name) => isFamilyNameFirst(name.split(" ")));
    expect([first, last]).toEqual([
      [true, true, true],
      [false, false, false],
    ]);
  });
});
