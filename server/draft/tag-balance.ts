import type { Tag } from "./block.ts";
import type { Format } from "./format.ts";

/** A tag without its other half. */
export interface LoneTag {
  readonly tag: Tag;
  readonly fault: "unclosed" | "stray";
}

const VOID = new Set(
  "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr".split(" "),
);
/** Elements whose end HTML lets a writer leave out. */
const OPTIONAL = new Set(
  "p li dt dd tr td th thead tbody tfoot option optgroup colgroup caption html head body rp rt".split(" "),
);
/** A block begins where a paragraph ends of itself. */
const ENDS_PARAGRAPH = new Set(
  (
    "address article aside blockquote details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr main menu " +
    "nav ol p pre search section table ul"
  ).split(" "),
);
/** Within these an element of the same name that stands open is a level up. */
const LEVELS = new Map([
  ["li", new Set(["ul", "ol", "menu", "dir"])],
  ["dt", new Set(["dl"])],
  ["dd", new Set(["dl"])],
  ["tr", new Set(["table"])],
  ["td", new Set(["table"])],
  ["th", new Set(["table"])],
]);

/**
 * Tags without their other half, in order. `text` is the draft's. Elements whose end may be left out count only in a
 * draft that mostly closes them. Linear: every tag is put on the stack once and taken off once.
 */
export function loneTags(text: string, tags: readonly Tag[], format: Format): LoneTag[] {
  const mostlyClosed = closedNames(tags);
  // Markdown has paragraphs of its own: nobody opens one to leave it open.
  if (format === "markdown") mostlyClosed.add("p");
  const lone: LoneTag[] = [];
  const open: Tag[] = [];
  const count = new Map<string, number>();
  let lastClosed: Tag | undefined; // The last paragraph's end, to which a later stray one may be due.
  const pop = (): Tag => {
    const tag = open.pop()!;
    count.set(tag.name, count.get(tag.name)! - 1);
    return tag;
  };
  const unclosed = (tag: Tag) => {
    if (!OPTIONAL.has(tag.name) || mostlyClosed.has(tag.name)) lone.push({ tag, fault: "unclosed" });
  };
  for (const tag of tags) {
    const { name } = tag;
    if (VOID.has(name)) {
      if (tag.kind === "close" && name !== "br") lone.push({ tag, fault: "stray" });
      continue;
    }
    if (tag.kind === "self-closing") continue;
    if (tag.kind === "open") {
      if (ENDS_PARAGRAPH.has(name) && open.at(-1)?.name === "p") unclosed(pop());
      const levels = LEVELS.get(name);
      if (levels && open.at(-1)?.name === name) unclosed(pop());
      open.push(tag);
      count.set(name, (count.get(name) ?? 0) + 1);
      continue;
    }
    if (!count.get(name)) {
      // `<p>One</p> two.</p>`: the first of the two is the stray one, if loose text follows it.
      if (name === "p" && lastClosed && isLoose(text, lastClosed.end, tag.start))
        lone.push({ tag: lastClosed, fault: "stray" });
      else lone.push({ tag, fault: "stray" });
      lastClosed = undefined;
      continue;
    }
    for (let top = pop(); top.name !== name; top = pop()) unclosed(top);
    if (name === "p") lastClosed = tag;
  }
  for (const tag of open) unclosed(tag);
  return lone.sort((a, b) => a.tag.start - b.tag.start);
}

const isLoose = (text: string, from: number, to: number): boolean =>
  to - from < 5_000 && /^[ \t]*[^\s<]/.test(text.slice(from, to));

/** Of the elements whose end may be left out, those that the draft closes more often than not. */
function closedNames(tags: readonly Tag[]): Set<string> {
  const opened = new Map<string, number>();
  const closed = new Map<string, number>();
  for (const { name, kind } of tags) {
    if (!OPTIONAL.has(name) || kind === "self-closing") continue;
    const counts = kind === "open" ? opened : closed;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return new Set([...closed].filter(([name, n]) => n * 2 > (opened.get(name) ?? 0)).map(([name]) => name));
}
