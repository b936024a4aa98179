/** Why the system would not, in a sentence. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return REASONS.get(code ?? "") ?? `${message?.replace(/[.\s]*$/, "") ?? String(error)}.`;
}

const REASONS = new Map([
  ["ENOENT", "There is no such file or folder."],
  ["ENOTDIR", "There is no such file or folder."],
  ["EACCES", "It can't be opened: permission is denied. Change its permissions, or leave it out."],
  ["EPERM", "It can't be opened: permission is denied. Change its permissions, or leave it out."],
  ["EISDIR", "This is a folder, and a file is wanted."],
  ["ELOOP", "This link leads round in circles."],
  ["ENAMETOOLONG", "The name is too long for this system."],
  ["EROFS", "It can't be written: the disk is read-only."],
  ["ENOSPC", "It can't be written: the disk is full."],
  ["ERR_FS_FILE_TOO_LARGE", "It is too large for one draft. Split it."],
  ["ERR_STRING_TOO_LONG", "It is too large for one draft. Split it."],
]);
