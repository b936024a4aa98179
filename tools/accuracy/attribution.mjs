// Unattributed claims, against articles whose every attribution (source, cue, content) was marked by hand.
import { copydesk, isClaim, loud, overlap, ratio, read, words } from "./copydesk.mjs";

/** Cues of reporting: speech, writing, findings. PolNeAR also marks what people want, plan, support or do. */
const REPORTS =
  /\b(say(s|ing)?|said|tell(s|ing)?|told|add(s|ed|ing)?|according to|writ(es?|ing)|wrote|not(es?|ed|ing)|report(s|ed|ing)?|claim(s|ed|ing)?|argu(es?|ed|ing)|stat(es?|ed|ing)|announc(es?|ed|ing)|explain(s|ed|ing)?|insist(s|ed|ing)?|ask(s|ed|ing)?|suggest(s|ed|ing)?|tweet(s|ed|ing)?|declar(es?|ed|ing)|acknowledg(es?|ed|ing)|admit(s|ted|ting)?|warn(s|ed|ing)?|point(s|ed|ing)? out|respond(s|ed|ing)?|repl(y|ies|ied|ying)|comment(s|ed|ing)?|confirm(s|ed|ing)?|den(y|ies|ied|ying)|find(s|ing)?|found|show(s|ed|n|ing)?|predict(s|ed|ing)?|estimat(es?|ed|ing)|testif(y|ies|ied|ying)|alleg(es?|ed|ing)|reveal(s|ed|ing)?|conclud(es?|ed|ing)|recall(s|ed|ing)?|remark(s|ed|ing)?|observ(es?|ed|ing)|assert(s|ed|ing)?|contend(s|ed|ing)?|maintain(s|ed|ing)?|continu(es?|ed|ing)|quot(es?|ed|ing)|indicat(es?|ed|ing)|per)\b|^:$/i;
