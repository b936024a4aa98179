import { lowerBound, type Span } from "../../text/span.ts";
import type { NamedSpeaker, StorySource } from "../sources.ts";
import type { Story } from "../story.ts";

/** Who is meant by the source of one attribution; those with the same key are one. */
export interface Meant
  extends Pick<StorySource, "name" | "kind" | "anonymous" | "person" | "role">,
    Pick<NamedSpeaker, "way" | "phrase" | "named"> {
  readonly key: string;
}

/** For each attribution who is meant by its source; undefined where it has none. */
export function whoIsMeant({ draft, people, attributions }: Story): readonly (Meant | undefined)[] {
  const mentions = people
    .flatMap(({ mentions }, person) => mentions.map(({ start, end }) => ({ start, end, person })))
    .sort((a, b) => a.start - b.start);
  return attributions.map(({ source, anonymous }) => {
    const phrase = source[0];
    if (!phrase) return undefined;
    const mention = mentions[lowerBound(mentions, phrase.start, ({ start }) => start)];
    const words = draft.text.slice(phrase.start, phrase.end).replace(/\s+/g, " ");
    if (mention && mention.end <= phrase.end && !anonymous) {
      const { name, role } = people[mention.person]!;
      return meant(phrase, { key: `person ${mention.person}`, name, kind: "person", person: mention.person, role });
    }
    return meant(phrase, { key: words.toLowerCase(), name: words, kind: "unknown", anonymous });
  });
}

const meant = (phrase: Span, who: Partial<Meant> & Pick<Meant, "key" | "name" | "kind">): Meant => ({
  anonymous: false,
  way: "stated",
  phrase,
  ...who,
});
