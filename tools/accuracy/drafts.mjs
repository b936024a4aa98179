// Whole drafts: news reports with several faults put in, each with its place, beside the clean text.
import { apply, copydesk, loud, ratio, read, words } from "./copydesk.mjs";

/** What may speak of a fault, and how far from its place (a gap has no width of its own). */
const KINDS = {
  html_fragment: ["markup/", 0],
  page_furniture: ["markup/", 0],
  doubled_word: ["dangling/", 0],
  name_variant: ["names/", 0],
  attribution_removed: ["attribution/unattributed-", 0],
  truncated_sentence: ["dangling/", 25],
  dropped_words: ["dangling/", 30],
  unbalanced_quote: ["dangling/", 400],
};

export function drafts({ corpora, limit = 200, show = 0 }) {
  const docs = read(`${corpora}/several-faults.jsonl`)
    .slice(0, limit)
    .map((d, i) => ({ ...d, id: `d${i}` }));
  const dirty = copydesk("check", docs),
    clean = copydesk(
      "check",
      docs.map(({ id, clean }) => ({ id, text: clean })),
    );
  const tally = Object.fromEntries(Object.keys(KINDS).map((k) => [k, [0, 0]]));
  let right = 0,
    alarms = 0,
    harm = 0,
    total = 0,
    quiet = 0,
    cleanWords = 0;
  for (const { id, text, edits, clean: was } of docs) {
    total += words(text);
    cleanWords += words(was);
    quiet += clean.get(id).findings.filter(loud).length;
    const findings = dirty.get(id).findings,
      explained = new Set();
    for (const edit of edits) {
      const [group, reach] = KINDS[edit.kind];
      let [from, to] = [edit.start - Math.max(reach, 1), edit.end + Math.max(reach, 1)];
      if (edit.kind === "unbalanced_quote") {
        // anywhere in its paragraph
        from = text.lastIndexOf("\n", edit.start - 1);
        to = text.indexOf("\n", edit.start);
        if (to < 0) to = text.length;
        to++;
      }
      const near = findings.filter((f) => f.start < to && f.end > from);
      near
        .filter((f) => f.rule.startsWith(group.split("/")[0]))
        .forEach((f) => {
          explained.add(f);
        });
      const hit = near.some(
        (f) => f.rule.startsWith(group) && (edit.kind !== "unbalanced_quote" || /quot/.test(f.rule)),
      );
      tally[edit.kind][1]++;
      if (hit) tally[edit.kind][0]++;
      else if (show-- > 0)
        console.log(
          `  missed ${edit.kind}: …${text.slice(Math.max(0, edit.start - 40), edit.start)}⟦${text.slice(edit.start, edit.end)}⟧${text.slice(edit.end, edit.end + 40)}…`.replace(
            /\n/g,
            "⏎",
          ),
        );
    }
    const before = clean.get(id).findings.map((f) => f.rule + was.slice(f.start, f.end));
    for (const f of findings.filter(loud)) {
      if (explained.has(f)) right++;
      else {
        alarms++;
        if (show-- > 0)
          console.log(
            `  alarm: ${f.rule}: ${text.slice(f.start, f.end).slice(0, 100)}${before.includes(f.rule + text.slice(f.start, f.end)) ? " (on the clean text too)" : ""}`,
          );
      }
    }
    // Safe fixes may remove what was put in and nothing else.
    const safe = findings.flatMap((f) =>
      f.fixes
        .filter((x) => x.safe)
        .slice(0, 1)
        .map((fix) => ({ f, fix })),
    );
    for (const { f, fix } of safe)
      if (!explained.has(f) && f.rule !== "dangling/doubled-word" && apply(text, fix.edits) !== text) harm++; // papers do print 'the the'
  }
  return {
    ...Object.fromEntries(Object.entries(tally).map(([kind, [n, of]]) => [`drafts: ${kind} found`, ratio(n, of)])),
    "drafts: errors and warnings that point at something put in": ratio(right, right + alarms),
    "drafts: errors and warnings of all groups on the clean texts, per 1,000 words": ratio(quiet * 1000, cleanWords),
    "drafts: safe fixes elsewhere, per 1,000 words": ratio(harm * 1000, total),
  };
}
