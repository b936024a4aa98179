import type { Draft } from "../../draft/draft.ts";
import { markdownForms } from "../../draft/markdown-form.ts";
import { ALL_PARTS } from "../../draft/part.ts";
import { isBreaking } from "../../draft/residue/element-names.ts";
import { loneTags } from "../../draft/tag-balance.ts";
import { deletion } from "../../draft/undo.ts";
import { type Finding, finding, safe } from "../../story/finding.ts";
import { leftovers, quoted } from "../../story/leftovers.ts";
import { rule } from "../../story/rule.ts";
import { type Span, spanOf } from "../../text/span.ts";

/** Tags of HTML where they don't belong: broken, stray or unbalanced; in plain text, all of them. */
export const tag = rule({
  id: "markup/tag",
  severity: "error",
  summary: "A tag of HTML left in the copy, broken or without its other half.",
  why: "Scrapers, converters and machine translation leave tags behind, often broken: '< /p>', a lone 'p>'. A tag that lost its other half can spoil all that follows on the page.",
  examples: {
    bad: [
      "The West is watching with trepidation.< /p>",
      "The vote is on Tuesday.\n\np>\n\nTurnout is expected to be low.",
    ],
    good: ["The weight was < 20 kg, and the p-value > 0.05.", '"I <3 this city," one banner read.'],
  },
  options: {
    inlineHtml: { type: "boolean", default: false, description: "Also flag balanced HTML in Markdown." },
  },
  scope: "draft",
  parts: ALL_PARTS,
  quotations: "read",
  anyLanguage: true,
  *check({ draft, options }) {
    yield* leftovers(draft, "tag", {
      message: (raw) => `Leftover HTML: "${quoted(raw)}".`,
      fix: () => "Remove leftover tag",
    });
    yield* unbalanced(draft);
    if (options.inlineHtml && draft.format === "markdown") yield* inline(draft);
  },
});

/** Balanced HTML in Markdown; what Markdown can say itself becomes its own form. */
function* inline({ text, tags }: Draft): Iterable<Finding> {
  const lone = new Set(loneTags(text, tags, "markdown").map(({ tag }) => tag));
  const forms = markdownForms(
    text,
    tags.filter((each) => !lone.has(each)),
  );
  for (const each of tags) {
    if (lone.has(each)) continue;
    const form = forms.get(each);
    yield finding(
      each,
      `HTML in Markdown: "${quoted(text.slice(each.start, each.end))}".`,
      form
        ? safe(form.title, ...form.edits)
        : safe(
            "Remove tag",
            deletion(text, each, "markdown", { breaks: isBreaking(each.name), blank: isBreaking(each.name) }),
          ),
    );
  }
}

/** Tags without their other half. Those that touch go in one fix. */
function* unbalanced({ text, tags, format }: Draft): Iterable<Finding> {
  const lone = loneTags(text, tags, format);
  for (let from = 0; from < lone.length; ) {
    let to = from + 1;
    while (to < lone.length && /^[ \t]{0,9}$/.test(text.slice(lone[to - 1]!.tag.end, lone[to]!.tag.start))) to++;
    const run = lone.slice(from, to);
    const edit = deletion(text, withDoubled(text, spanOf(run[0]!.tag, run.at(-1)!.tag)), format);
    for (const { tag: each, fault } of run) {
      const raw = quoted(text.slice(each.start, each.end));
      yield finding(
        each,
        fault === "stray" ? `Closes nothing: "${raw}".` : `Never closed: "${raw}".`,
        safe("Remove leftover tag", edit),
      );
    }
    from = to;
  }
}

/** Brackets that were typed twice go too: `<<b>`, `</b>>`. */
const withDoubled = (text: string, { start, end }: Span): Span => ({
  start: text[start - 1] === "<" ? start - 1 : start,
  end: text[end] === ">" ? end + 1 : end,
});
