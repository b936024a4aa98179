// Lines of real pages, each put alone between two paragraphs of copy: those of the page are to be found, those of the body not.

import { copydesk, ratio, read } from "./copydesk.mjs";

/** `lines` is a file of JSON lines: {"line": "Share this", "label": "furniture" or "body", "near": beside the story (may be missing)}. */
export function pageLines({ lines, show = 0 }) {
  if (!lines) throw new Error("Name a file of labelled lines: --lines FILE.jsonl");
  const drafts = read(lines).map((line, i) => ({ ...line, id: `p${i}`, text: between(line.line) }));
  const judged = copydesk("check", drafts);
  const isFound = ({ id }) => judged.get(id).findings.some(({ rule }) => rule.startsWith("markup/"));
  const furniture = drafts.filter(({ label }) => label === "furniture");
  const body = drafts.filter(({ label }) => label !== "furniture");
  const near = furniture.filter((line) => line.near);
  for (const { line } of furniture.filter((line) => !isFound(line)).slice(0, show))
    console.log(`  page furniture, missed: ${line.slice(0, 120)}`);
  for (const { line } of body.filter(isFound).slice(0, show)) console.log(`  body, yet flagged: ${line.slice(0, 120)}`);
  const found = (of) => ratio(of.filter(isFound).length, of.length);
  return {
    "markup: page furniture of real pages, found": found(furniture),
    ...(near.length > 0 && { "markup: the same, beside the story": found(near) }),
    "markup: body lines of real pages, flagged": found(body),
  };
}

const between = (line) =>
  `The council met on Monday to discuss the plan, the mayor said after the session.\n\n${line}\n\nThe next session is on Thursday, the mayor said.\n`;
