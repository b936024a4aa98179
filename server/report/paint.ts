import { styleText } from "node:util";

export type Style = Parameters<typeof styleText>[0];

/** Colours a text, or leaves it as it is. */
export type Paint = (style: Style, text: string) => string;

/** Whether there is colour was settled before; newer Nodes would ask the stream again. */
export const COLOUR: Paint = (style, text) => styleText(style, text, { validateStream: false });

export const PLAIN: Paint = (_style, text) => text;
