import { keyOf } from "../story/sources/entities.ts";
import { wordsOfCopy } from "../story/sources/words-of-copy.ts";
import type { SourceKind, StorySource } from "../story/sources.ts";
import type { Story } from "../story/story.ts";

/** A source of many drafts, as they name it most. */
export interface ArchiveSource {
  readonly name: string;
  readonly kind: SourceKind;
  readonly anonymous: boolean;
  readonly role?: string;
  /** How many statements rest on it. */
  readonly attributions: number;
  /** In how many drafts. */
  readonly drafts: number;
  /** Words of copy that rest on it, and the same as a share, 0 to 1, of the copy of all drafts. */
  readonly words: number;
  readonly share: number;
}

/** How much of the copy rests on whom, each a share, 0 to 1, of its words; the rest is the writer's own. */
export interface Standing {
  /** On sources that have a name, or an office that is as good as one. */
  readonly named: number;
  /** On sources that could be named and are not. */
  readonly unnamed: number;
  /** On somebody of whom it is unclear who is meant. */
  readonly unclear: number;
}

/** On whom the copy of one draft rests. */
export const standingOf = ({ sources }: Pick<Story, "sources">): Standing => standing(sources);

function standing(sources: readonly Pick<StorySource, "kind" | "anonymous" | "share">[]): Standing {
  const shares = { named: 0, unnamed: 0, unclear: 0 };
  for (const { kind, anonymous, share } of sources) {
    shares[kind === "unknown" ? "unclear" : anonymous ? "unnamed" : "named"] += share;
  }
  return shares;
}

interface Counts {
  readonly first: StorySource;
  readonly names: Map<string, number>;
  readonly roles: Map<string, number>;
  attributions: number;
  drafts: number;
  words: number;
}

/** The sources of many drafts. Holds names and numbers only, so an archive may be of any size. */
export class ArchiveSources {
  private readonly byKey = new Map<string, Counts>();
  /** Words that rest on somebody of whom it is unclear who is meant; no pronoun is a source. */
  private unclear = 0;
  private words = 0;
  drafts = 0;
  /** Statements that a reader would ask the source of, and those of them that rest on nobody. */
  readonly claims = { all: 0, unattributed: 0 };

  add(story: Story): void {
    this.drafts++;
    this.words += wordsOfCopy(story.draft).total;
    this.claims.all += story.claims.length;
    this.claims.unattributed += story.claims.filter(({ attribution }) => attribution === null).length;
    for (const source of story.sources) this.count(source);
  }

  /** Most words first; of as many, the one with more statements, then by name. Only those with so many statements. */
  list(least = 1): readonly ArchiveSource[] {
    return [...this.byKey.values()]
      .filter(({ attributions }) => attributions >= least)
      .map(({ first, names, roles, attributions, drafts, words }): ArchiveSource => {
        const role = mostUsed(roles);
        return {
          name: mostUsed(names)!,
          kind: first.kind,
          anonymous: first.anonymous,
          ...(role ? { role } : {}),
          attributions,
          drafts,
          words,
          share: this.words > 0 ? words / this.words : 0,
        };
      })
      .sort((a, b) => b.words - a.words || b.attributions - a.attributions || (a.name < b.name ? -1 : 1));
  }

  get standing(): Standing {
    return { ...standing(this.list()), unclear: this.words > 0 ? this.unclear / this.words : 0 };
  }

  private count(source: StorySource): void {
    const { name, kind, anonymous, role, attributions, words } = source;
    if (kind === "unknown") {
      this.unclear += words;
      return;
    }
    const key = `${kind} ${anonymous} ${keyOf(name)}`;
    let counts = this.byKey.get(key);
    if (!counts) {
      counts = { first: source, names: new Map(), roles: new Map(), attributions: 0, drafts: 0, words: 0 };
      this.byKey.set(key, counts);
    }
    counts.names.set(name, (counts.names.get(name) ?? 0) + attributions.length);
    if (role) counts.roles.set(role, (counts.roles.get(role) ?? 0) + 1);
    counts.attributions += attributions.length;
    counts.drafts++;
    counts.words += words;
  }
}

/** Of two as common, the one that came first. */
function mostUsed(counted: ReadonlyMap<string, number>): string | undefined {
  let best: string | undefined;
  for (const [text, times] of counted) if (best === undefined || times > counted.get(best)!) best = text;
  return best;
}
