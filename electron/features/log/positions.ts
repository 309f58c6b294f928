import { toPosition } from './log.store.ts';

/**
 * Counts places in the log for thousands of entries at once, often thousands of one moment: the store is asked once a
 * millisecond, and a moment remembers how far its own entries have spilled over.
 */
export function toPositionCounter(nextFree: (at: number) => number): (heardAt: number) => number {
  const nextAt = new Map<number, number>();
  const spilledTo = new Map<number, number>();
  return (heardAt) => {
    let at = spilledTo.get(heardAt) ?? heardAt;
    for (;;) {
      const position = nextAt.get(at) ?? nextFree(at);
      if (position < toPosition(at + 1)) {
        nextAt.set(at, position + 1);
        if (at !== heardAt) spilledTo.set(heardAt, at);
        return position;
      }
      at = Math.floor(position / toPosition(1));
    }
  };
}
