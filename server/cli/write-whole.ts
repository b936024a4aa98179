import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";

/**
 * Puts new bytes in the place of the old ones, whole or not at all: they are written beside the file and take its name
 * when they are all there. The mode stays. Where the file is no longer what it was when it was read, nothing happens
 * and the answer is false.
 */
export function writeWhole(path: string, before: Uint8Array, after: Uint8Array): boolean {
  // Through a link, the file it leads to is written and the link stays.
  const file = realpathSync(path);
  accessSync(file, constants.W_OK);
  const { mode } = statSync(file);
  const beside = join(dirname(file), `.${basename(file)}.copydesk-${process.pid}`);
  try {
    const handle = openSync(beside, "wx", mode);
    try {
      for (let written = 0; written < after.length; ) written += writeSync(handle, after, written);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    chmodSync(beside, mode);
    if (!readFileSync(file).equals(before)) return false;
    renameSync(beside, file);
    return true;
  } finally {
    rmSync(beside, { force: true });
  }
}
