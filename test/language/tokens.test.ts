import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findQuotations } from "../../server/language/quotations.ts";
import { splitSentences } from "../../server/language/sentences.ts";
import { tokenize } from "../../server/language/token.ts";
import { BREAK, JOIN, OBJECT, withoutFillers } from "../../server/text/filler.ts";

const words = (text: string) => tokenize(text).map((token) => token.text);
const sentences = (text: string) => splitSentences(tokenize(text)).map(({ start, end }) => text.slice(start, end));
const quoted = (text: string) => findQuotations(text).map(({ start, end }) => text.slice(start, end));

describe("words", () => {
  it.each([
    ["Martin Luther King Jr. spoke.", "Martin|Luther|King|Jr.|spoke|."],
    ["in Durham, N.C., on", "in|Durham|,|N.C.|,|on"],
    ["the U.S.-led force", "the|U.S.-led|force"],
    ["He isn’t Xi’s.", "He|is|n’t|Xi|’s|."],
    ["don't, they'll, we've", "do|n't|,|they|'ll|,|we|'ve"],
    ["O’Brien and Myung-bak", "O’Brien|and|Myung-bak"],
    ["AT&T rose 5.3% to $1,000", "AT&T|rose|5.3|%|to|$|1,000"],
    ["the 69-year-old", "the|69-year-old"],
    ["the two 69- annual leaders", "the|two|69|-|annual|leaders"],
    ["wait . . . what...", "wait|.|.|.|what|..."],
    ["on Friday.Traffic", "on|Friday|.|Traffic"],
    ["Roe v. Wade", "Roe|v.|Wade"],
    ["the Museum of Modern Art.", "the|Museum|of|Modern|Art|."],
    ["see https://example.org/a.b. Then", "see|https://example.org/a.b|.|Then"],
    ["@user and #topic", "@user|and|#topic"],
  ])("%s", (text, expected) => {
    expect(words(text).join("|")).toBe(expected);
  });

  it("reads through inline fillers and stops at breaks", () => {
    expect(words(`Usha${JOIN}kov${JOIN}${JOIN}’s${BREAK}end`)).toEqual(["Ushakov", "’s", "end"]);
  });
});

describe("sentences", () => {
  it.each([
    ["He met Mr. Smith. They left.", ["He met Mr. Smith.", "They left."]],
    ["King Jr. spoke. It rained.", ["King Jr. spoke.", "It rained."]],
    ["She moved to Durham, N.C. The city grew.", ["She moved to Durham, N.C.", "The city grew."]],
    ["The U.S. Senate voted. No.", ["The U.S. Senate voted.", "No."]],
    ["It costs $5.3 million. No. 5 won.", ["It costs $5.3 million.", "No. 5 won."]],
    ["“Why?” Smith asked. He left.", ["“Why?” Smith asked.", "He left."]],
    ['"Why?", he asked. "Go."', ['"Why?", he asked.', '"Go."']],
    ["“I go.” He left.", ["“I go.”", "He left."]],
    ["Really?! Yes.", ["Really?!", "Yes."]],
    ["He paused . . . and left. . . . Then he came.", ["He paused . . . and left. . . .", "Then he came."]],
    ["Well... maybe. No… But yes.", ["Well... maybe.", "No…", "But yes."]],
    ["It opened on Friday.Traffic was heavy.", ["It opened on Friday.", "Traffic was heavy."]],
    ["In Roe v. Wade the court ruled.", ["In Roe v. Wade the court ruled."]],
    ["He likes Modern Art. The museum opened.", ["He likes Modern Art.", "The museum opened."]],
    ["The SEC. The court.", ["The SEC.", "The court."]],
    ["He rose at 5 a.m. The sun shone.", ["He rose at 5 a.m.", "The sun shone."]],
    ["They was late. [stet] two left.", ["They was late. [stet] two left."]],
    ["They was late. [stet] Two left.", ["They was late. [stet]", "Two left."]],
    ["(It rained.) He left.", ["(It rained.)", "He left."]],
  ])("%s", (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });
});

