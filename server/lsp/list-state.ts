import { isSilent } from "./desks.ts";
import type { Checked } from "./open-draft.ts";

/** `foreign`: not in English; `off`: nobody wants this draft checked. Both have nothing to list. */
export type ListState = "read" | "foreign" | "off";

export const listState = ({ draft, desk }: Pick<Checked, "draft" | "desk">): ListState =>
  isSilent(desk) ? "off" : draft.english ? "read" : "foreign";
