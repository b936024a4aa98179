import { expect, it } from "vitest";
import { checkAtOnce, createDesk } from "../../server/desk/desk.ts";
import { readDraft } from "../../server/draft/draft.ts";
import { NO_HOUSE } from "../../server/story/house.ts";

const TEXT = "Traffic on the bridge rose by almost a third last year in the Harbour Monitor's count.\n";

const rulesSpoken = (sources: readonly string[]) => {
  const desk = createDesk({ rules: new Map(), house: { ...NO_HOUSE, sources } });
  return checkAtOnce(desk, readDraft(TEXT, "text")).findings.map(({ rule }) => rule);
};

it("a name that the house takes for a source stands for the claims of its sentence", () => {
  expect(rulesSpoken([])).toContain("attribution/unattributed-statistic");
  expect(rulesSpoken(["Harbour Monitor"])).toEqual([]);
  expect(rulesSpoken(["Harbour Moni"])).toContain("attribution/unattributed-statistic");
});
