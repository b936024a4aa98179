import type { Draft } from "../../draft/draft.ts";
import { sentencesOf } from "../../draft/reading.ts";
import { lowerBound, type Span } from "../../text/span.ts";
import type { Attribution } from "../attributions.ts";
import type { NamedSpeaker, SpeakerHere, StorySource } from "../sources.ts";
import type { Story } from "../story.ts";
import { paragraphAt } from "./paragraph-at.ts";
import { type Meant, whoIsMeant } from "./who-is-meant.ts";
import { wordsOfCopy } from "./words-of-copy.ts";

/** The sources of a story, and which of them speaks where. */
export interface Speakers {
  readonly sources: readonly StorySource[];
  readonly named: readonly (NamedSpeaker | undefined)[];
  at(offset: number): SpeakerHere | undefined;
}

const kept = new WeakMap<Story, Speakers>();

export function speakersOf(story: Story): Speakers {
  let known = kept.get(story);
  if (!known) {
    known = gather(story);
    kept.set(story, known);
  }
  return known;
}

function gather(story: Story): Speakers {
  const { draft, attributions } = story;
  const meant = whoIsMeant(story);
  const copy = wordsOfCopy(draft);
  const byKey = new Map<string, { first: Meant; attributions: number[]; words: number }>();
  meant.forEach((one, attribution) => {
    if (!one) return;
    const words = attributions[attribution]!.content.reduce((sum, span) => sum + copy.within(span), 0);
    const known = byKey.get(one.key);
    if (known) {
      known.attributions.push(attribution);
      known.words += words;
    } else byKey.set(one.key, { first: one, attributions: [attribution], words });
  });
  const ordered = [...byKey.entries()].sort(
    ([, a], [, b]) => b.words - a.words || a.attributions[0]! - b.attributions[0]!,
  );
  const place = new Map(ordered.map(([key], i) => [key, i]));
  const sources = ordered.map(([, { first, attributions, words }]): StorySource => {
    const { name, kind, anonymous, person, role } = first;
    return {
      name,
      kind,
      anonymous,
      ...(person === undefined ? {} : { person }),
      ...(role ? { role } : {}),
      attributions,
      words,
      share: copy.total > 0 ? words / copy.total : 0,
    };
  });
  const named = meant.map((one): NamedSpeaker | undefined => {
    if (!one) return undefined;
    const { key, way, phrase, named } = one;
    return { source: place.get(key)!, way, phrase, ...(named ? { named } : {}) };
  });
  let stretches: readonly Stretch[] | undefined;
  return {
    sources,
    named,
    at(offset) {
      stretches ??= stretchesOf(attributions, named);
      const stretch = stretchAt(stretches, offset);
      if (!stretch) return undefined;
      const { attribution, content } = stretch;
      const speaker = named[attribution]!;
      const carried = content && isCarriedOn(draft, attributions[attribution]!, stretch);
      return { ...speaker, attribution, way: carried ? "carried on" : speaker.way };
    },
  };
}

interface Stretch extends Span {
  readonly attribution: number;
  readonly content: boolean;
}

/** All that sources, cues and contents cover, in the draft's order. */
function stretchesOf(
  attributions: readonly Attribution[],
  named: readonly (NamedSpeaker | undefined)[],
): readonly Stretch[] {
  return attributions
    .flatMap(({ source, cue, content }, attribution): Stretch[] =>
      named[attribution]
        ? [
            ...content.map(({ start, end }) => ({ start, end, attribution, content: true })),
            ...[...source, ...cue].map(({ start, end }) => ({ start, end, attribution, content: false })),
          ]
        : [],
    )
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The last stretch to begin that holds the offset, or that ends right there; few are looked at. */
function stretchAt(stretches: readonly Stretch[], offset: number): Stretch | undefined {
  const behind = lowerBound(stretches, offset + 1, ({ start }) => start);
  let touching: Stretch | undefined;
  for (let i = behind - 1; i >= 0 && i >= behind - NEAR; i--) {
    const stretch = stretches[i]!;
    if (offset < stretch.end) return stretch;
    if (offset === stretch.end) touching ??= stretch;
  }
  return touching;
}

/** So many stretches can begin inside one that goes on behind them: a source and a cue in the midst of what is said. */
const NEAR = 8;

/** Whether a stretch begins behind the sentence that holds the cue. */
function isCarriedOn(draft: Draft, { source, cue }: Attribution, { start }: Span): boolean {
  const said = cue[0] ?? source[0];
  if (!said || start < said.start) return false;
  const paragraph = paragraphAt(draft, said.start);
  if (!paragraph || start >= paragraph.end) return true;
  const sentences = sentencesOf(paragraph.reading);
  const sentence = sentences[lowerBound(sentences, said.start - paragraph.start + 1, (one) => one.start) - 1];
  return sentence !== undefined && start - paragraph.start >= sentence.end;
}
