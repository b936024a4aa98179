// Inconsistent names: real articles with one later mention misspelt, pairs of spellings of one person,
// and pairs of different people who share or nearly share a surname.
import { apply, copydesk, loud, random, ratio, read, words } from "./copydesk.mjs";

const isVariant = (finding) => finding.rule === "names/spelling-variant";

const GIVEN = new Set(
  (
    "Hillary Donald Barack Bernie Bill Ted Marco Jeb John Ben Chris Carly Mike Tim Paul Mitt George Joe Elizabeth " +
    "Megyn Michael David James Robert William Richard Thomas Mark Steven Stephen Kevin Brian Jeff Jeffrey Gary Ron Ronald Rand Rick " +
    "Scott Lindsey Vladimir Angela Nancy Harry Mitch Chuck Anthony Andrew Daniel Matthew Peter Kelly Kellyanne Corey Roger Rudy Newt " +
    "Sarah Susan Karen Lisa Maria Jennifer Jessica Laura Michelle Melania Ivanka Chelsea Huma Loretta Cheryl Debbie Donna Patrick " +
    "Eric Jason Justin Ryan Adam Alex Alan Allan Frank Greg Henry Jack Jim Jerry Josh Keith Ken Larry Lewis Martin Nicholas Phil " +
    "Philip Ralph Ray Sam Samuel Sean Simon Stuart Terry Todd Tom Tony Victor Walter Wayne Anna Anne Barbara Betty Carol Catherine " +
    "Christine Deborah Diane Dorothy Emily Emma Helen Jane Janet Julia Kate Katherine Linda Margaret Mary Pamela Patricia Rachel " +
    "Rebecca Ruth Sandra Sharon Theresa Valerie Victoria Wendy"
  ).split(" "),
);

/** Slips that a reporter or a translator makes, each tried where it applies. */
const SLIPS = [
  (s) => s.replace(/([a-z])\1/, "$1"),
  (s) => s.replace(/([lnrst])(?!\1)([aeiouy])/, "$1$1$2"),
  (s) => s.replace(/ie/, "ei"),
  (s) => s.replace(/ei/, "ie"),
  (s) => s.replace(/y$/, "ie"),
  (s) => s.replace(/ie$/, "y"),
  (s) => s.replace(/i([^aeiou])/, "y$1"),
  (s) => s.replace(/son$/, "sen"),
  (s) => s.replace(/sen$/, "son"),
  (s) => s.replace(/man$/, "mann"),
  (s) => s.replace(/er$/, "or"),
  (s) => s.replace(/([a-z])([aeiou])([a-z])/, (_, a, v, b) => a + { a: "e", e: "a", i: "e", o: "u", u: "o" }[v] + b),
  (s) => s.replace(/ph/, "f"),
  (s) => s.replace(/ck/, "k"),
  (s) => s.replace(/c([aou])/, "k$1"),
  (s) => s.replace(/k([aeiou])/, "c$1"),
  (s) => s.replace(/([a-z])([a-z])$/, "$2$1"),
  (s) => s.replace(/([b-df-hj-np-tv-z])([aeiou])/, "$2$1"),
];

/** One article, one later mention of a much-mentioned person misspelt: {id, text, clean, at, was, is} */
export function misspell({ id, text }, rnd) {
  const surnames = new Map();
  for (const m of text.matchAll(/\b(\p{Lu}[\p{L}]+) (\p{Lu}\p{Ll}{3,})\b/gu))
    if (GIVEN.has(m[1]) && !GIVEN.has(m[2])) surnames.set(m[2], m.index);
  const body = text.indexOf("\n\n");
  const choices = [...surnames].flatMap(([surname]) => {
    const at = [...text.matchAll(new RegExp(`(?<![\\p{L}@#-])${surname}(?![\\p{L}-])`, "gu"))]
      .map((m) => m.index)
      .filter((i) => i > body);
    return at.length >= 3 ? [{ surname, at }] : [];
  });
  if (!choices.length) return [];
  // The two candidates are in every article; take someone else where there is someone.
  const others = choices.filter((c) => c.surname !== "Trump" && c.surname !== "Clinton");
  const pool = others.length ? others : choices;
  const { surname, at } = pool[Math.floor(rnd() * pool.length)];
  const forms = [...new Set(SLIPS.map((slip) => slip(surname)))].filter(
    (f) => f !== surname && /^\p{Lu}/u.test(f) && !text.includes(f),
  );
  if (!forms.length) return [];
  const is = forms[Math.floor(rnd() * forms.length)];
  const where = at[1 + Math.floor(rnd() * (at.length - 1))];
  return [
    {
      id,
      clean: text,
      text: text.slice(0, where) + is + text.slice(where + surname.length),
      at: where,
      was: surname,
      is,
    },
  ];
}

const draft = (a, b) =>
  `${a} arrived in the capital on Monday for two days of talks.\n\n` +
  `Officials gathered at the airport early in the morning.\n\nOn Tuesday ${b} met reporters at the hotel.\n`;

export function names({ corpora, limit = 400, seed = 1, show = 0 }) {
  const rnd = random(seed);
  const clean = read(`${corpora}/polnear.jsonl`).slice(0, limit);
  const wrong = clean.flatMap((doc) => misspell(doc, rnd));
  const before = copydesk("check", clean),
    after = copydesk("check", wrong);
  let found = 0,
    repaired = 0,
    alarms = 0,
    total = 0;
  for (const { id, text, clean: was, at, is, was: _ } of wrong) {
    const hits = after.get(id).findings.filter((f) => isVariant(f) && f.start < at + is.length && f.end > at);
    if (hits.length) found++;
    else if (show-- > 0) console.log(`  missed: ${is} in ${id}`);
    if (hits.some((f) => f.fixes.some((fix) => apply(text, fix.edits) === was))) repaired++;
  }
  for (const { id, text } of clean) {
    total += words(text);
    alarms += before.get(id).findings.filter((f) => isVariant(f)).length;
  }

  const same = read(`${corpora}/name-spellings.jsonl`)
    .slice(0, limit)
    .map((p, i) => ({ id: `same-${i}`, ...p, text: draft(p.a, p.b) }));
  const other = read(`${corpora}/different-people.jsonl`)
    .slice(0, limit)
    .map((p, i) => ({ id: `other-${i}`, ...p, text: draft(p.a, p.b) }));
  const judged = copydesk("check", [...same, ...other]);
  const flagged = ({ id }) => judged.get(id).findings.some(isVariant);
  const repeats = [...before.values()].flatMap((file) =>
    file.findings.filter((f) => f.rule.startsWith("names/") && loud(f) && !isVariant(f)),
  );
  return {
    "names: misspelt mentions found": ratio(found, wrong.length),
    "names: misspelt mentions repaired exactly by an offered fix": ratio(repaired, wrong.length),
    "names: spelling-variant findings per 1,000 words of published news": ratio(alarms * 1000, total),
    "names: other errors and warnings of names/ per 1,000 words of published news": ratio(repeats.length * 1000, total),
    "names: two spellings of one person flagged": ratio(same.filter(flagged).length, same.length),
    "names: two different people flagged as one": ratio(other.filter(flagged).length, other.length),
  };
}