describe("quotations", () => {
  it.each([
    ["“One,” he said. “Two.”", ["“One,”", "“Two.”"]],
    ['"One," he said. "Two."', ['"One,"', '"Two."']],
    ["‘One,’ he said of the ’90s and the boys’ team.", ["‘One,’"]],
    ["''One,'' he said.", ["''One,''"]],
    ["“He said ‘no’ to me,” she said.", ["“He said ‘no’ to me,”"]],
    ["The 6' 2\" forward scored twice.", []],
    ['He said "one, and left. "Two," he said.', ['"one, and left. ', '"Two,"']],
    ['He said one," and left. "Two," he said.', ['"Two,"']],
    ['"One,” he said, “two".', ['"One,”', '“two"']],
  ])("%s", (text, expected) => {
    expect(quoted(text)).toEqual(expected);
  });
});

const prose = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ..."a|Mr.|U.S.|N.C.|Jr.|said|The|it|’s|n't|69-|-old|1,000|$|%|\"|“|”|‘|’|''|``|'|(|)|[|]|.|...|…|. . .|?!|—|--|-".split(
          "|",
        ),
        ..."www.a.b,|https://x.y/z.|a@b.co|@name|#tag|é|e\u0301|李|😀| |\n|\r\n|\u00a0|&".split("|"),
        JOIN,
        BREAK,
        OBJECT,
      ),
      fc.string({ maxLength: 4 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(""));

describe("whatever the prose", () => {
  it("tokens stand where they say, in order and apart, and leave out blanks and fillers alone", () => {
    fc.assert(
      fc.property(prose, (text) => {
        let at = 0;
        let left = "";
        for (const token of tokenize(text)) {
          expect(token.start).toBeGreaterThanOrEqual(at);
          expect(token.end).toBeGreaterThan(token.start);
          expect(token.text).toBe(withoutFillers(text.slice(token.start, token.end)));
          left += text.slice(at, token.start);
          at = token.end;
        }
        left += text.slice(at);
        expect(left.replaceAll(JOIN, "").replaceAll(BREAK, "").trim()).toBe("");
      }),
      { numRuns: 500 },
    );
  });

  it("sentences cover every token once", () => {
    fc.assert(
      fc.property(prose, (text) => {
        const tokens = tokenize(text);
        let next = 0;
        for (const { first, last, start, end } of splitSentences(tokens)) {
          expect(first).toBe(next);
          expect(last).toBeGreaterThan(first);
          expect([start, end]).toEqual([tokens[first]!.start, tokens[last - 1]!.end]);
          next = last;
        }
        expect(next).toBe(tokens.length);
      }),
      { numRuns: 500 },
    );
  });

  it("quotations are in order, apart and inside the prose", () => {
    fc.assert(
      fc.property(prose, (text) => {
        let at = 0;
        for (const { start, end, innerStart, innerEnd } of findQuotations(text)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(innerStart).toBeGreaterThan(start);
          expect(innerEnd).toBeGreaterThanOrEqual(innerStart);
          expect(end).toBeGreaterThanOrEqual(innerEnd);
          expect(end).toBeLessThanOrEqual(text.length);
          at = end;
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe("in linear time", () => {
  const pieces = [
    "a",
    "a-",
    "a'",
    "a.",
    "A. ",
    ". ",
    "((",
    '"',
    "‘a ",
    "“",
    "''",
    "http://....",
    "5",
    JOIN,
    `a${JOIN}`,
    "@",
    "a&",
    "1,",
  ];
  it.each(pieces)("a line of nothing but %j", (piece) => {
    const read = (count: number) => {
      const text = piece.repeat(count);
      const began = performance.now();
      splitSentences(tokenize(text));
      findQuotations(text);
      return performance.now() - began;
    };
    read(2_000);
    expect(read(100_000)).toBeLessThan(3_000);
  });
});
