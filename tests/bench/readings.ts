/** Nearest-rank quantile. */
export function quantileOf(values: readonly number[], p: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(p * sorted.length) - 1)] ?? Number.NaN;
}

/** The middle of the values. */
export const median = (values: readonly number[]): number => quantileOf(values, 0.5);

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

/** Milliseconds one piece of work takes. */
export async function timeOnce(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Who does the same work: ours, and the peers that are there. */
export const contestants = ['ours', 'bare', 'cli', 'duckdb'] as const;
export type Contestant = (typeof contestants)[number];

/** What each does, or null where it can't. */
export type Contest = { readonly [Who in Contestant]?: (() => unknown) | null };

export type Readings = { readonly [Who in Contestant]?: readonly number[] };

/** One that took so long, in milliseconds, has been looked at enough: what takes seconds varies little. */
const enoughMs = 15_000;

/**
 * Times everybody's work by turns, after a round that nobody counts: so many readings each, beginning with another one every
 * round, because what comes first finds the processor and the disk as the one before it left them.
 */
export async function timeByTurns(contest: Contest, rounds: number, warmsUp = true): Promise<Readings> {
  const present = contestants.filter((who) => contest[who] !== undefined && contest[who] !== null);
  const readings = new Map(present.map((who): [Contestant, number[]] => [who, []]));
  const first = new Map<Contestant, number>();
  for (const who of warmsUp ? present : []) first.set(who, await timeOnce(() => contest[who]?.()));
  for (let round = 0; round < rounds; round += 1)
    for (let turn = 0; turn < present.length; turn += 1) {
      const who = present[(round + turn) % present.length] ?? 'ours';
      const own = readings.get(who) ?? [];
      const spent = own.reduce((sum, ms) => sum + ms, first.get(who) ?? 0);
      if (own.length > 0 && spent > enoughMs) continue;
      own.push(await timeOnce(() => contest[who]?.()));
    }
  return Object.fromEntries(readings);
}
