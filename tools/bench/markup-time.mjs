// A process of its own, so that nothing is warm: prints how many milliseconds markup/ took on a folder's drafts.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkAtOnce, createDesk } from "../../server/desk/desk.ts";
import { readDraft } from "../../server/draft/draft.ts";
import { readPlainText } from "../../server/draft/plain-text.ts";
import { findResidue } from "../../server/draft/residue.ts";
import { RULES } from "../../server/rules/index.ts";
import { NO_HOUSE } from "../../server/story/house.ts";
import { groupOf } from "../../server/story/rule.ts";

const folder = process.argv[2];
const texts = readdirSync(folder).map((name) => readFileSync(join(folder, name), "utf8"));
const rules = RULES.filter(({ id }) => groupOf(id) === "markup");
const desk = createDesk({ rules: new Map(), house: NO_HOUSE }, rules);

const paragraphs = texts.flatMap((text) => readPlainText(text).blocks.map(({ start, end }) => text.slice(start, end)));
const search = timed(() => paragraphs.map((paragraph) => findResidue(paragraph, "text", [])));
// Reading a draft is every group's; words are counted in it, so that the rules find them ready.
const drafts = texts.map((text) => readDraft(text, "text"));
const checked = timed(() => drafts.map((draft) => checkAtOnce(desk, draft)));
console.log(JSON.stringify({ search, rules: checked }));

function timed(run) {
  const start = performance.now();
  run();
  return performance.now() - start;
}
