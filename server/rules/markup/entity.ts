import { ALL_PARTS } from "../../draft/part.ts";
import { leftovers, quoted } from "../../story/leftovers.ts";
import { rule } from "../../story/rule.ts";

const NAMES = new Map([
  ["’", "an apostrophe"],
  ["'", "an apostrophe"],
  ["‘", "an opening quotation mark"],
  ["“", "an opening quotation mark"],
  ["”", "a closing quotation mark"],
  ['"', "a quotation mark"],
  ["&", "an ampersand"],
  ["—", "a dash"],
  ["–", "a dash"],
  ["…", "an ellipsis"],
  [" ", "a blank"],
]);

/** Characters written as a page, a program or a mail writes them: `&rsquo;`, `\u2014`, `%E2%80%99`, `=E2=80=99`. */
export const entity = rule({
  id: "markup/entity",
  severity: "warning",
  summary: "A character left as an entity or escape.",
  why: "Entities and escapes are for machines; where they are not decoded, or escaped twice, the reader sees the code.",
  examples: {
    bad: ["The council&rsquo;s plan was rejected.", "The council\\u2019s plan was rejected."],
    good: ["AT&T and Procter & Gamble both fell.", "See https://example.com/report?a=1&copy=2 for more."],
  },
  scope: "draft",
  parts: ALL_PARTS,
  quotations: "read",
  anyLanguage: true,
  check: ({ draft }) =>
    leftovers(draft, "entity", {
      message: (raw, { as }) =>
        !as
          ? `Leftover "${quoted(raw)}".`
          : as.trim() === "" && as !== " "
            ? `"${quoted(raw)}" should be a new paragraph.`
            : `"${quoted(raw)}" should be ${NAMES.get(as) ?? `"${as}"`}.`,
      fix: (_, { as }) =>
        !as || as.trim() === ""
          ? as === undefined || as === ""
            ? "Remove it"
            : as === " "
              ? "Change to a blank"
              : "Start a new paragraph"
          : `Change to ${as}`,
    }),
});
