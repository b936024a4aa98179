import { type Arguments, UsageError } from "./arguments.ts";

/** The number of `--min`, of whatever is counted; undefined where it isn't given. */
export function leastOf({ options }: Arguments, counted: string): number | undefined {
  const value = options.get("min") as string | undefined;
  if (value === undefined) return undefined;
  if (!/^[1-9]\d{0,8}$/.test(value)) {
    throw new UsageError(`"${value}" is not possible for "--min": it takes a number of ${counted}, such as 3.`);
  }
  return Number(value);
}
