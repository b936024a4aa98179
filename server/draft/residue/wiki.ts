import type { Residue } from "./found.ts";

/** Marks of wikis and of Markdown that were left in plain text, footnote markers, image lines. */
export function findWriting(text: string): Residue[] {
  const found: Residue[] = [];
  const add = (start: number, end: number, as?: string, sure = true) =>
    found.push({ start, end, kind: "cms-block", breaks: as === undefined, sure, ...(as === undefined ? {} : { as }) });
  if (text.includes("[")) {
    for (const { index, 0: whole } of text.matchAll(
      /\[\[(?:File|Image|Category|Datei|Fichier|Archivo|Файл):[^[\]]{0,500}\]\]/gi,
    ))
      add(index, index + whole.length);
    for (const { index, 0: whole, 1: target, 2: label } of text.matchAll(
      /\[\[([^[\]|{}\n]{1,120})(?:\|([^[\]|\n]{1,120}))?\]\]/g,
    )) {
      if (/^(?:File|Image|Category|nid|fid|media|_?TOC)\b/i.test(target!)) continue;
      if (!label && /^[A-Z][A-Z0-9_]{3,}$/.test(target!)) {
        add(index, index + whole.length);
        continue;
      }
      add(index, index + whole.length, label ?? target!.replace(/^:?[a-z]{1,3}:/, ""));
    }
    for (const { index, 0: whole } of text.matchAll(/!\[[^[\]\n]{0,200}\]\([^()\s]{1,500}(?:\s"[^"\n]{0,200}")?\)/g))
      add(index, index + whole.length);
    for (const { index, 0: whole, 1: label } of text.matchAll(
      /(?<!!)\[([^[\]\n]{1,200})\]\((?:https?:|\/|#|mailto:|www\.)[^()\s]{0,500}(?:\s"[^"\n]{0,200}")?\)/g,
    ))
      add(index, index + whole.length, label!);
    for (const { index, 0: whole, 1: label } of text.matchAll(
      /(?<!\[)\[https?:\/\/[^\s[\]]{1,300} ([^[\]\n]{1,120})\]/g,
    ))
      add(index, index + whole.length, label!);
    for (const { index, 0: whole } of text.matchAll(
      /(?<=[\p{L}\p{Pe}\p{Pf}.,;:!?"'%>])(?:\[(?:\^[\w-]{1,20}|\d{1,3}|note \d{1,2}|nb \d{1,2}|[a-z](?=\]\[))\]){1,5}(?!\()/gu,
    ))
      add(index, index + whole.length, undefined, false);
    for (const { index, 0: whole } of text.matchAll(
      /\[\^[\w-]{1,20}\]:?|\[(?:edit|citation needed|clarification needed|when\?|who\?|by whom\?|dubious[^\]\n]{0,20}|edit source|bearbeiten|modifier le code|править)\]/g,
    ))
      if (!found.some((other) => other.start < index + whole.length && index < other.end && found.length < 200))
        add(index, index + whole.length);
  }
  // Where doubled apostrophes stand for quotation marks, three of them are a quotation inside one.
  if (text.includes("'''") && !/(?<!')''(?!')/.test(text))
    for (const { index, 0: whole, 1: inner } of text.matchAll(/(?<!')'''(?=[^\s'])([^'\n]{1,200})'''(?!')/g))
      add(index, index + whole.length, inner!);
  if (text.includes("**"))
    for (const { index, 0: whole, 1: inner } of text.matchAll(
      /(?<![*\w])\*\*(?=[^\s*])([^*\n]{1,300})(?<=\S)\*\*(?![*\w])/g,
    ))
      add(index, index + whole.length, inner!);
  if (text.includes("__"))
    for (const { index, 0: whole, 1: inner } of text.matchAll(
      /(?<![_\w])__(?=[^\s_])([^_\n]{1,300})(?<=\S)__(?![_\w])/g,
    ))
      if (!/^(?:TOC|NOTOC)$/.test(inner!)) add(index, index + whole.length, inner!);
  if (text.includes("~~"))
    for (const { index, 0: whole, 1: inner } of text.matchAll(/~~(?=\S)([^~\n]{1,200})(?<=\S)~~/g))
      add(index, index + whole.length, inner!, false);
  if (text.includes("##"))
    for (const { index, 0: whole } of text.matchAll(/(?<=^|\n)#{2,6} (?=\S)/g)) add(index, index + whole.length, "");
  if (text.includes("=="))
    for (const { index, 0: whole, 1: title } of text.matchAll(
      /(?<=^|\n)={2,5} ?([^=\n]{1,120}?) ?={2,5}(?=\s*(?:\n|$))/g,
    ))
      add(index, index + whole.length, title!);
  if (text.includes("`"))
    for (const { index, 0: whole, 1: inner } of text.matchAll(
      /(?<![`\w'’])`(?=[^\s`])([^`\n]{1,80})(?<=\S)`(?![`\w])/g,
    ))
      add(index, index + whole.length, inner!, false);
  if (text.includes("↩"))
    for (const { index, 0: whole } of text.matchAll(/↩\ufe0e?(?=\s*(?:\n|$))/g)) add(index, index + whole.length);
  if (!/[|`~]|(?:h[1-6]|bq|bc|fn\d)\S{0,20}\. /.test(text)) return found;
  for (const { index, 0: whole } of text.matchAll(/(?<=^|\n)(?:h[1-6]|bq|bc|fn\d)(?:\([\w-]{1,20}\))?\. (?=\S)/g))
    add(index, index + whole.length, "");
  for (const { index, 0: whole } of text.matchAll(
    /(?<=^|\n)(?:\{\|[^\n]{0,200}|\|-[^\n]{0,80}|\|\}|```[\w-]{0,20}|~~~[\w-]{0,20})(?=\n|$)/g,
  ))
    add(index, index + whole.length);
  return found;
}
