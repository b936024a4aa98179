// People as symbols: which mentions belong to one person, against texts whose every named mention was marked by hand.
import { byDocument, copydesk, ratio, read } from "./copydesk.mjs";

const letters = (s) => s.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
/** A person's full name somewhere in the text, not a group ("the Taliban") or a role ("Student"). */
const isPerson = (mentions) =>
  mentions.some(
    (m) =>
      /^\p{Lu}[\p{L}.'’-]+(?: (?:\p{Lu}[\p{L}.'’-]*|al|bin|de|der|du|la|van|von))+$/u.test(m.name) &&
      !/\b(State|States|Department|Islamic|University|Party|House|Republic|Union|Critics|Star|Pilot|Yankee|Atheists|Who|Cosplay|Spidey|Spider|Udvar|Agassiz)\b/.test(
        m.name,
      ),
  );

/** Gold: per document a list of people, each a list of [start, end) of the names in the text. */
function gold(text, sentences, entities) {
  let cursor = 0;
  const starts = sentences.map(({ sentence }) => {
    // blanks differ between the two files: match letters only
    const wanted = letters(sentence).slice(0, 24);
    for (let at = cursor; at < text.length; at++) {
      if (/\s/.test(text[at])) continue;
      if (letters(text.slice(at, at + 120)).startsWith(wanted)) {
        cursor = at + 1;
        return at;
      }
    }
    return null;
  });
  const people = new Map(); // one person is sometimes two entities in GUM, and some mentions give only a role
  for (const e of entities.filter((e) => isPerson(e.mentions))) {
    const full = e.mentions
      .map((m) => m.name)
      .filter((n) => / /.test(n))
      .sort((x, y) => y.length - x.length)[0];
    const named = e.mentions.filter((m) => m.name.split(/[ -]/).some((w) => w.length > 2 && full.includes(w)));
    const same = [...people.keys()].find((n) => n.includes(full) || full.includes(n));
    people.set(same ?? full, [...(people.get(same) ?? []), ...named]);
  }
  return [...people.values()]
    .map((mentions) => ({ mentions }))
    .map((e) => {
      const taken = [];
      for (const { sent, name } of e.mentions) {
        if (starts[sent] === null || starts[sent] === undefined) continue;
        const until = starts.slice(sent + 1).find((s) => s !== null) ?? text.length;
        let at = starts[sent] - 1;
        do at = text.indexOf(name, at + 1);
        while (at >= 0 && taken.some(([s, end]) => at < end && at + name.length > s));
        if (at >= 0 && at < until) taken.push([at, at + name.length]);
      }
      return taken;
    })
    .filter((spans) => spans.length);
}

export function people({ corpora, show = 0 }) {
  const texts = read(`${corpora}/gum-texts.jsonl`),
    sentences = byDocument(read(`${corpora}/gum-attribution.jsonl`));
  const entities = byDocument(read(`${corpora}/gum-names.jsonl`));
  const inspected = copydesk("inspect", texts);
  let found = 0,
    total = 0,
    strangers = 0,
    listed = 0,
    recall = 0,
    precision = 0,
    matched = 0;
  for (const { id, text } of texts) {
    const truth = gold(text, sentences.get(id) ?? [], entities.get(id) ?? []);
    // What is listed as a person should be one: a name that GUM marks as a person or a group of people.
    const anyone = new Set((entities.get(id) ?? []).flatMap((e) => e.mentions.flatMap((m) => m.name.split(/[ -]/))));
    for (const p of inspected.get(id).people) {
      listed++;
      if (!p.name.split(/[ -]/).some((w) => anyone.has(w))) {
        strangers++;
        if (show-- > 0) console.log(`  no person: ${p.name} in ${id}`);
      }
    }
    const owner = ([s, e]) =>
      inspected.get(id).people.findIndex((p) => p.mentions.some((m) => m.start < e && m.end > s));
    const rows = truth.flatMap((spans, who) => spans.map((span) => ({ who, span, mine: owner(span) })));
    for (const row of rows) {
      total++;
      if (row.mine < 0) {
        if (show-- > 0) console.log(`  not seen as a person: ${text.slice(...row.span)} in ${id}`);
        continue;
      }
      found++;
      matched++;
      const same = rows.filter((r) => r.who === row.who),
        together = rows.filter((r) => r.mine === row.mine);
      const both = same.filter((r) => r.mine === row.mine).length;
      recall += both / same.length;
      precision += both / together.length;
      if (both < same.length && show-- > 0)
        console.log(`  not gathered whole: ${text.slice(...row.span)} in ${id}: ${both} of ${same.length}`);
    }
  }
  const p = precision / matched,
    r = recall / total;
  return {
    "people: named mentions of people found": ratio(found, total),
    "people: listed, and no person": ratio(strangers, listed),
    "people: mentions gathered under the right person, B-cubed F1": {
      value: (2 * p * r) / (p + r),
      n: matched,
      of: total,
      note: `precision ${p.toFixed(3)}, recall ${r.toFixed(3)}`,
    },
  };
}
