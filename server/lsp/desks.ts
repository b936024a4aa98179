import { type Newsroom, newsroomOf } from "../desk/configuration.ts";
import type { NamedFile, Problem, ReadConfiguration, ReadPeople } from "../desk/configuration-file.ts";
import { type Configuration, createDesk, type Desk } from "../desk/desk.ts";
import { MISSING_FILE, noPeopleFile } from "../desk/people-file-problems.ts";
import { folderOf, type HouseFile, type HouseFiles, plainUri } from "./house-files.ts";

/** The editor's settings for a draft. */
export interface Settings {
  readonly enable?: boolean;
  readonly rules?: unknown;
}

/** What a newsroom's file says wrongly; empty once it is right again. */
export type TellProblems = (file: HouseFile, problems: readonly Problem[]) => void;

/** One newsroom, and the folder that its paths are relative to. */
interface Place {
  readonly newsroom: Newsroom;
  readonly folder: string;
  readonly silent: boolean;
}

/** More newsrooms than this at a time are made anew when they come up again. */
const MOST_NEWSROOMS = 16;

/** A draft that nobody wants checked. */
const SILENT = createDesk(undefined, []);

export const isSilent = (desk: Desk): boolean => desk === SILENT;

/** The desk for each draft, by the editor's settings and the newsroom's file; the file wins. */
export class Desks {
  private byDraft = new Map<string, Desk | Promise<Desk>>();
  private byFolder = new Map<string, Promise<Place>>();
  private readonly newsrooms = new Map<string, { readonly newsroom: Newsroom; readonly lists: Lists }>();
  /** The files of people that configurations name, by address in plain form. */
  private readonly peopleFiles = new Map<
    string,
    { readonly text: string | undefined; readonly read: Promise<ReadPeople> }
  >();
  private readonly byConfiguration = new WeakMap<Configuration, Desk>();

  constructor(
    private readonly files: HouseFiles,
    private readonly settingsFor: (uri: string) => Promise<Settings>,
    private readonly firstFolder: () => string | undefined,
    private readonly tellProblems: TellProblems,
    private readonly logFailure: (words: string) => void,
    private readonly watchFile: (uri: string) => void,
  ) {}

  /** Whether it is a list of people that some configuration names. */
  isPeopleFile(uri: string): boolean {
    return this.peopleFiles.has(plainUri(uri));
  }

  /** What is wrong in a configuration, the files that it names included. */
  async problemsIn(uri: string, text: string): Promise<readonly Problem[]> {
    const read = await this.read({ uri, text });
    return read ? [...read.problems, ...(await this.readLists(uri, read.peopleFiles)).problems] : [];
  }

  /** At once where it is known, so that a keystroke needs no detour. */
  deskFor(uri: string): Desk | Promise<Desk> {
    const known = this.byDraft.get(uri);
    if (known) return known;
    const { byDraft } = this;
    const asked = this.placeOf(uri).then((place) => {
      const desk = this.deskAt(uri, place);
      byDraft.set(uri, desk);
      return desk;
    });
    byDraft.set(uri, asked);
    return asked;
  }

  /** After a change of settings or files. A desk whose configuration stayed the same stays, with all it knows. */
  forget(): void {
    this.byDraft = new Map();
    this.byFolder = new Map();
    this.files.forget();
  }

  private deskAt(uri: string, { newsroom, folder, silent }: Place): Desk {
    const path = relativePath(uri, folder);
    if (silent || newsroom.ignores(path)) return SILENT;
    const configuration = newsroom.configurationFor(path);
    let desk = this.byConfiguration.get(configuration);
    if (!desk) {
      desk = createDesk(configuration);
      this.byConfiguration.set(configuration, desk);
    }
    return desk;
  }

  private placeOf(uri: string): Promise<Place> {
    const folder = folderOf(uri) ?? this.firstFolder() ?? "";
    let place = this.byFolder.get(folder);
    if (!place) {
      place = this.readPlace(uri, folder);
      this.byFolder.set(folder, place);
    }
    return place;
  }

  private async readPlace(uri: string, folder: string): Promise<Place> {
    const [settings, file] = await Promise.all([
      this.settingsFor(uri),
      folder ? this.files.nearest(folder) : undefined,
    ]);
    const newsroom = await this.newsroomBy(settings, file);
    return { newsroom, folder: (file && folderOf(file.uri)) ?? folder, silent: settings.enable === false };
  }

  /** YAML is read only where there is a file. A file that can't be read must not stop the checks. */
  private async read({ uri, text }: HouseFile): Promise<ReadConfiguration | undefined> {
    try {
      const { readConfiguration } = await import("../desk/configuration-file.ts");
      return readConfiguration(text);
    } catch (error) {
      this.logFailure(`${uri} could not be read: ${error instanceof Error ? error.message : error}`);
      return undefined;
    }
  }

  private async newsroomBy({ rules: settings }: Settings, file: HouseFile | undefined): Promise<Newsroom> {
    const read = file && (await this.read(file));
    const { lists, problems } = file && read ? await this.readLists(file.uri, read.peopleFiles) : NO_LISTS;
    if (file && read) this.tellProblems(file, [...read.problems, ...problems]);
    const key = JSON.stringify([settings, file?.uri, file?.text]);
    const known = this.newsrooms.get(key);
    if (known && [...lists].every(([path, people]) => known.lists.get(path) === people)) return known.newsroom;
    const newsroom = newsroomOf({ source: read?.source, lists, settings });
    this.newsrooms.set(key, { newsroom, lists });
    if (this.newsrooms.size > MOST_NEWSROOMS) this.newsrooms.delete(this.newsrooms.keys().next().value!);
    return newsroom;
  }

  /** The people of the files that a configuration names. A list whose file stayed the same stays the same list. */
  private async readLists(configuration: string, named: readonly NamedFile[]) {
    const lists = new Map<string, ReadPeople["people"]>();
    const problems: Problem[] = [];
    for (const { path, start, end } of named) {
      const { uri, text } = await this.files.named(path, configuration);
      if (text === undefined) problems.push({ message: noPeopleFile(path, MISSING_FILE), start, end });
      lists.set(path, (await this.peopleIn(uri, text)).people);
    }
    return { lists, problems };
  }

  private async peopleIn(uri: string, text: string | undefined): Promise<ReadPeople> {
    const plain = plainUri(uri);
    const known = this.peopleFiles.get(plain);
    if (!known) this.watchFile(uri);
    const asked = known && known.text === text ? known.read : peopleOf(text);
    this.peopleFiles.set(plain, { text, read: asked });
    const read = await asked;
    if (text !== undefined) this.tellProblems({ uri, text }, read.problems);
    return read;
  }
}

type Lists = ReadonlyMap<string, ReadPeople["people"]>;

const NO_LISTS = { lists: new Map() as Lists, problems: [] as readonly Problem[] };
const NOBODY: ReadPeople = { people: [], problems: [] };

async function peopleOf(text: string | undefined): Promise<ReadPeople> {
  if (text === undefined) return NOBODY;
  const { readPeopleFile } = await import("../desk/configuration-file.ts");
  return readPeopleFile(text);
}

/** The draft's path from the folder, as a newsroom's file names it. */
function relativePath(uri: string, folder: string): string {
  const from = folder && uri.startsWith(`${folder}/`) ? folder.length : uri.indexOf(":");
  return plainUri(uri.slice(from + 1));
}
