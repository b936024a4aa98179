import { CONFIGURATION_NAMES } from "../desk/configuration.ts";
import type { Runtime } from "./runtime.ts";

export interface HouseFile {
  readonly uri: string;
  readonly text: string;
}

export const isHouseFile = (uri: string): boolean => CONFIGURATION_NAMES.some((name) => uri.endsWith(`/${name}`));

/** Finds the newsroom's file that a draft is under. What was read is kept until `forget`. */
export class HouseFiles {
  private readonly texts = new Map<string, Promise<string | undefined>>();

  constructor(private readonly runtime: Runtime) {}

  /** The nearest one, from the folder upward. */
  async nearest(folder: string): Promise<HouseFile | undefined> {
    for (const above of upward(folder)) {
      for (const name of CONFIGURATION_NAMES) {
        const uri = `${above}/${name}`;
        const text = await this.read(uri);
        if (text !== undefined) return { uri, text };
      }
    }
    return undefined;
  }

  forget(): void {
    this.texts.clear();
  }

  /** A file that another one names by a path from its own folder. */
  async named(path: string, from: string): Promise<HouseFile | { readonly uri: string; readonly text: undefined }> {
    const uri = uriFrom(from, path);
    return { uri, text: await this.read(uri) };
  }

  private read(uri: string): Promise<string | undefined> {
    let text = this.texts.get(uri);
    if (!text) {
      text = this.runtime.readFile(uri);
      this.texts.set(uri, text);
    }
    return text;
  }
}

/** The folder that holds a file, without a slash at the end; undefined for a draft that is not in a folder. */
export function folderOf(uri: string): string | undefined {
  if (!/^[\w.+-]+:\/\//.test(uri)) return undefined;
  return uri.slice(0, uri.lastIndexOf("/"));
}

/** Where a path leads from a file's folder; never above the root. */
export function uriFrom(file: string, path: string): string {
  const root = rootOf(file);
  const steps = file.slice(root).split("/").slice(1, -1);
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(encoded(step));
  }
  return `${file.slice(0, root)}/${steps.join("/")}`;
}

/** How long the part of an address is that no path leaves: its scheme and host. */
const rootOf = (uri: string): number => /^[\w.+-]+:\/\/[^/]*/.exec(uri)?.[0].length ?? 0;

/** Half a character has no code in an address. */
const encoded = (step: string): string => encodeURIComponent(step.replace(/\p{Cs}/gu, "\ufffd"));

/** Clients differ in what they escape: one address in one form. */
export function plainUri(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

function* upward(folder: string): Iterable<string> {
  const root = rootOf(folder);
  for (let end = folder.length; end >= root; end = folder.lastIndexOf("/", end - 1)) {
    yield folder.slice(0, end);
    if (end === root) break;
  }
}
