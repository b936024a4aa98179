/** A stretch of text: UTF-16 offsets, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

export const shifted = <S extends Span>(span: S, by: number): S => ({
  ...span,
  start: span.start + by,
  end: span.end + by,
});

/** From the start of the first to the end of the last. */
export const spanOf = (first: Span, last: Span = first): Span => ({ start: first.start, end: last.end });

/** Index of the first of `items`, which are sorted by an ascending key, whose key is not below `value`. */
export function lowerBound<T>(items: readonly T[], value: number, key: (item: T) => number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (key(items[middle]!) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Of spans in order of their starts and of their ends, the first that overlaps another, if any. */
export function firstOverlap<S extends Span>(spans: readonly S[], span: Span): S | undefined {
  const next = spans[lowerBound(spans, span.start + 1, ({ end }) => end)];
  return next && next.start < span.end ? next : undefined;
}

/** Of spans that are sorted and apart, the one that holds the offset, if any. */
export function spanAt<S extends Span>(spans: readonly S[], offset: number): S | undefined {
  const candidate = spans[lowerBound(spans, offset + 1, (span) => span.start) - 1];
  return candidate && offset < candidate.end ? candidate : undefined;
}
