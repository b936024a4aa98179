import type { Draft, Paragraph } from "../../draft/draft.ts";
import { perReading } from "../../draft/reading.ts";
import { isQuoted } from "../attribution/line.ts";
import { factsOf } from "../attribution/paragraph.ts";

/** What sort of piece a draft is, as far as it decides whose word it needs. */
export interface KindOfCopy {
  /** A column, an editorial, a review: its judgements are the writer's, and the reader knows. */
  readonly opinion: boolean;
  /** For every paragraph of the body, its post in live copy; all in the first one elsewhere. */
  readonly posts: readonly number[];
  readonly live: boolean;
}

export function kindOfCopy({ paragraphs }: Draft, body: readonly Paragraph[]): KindOfCopy {
  const head = paragraphs.slice(0, HEAD);
  const stamped = body.map(({ reading }) => CLOCK.test(reading.prose.slice(0, 16)));
  const live = stamped.filter(Boolean).length >= 3;
  let post = 0;
  return {
    opinion:
      head.some(({ reading }) =>
        reading.part === "front-matter"
          ? OPINION_FILE.test(reading.text)
          : reading.text.length <= 120 && OPINION_LINE.test(reading.text.trim()),
      ) || isFirstPerson(body),
    posts: stamped.map((opens) => (live && opens ? ++post : post)),
    live,
  };
}

/** In paragraphs: where a draft says what it is. */
const HEAD = 6;

const OPINION_LINE =
  /^(?:opinion|op-?ed|commentary|comment|editorial|column|viewpoint|perspective|guest essay|our view|review|first person)(?:$|\s*[:|–—-]\s)/i;
const OPINION_FILE =
  /^(?:section|category|categories|type|kind|genre|tags?|layout)\s*:[^\n]{0,80}\b(?:opinion|op-?ed|editorial|commentary|column|comment|review)\b/im;

/** "10:32", "14.05 GMT", "9:15 a.m.": a post's time at its head. */
const CLOCK = /^\s*\d{1,2}[:.]\d\d(?!\d)/;

/** Whether the writer speaks of themselves, again and again, outside quotations. */
function isFirstPerson(body: readonly Paragraph[]): boolean {
  let own = 0;
  for (const { reading } of body) if (saysI(reading)) own++;
  return own >= 3 && own * 4 >= body.length;
}

const saysI = perReading((reading) => {
  const { line } = factsOf(reading);
  return line.tokens.some(({ text }, i) => (text === "I" || text === "my" || text === "My") && !isQuoted(line, i));
});
