/** The names of the theme colours in package.json, `copydesk.` left off; each has a `Background` too. */
export const NAMED_COLOURS: readonly string[] = [1, 2, 3, 4, 5, 6, 7, 8].map((n) => `source${n}`);
export const UNNAMED_COLOUR = "unnamedSource";
/** For named sources when all colours of their own are taken. */
export const OTHER_COLOUR = "otherSource";

export const ALL_COLOURS: readonly string[] = [...NAMED_COLOURS, UNNAMED_COLOUR, OTHER_COLOUR];

/** What a colour is given to: a source by its id in the lists of the server. */
export interface Coloured {
  readonly id: string;
  readonly unnamed: boolean;
}

/** Which source has which colour. It keeps its colour while the draft is being edited, whatever its share becomes. */
export class SourceColours {
  private readonly byDraft = new Map<string, Map<string, string>>();

  /** The colour of each source of a draft, in the same order; the first to come have the first choice. */
  of(draft: string, sources: readonly Coloured[]): readonly string[] {
    let held = this.byDraft.get(draft);
    if (!held) {
      held = new Map();
      this.byDraft.set(draft, held);
    }
    const present = new Set(sources.map(({ id }) => id));
    const colours: string[] = [];
    for (const { id, unnamed } of sources) colours.push(unnamed ? UNNAMED_COLOUR : colourFor(id, held, present));
    return colours;
  }

  forget(draft: string): void {
    this.byDraft.delete(draft);
  }
}

/** A source that is gone may be back in a moment, when its name is being mended, so its colour is taken last. */
function colourFor(id: string, held: Map<string, string>, present: ReadonlySet<string>): string {
  const own = held.get(id);
  if (own) return own;
  const taken = new Set(held.values());
  const gone = [...held].find(([holder]) => !present.has(holder));
  const colour = NAMED_COLOURS.find((name) => !taken.has(name)) ?? gone?.[1];
  if (!colour) return OTHER_COLOUR;
  if (taken.has(colour)) held.delete(gone![0]);
  held.set(id, colour);
  return colour;
}
