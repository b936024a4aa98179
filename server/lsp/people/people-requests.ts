import type { CancellationToken, Connection, Location, SymbolInformation } from "vscode-languageserver";
import { offsetAt } from "../../text/lines.ts";
import type { CheckedNow } from "../open-draft.ts";
import type { OpenDrafts } from "../open-drafts.ts";
import { ClosedDraft, PeopleOf, type PersonEverywhere, PersonInDrafts } from "../requests.ts";
import type { ClosedPeople } from "./closed-people.ts";
import { namedAt } from "./draft-people.ts";
import { peopleList } from "./people-list.ts";
import { type PlacedPeople, placedPeople, placedPerson, samePeople } from "./placed-people.ts";
import { peopleNamed } from "./symbols.ts";

/** What the People view and the search over all drafts ask. */
export function answerPeople(
  connection: Connection,
  drafts: OpenDrafts,
  closed: ClosedPeople,
  checkedNow: CheckedNow,
): void {
  connection.onRequest(PeopleOf, async ({ uri }, token) => {
    const checked = await checkedNow(uri, token);
    return checked ? peopleList(checked) : null;
  });

  connection.onRequest(ClosedDraft, ({ uri, text }) => closed.tell(uri, text));

  const openPeople = async (token: CancellationToken): Promise<PlacedPeople[]> => {
    const found: PlacedPeople[] = [];
    for (const { document } of [...drafts.all()]) {
      const checked = await checkedNow(document.uri, token);
      if (checked) found.push(placedPeople(checked));
    }
    return found;
  };
  const closedPeople = (): PlacedPeople[] => closed.inOrder().filter(({ uri }) => !drafts.get(uri));

  connection.onRequest(PersonInDrafts, async ({ uri, position }, token): Promise<PersonEverywhere | null> => {
    const checked = await checkedNow(uri, token);
    const named = checked && namedAt(checked, offsetAt(checked.lines, position, checked.text));
    if (!named) return null;
    const asked = placedPerson(named.person, checked.desk.configuration.house.people, checked.lines);
    const others = [...(await openPeople(token)), ...closedPeople()].filter((other) => other.uri !== uri);
    return {
      name: asked.name,
      hasFullName: asked.fullNames.length > 0,
      here: locations(uri, asked.mentions),
      elsewhere: others.flatMap((other) =>
        samePeople(asked, other).flatMap(({ mentions }) => locations(other.uri, mentions)),
      ),
    };
  });

  connection.onWorkspaceSymbol(async ({ query }, token): Promise<SymbolInformation[]> => {
    const open = await openPeople(token);
    // Without letters all the people of an archive would come.
    const all = query.trim() === "" ? open : [...open, ...closedPeople()];
    return all.flatMap((people) => peopleNamed(query, people)).slice(0, MOST_SYMBOLS);
  });
}

const MOST_SYMBOLS = 1000;

const locations = (uri: string, ranges: PlacedPeople["people"][number]["mentions"]): Location[] =>
  ranges.map((range) => ({ uri, range }));
