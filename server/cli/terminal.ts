import { once } from "node:events";
import { COLOUR, type Paint, PLAIN } from "../report/paint.ts";
import type { Arguments } from "./arguments.ts";

/** Options first, then FORCE_COLOR, NO_COLOR and TERM, then what the stream is. */
export function paintFor(stream: NodeJS.WriteStream, { options }: Arguments): Paint {
  return hasColour(stream, options) ? COLOUR : PLAIN;
}

function hasColour(stream: NodeJS.WriteStream, options: Arguments["options"]): boolean {
  const { FORCE_COLOR, NO_COLOR, TERM } = process.env;
  if (options.has("no-color")) return false;
  if (options.has("color")) return true;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== "0" && FORCE_COLOR !== "false";
  if (NO_COLOR) return false;
  return stream.isTTY === true && TERM !== "dumb";
}

/** Columns of the terminal; a pipe gets what a page holds. */
export const columnsOfTerminal = (stream: NodeJS.WriteStream): number => Math.min(160, stream.columns || 100);

/** Writes, and waits where the reader is slower. */
export async function write(stream: NodeJS.WriteStream, text: string | Uint8Array): Promise<void> {
  if (text.length > 0 && !stream.write(text)) await once(stream, "drain");
}
