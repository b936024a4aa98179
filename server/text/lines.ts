/** Line and column, both from 0; the column in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Where each line starts. Lines end as in LSP: \n, \r\n or \r. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 13 && text.charCodeAt(i + 1) === 10) i++;
    if (unit === 10 || unit === 13) starts.push(i + 1);
  }
  return starts;
}

export function positionAt(starts: readonly number[], offset: number): Position {
  let low = 0;
  let high = starts.length;
  while (low + 1 < high) {
    const middle = (low + high) >>> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle;
  }
  return { line: low, character: offset - starts[low]! };
}

/** The offset of a place; a column beyond its line's end means the end of the line, as in LSP. */
export function offsetAt(starts: readonly number[], { line, character }: Position, text: string): number {
  if (line >= starts.length) return text.length;
  let end = starts[line + 1] ?? text.length;
  while (end > starts[line]! && /[\r\n]/.test(text[end - 1]!)) end--;
  return Math.min(starts[line]! + character, end);
}
