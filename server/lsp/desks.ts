import { createDesk, type Desk } from "../desk/desk.ts";
import { configurationOf, type Problem, readHouseFile, readSettings } from "./configuration.ts";
import { folderOf, type HouseFile, type HouseFiles } from "./house-files.ts";

/** The editor's settings for a draft. */
export interface Settings {
  readonly enable?: boolean;
  readonly rules?: unknown;
}

/** What a newsroom's file says wrongly; empty once it is right again. */
export type TellProblems = (file: HouseFile, problems: readonly Problem[]) => void;

/** More configurations than this at a time are made anew when they come up again. */
const MOST_DESKS = 16;

/** The desk for each draft: one a folder, made from the editor's settings and the newsroom's file; the file wins. */
export class Desks {
  private byFolder = new Map<string, Desk | Promise<Desk>>();
  private readonly made = new Map<string, Desk>();

  constructor(
    private readonly files: HouseFiles,
    private readonly settingsFor: (uri: string) => Promise<Settings>,
    private readonly firstFolder: () => string | undefined,
    private readonly tellProblems: TellProblems,
  ) {}

  /** At once where it is known, so that a keystroke needs no detour. */
  deskFor(uri: string): Desk | Promise<Desk> {
    const folder = folderOf(uri) ?? this.firstFolder() ?? "";
    const known = this.byFolder.get(folder);
    if (known) return known;
    const { byFolder } = this;
    const asked = this.make(uri, folder).then((desk) => {
      byFolder.set(folder, desk);
      return desk;
    });
    byFolder.set(folder, asked);
    return asked;
  }

  /** After a change of settings or files. A desk whose configuration stayed the same stays, with all it knows. */
  forget(): void {
    this.byFolder = new Map();
    this.files.forget();
  }

  private async make(uri: string, folder: string): Promise<Desk> {
    const [settings, file] = await Promise.all([
      this.settingsFor(uri),
      folder ? this.files.nearest(folder) : undefined,
    ]);
    const read = file ? readHouseFile(file.text) : undefined;
    if (file) this.tellProblems(file, read!.problems);
    const off = settings.enable === false;
    const key = JSON.stringify([off, settings.rules, file?.text]);
    let desk = this.made.get(key);
    if (!desk) {
      const configuration = configurationOf(readSettings(settings.rules), read?.rules ?? new Map());
      desk = off ? createDesk(configuration, []) : createDesk(configuration);
      this.keep(key, desk);
    }
    return desk;
  }

  private keep(key: string, desk: Desk): void {
    this.made.set(key, desk);
    if (this.made.size > MOST_DESKS) this.made.delete(this.made.keys().next().value!);
  }
}
