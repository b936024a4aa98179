import { type MarkupContent, MarkupKind, type Range } from "vscode-languageserver";
import { housePeople } from "../../story/house-people.ts";
import { rangeOf } from "../diagnostics.ts";
import { plain } from "../markdown.ts";
import type { Checked } from "../open-draft.ts";
import { type DraftPerson, namedAt } from "./draft-people.ts";

/** Who the person named at an offset is: name, role as stated, how often and how they are mentioned. */
export function hoverPerson(
  checked: Checked,
  offset: number,
): { readonly contents: MarkupContent; readonly range: Range } | undefined {
  const named = namedAt(checked, offset);
  if (!named) return undefined;
  const { person, mention } = named;
  const house = houseEntry(person, checked);
  const role = person.role ?? house?.role;
  const lines = [
    `**${plain(person.name)}**${role ? `, ${plain(role)}` : ""}`,
    `${timesMentioned(person)}: ${formsOf(person).map(countedForm).join(", ")}`,
  ];
  if (house && house.name !== person.name) lines.push(`House style: ${plain(house.name)}`);
  return {
    contents: { kind: MarkupKind.Markdown, value: lines.join("\n\n") },
    range: rangeOf(mention, checked.lines),
  };
}

/** "Mentioned 3 times". */
function timesMentioned({ mentions }: DraftPerson): string {
  const times = mentions.length;
  if (times === 1) return "Mentioned once";
  return times === 2 ? "Mentioned twice" : `Mentioned ${times} times`;
}

/** The forms and spellings used, in the order of their first use. */
function formsOf({ mentions }: DraftPerson): [form: string, times: number][] {
  const times = new Map<string, number>();
  for (const { text } of mentions) times.set(text, (times.get(text) ?? 0) + 1);
  return [...times];
}

const countedForm = ([form, times]: [string, number]): string => `“${plain(form)}”${times > 1 ? ` (${times})` : ""}`;

/** What the house's list says of a person whom it names by a form that the draft uses. */
function houseEntry({ mentions, name }: DraftPerson, { desk }: Checked) {
  const { byForm } = housePeople(desk.configuration.house.people);
  for (const { form, text } of [{ form: "full", text: name }, ...mentions]) {
    const entry = form === "full" ? byForm.get(text) : undefined;
    if (entry) return entry;
  }
  return undefined;
}
