import type { Span } from "../../text/span.ts";
import type { Format } from "../format.ts";
import type { Residue } from "./found.ts";

/** Marks of wikis, and of Markdown outside of it: links, stress, headings, footnote markers, image lines. */
export function findWriting(text: string, format: Format): Residue[] {
  const found: Residue[] = [];
  const add = (start: number, end: number, as?: string, sure = true) =>
    found.push({ start, end, kind: "cms-block", breaks: as === undefined, sure, ...(as === undefined ? {} : { as }) });
  /** What HTML has an element for becomes that element. */
  const addForm = (start: number, end: number, words: string, open: string, close: string, sure = true) =>
    found.push({
      start,
      end,
      kind: "cms-block",
      breaks: false,
      sure,
      ...(format === "html" ? { as: open + words + close, reads: words } : { as: words }),
    });
  wikis(text, format, add);
  if (format !== "markdown") markdown(text, format, add, addForm);
  return found;
}

type Add = (start: number, end: number, as?: string, sure?: boolean) => void;

/** Marks that are no more at home in Markdown and HTML than in plain text. */
function wikis(text: string, format: Format, add: Add): void {
  if (text.includes("[")) {
    for (const { index, 0: whole } of text.matchAll(
      /\[\[(?:File|Image|Category|Datei|Fichier|Archivo|Файл):[^[\]]{0,500}\]\]/gi,
    ))
      add(index, index + whole.length);
    for (const { index, 0: whole, 1: label } of text.matchAll(
      /(?<!\[)\[https?:\/\/[^\s[\]]{1,300} ([^[\]\n]{1,120})\]/g,
    ))
      add(index, index + whole.length, label!);
    for (const { index, 0: whole } of text.matchAll(
      /\[(?:edit|citation needed|clarification needed|when\?|who\?|by whom\?|dubious[^\]\n]{0,20}|edit source|bearbeiten|modifier le code|править)\](?![([:])/g,
    ))
      add(index, index + whole.length);
    // Some who write Markdown link their notes so.
    if (format !== "markdown")
      for (const { index, 0: whole, 1: target, 2: label } of text.matchAll(
        /\[\[([^[\]|{}\n]{1,120})(?:\|([^[\]|\n]{1,120}))?\]\]/g,
      )) {
        if (/^(?:File|Image|Category|nid|fid|media|_?TOC)\b/i.test(target!)) continue;
        // A field that nobody filled in: [[FIRSTNAME]].
        if (!label && /^[A-Z][A-Z0-9]*_?[A-Z0-9_]{3,}$/.test(target!)) add(index, index + whole.length);
        else add(index, index + whole.length, label ?? target!.replace(/^:?[a-z]{1,3}:/, ""));
      }
  }
  // Where doubled apostrophes stand for quotation marks, three of them are a quotation inside one.
  if (text.includes("'''") && !/(?<!')''(?!')/.test(text))
    for (const { index, 0: whole, 1: inner } of text.matchAll(/(?<!')'''(?=[^\s'])([^'\n]{1,200})'''(?!')/g))
      add(index, index + whole.length, inner!);
  if (text.includes("=="))
    for (const { index, 0: whole, 1: title } of text.matchAll(
      /(?<=^|\n)={2,5} ?([^=\n]{1,120}?) ?={2,5}(?=\s*(?:\n|$))/g,
    ))
      add(index, index + whole.length, title!);
  if (text.includes("|"))
    for (const { index, 0: whole } of text.matchAll(/(?<=^|\n)(?:\{\|[^\n]{0,200}|\|-[^\n]{0,80}|\|\})(?=\n|$)/g))
      if (format !== "markdown" || !/^\|-/.test(whole)) add(index, index + whole.length);
  // The arrow that leads back from a footnote.
  if (text.includes("↩"))
    for (const { index, 0: whole } of text.matchAll(/↩[\ufe0e\ufe0f]?/g)) add(index, index + whole.length);
}

/** Numbers of notes, glued to what they are for. The bracket comes first in the pattern, so that it is sought at once. */
const NOTES =
  /\[(?<=[\p{L}\p{Pe}\p{Pf}.,;:!?"'%>]\[)(?:\^[\w-]{1,20}|\d{1,3}|note \d{1,2}|nb \d{1,2}|[a-z](?=\]\[))\](?:\[(?:\^[\w-]{1,20}|\d{1,3}|note \d{1,2}|nb \d{1,2}|[a-z](?=\]\[))\]){0,4}(?!\()/gu;

type AddForm = (start: number, end: number, words: string, open: string, close: string, sure?: boolean) => void;

function markdown(text: string, format: Format, add: Add, addForm: AddForm): void {
  if (text.includes("[")) {
    for (const { index, 0: whole } of text.matchAll(/!\[[^[\]\n]{0,200}\]\([^()\s]{1,500}(?:\s"[^"\n]{0,200}")?\)/g))
      add(index, index + whole.length);
    for (const { index, 0: whole, 1: label, 2: address } of text.matchAll(
      /(?<!!)\[([^[\]\n]{1,200})\]\(((?:https?:|\/|#|mailto:|www\.)[^()\s"]{0,500})(?:\s"[^"\n]{0,200}")?\)/g,
    ))
      addForm(index, index + whole.length, label!, `<a href="${address!}">`, "</a>");
    // The list of the links that a text refers to by number.
    for (const { index, 0: whole } of text.matchAll(
      /(?<=^|\n)\[[\w^-]{1,30}\]:\s{1,3}<?https?:\S{1,500}(?=\s*(?:\n|$))/g,
    ))
      add(index, index + whole.length, undefined, false);
    const notes: Span[] = [];
    for (const { index, 0: whole } of text.matchAll(NOTES)) {
      // In HTML the number of a note stands in an element of its own.
      if (format === "html" && text[index - 1] === ">") continue;
      notes.push({ start: index, end: index + whole.length });
      add(index, index + whole.length, undefined, false);
    }
    // A note's letter, glued to a sentence's end as wikis put it.
    for (const { index, 0: whole } of text.matchAll(/(?<=[.!?”"])\[[a-z]\](?=\s|$)/g))
      add(index, index + whole.length, undefined, false);
    for (const { index, 0: whole } of text.matchAll(/\[\^[\w-]{1,20}\]:?/g))
      if (notes.length < 200 && !notes.some(({ start, end }) => start < index + whole.length && index < end))
        add(index, index + whole.length);
  }
  if (text.includes("**"))
    for (const { index, 0: whole, 1: inner } of text.matchAll(
      /(?<![*\w])\*\*(?=[^\s*])([^*\n]{1,300})(?<=\S)\*\*(?![*\w])/g,
    ))
      addForm(index, index + whole.length, inner!, "<strong>", "</strong>");
  if (text.includes("__"))
    for (const { index, 0: whole, 1: inner } of text.matchAll(
      /(?<![_\w])__(?=[^\s_])([^_\n]{1,300})(?<=\S)__(?![_\w])/g,
    ))
      if (!/^(?:TOC|NOTOC)$/.test(inner!)) addForm(index, index + whole.length, inner!, "<strong>", "</strong>");
  if (text.includes("~~"))
    for (const { index, 0: whole, 1: inner } of text.matchAll(/~~(?=\S)([^~\n]{1,200})(?<=\S)~~/g))
      addForm(index, index + whole.length, inner!, "<del>", "</del>", false);
  if (text.includes("##"))
    for (const { index, 0: whole } of text.matchAll(/(?<=^|\n)#{2,6} (?=\S)/g)) add(index, index + whole.length, "");
  if (!/[`~]|(?:h[1-6]|bq|bc|fn\d)\S{0,20}\. /.test(text)) return;
  for (const { index, 0: whole } of text.matchAll(/(?<=^|\n)(?:h[1-6]|bq|bc|fn\d)(?:\([\w-]{1,20}\))?\. (?=\S)/g))
    add(index, index + whole.length, "");
  for (const { index, 0: whole } of text.matchAll(/(?<=^|\n)(?:```[\w-]{0,20}|~~~[\w-]{0,20})(?=\n|$)/g))
    add(index, index + whole.length);
}
