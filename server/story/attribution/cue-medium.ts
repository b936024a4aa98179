import { DETERMINERS, isAdverb } from "./closed-classes.ts";
import type { Findings, LocalAttribution } from "./findings.ts";
import { isQuoted, type Line, type Range, range } from "./line.ts";

const MEDIA = new Set("interview statement".split(" "));
const LONGEST = 14;

/** "“…,” he said in an interview with the paper." and "… he said dryly.": how it was said closes the sentence and the cue. */
export function takeMediumIntoCue(findings: Findings): void {
  const { line } = findings;
  findings.found.forEach((attribution, index) => {
    const extended = withMedium(line, attribution, findings);
    if (extended) findings.found[index] = extended;
  });
}

function withMedium(line: Line, attribution: LocalAttribution, findings: Findings): LocalAttribution | undefined {
  const cue = attribution.cue.at(-1)!;
  const follows = attribution.content.every(({ to }) => to <= cue.from);
  if (!follows || !attribution.strong) return undefined;
  const to = mediumEnd(line, cue, findings);
  return to === undefined ? undefined : { ...attribution, cue: [...attribution.cue.slice(0, -1), range(cue.from, to)] };
}

/** Where "in an interview …" ends, if it ends the sentence. */
function mediumEnd(line: Line, { to: at }: Range, findings: Findings): number | undefined {
  const { tokens } = line;
  let i = at;
  if (tokens[i]?.shape === "lower" && isAdverb(tokens[i]!)) i++;
  const from = i;
  if (tokens[i]?.lower === "in" && DETERMINERS.has(tokens[i + 1]?.lower ?? "")) {
    const noun = tokens.slice(i + 2, i + 5).findIndex(({ lower }) => MEDIA.has(lower));
    if (noun >= 0) i += 3 + noun;
  }
  if (i === at) return undefined;
  if (i > from)
    while (i < tokens.length && i < at + LONGEST && tokens[i]!.kind !== "punctuation" && !findings.isTaken(i)) i++;
  const stop = tokens[i];
  const closes = stop === undefined || stop.text === "." || stop.text === "," || stop.text === ":";
  return closes && !isQuoted(line, i - 1) ? i : undefined;
}
