// Claims against sentences that were marked as attributed or not (GUM's rhetorical relations): another corpus, another
// way of marking, and interviews and biographies beside news.
import { byDocument, copydesk, isClaim, loud, ratio, read, words } from "./copydesk.mjs";

/** Puts the sentences of a text together again: a paragraph a line, each sentence with its place. */
function textOf(sentences) {
  let text = "";
  let paragraph;
  const placed = [];
  for (const { par, sentence, attributed, attributions } of sentences) {
    if (text) text += par === paragraph ? " " : "\n\n";
    paragraph = par;
    // What stands under an attribution in its own or another sentence, not the words that name the source alone.
    const told = attributed && attributions.some(({ role }) => role.includes("content"));
    placed.push({ start: text.length, end: text.length + sentence.length, sentence, told, attributed });
    text += sentence;
  }
  return { text: `${text}\n`, placed };
}

export function gumAttribution({ corpora, limit = Number.POSITIVE_INFINITY, show = 0 }) {
  const drafts = [...byDocument(read(`${corpora}/gum-attribution.jsonl`))]
    .slice(0, limit)
    .map(([id, sentences]) => ({ id, genre: sentences[0].genre, ...textOf(sentences) }));
  const checked = copydesk("check", drafts);
  const inspected = copydesk("inspect", drafts);
  const figures = {};
  for (const genre of ["all", ...new Set(drafts.map(({ genre }) => genre))]) {
    const chosen = drafts.filter((draft) => genre === "all" || draft.genre === genre);
    let flags = 0,
      wrong = 0,
      warnings = 0,
      total = 0,
      told = 0,
      found = 0,
      marked = 0,
      right = 0;
    for (const { id, text, placed } of chosen) {
      total += words(text);
      const { findings } = checked.get(id);
      warnings += findings.filter((f) => f.rule.startsWith("attribution/") && loud(f)).length;
      for (const f of findings.filter(isClaim)) {
        flags++;
        const sentence = placed.find(({ start, end }) => f.start >= start && f.start < end);
        if (!sentence?.told) continue;
        wrong++;
        if (genre === "all" && wrong <= show)
          console.log(`  attributed, yet flagged: ${text.slice(f.start, f.end)} | ${sentence.sentence}`);
      }
      const contents = inspected
        .get(id)
        .attributions.filter(({ source }) => source.length > 0)
        .flatMap(({ content }) => content);
      for (const sentence of placed) {
        const seen = contents.some(({ start, end }) => start < sentence.end && end > sentence.start);
        if (sentence.told) told++;
        if (sentence.told && seen) found++;
        if (seen) marked++;
        if (seen && sentence.attributed) right++;
      }
    }
    const name = `gum, ${genre}`;
    figures[`${name}: flags that fall on attributed sentences`] = ratio(wrong, flags);
    figures[`${name}: claims flagged per 1,000 words, any severity`] = ratio(flags * 1000, total);
    figures[`${name}: errors and warnings per 1,000 words`] = ratio(warnings * 1000, total);
    figures[`${name}: attributed sentences in which an attribution is seen`] = ratio(found, told);
    figures[`${name}: sentences seen as attributed that are marked so`] = ratio(right, marked);
  }
  return figures;
}
