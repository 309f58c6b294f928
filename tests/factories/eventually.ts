import { vi } from 'vitest';

/** A busy machine is slow, not wrong: what comes at all comes within this, in milliseconds. */
const patienceMs = 20_000;

/** Tries an expectation again until it holds. */
export function eventually<Result>(expectation: () => Result | Promise<Result>): Promise<Result> {
  return vi.waitFor(expectation, { timeout: patienceMs });
}
