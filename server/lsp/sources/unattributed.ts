import type { DeskFinding } from "../../desk/desk.ts";
import type { Checked } from "../open-draft.ts";

/** The claims that rest on nobody, as the desk found them: what is silenced or switched off is none. In order. */
export const unattributedIn = ({ findings }: Pick<Checked, "findings">): readonly DeskFinding[] =>
  findings.filter(isUnattributed);

export const isUnattributed = ({ rule }: Pick<DeskFinding, "rule">): boolean =>
  rule.startsWith("attribution/unattributed-");
