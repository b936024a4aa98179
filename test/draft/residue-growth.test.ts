import { expect, it } from "vitest";
import { withoutBrokenTags } from "../../server/draft/broken-tags.ts";
import { findResidue } from "../../server/draft/residue.ts";

/** What leftovers begin with and never end; a grammar that looks ahead without bound does four times four the work. */
const OPENINGS: readonly string[] = [
  "<",
  "</",
  "<p",
  "<a b='",
  '<a b="c" ',
  "<script>",
  "<!--",
  "<?",
  "<%",
  "<![CDATA[",
  "-->",
  "&",
  "&amp;",
  "&lt;",
  "[",
  "[b]",
  "[a b=",
  "[[",
  "![",
  "{",
  "{{",
  "{%",
  '(a="',
  'style="a:b; ',
  "a>",
  '">',
  "/>",
  "%E2",
  "=E2",
  "\\u2019",
  "\\x",
  "Ã",
  "â€",
  "\u200b",
  "\u00a0",
  "**a",
  "__",
  "'''a",
  "==",
  "x(",
  '{"a":',
  "/* ",
  "x: y; ",
];

const best = (run: () => void): number => {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 3; round++) {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, user + system);
  }
  return least;
};

it.each(OPENINGS)("work on %j, four times as often, grows by less than ten", (opening) => {
  const short = opening.repeat(5_000);
  const long = opening.repeat(20_000);
  const work = (text: string) => () => {
    findResidue(text, "text", []);
    withoutBrokenTags(text);
  };
  work(short)();
  // Below 20 ms, in microseconds, the measure is noise.
  expect(best(work(long))).toBeLessThan(Math.max(20_000, best(work(short)) * 10));
});
