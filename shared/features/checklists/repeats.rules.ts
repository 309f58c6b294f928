import type { RunId } from '../../ids.ts';
import type { Outcome } from './runs.schema.ts';

/** How the items of one run at a place went. */
export type PlaceRun = { readonly runId: RunId; readonly outcomes: Readonly<Record<string, Outcome>> };

/** An item that fails again and again: in how many runs in a row, and the newest of them. */
export type Repeat = { readonly times: number; readonly runId: RunId };

/** As often in a row something must fail to be more than bad luck: twice, as audit programs count it. */
const repeatsFrom = 2;

/**
 * Finds what earned nothing in the latest two runs of a place or more. `runs` are newest first; a run in which an item
 * did not apply or was not asked neither goes on with a row nor ends it.
 */
export function findRepeats(runs: readonly PlaceRun[]): Map<string, Repeat> {
  const rows = new Map<string, Repeat>();
  const ended = new Set<string>();
  for (const { runId, outcomes } of runs)
    for (const [item, outcome] of Object.entries(outcomes)) {
      if (outcome === 'na' || ended.has(item)) continue;
      const row = rows.get(item);
      if (outcome === 'none')
        rows.set(item, row === undefined ? { times: 1, runId } : { ...row, times: row.times + 1 });
      else ended.add(item);
    }
  return new Map([...rows].filter(([, { times }]) => times >= repeatsFrom));
}
