/** Said at the place where the configuration names the file. */
export const noPeopleFile = (path: string, why: string): string => `"${path}" can't be read. ${why}`;

export const MISSING_FILE =
  "There is no such file: paths count from this file's folder. Correct the path, or write the list.";
