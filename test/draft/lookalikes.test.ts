import { describe, expect, it } from "vitest";
import { checkAtOnce, createDesk } from "../../server/desk/desk.ts";
import { readDraft } from "../../server/draft/draft.ts";
import { RULES } from "../../server/rules/index.ts";
import { NO_HOUSE } from "../../server/story/house.ts";
import { groupOf } from "../../server/story/rule.ts";

const desk = createDesk(
  { rules: new Map(), house: NO_HOUSE },
  RULES.filter(({ id }) => groupOf(id) === "markup"),
);

/** Lines of copy that look like what a page leaves behind; each stands as a paragraph of a story. */
const COPY: Readonly<Record<string, readonly string[]>> = {
  "names that begin like a foreign prompt": [
    "Maria Delen, Teun Deelstra and Ann Lees",
    "Abonnema Dagogo-Jack",
    "Jaap Jaarsma",
    "Shenaz Haberman, 34",
    "Helena Leggieri and Marco Partagella",
    "Mestre Bimba",
    "Nina Delacroix, Paris",
    "Ion Leesburg, Va.",
    "Dela Smith",
    "Vesti FM",
    "Tina Leesová",
    "Ultimea Nivanuatu",
    "Haber and Sons",
    "Jaakko Volgin",
    "Nouriel Roubini",
    "Hadi Shareef, Sharjah",
  ],
  "headings and cross-heads": [
    "A shared history",
    "Follow the money",
    "Paying for news",
    "The advertising war",
    "Who reads what",
    "Printed in blood",
    "Photographs from the front",
    "Alerts that came too late",
    "Election 2024",
    "What next?",
    "No comment",
    "Twitter's last days",
  ],
  "short lines of body copy": [
    "They never signed up.",
    "He read on.",
    '"Share it," she said.',
    "Subscribers left in droves.",
    "Facebook did not comment.",
    "The advertisement was false.",
    "Nobody clicked.",
    "Readers shared the article 40,000 times within a day.",
    "He told followers to subscribe to the channel before the trial began.",
    "The newsletter reached 12,000 subscribers before it was shut down.",
    "Sign-ups for the scheme doubled.",
  ],
  "in other languages": [
    "Guten Morgen, Berlin",
    "Das war alles, was er sagte.",
    "La mairie a refusé de répondre.",
    "El alcalde no respondió.",
    "Мэр ничего не ответил.",
    "Le Monde, Paris",
    "Die Zeit",
  ],
  "code, signs and verse": [
    "In Python, a < b < c is one comparison; in C it is two.",
    "The function takes x and returns f(x) = x * 2, the tutor said.",
    "He typed ls -la > files.txt and waited.",
    "Profit rose 5% -> 7%, the slide said.",
    "AT&T, R&D and M&S; all fell.",
    "The price: $5 <-> $7.",
    "Tyger Tyger, burning bright,\nIn the forests of the night;",
    "I wandered lonely as a cloud\nThat floats on high o'er vales and hills",
    "The hashtag #MeToo [sic] was everywhere.",
    "[T]he court [has] not ruled, he wrote [emphasis added].",
    "He scored 3:2 (2:1), 4:0 (1:0).",
    "The café at 5 Rue Ünal, Zürich – naïve, he said.",
  ],
};

describe("copy that looks like leftovers is silent", () => {
  describe.each(Object.entries(COPY))("%s", (_, lines) => {
    it.each(lines)("%s", (line) => {
      const text = `The council met on Monday to discuss the plan, the mayor said after the session.\n\n${line}\n\nThe next session is on Thursday, the mayor said.\n`;
      const found = checkAtOnce(desk, readDraft(text, "text")).findings;
      expect(found.map(({ rule, start, end }) => `${rule}: ${text.slice(start, end)}`)).toEqual([]);
    });
  });
});
