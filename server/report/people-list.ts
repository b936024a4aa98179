import { stringify } from "yaml";
import type { ArchivePerson, Counted } from "../desk/archive-people.ts";
import { counted } from "./report.ts";

/** The `people:` of a `.copydesk.yaml`. What is only suspected is a comment, so that it is no accepted form. */
export function peopleAsYaml(people: readonly ArchivePerson[], drafts: number): string {
  const head = `# ${counted(people.length, "person", "people")} in ${counted(drafts, "draft")}, most mentioned first. Look the spellings over: what stands here is taken for right.`;
  return `${head}\npeople:${people.length === 0 ? " []" : ""}\n${people.map(entry).join("")}`;
}

function entry({ name, forms, role, mentions, drafts, suspected }: ArchivePerson): string {
  const fields = stringify([{ name, ...(forms.length > 0 ? { forms } : {}), ...(role ? { role } : {}) }], {
    lineWidth: 0,
  });
  const seen = `${counted(mentions, "mention")} in ${counted(drafts, "draft")}`;
  const also = suspected.length > 0 ? `; perhaps misspelt: ${suspected.map(spelled).join(", ")}` : "";
  return `  # ${inComment(seen + also)}\n${fields.replace(/^(?=.)/gm, "  ")}`;
}

const spelled = ({ text, times }: Counted): string => `${text} (${times})`;

/** A comment ends with its line, and must hold nothing that YAML can't. */
const inComment = (text: string): string =>
  text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]/g, " ");
