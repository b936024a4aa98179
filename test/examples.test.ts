import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { checkAtOnce, createDesk } from "../server/desk/desk.ts";
import { readDraft } from "../server/draft/draft.ts";
import { formatOfFile } from "../server/draft/format.ts";

const folder = join(import.meta.dirname, "../examples");

/** What the desk says of an example: severity, rule and the words meant, in order. */
function marks(name: string): string[] {
  const text = readFileSync(join(folder, name), "utf8");
  const { findings } = checkAtOnce(createDesk(), readDraft(text, formatOfFile(name)!));
  return findings.map(({ severity, rule, start, end }) => `${severity} ${rule}: ${text.slice(start, end)}`);
}

it("the wire story has faults of every group", () => {
  expect(marks("harbour-wire-story.txt")).toMatchInlineSnapshot(`
    [
      "hint names/repeated-full-name: Ingrid Halvorsen",
      "hint attribution/unattributed-judgement: the first time",
      "warning dangling/broken-phrase: more than will",
      "warning dangling/doubled-word: the the",
      "error markup/tag: < /p>",
      "error markup/tag: p>",
      "warning dangling/broken-phrase: 25- lease",
      "warning markup/furniture: Related video",
      "warning dangling/open-quotation: “Nobody",
      "warning names/spelling-variant: Alders",
      "info attribution/unattributed-belief: is now seen as",
      "warning markup/entity: &rsquo;",
      "info attribution/vague-source: Critics say",
      "info marks/placeholder: TK",
      "warning markup/furniture: Subscribe to our newsletter",
      "info markup/credit: Based on materials: Velden Post",
    ]
  `);
});

it("the clean story is clean", () => {
  expect(marks("library-clean-story.txt")).toEqual([]);
});

it("the CMS export: what is legal in HTML stays", () => {
  expect(marks("clinic-cms-export.html")).toMatchInlineSnapshot(`
    [
      "warning markup/entity: &amp;ldquo;",
      "warning markup/entity: &amp;rdquo;",
      "error markup/tag: </div>",
      "warning markup/cms-block: [caption id="attachment_311" align="alignleft"]",
      "warning markup/cms-block: [/caption]",
      "warning names/spelling-variant: Abiolla",
      "warning markup/furniture: Share this article",
      "warning attribution/unattributed-statistic: risen by 40 percent",
    ]
  `);
});

it("the feature: Markdown's own marks stay, and a directive silences its paragraph", () => {
  expect(marks("orchard-feature.md")).toMatchInlineSnapshot(`
    [
      "warning dangling/doubled-word: the the",
      "warning names/spelling-variant: Pettiffer",
      "warning dangling/open-bracket: (nobody",
      "warning markup/cms-block: [gallery ids="12,14"]",
    ]
  `);
});
