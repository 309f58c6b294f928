/** The middle of the values. */
export function median(values: readonly number[]): number {
  return quantileOf(values, 0.5);
}

/** Nearest-rank quantile. */
export function quantileOf(values: readonly number[], p: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(p * sorted.length) - 1)] ?? Number.NaN;
}

/** Random numbers that are the same at each run (mulberry32). */
export function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Prints a figure beside what it may be. */
export function printFigure(name: string, value: number, limit: number, unit = ''): void {
  const verdict = value <= limit ? 'within' : 'OVER';
  console.log(`${name}: ${value.toFixed(2)}${unit} (${verdict} ${limit}${unit})`);
}

/** Prints a figure that has no limit of its own. */
export function printPlain(name: string, value: string): void {
  console.log(`  ${name}: ${value}`);
}
