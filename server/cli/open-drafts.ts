import { readFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import type { Wishes } from "../desk/configuration.ts";
import type { Configuration } from "../desk/desk.ts";
import { type Format, formatOfFile } from "../draft/format.ts";
import type { ReportedError } from "../report/report.ts";
import type { Arguments } from "./arguments.ts";
import { findDrafts } from "./find-drafts.ts";
import { type House, HouseFiles } from "./house-files.ts";
import { reasonOf } from "./reason.ts";
import { decode, type Encoding, NotText } from "./text-file.ts";

/** A draft that was read, and how it is to be judged. */
export interface OpenDraft {
  /** As reports name it: relative to the working folder, with `/`. */
  readonly path: string;
  /** Where it lies; undefined for standard input. */
  readonly file: string | undefined;
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly encoding: Encoding;
  readonly format: Format;
  readonly configuration: Configuration;
  /** Its configuration has no mistakes. */
  readonly sound: boolean;
}

/** What was asked for, one at a time: a draft is let go of when the next one is wanted. */
export class OpenDrafts {
  readonly errors: ReportedError[] = [];
  /** Paths that were named and that the configuration says to leave alone. */
  readonly ignored: string[] = [];
  private readonly folder = process.cwd();
  private readonly houses: HouseFiles;

  constructor(
    private readonly asked: Arguments,
    wishes: Pick<Wishes, "only" | "profile"> = {},
  ) {
    const file = asked.options.get("config") as string | undefined;
    const report = (error: ReportedError) => this.errors.push({ ...error, path: this.shown(error.path) });
    this.houses = new HouseFiles(report, wishes, file);
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<OpenDraft> {
    const { paths } = this.asked;
    if (paths.includes("-")) {
      const draft = await this.standardInput();
      if (draft) yield draft;
    }
    const named = paths.length === 0 ? ["."] : paths.filter((path) => path !== "-");
    // Whole folders that are ignored need not be walked; which house speaks for them is known once it was read.
    const root = await this.houses.for(this.folder);
    const found = await findDrafts(named, this.folder, (path) => root.ignores(path));
    for (const { path, message } of found.errors) this.errors.push({ path: this.shown(path), message });
    const given = new Set(named.map((path) => resolve(this.folder, path)));
    for (const file of found.files) {
      const house = await this.houses.for(dirname(file));
      if (house.ignores(file)) {
        if (given.has(file)) this.ignored.push(this.shown(file));
        continue;
      }
      const draft = this.open(file, house);
      if (draft) yield draft;
    }
  }

  /** Notes that a draft made Copydesk fail; the others go on. */
  failedOn({ path }: OpenDraft, error: unknown): void {
    const message = error instanceof Error ? error.message : String(error);
    this.errors.push({ path, message: `Copydesk failed on this draft: ${message}. Please report it.` });
  }

  private open(file: string, house: House): OpenDraft | undefined {
    const path = this.shown(file);
    try {
      return this.draft(path, file, readFileSync(file), house);
    } catch (error) {
      this.errors.push({ path, message: error instanceof NotText ? error.message : reasonOf(error) });
      return undefined;
    }
  }

  private async standardInput(): Promise<OpenDraft | undefined> {
    const name = this.asked.options.get("stdin-filename") as string | undefined;
    const file = resolve(this.folder, name ?? "standard-input");
    const path = name === undefined ? "-" : this.shown(file);
    const house = await this.houses.for(dirname(file));
    try {
      const chunks: Uint8Array[] = [];
      for await (const chunk of process.stdin) chunks.push(chunk);
      if (name !== undefined && house.ignores(file)) {
        this.ignored.push(path);
        return undefined;
      }
      return { ...this.draft(path, file, Buffer.concat(chunks), house), file: undefined };
    } catch (error) {
      this.errors.push({ path, message: error instanceof NotText ? error.message : reasonOf(error) });
      return undefined;
    }
  }

  private draft(path: string, file: string, bytes: Uint8Array, house: House): OpenDraft {
    const { text, encoding } = decode(bytes);
    const format = formatOfFile(file) ?? "text";
    return {
      path,
      file,
      bytes,
      text,
      encoding,
      format,
      configuration: house.configurationFor(file),
      sound: house.sound,
    };
  }

  private shown(path: string): string {
    return relative(this.folder, path).replaceAll("\\", "/") || ".";
  }
}
