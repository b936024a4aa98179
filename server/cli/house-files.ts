import { readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { CONFIGURATION_NAMES, type Newsroom, newsroomOf, type Wishes } from "../desk/configuration.ts";
import type { Problem } from "../desk/configuration-file.ts";
import type { Configuration } from "../desk/desk.ts";
import { MISSING_FILE, noPeopleFile } from "../desk/people-file-problems.ts";
import type { ReportedError } from "../report/report.ts";
import type { HousePerson } from "../story/house.ts";
import { lineStarts, positionAt } from "../text/lines.ts";
import { reasonOf } from "./reason.ts";
import { decode, NotText } from "./text-file.ts";

const MISSING: ReadonlySet<string> = new Set(["ENOENT", "ENOTDIR"]);

/** The configuration that a draft is under. */
export interface House {
  configurationFor(file: string): Configuration;
  ignores(path: string): boolean;
  /** Without mistakes; nothing is written by a configuration that has some. */
  readonly sound: boolean;
}

/** Finds the newsroom's file upward from a folder; each is read once. Mistakes are told once, through `report`. */
export class HouseFiles {
  private readonly byFolder = new Map<string, Promise<House>>();
  private readonly given: Promise<House> | undefined;
  private readonly peopleFiles = new Map<string, Promise<PeopleFile>>();

  constructor(
    private readonly report: (error: ReportedError) => void,
    private readonly wishes: Pick<Wishes, "only" | "profile">,
    file?: string,
  ) {
    if (file !== undefined) this.given = this.named(file);
  }

  /** The house of the drafts in this folder (absolute). */
  for(folder: string): Promise<House> {
    if (this.given) return this.given;
    let house = this.byFolder.get(folder);
    if (!house) {
      house = this.find(folder);
      this.byFolder.set(folder, house);
    }
    return house;
  }

  private async find(folder: string): Promise<House> {
    for (const name of CONFIGURATION_NAMES) {
      const file = join(folder, name);
      try {
        return await this.read(file, readFileSync(file), folder);
      } catch (error) {
        if (MISSING.has((error as NodeJS.ErrnoException).code ?? "")) continue;
        this.report({ path: file, message: error instanceof NotText ? error.message : reasonOf(error) });
        return houseOf(newsroomOf(this.wishes), folder, false);
      }
    }
    const above = dirname(folder);
    return above === folder ? houseOf(newsroomOf(this.wishes), folder, true) : this.for(above);
  }

  private async named(file: string): Promise<House> {
    const path = resolve(file);
    try {
      return await this.read(path, readFileSync(path), process.cwd());
    } catch (error) {
      this.report({ path, message: error instanceof NotText ? error.message : reasonOf(error) });
      return houseOf(newsroomOf(this.wishes), process.cwd(), false);
    }
  }

  private async read(file: string, bytes: Uint8Array, folder: string): Promise<House> {
    const { text } = decode(bytes);
    // YAML and the schema are loaded only where there is a file.
    const { readConfiguration } = await import("../desk/configuration-file.ts");
    const { source, problems, peopleFiles } = readConfiguration(text);
    const lists = new Map<string, readonly HousePerson[]>();
    const unread: Problem[] = [];
    let sound = problems.length === 0;
    for (const { path, start, end } of peopleFiles) {
      const read = await this.peopleFile(resolve(dirname(file), path));
      if (read.unread) unread.push({ message: noPeopleFile(path, read.unread), start, end });
      lists.set(path, read.people);
      sound &&= read.sound;
    }
    this.reportAll(file, text, [...problems, ...unread]);
    return houseOf(newsroomOf({ ...this.wishes, source, lists }), folder, sound);
  }

  /** Read once, however many configurations name it. */
  private peopleFile(path: string): Promise<PeopleFile> {
    let file = this.peopleFiles.get(path);
    if (!file) {
      file = this.readPeople(path);
      this.peopleFiles.set(path, file);
    }
    return file;
  }

  private async readPeople(path: string): Promise<PeopleFile> {
    let text: string;
    try {
      text = decode(readFileSync(path)).text;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      const unread =
        error instanceof NotText ? error.message : MISSING.has(code ?? "") ? MISSING_FILE : reasonOf(error);
      return { people: [], sound: false, unread };
    }
    const { readPeopleFile } = await import("../desk/configuration-file.ts");
    const { people, problems } = readPeopleFile(text);
    this.reportAll(path, text, problems);
    return { people, sound: problems.length === 0 };
  }

  private reportAll(path: string, text: string, problems: readonly Problem[]): void {
    const lines = lineStarts(text);
    for (const { message, start } of problems) {
      const { line, character } = positionAt(lines, start);
      this.report({ path, message, place: { line: line + 1, column: character + 1 } });
    }
  }
}

interface PeopleFile {
  readonly people: readonly HousePerson[];
  readonly sound: boolean;
  /** Why it could not be read: the configuration that names it is told. */
  readonly unread?: string;
}

function houseOf(newsroom: Newsroom, folder: string, sound: boolean): House {
  const within = (path: string) => relative(folder, path).replaceAll("\\", "/");
  return {
    configurationFor: (file) => newsroom.configurationFor(within(file)),
    ignores: (path) => newsroom.ignores(within(path)),
    sound,
  };
}
