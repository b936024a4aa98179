import picomatch from "picomatch/posix";

/** Says of a path, relative to the configuration's folder and with `/`, whether it is meant. */
export type PathTest = (path: string) => boolean;

/**
 * The paths that any of the globs means. A glob without `/` means files and folders of that name anywhere; a folder
 * stands for all that is in it.
 */
export function pathTest(globs: readonly string[]): PathTest {
  if (globs.length === 0) return () => false;
  const patterns = globs.flatMap((glob) => {
    const bare = glob.replace(/^\.?\//, "").replace(/\/$/, "");
    const anywhere = bare.includes("/") ? bare : `**/${bare}`;
    return [anywhere, `${anywhere}/**`];
  });
  // Extended globs compile to nested repetition, which a long path could make run away.
  return picomatch(patterns, { dot: true, noextglob: true, nonegate: true });
}
