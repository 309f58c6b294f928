import type { ReadHandle } from './handle.ts';
import { nameSql, sql } from './sql.ts';

// Tables that are read newest first have an integer key `position` = moment × 1024 + sequence, so that order needs no
// sort, in lists and in search alike.

/** Rows a millisecond has room for: more than any import writes at one moment, and 2^53 is far. */
const perMillisecond = 1024;

/** The first position of a moment. */
export function toPosition(at: number): number {
  return at * perMillisecond;
}

/** The next free position at a moment; where its millisecond is full, one in the next that is not. */
export function nextPosition(read: ReadHandle, table: string, from: number): number {
  for (let at = from; ; at += 1) {
    const first = toPosition(at);
    const last = read.number(sql`
      SELECT max(position) FROM ${nameSql(table)} WHERE position >= ${first} AND position < ${first + perMillisecond}`);
    if (last === 0 && first > 0) return first;
    if (last < first + perMillisecond - 1) return Math.max(first, last + 1);
  }
}

/**
 * Gives out positions for thousands of rows at once, often thousands of one moment: the store is asked once a
 * millisecond, and a moment remembers how far its own rows have spilled over.
 */
export function toPositionCounter(nextFree: (at: number) => number): (at: number) => number {
  const nextAt = new Map<number, number>();
  const spilledTo = new Map<number, number>();
  return (wantedAt) => {
    let at = spilledTo.get(wantedAt) ?? wantedAt;
    for (;;) {
      const position = nextAt.get(at) ?? nextFree(at);
      if (position < toPosition(at + 1)) {
        nextAt.set(at, position + 1);
        if (at !== wantedAt) spilledTo.set(wantedAt, at);
        return position;
      }
      at = Math.floor(position / toPosition(1));
    }
  };
}
