import { type MarkupContent, MarkupKind, type Range } from "vscode-languageserver";
import type { Paragraph } from "../../draft/draft.ts";
import { sentencesOf } from "../../draft/reading.ts";
import { gravity } from "../../story/finding.ts";
import { paragraphAt } from "../../story/sources/paragraph-at.ts";
import { namedSpeakersOf, type SpeakerHere, type StorySource, speakerAt } from "../../story/sources.ts";
import { positionAt } from "../../text/lines.ts";
import { contains, lowerBound, type Span } from "../../text/span.ts";
import { rangeOf } from "../diagnostics.ts";
import { asRead } from "../excerpt.ts";
import { listState } from "../list-state.ts";
import { plain } from "../markdown.ts";
import type { Checked } from "../open-draft.ts";
import { draftPeople, namedAt } from "../people/draft-people.ts";
import { isUnclear } from "./draft-sources.ts";
import { unattributedIn } from "./unattributed.ts";

/**
 * Who speaks at an offset and how Copydesk knows. Where nobody does, nothing; unless the sentence makes a claim that
 * rests on nobody and the claim's own words, of which the finding speaks, stand elsewhere in it.
 */
export function hoverSpeaker(
  checked: Checked,
  offset: number,
): { readonly contents: MarkupContent; readonly range: Range } | undefined {
  if (listState(checked) !== "read") return undefined;
  const { draft, desk, lines } = checked;
  const paragraph = paragraphAt(draft, offset);
  const sentence = paragraph && sentenceAt(paragraph, offset);
  if (!sentence) return undefined;
  const story = desk.storyOf(draft);
  const speaker = speakerAt(story, offset);
  const source = speaker && story.sources[speaker.source]!;
  if (source && isNamedHere(source, offset, checked)) return undefined;
  const value = source
    ? [
        whoSpeaks(source, isUnclear(namedSpeakersOf(story)[speaker.attribution])),
        howKnown(source, speaker, sentence, checked),
      ]
        .filter(Boolean)
        .join(" ")
    : restsOnNobody(sentence, offset, checked);
  return value ? { contents: { kind: MarkupKind.Markdown, value }, range: rangeOf(sentence, lines) } : undefined;
}

/** Who they are is told by the hover on their name. */
function isNamedHere({ person }: StorySource, offset: number, checked: Checked): boolean {
  const named = namedAt(checked, offset);
  return person !== undefined && named !== undefined && draftPeople(checked).people[person] === named.person;
}

function whoSpeaks({ name, kind, anonymous, role }: StorySource, unclear: boolean): string {
  if (unclear) return `Said by “${plain(asRead(name))}”; the draft doesn't make clear who that is.`;
  const who = `**${plain(asRead(name))}**${role ? `, ${plain(role)}` : ""}`;
  const rest = anonymous ? `, who ${kind === "group" ? "are" : "is"} not named` : "";
  return kind === "document" ? `According to ${who}.` : `Said by ${who}${rest}.`;
}

/** Nothing where the sentence itself says it. */
function howKnown(source: StorySource, speaker: SpeakerHere, sentence: Span, checked: Checked): string {
  const { phrase, named } = speaker;
  const carried = phrase.end <= sentence.start ? `Carried on ${from(phrase, sentence, checked)}` : "";
  if (!named) return carried && `${carried}.`;
  const words = asRead(checked.draft.text.slice(phrase.start, phrase.end));
  const who = nameWithin(named, source, checked);
  const meant = `“${plain(words)}” is ${plain(who)}, named ${whereIs(named, phrase.start, checked)}.`;
  return carried ? `${carried}; ${meant}` : capitalised(meant);
}

/** The name as it stands there, without what is said of its bearer. */
function nameWithin(named: Span, { person, name }: StorySource, checked: Checked): string {
  const mentions = person === undefined ? [] : (draftPeople(checked).people[person]?.mentions ?? []);
  return mentions.find((mention) => contains(named, mention))?.text ?? asRead(name);
}

function from(phrase: Span, sentence: Span, checked: Checked): string {
  const where = whereIs(phrase, sentence.start, checked);
  if (where === "one sentence up") return "from the sentence before";
  return where.startsWith("in ") ? `from ${where.slice("in ".length)}` : `from ${where}`;
}

/** Where a stretch stands, seen from an offset: "two sentences up", "in the paragraph above", "in line 3". */
function whereIs(span: Span, seenFrom: number, { draft, lines }: Checked): string {
  const here = paragraphAt(draft, seenFrom);
  const there = paragraphAt(draft, span.start);
  if (here && there && span.start <= seenFrom) {
    if (here === there) {
      const up = sentenceIndex(here, seenFrom) - sentenceIndex(here, span.start);
      if (up === 0) return "in the same sentence";
      return up === 1 ? "one sentence up" : `${COUNTS[up] ?? up} sentences up`;
    }
    if (here.index === there.index + 1) return "in the paragraph above";
  }
  return `in line ${positionAt(lines, span.start).line + 1}`;
}

const COUNTS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

function restsOnNobody({ start, end }: Span, offset: number, checked: Checked): string | undefined {
  // A hint is too mild to be told of on every word of its sentence.
  const claim = unattributedIn(checked)
    .filter((found) => found.start >= start && found.start < end && found.severity !== "hint")
    .sort((a, b) => gravity(a.severity) - gravity(b.severity))[0];
  if (!claim || (claim.start <= offset && offset <= claim.end)) return undefined;
  return `This rests on nobody. ${plain(claim.message)}`;
}

/** As offsets of the draft. A caret right behind a sentence's last sign still means it. */
function sentenceAt(paragraph: Paragraph, offset: number): Span | undefined {
  const sentence = sentencesOf(paragraph.reading)[sentenceIndex(paragraph, offset)];
  if (!sentence) return undefined;
  const { start, end } = sentence;
  return offset - paragraph.start <= end ? { start: start + paragraph.start, end: end + paragraph.start } : undefined;
}

const sentenceIndex = ({ reading, start }: Paragraph, offset: number): number =>
  lowerBound(sentencesOf(reading), offset - start + 1, (sentence) => sentence.start) - 1;

const capitalised = (text: string): string => `${text.slice(0, 1)}${text.slice(1, 2).toUpperCase()}${text.slice(2)}`;
