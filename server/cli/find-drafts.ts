import { type Dirent, readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { DRAFT_EXTENSIONS, formatOfFile } from "../draft/format.ts";
import { reasonOf } from "./reason.ts";

/** Where the drafts are that PATHS speak of. */
export interface FoundDrafts {
  /** Absolute, each once, in the order of PATHS and then by name. */
  readonly files: readonly string[];
  readonly errors: readonly { readonly path: string; readonly message: string }[];
}

/** A file that is named is taken as it is; a folder or a glob yields drafts. Folders for which `skip` says so are left out. */
export async function findDrafts(
  paths: readonly string[],
  folder: string,
  skip: (path: string) => boolean,
): Promise<FoundDrafts> {
  const files = new Set<string>();
  const errors: { path: string; message: string }[] = [];
  for (const path of paths) {
    const full = resolve(folder, path);
    try {
      if (statSync(full).isDirectory()) walk(full, skip, files, errors);
      else files.add(full);
    } catch (error) {
      if (!isGlob(path) || !isMissing(error)) {
        errors.push({ path: full, message: reasonOf(error) });
        continue;
      }
      const found = await matches(path, folder);
      const drafts = found.filter(isDraft);
      if (drafts.length === 0) errors.push({ path: full, message: nothingFor(path, found.length) });
      for (const draft of drafts) files.add(draft);
    }
  }
  return { files: [...files], errors };
}

function walk(
  folder: string,
  skip: (path: string) => boolean,
  files: Set<string>,
  errors: { path: string; message: string }[],
): void {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    errors.push({ path: folder, message: reasonOf(error) });
    return;
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
    if (entry.isDirectory()) {
      if (!skip(path)) walk(path, skip, files, errors);
    } else if (isDraft(entry.name) && (entry.isFile() || (entry.isSymbolicLink() && leadsToFile(path))))
      files.add(path);
  }
}

/** What a folder keeps beside drafts. */
const ABOUT_THE_FOLDER = /^(readme|changelog|licen[cs]e)([._-].*)?$/i;

const isDraft = (path: string): boolean =>
  formatOfFile(path) !== undefined &&
  !ABOUT_THE_FOLDER.test(path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1));

/** Links to folders are not followed: they may lead round in circles. */
function leadsToFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

const isGlob = (path: string): boolean => /[*?[\]{}]/.test(path);

async function matches(glob: string, folder: string): Promise<string[]> {
  const { glob: find } = await import("tinyglobby");
  const found = await find(glob.replaceAll("\\", "/"), {
    cwd: folder,
    absolute: true,
    expandDirectories: false,
    followSymbolicLinks: false,
    ignore: ["**/node_modules/**"],
  });
  return found.map((path) => resolve(path)).sort();
}

function nothingFor(glob: string, others: number): string {
  if (others === 0) return `No file matches "${glob}".`;
  const endings = DRAFT_EXTENSIONS.map((ending) => `.${ending}`).join(", ");
  return `None of the files that match "${glob}" is a draft (${endings}). Name a file itself to have it read as plain text.`;
}

const isMissing = (error: unknown): boolean =>
  ["ENOENT", "ENOTDIR", "EINVAL"].includes((error as NodeJS.ErrnoException).code ?? "");
