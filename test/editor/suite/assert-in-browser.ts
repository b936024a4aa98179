// As much of node:assert as the suite needs, for an extension host that has no Node.

class AssertionError extends Error {
  constructor(
    message: string,
    readonly actual: unknown,
    readonly expected: unknown,
  ) {
    super(message);
  }
}

function check(holds: boolean, message: string, actual: unknown, expected: unknown): void {
  if (!holds) throw new AssertionError(message, actual, expected);
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

export default {
  ok: (value: unknown) => check(Boolean(value), "Expected something.", value, true),
  equal: (actual: unknown, expected: unknown) => check(actual === expected, "Expected to be equal.", actual, expected),
  deepEqual: (actual: unknown, expected: unknown) =>
    check(same(actual, expected), "Expected to be equal.", actual, expected),
  match: (actual: string, expected: RegExp) =>
    check(expected.test(actual), "Expected to match.", actual, String(expected)),
};
