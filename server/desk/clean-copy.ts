import { copyOfPage } from "../draft/copy-of-page.ts";
import type { Format } from "../draft/format.ts";
import { RULES } from "../rules/index.ts";
import { groupOf } from "../story/rule.ts";
import { createDesk, type Desk } from "./desk.ts";
import { type FixedText, fixingAll } from "./fix-all.ts";

/** What is about to be pasted into a draft: plain text, a page's HTML, or both of the same copy. */
export interface Pasted {
  readonly text?: string;
  readonly html?: string;
}

/**
 * What is pasted as clean copy: in the draft's own format, with the safe fixes of those markup rules that are on for
 * the draft. A page's HTML is read where the draft can hold its links and lists, or where there is nothing else.
 * Undefined where there is nothing to clean, or nothing would be left. Yields as the desk does.
 */
export function* cleanCopy(
  desk: Desk,
  { text, html }: Pasted,
  format: Format,
): Generator<undefined, FixedText | undefined> {
  const cleaning = cleaningDesk(desk);
  if (!cleaning) return undefined;
  const readsPage = html !== undefined && (format !== "text" || !text);
  // A page of pictures has no words of its own.
  const pasted = (readsPage && copyOfPage(html, format)) || (text ?? "");
  const cleaned = yield* fixingAll(cleaning, pasted, format);
  if (!/\S/.test(cleaned.text) || looksAlike(cleaned.text, text ?? "")) return undefined;
  return cleaned;
}

const desks = new WeakMap<Desk, Desk | undefined>();

/** The desk's markup rules alone; undefined where they are all off. */
function cleaningDesk(desk: Desk): Desk | undefined {
  if (!desks.has(desk)) {
    const rules = RULES.filter(({ id }) => groupOf(id) === "markup" && desk.isOn(id));
    desks.set(desk, rules.length > 0 ? createDesk(desk.configuration, rules) : undefined);
  }
  return desks.get(desk);
}

/** The same but for how lines end and paragraphs are set apart, which is not worth a question. */
function looksAlike(a: string, b: string): boolean {
  return a === b || inLines(a) === inLines(b);
}

const inLines = (text: string): string =>
  text
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter(Boolean)
    .join("\n");
