import type { Runtime } from "./runtime.ts";

/** How long a check runs before waiting messages get their turn, in milliseconds. A newer edit waits no longer. */
const SLICE = 8;

/**
 * Runs a generator to its end, in slices. Between slices messages are read; once `outdated` says so the run ends and
 * the answer is undefined. The first slice runs at once, so that a short check needs no detour.
 */
export function pump<T>(
  run: Generator<undefined, T>,
  { now, afterMessages }: Runtime,
  outdated: () => boolean,
): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    const slice = (): void => {
      try {
        const end = now() + SLICE;
        do {
          const step = run.next();
          if (step.done) {
            resolve(step.value);
            return;
          }
        } while (now() < end);
      } catch (error) {
        reject(error);
        return;
      }
      afterMessages(() => {
        if (outdated()) resolve(undefined);
        else slice();
      });
    };
    slice();
  });
}
