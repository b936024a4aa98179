import type { Findings } from "./findings.ts";
import { type Range, range } from "./line.ts";

/** Quotations without a cue of their own belong to the one before; those with none before stay open. */
export function carryOnQuotations(findings: Findings): Range[] {
  const { line } = findings;
  const open: Range[] = [];
  const extra = new Map<number, Range[]>();
  /** The last attribution with a source so far; they lie in the order of their sentences. */
  let owner: number | undefined;
  let passed = 0;
  let s = 0;
  for (const quoted of line.quotations) {
    while (s < line.sentences.length && line.sentences[s]!.last <= quoted.from) s++;
    for (let t = s; t < line.sentences.length && line.sentences[t]!.first < quoted.to; t++) {
      const { first, last } = line.sentences[t]!;
      const from = Math.max(quoted.from, first);
      const to = Math.min(quoted.to, last);
      const whole = from <= first + 1 && to >= last - 1;
      if (!whole || findings.isTaken(from) || findings.isTaken(to - 1)) continue;
      for (; passed < findings.found.length && findings.found[passed]!.sentence <= t; passed++)
        if (findings.found[passed]!.source.length > 0) owner = passed;
      if (owner === undefined) open.push(range(from, to));
      else if (extra.has(owner)) extra.get(owner)!.push(range(from, to));
      else extra.set(owner, [range(from, to)]);
      findings.take(from, to);
    }
  }
  for (const [owner, ranges] of extra) {
    const other = findings.found[owner]!;
    findings.found[owner] = { ...other, content: [...other.content, ...ranges] };
  }
  return open;
}
