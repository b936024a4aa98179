// Dangling phrases: real sentences broken in one place, hand-made minimal pairs, and clean news for false alarms.
import { copydesk, random, ratio, read, words } from "./copydesk.mjs";

const isDangling = (finding) =>
  finding.rule.startsWith("dangling/") ||
  finding.rule === "attribution/hanging-attribution" ||
  finding.rule === "marks/placeholder";

/** Ways in which translation, cutting and pasting break a sentence. Each returns the broken sentence, or null. */
export const BREAKS = {
  "doubled word": (s) => swap(s, /\b(the|of|to|in|and|a|for|that|is) (?=[a-z])/, "$1 $1 "),
  "comparison without its figure": (s) =>
    swap(
      s,
      /\b(more|less|fewer) than (?:an? |[\d.,]+ |one |two |three |four |five |six |ten |half )(?:million |billion |thousand |hundred |dozen )?[a-z]+ (?=[a-z])/,
      "$1 than ",
    ),
  "hyphen without its second half": (s) =>
    swap(
      s,
      /\b(\d+|one|two|three|four|five|six)-(?:year-old|year|day|week|month|member|point|hour|minute|mile|time)\b/,
      "$1-",
    ),
  "article without its noun": (s) =>
    swap(s, /\b(the|a) [a-z]{4,} (?=(?:of|for|with|from|by) (?:the|a|his|her|its|their)\b)/, "$1 "),
  "preposition without its object": (s) =>
    swap(
      s,
      /\b(of|from|with|by|into) (?:the|a|an|his|her|its|their) [a-z]{4,}(?= (?:is|are|was|were|has|have|had|will|would)\b)/,
      "$1",
    ),
  "sentence cut short": (s) => {
    const m = s.match(/^.{40,}?\b(the|of|to|and|with|by|from|a|their|its)(?= [a-z])/);
    return m && `${m[0]}.`;
  },
  "quotation left open": (s) =>
    s.match(/["“”]/g)?.length === 2 && /[”"][^”"]{3,}$/.test(s) ? s.replace(/[”"](?=[^”"]*$)/, "") : null,
  "bracket left open": (s) => (s.match(/[()]/g)?.length === 2 ? s.replace(")", "") : null),
};
const swap = (s, from, to) => {
  const out = s.replace(from, to);
  return out === s ? null : out;
};

export function dangling({ corpora, limit = 100, seed = 1, show = 0, pairs = `${corpora}/dangling-pairs.jsonl` }) {
  const rnd = random(seed);
  const clean = read(`${corpora}/clean-news.jsonl`).filter((d) =>
    d.text.split(/\n+/).every((p) => (p.match(/"/g)?.length ?? 0) % 2 === 0),
  );
  const sentences = clean
    .flatMap((d) =>
      d.text
        .split(/\n+/)
        .slice(1)
        .flatMap((p) => p.split(/(?<=[a-z]{2}[.!?][”"]?) (?=[A-Z“"])/)),
    )
    .filter(
      (s) =>
        s.length > 60 &&
        s.length < 320 &&
        /^[A-Z“"].*[.!?][”"]?$/.test(s) &&
        (s.match(/["“”]/g)?.length ?? 0) % 2 === 0,
    );
  for (let i = sentences.length - 1; i > 0; i--) {
    const j = Math.floor(rnd() * (i + 1));
    [sentences[i], sentences[j]] = [sentences[j], sentences[i]];
  }
  const figures = {};
  for (const [name, broken] of Object.entries(BREAKS)) {
    const made = [];
    for (const s of sentences) {
      const b = broken(s);
      if (b) made.push({ good: s, bad: b });
      if (made.length >= limit) break;
    }
    Object.assign(figures, judge(name, made, show));
  }
  const byHand = read(pairs),
    modifiers = byHand.filter((p) => p.kind === "dangling modifier");
  Object.assign(
    figures,
    judge("by hand, dangling modifiers", modifiers, show),
    judge(
      "by hand, sound opening phrases",
      byHand.filter((p) => p.kind === "sound opening phrase"),
      show,
    ),
    judge(
      "by hand, other phrases",
      byHand.filter((p) => !/modifier|opening/.test(p.kind)),
      show,
    ),
  );
  const quiet = copydesk("check", clean);
  const total = clean.reduce((n, d) => n + words(d.text), 0);
  const alarms = [...quiet.values()].flatMap((f) => f.findings.filter(isDangling));
  for (const [id, file] of [...quiet].slice(0, show))
    for (const f of file.findings.filter(isDangling)) console.log(`  on clean news ${id}: ${f.rule}: ${f.message}`);
  figures["dangling: findings per 1,000 words of clean news"] = ratio(alarms.length * 1000, total);
  return figures;
}

/** A pair without a broken sentence is a sound one that must not be flagged. */
function judge(name, made, show) {
  const drafts = made.flatMap(({ bad, good }, i) =>
    [
      { id: `${i}-bad`, text: bad },
      { id: `${i}-good`, text: good },
    ].filter((d) => d.text),
  );
  const results = copydesk(
    "check",
    drafts.map((d) => ({ ...d, text: `${d.text}\n` })),
  );
  const flagged = (id) => results.get(id)?.findings.some(isDangling);
  const broken = made.filter((p) => p.bad);
  const missed = broken.filter((p) => !flagged(`${made.indexOf(p)}-bad`)),
    noisy = made.filter((_, i) => flagged(`${i}-good`));
  for (const p of missed.slice(0, show)) console.log(`  ${name}, missed: ${p.bad}`);
  for (const p of noisy.slice(0, show)) console.log(`  ${name}, flagged though sound: ${p.good}`);
  return {
    ...(broken.length && { [`dangling: ${name}, found`]: ratio(broken.length - missed.length, broken.length) }),
    [`dangling: ${name}, sound sentences flagged`]: ratio(noisy.length, made.length),
  };
}
