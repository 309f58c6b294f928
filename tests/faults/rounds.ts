/** Whether the long set was asked for: the same tests, more rounds. */
const isLong = process.env['PLAIN_MIRROR_FAULTS'] === 'long';

/** How many rounds a test runs: in the short set that every change runs, and in the long one of `npm run test:faults`. */
export function countRounds(short: number, long: number): number {
  return isLong ? long : short;
}
