// Leftover markup and page furniture: put one piece of residue into clean news and see it found, and undone.

import { readFileSync } from "node:fs";
import { apply, copydesk, random, ratio, read, words } from "./copydesk.mjs";
import { pageLines } from "./page-lines.mjs";

const isMarkup = (finding) => finding.rule.startsWith("markup/");

/** Where a piece of residue goes. Each returns [text before it, text after it] or null where it does not fit. */
const PLACES = {
  "end of paragraph": (t, rnd) => at(t, pick([...t.matchAll(/[.!?”"](?=\n\n)/g)], rnd), 1),
  "own paragraph": (t, rnd) => at(t, pick([...t.matchAll(/\n\n/g)], rnd), 2),
  "inside a sentence": (t, rnd) => at(t, pick([...t.matchAll(/[a-z]{3} (?=[a-z]{3})/g)], rnd), 4),
};
const pick = (list, rnd) => list[Math.floor(rnd() * list.length)];
const at = (t, m, add) => m && [t.slice(0, m.index + add), t.slice(m.index + add)];

/** Encodings gone wrong, and characters left as entities: [name, matcher, what it turns into] */
export const SPOILERS = [
  ["entity &rsquo;", /’|'(?=s )/, "&rsquo;", "’"],
  ["entity &#8217;", /’|'(?=s )/, "&#8217;", "’"],
  ["entity &amp;", / and /, " &amp; ", " & "],
  ["entity &nbsp;", / (?=\d)/, "&nbsp;", " "],
  ["entity &quot;", /["“”]/, "&quot;", '"'],
  ["mojibake ’", /’|'(?=s )/, "â€™", "’"],
  ["mojibake “", /["“](?=\w)/, "â€œ", "“"],
  ["mojibake é", /e(?=\w)/, "Ã©", "é"],
];

export function markup({ corpora, limit = 600, seed = 1, show = 0, residue = `${corpora}/residue.json` }) {
  const rnd = random(seed);
  const clean = read(`${corpora}/clean-news.jsonl`).filter((d) => d.text.length < 8000);
  const pieces = JSON.parse(readFileSync(residue, "utf8"));
  const made = [];
  for (let i = 0; made.length < limit; i++) {
    const doc = clean[Math.floor(rnd() * clean.length)];
    if (i % 5 === 4) {
      const [kind, from, to, as] = pick(SPOILERS, rnd);
      const m = pick([...doc.text.matchAll(new RegExp(from, "g"))], rnd);
      if (!m) continue;
      made.push({
        id: `m${made.length}`,
        kind,
        clean: doc.text.slice(0, m.index) + as + doc.text.slice(m.index + m[0].length),
        span: [m.index, m.index + to.length],
        text: doc.text.slice(0, m.index) + to + doc.text.slice(m.index + m[0].length),
      });
      continue;
    }
    const piece = pick(pieces, rnd);
    const split = PLACES[piece.place](doc.text, rnd);
    if (!split) continue;
    const put =
      piece.text + (piece.place === "own paragraph" ? "\n\n" : piece.place === "inside a sentence" ? " " : "");
    made.push({
      id: `m${made.length}`,
      kind: piece.text,
      clean: doc.text,
      read: piece.as && split[0] + put.replace(piece.text, () => piece.as) + split[1],
      span: [split[0].length, split[0].length + piece.text.length],
      text: split[0] + put + split[1],
    });
  }
  const results = copydesk("check", made);
  const plain = (t) => t.replace(/\s+/g, " ").trim().replace(/[“”]/g, '"').replace(/’/g, "'");
  let found = 0,
    undone = 0,
    exact = 0;
  for (const { id, text, clean: was, read: also, span, kind } of made) {
    const hits = results.get(id).findings.filter((f) => isMarkup(f) && f.start < span[1] && f.end > span[0]);
    if (hits.length) found++;
    else if (show-- > 0) console.log(`  missed: ${kind}`);
    const edits = hits.flatMap((f) => f.fixes[0]?.edits ?? []);
    const apart = edits.filter((e, i) => !edits.slice(0, i).some((o) => o.start < e.end && e.start < o.end));
    if (hits.length && [was, also ?? was].some((t) => plain(apply(text, apart)) === plain(t))) {
      undone++;
      if ([was, also ?? was].includes(apply(text, apart))) exact++;
    } else if (hits.length && show-- > 0) console.log(`  found, but not undone: ${kind}`);
  }
  const quiet = copydesk("check", clean.slice(0, limit));
  const total = clean.slice(0, limit).reduce((n, d) => n + words(d.text), 0);
  const alarms = [...quiet.values()].flatMap((file) => file.findings.filter(isMarkup));
  const lookalikes = readFileSync(`${corpora}/lookalikes.md`, "utf8")
    .trim()
    .split("\n")
    .filter(Boolean)
    .map((text, i) => ({ id: `l${i}`, text: `${text}\n` }));
  const fooled = copydesk("check", lookalikes, "md");
  const pages = pageLines({ lines: `${corpora}/page-lines.jsonl`, show });
  return {
    "markup: pieces of residue found": ratio(found, made.length),
    "markup: undone exactly by the first fix": ratio(undone, made.length),
    "markup: undone to the last blank and quotation mark": ratio(exact, made.length),
    "markup: findings per 1,000 words of clean news": ratio(alarms.length * 1000, total),
    ...pages,
    "markup: look-alikes flagged": ratio(
      [...fooled.values()].filter((f) => f.findings.some(isMarkup)).length,
      lookalikes.length,
    ),
  };
}
