import type { Attribution } from "../../story/attributions.ts";
import { namedSpeakersOf } from "../../story/sources.ts";
import { positionAt } from "../../text/lines.ts";
import type { Span } from "../../text/span.ts";
import { listState } from "../list-state.ts";
import type { Checked } from "../open-draft.ts";
import { draftSources } from "./draft-sources.ts";

/** Which stretches of a draft rest on which source. */
export interface SourceTints {
  readonly version: number;
  /** As in the list of sources. */
  readonly sources: readonly { readonly id: string; readonly unnamed: boolean }[];
  /** Apart and in order, five numbers each: line and character of start and end, index into the sources. */
  readonly spans: readonly number[];
}

/** An editor paints no more without trouble; what comes behind stays plain. */
const MOST_SPANS = 10_000;

export function sourceTints(checked: Checked): SourceTints {
  const { version, draft, desk, lines } = checked;
  if (listState(checked) !== "read") return { version, sources: [], spans: [] };
  const story = desk.storyOf(draft);
  const spans: number[] = [];
  const named = namedSpeakersOf(story);
  for (const { start, end, owner } of innermost(contentsOf(story.attributions)).slice(0, MOST_SPANS)) {
    const speaker = named[owner];
    if (!speaker) continue;
    const from = positionAt(lines, start);
    const to = positionAt(lines, end);
    spans.push(from.line, from.character, to.line, to.character, speaker.source);
  }
  const sources = draftSources(checked).map(({ source, id, unclear }) => ({
    id,
    unnamed: source.anonymous || unclear,
  }));
  return { version, sources, spans };
}

interface Owned extends Span {
  /** Index into the attributions. */
  readonly owner: number;
}

/** In order; of those that begin together, the longest first. */
function contentsOf(attributions: readonly Attribution[]): readonly Owned[] {
  return attributions
    .flatMap(({ content }, owner) => content.map(({ start, end }) => ({ start, end, owner })))
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Cut so that none lies over another: where somebody is quoted by somebody else, the inner one has the words. */
function innermost(spans: readonly Owned[]): readonly Owned[] {
  const apart: Owned[] = [];
  const open: Owned[] = [];
  let at = 0;
  const paintTo = (offset: number): void => {
    for (let inner = open.at(-1); inner; inner = open.at(-1)) {
      const end = Math.min(inner.end, offset);
      if (end > at) {
        apart.push({ start: at, end, owner: inner.owner });
        at = end;
      }
      if (inner.end > offset) return;
      open.pop();
    }
  };
  for (const span of spans) {
    paintTo(span.start);
    at = Math.max(at, span.start);
    open.push(span);
  }
  paintTo(Number.POSITIVE_INFINITY);
  return apart;
}
