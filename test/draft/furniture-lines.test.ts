import { describe, expect, it } from "vitest";
import { isFurnitureLine, isGluedFurniture } from "../../server/draft/furniture/furniture.ts";
import { shapes } from "../../server/draft/furniture/line-shapes.ts";

const PAGE = {
  "comment boxes": [
    "Alexander Petrov wrote on March 11th, 2015 at 02:57:",
    "Jo Dawe on Sep 21, 3:05 PM said:",
    "Carla 16 minutes ago",
    "about an hour ago",
    "Reply #7",
    "924Reply",
    "RecommendRecommended",
    "Forgot your password?",
    "All Comments 40",
  ],
  stamps: [
    "By Jo Dawe March 18 at 3:57 PM Follow @jodawe",
    "By: Jo Dawe August 18, 2010 3:21 PM PDT",
    "9:39AM BST 05 Oct 2011",
    "Aug 13, 2010 – 4:39 PM",
    "27 octobre 2012 à 18:27 (Mis à jour: 19:56)",
    "The 14 Worst Lines of the Year 111,394 Views",
    "1 | 2 | 3 | 4",
  ],
  "other stories": [
    "Codecademy: A Slick, Fun Way To Teach Yoursel…",
    "When you walk into almost any store, you're overloaded with sights, sounds… Read more",
    'More "Tech 360" »',
    "Blogs you may like",
    "Full coverage: The Vote In Four Charts",
  ],
  prompts: ["Not a member? Sign in", "Want more? Sign up for our newsletter", "To leave a comment, log in"],
  navigation: ["Older Article", "Search Site", "About This Site", "Skip to content", "Powered by WordPress"],
  "other languages": [
    "Vous devez vous connecter pour poster un commentaire",
    "10 réactions",
    "Kommentare (12)",
    "相关阅读",
  ],
};

const COPY = [
  "Saturday, April 4, 2009",
  "More stories of survival emerge",
  "Follow the money",
  "Not enough discussion between the desks",
  "Two years ago he left the party and moved to Lyon.",
  "Concert: Saturday, March 18, Town Hall",
  "Home runs in the ninth",
  "Sign of trouble ahead",
  "Dela Smith",
  "Doors open at 7:30 p.m.",
];

describe.each(Object.entries(PAGE))("%s", (_, lines) => {
  it.each(lines)("%s", (line) => expect(isFurnitureLine(line)).toBe(true));
});

describe("copy that stands alone", () => {
  it.each(COPY)("%s", (line) => expect(isFurnitureLine(line)).toBe(false));
});

describe("a paragraph's end", () => {
  it("is furniture only in plain cases", () => {
    expect(isGluedFurniture("Subscribe to our newsletter")).toBe(true);
    expect(isGluedFurniture("Share this on Facebook")).toBe(true);
    expect(isGluedFurniture("He shared it.")).toBe(false);
    expect(isGluedFurniture("3 minutes ago")).toBe(false);
  });
});

describe("kinds of lines", () => {
  const is = shapes(
    `
    (please) read the full/whole (story/article)
    {verb} {noun}* now
    more from …
    # comments/get_in_touch
    komment…
    `,
    { verb: "share save", noun: "this page" },
  );
  it.each([
    "read the full",
    "please read the whole story",
    "share now",
    "save this page now",
    "more from x",
    "1,234 comments",
    "3 get in touch",
    "kommentare",
  ])("holds: %s", (line) => expect(is(line)).toBe(true));
  it.each(["please", "read the story", "share", "more from ", "comments", "get in touch", "a kommentar", "", "r"])(
    "does not hold: %s",
    (line) => expect(is(line)).toBe(false),
  );
  it("takes time in proportion to the line", () => {
    for (const unit of ["read the ", "save this page ", "komment", "1", "1,"]) {
      const start = performance.now();
      for (let i = 0; i < 50; i++) is(unit.repeat(2_000));
      expect(performance.now() - start).toBeLessThan(500);
    }
  });
});
