// compromise's lexicon, turned around: tag → entries.
import nlp from "compromise";

const tagged = new Map();
for (const [entry, tags] of Object.entries(nlp.model().one.lexicon)) {
  for (const tag of [tags].flat()) {
    if (!tagged.has(tag)) tagged.set(tag, []);
    tagged.get(tag).push(entry);
  }
}

/** All entries of the lexicon with this tag, in lower case. */
export const entriesTagged = (tag) => tagged.get(tag) ?? [];
