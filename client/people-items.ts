import type { Range } from "vscode-languageclient";
import type { ListedMention, ListedPerson, PeopleList } from "./requests.ts";
import { inItsSentence, type L10n, type ViewItem, WARNING_ICON } from "./view-items.ts";

/** An entry of the People view. */
export interface PeopleItem extends ViewItem {
  readonly kind: "person" | "mention";
  readonly doubted: boolean;
  readonly range: Range;
  readonly children: readonly PeopleItem[];
}

/** What the view is about; the texts for the empty view in package.json ask for these words. */
export type PeopleState = "no-draft" | "reading" | "people" | "nobody" | "foreign" | "off";

export function stateOf(list: PeopleList): PeopleState {
  if (list.state !== "read") return list.state;
  return list.people.length > 0 ? "people" : "nobody";
}

export const itemsOf = ({ people }: PeopleList, l10n: L10n): PeopleItem[] =>
  people.map((person) => personItem(person, l10n));

function personItem({ id, name, role, first, doubts, mentions }: ListedPerson, l10n: L10n): PeopleItem {
  const times = mentions.length === 1 ? l10n.t("1 mention") : l10n.t("{0} mentions", mentions.length);
  const doubted = doubts.length > 0;
  const facts = [role, times, ...(doubted ? [l10n.t("check the spelling")] : [])].filter((fact) => fact !== undefined);
  return {
    id,
    kind: "person",
    label: name,
    // Short, and what must not be cut off in a narrow side bar comes first.
    description: [doubted ? l10n.t("check the spelling") : "", mentions.length, role].filter(Boolean).join(" · "),
    tooltip: [[name, role].filter(Boolean).join(", "), times, ...doubts].join("\n"),
    spoken: [name, ...facts, ...doubts].join(", "),
    icon: doubted ? WARNING_ICON : { name: "person" },
    doubted,
    range: first,
    children: mentions.map((mention, i) => mentionItem(`${id}/${i}`, mention, l10n)),
  };
}

function mentionItem(id: string, mention: ListedMention, l10n: L10n): PeopleItem {
  const { range, text, doubted } = mention;
  const { line, sentence, shown } = inItsSentence(mention);
  return {
    id,
    kind: "mention",
    ...shown,
    description: "",
    tooltip: sentence,
    spoken: [l10n.t("line {0}", line), text, ...(doubted ? [l10n.t("check the spelling")] : []), sentence].join(", "),
    ...(doubted ? { icon: WARNING_ICON } : {}),
    doubted,
    range,
    children: [],
  };
}