const isReport = (text, a) =>
  REPORTS.test(a.cue.map(([s, e]) => text.slice(s, e)).join(" ")) ||
  a.content.some(([s, e]) => /^["“]/.test(text.slice(s, e)));

/** A claim with something to check in it: a figure, a superlative, a cause, an accusation. */
const FIRM =
  /\d|\b(percent|per cent|million|billion|half|third|quarter|most|least|largest|biggest|worst|best|highest|lowest|first|never|always|every|more than|less than|fewer|increased?|decreased?|rose|fell|doubled|caused?|because|led to|killed|fraud|illegal|corrupt|lied|stole|violated)\b/i;

/**
 * Minimal pairs: a one-sentence draft that names its source, and the same claim with source and cue cut away.
 * Only sentences in which nothing else is left over once the content is taken out make a pair.
 */
export function pairs(articles) {
  const found = [];
  for (const { id, text, attributions } of articles) {
    for (const a of attributions) {
      if (a.content.length !== 1 || a.source.length !== 1 || a.cue.length === 0 || !isReport(text, a)) continue;
      const [from, to] = a.content[0];
      let start = from,
        end = to;
      while (start > 0 && text[start - 1] !== "\n" && !/[.!?”"]\s$/.test(text.slice(Math.max(0, start - 2), start)))
        start--;
      while (end < text.length && text[end] !== "\n" && !/[.!?]/.test(text[end - 1])) end++;
      const sentence = text.slice(start, end),
        content = text.slice(from, to);
      if (/[“”"‘']{1,2}\s|[“”"‘]/.test(sentence) || content.length < 50 || REPORTS.test(content)) continue;
      if (/^(to|being|whether|how|if|for|about|as|of)\b/i.test(content)) continue;
      const named = [...a.source, ...a.cue];
      if (!named.every(([s, e]) => s >= start && e <= end)) continue;
      if (attributions.some((b) => b !== a && b.cue.some(([s, e]) => s < end && e > start))) continue;
      let rest = `${text.slice(start, from)} ${text.slice(to, end)}`;
      for (const [s, e] of named) rest = rest.replace(text.slice(s, e), " ");
      if (rest.replace(/[\s,.]|that|on|(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day/g, "")) continue;
      const bare = content
        .trim()
        .replace(/^that\s+/i, "")
        .replace(/[,.]*$/, ".");
      found.push({
        id: `${id}-${from}`,
        firm: FIRM.test(content.replace(/\b(19|20)\d\d\b|\bfirst lad(y|ies)\b|\bEB-5\b/gi, "")),
        attributed: sentence.trim(),
        bare: bare[0].toUpperCase() + bare.slice(1),
      });
    }
  }
  return found;
}

function tokens(text, spans) {
  const set = new Set();
  for (const [s, e] of spans) for (const m of text.slice(s, e).matchAll(/[\p{L}\p{N}]+/gu)) set.add(s + m.index);
  return set;
}

export function attribution({ corpora, limit = 200, show = 0 }) {
  const all = read(`${corpora}/polnear.jsonl`);
  const articles = all.slice(0, limit);
  const checked = copydesk("check", articles);
  let flags = 0,
    wrong = 0,
    warnings = 0,
    total = 0;
  for (const { id, text, attributions } of articles) {
    total += words(text);
    warnings += checked.get(id).findings.filter((f) => f.rule.startsWith("attribution/") && loud(f)).length;
    const gold = attributions.filter((a) => a.source.length).flatMap((a) => a.content);
    for (const f of checked.get(id).findings.filter(isClaim)) {
      flags++;
      const covered = gold.reduce((sum, span) => sum + overlap(span, [f.start, f.end]), 0);
      if (covered >= (f.end - f.start) / 2) {
        wrong++;
        if (wrong <= show) console.log(`  attributed, yet flagged: ${text.slice(f.start, f.end)}`);
      }
    }
  }

  const made = pairs(all).slice(0, limit * 5);
  const results = copydesk(
    "check",
    made.flatMap((p) => [
      { id: `${p.id}-a`, text: `${p.attributed}\n` },
      { id: `${p.id}-b`, text: `${p.bare}\n` },
    ]),
  );
  const flagged = (id) => results.get(id).findings.some(isClaim);
  const firm = made.filter((p) => p.firm);
  const missed = firm.filter((p) => !flagged(`${p.id}-b`));
  for (const p of missed.slice(0, show)) console.log(`  bare claim, not flagged: ${p.bare}`);
  const noisy = made.filter((p) => flagged(`${p.id}-a`));
  for (const p of noisy.slice(0, show)) console.log(`  names its source, yet flagged: ${p.attributed}`);

  // Recall over what is reported (or quoted), precision over everything that the annotators marked.
  const counts = { source: [0, 0, 0, 0], cue: [0, 0, 0, 0], content: [0, 0, 0, 0] },
    full = structuredClone(counts);
  const inspected = copydesk("inspect", articles);
  for (const { id, text, attributions } of articles) {
    for (const role of Object.keys(counts)) {
      const all = tokens(
          text,
          attributions.flatMap((a) => a[role]),
        ),
        reported = tokens(
          text,
          attributions.filter((a) => isReport(text, a)).flatMap((a) => a[role]),
        );
      const mine = tokens(
        text,
        inspected.get(id).attributions.flatMap((a) => a[role].map((s) => [s.start, s.end])),
      );
      const right = [...mine].filter((t) => all.has(t)).length;
      for (const [c, gold] of [
        [counts, reported],
        [full, all],
      ]) {
        c[role][0] += [...gold].filter((t) => mine.has(t)).length;
        c[role][1] += gold.size;
        c[role][2] += right;
        c[role][3] += mine.size;
      }
    }
  }
  const f1 = ([hit, gold, right, mine]) => {
    const r = hit / gold,
      p = right / mine;
    return {
      value: (2 * p * r) / (p + r),
      n: hit,
      of: gold,
      note: `precision ${p.toFixed(3)}, recall ${r.toFixed(3)}`,
    };
  };
  return {
    "attribution: flags that fall on text whose source is named": ratio(wrong, flags),
    "attribution: claims flagged per 1,000 words, any severity": ratio(flags * 1000, total),
    "attribution: errors and warnings per 1,000 words": ratio(warnings * 1000, total),
    "attribution: bare firm claims flagged (recall on minimal pairs)": ratio(firm.length - missed.length, firm.length),
    "attribution: claims that name their source, flagged": ratio(noisy.length, made.length),
    "attribution: source tokens of reports, F1": f1(counts.source),
    "attribution: cue tokens of reports, F1": f1(counts.cue),
    "attribution: content tokens of reports, F1": f1(counts.content),
    "attribution: source tokens, all that is marked, F1": f1(full.source),
    "attribution: cue tokens, all that is marked, F1": f1(full.cue),
    "attribution: content tokens, all that is marked, F1": f1(full.content),
  };
}
