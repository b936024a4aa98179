// Companies, broadcasters, bands and teams that compromise's lexicon knows by name.
import { entriesTagged } from "./compromise.mjs";
import { fold, wordModule } from "./typescript.mjs";

export function tables() {
  const entries = [...entriesTagged("Organization"), ...entriesTagged("SportsTeam")].map(fold);
  const lists = {
    organisations: {
      about: "Organisations and teams, folded, one a line.",
      words: entries.filter((entry) => entry.length > 2 && /^[a-z0-9][a-z0-9 &'./-]*$/.test(entry)),
    },
  };
  return [{ path: "server/tables/data/organisations.ts", text: wordModule("organisations.mjs", lists) }];
}
