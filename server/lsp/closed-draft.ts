import { readDraft } from "../draft/draft.ts";
import { formatOfFile } from "../draft/format.ts";
import { DraftHistory } from "../draft/history.ts";
import { lineStarts } from "../text/lines.ts";
import type { Desks } from "./desks.ts";
import { isPassedOver } from "./draft-documents.ts";
import type { Checked } from "./open-draft.ts";

/** A draft that is not open, read but not checked; undefined for a file that is none. */
export async function readClosed(
  uri: string,
  text: string,
  desks: Desks,
): Promise<Omit<Checked, "findings" | "failures"> | undefined> {
  const format = formatOfFile(uri);
  if (!format || isPassedOver(uri)) return undefined;
  const desk = await desks.deskFor(uri);
  const draft = readDraft(text, format, new DraftHistory(0));
  return { uri, version: 0, text, lines: lineStarts(text), format, desk, draft };
}
