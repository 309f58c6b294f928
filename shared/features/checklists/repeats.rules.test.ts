import { describe, expect, it } from 'vitest';
import type { RunId } from '../../ids.ts';
import { findRepeats, type PlaceRun } from './repeats.rules.ts';
import type { Outcome } from './runs.schema.ts';

/** Runs of a place, newest first, by how one item went in each. */
const runs = (...outcomes: (Outcome | null)[]): PlaceRun[] =>
  outcomes.map((outcome, index) => ({
    runId: `run ${index + 1}` as RunId, // no rule looks inside an id
    outcomes: outcome === null ? {} : { i1: outcome },
  }));

describe('a repeat failure', () => {
  it.each<[string, PlaceRun[], number | null]>([
    ['the latest two runs', runs('none', 'none'), 2],
    ['the latest three, not those before', runs('none', 'none', 'none', 'full', 'none'), 3],
    ['the latest run only', runs('none', 'full', 'none'), null],
    ['earlier runs, not the latest', runs('part', 'none', 'none'), null],
    ['two runs with one between in which it did not apply', runs('none', 'na', 'none', 'full'), 2],
    ['two runs with one between in which it was not asked', runs('none', null, 'none'), 2],
    ['no run at all', [], null],
  ])('is counted from %s', (_what, latest, times) => {
    expect(findRepeats(latest).get('i1')?.times ?? null).toBe(times);
  });

  it('leads to the newest run in which it failed', () => {
    expect(findRepeats(runs('na', 'none', 'none')).get('i1')).toEqual({ times: 2, runId: 'run 2' });
  });
});
