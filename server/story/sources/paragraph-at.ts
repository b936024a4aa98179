import type { Draft, Paragraph } from "../../draft/draft.ts";
import { lowerBound } from "../../text/span.ts";

/** The paragraph in which an offset of the draft lies. */
export function paragraphAt({ paragraphs }: Draft, offset: number): Paragraph | undefined {
  const found = paragraphs[lowerBound(paragraphs, offset + 1, ({ start }) => start) - 1];
  return found && offset <= found.end ? found : undefined;
}
