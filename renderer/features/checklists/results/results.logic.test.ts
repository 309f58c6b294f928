import { describe, expect, test } from 'vitest';
import type { ChecklistResults, ItemResult } from '../../../../shared/features/checklists/checklists.schema.ts';
import { runIdSchema } from '../../../../shared/ids.ts';
import {
  byFailure,
  failedText,
  failuresTitle,
  headline,
  lowestTitle,
  repeatText,
  resultsLine,
  trendTitle,
} from './results.logic.ts';

const score = (value: number | null, n = 12) => ({
  value,
  n,
  low: value === null ? null : 0.7,
  high: value === null ? null : 0.9,
});
const results = (more: Partial<ChecklistResults> = {}): ChecklistResults => ({
  runs: 12,
  failed: 2,
  total: score(0.82),
  sections: [],
  items: [],
  ...more,
});
const item = (itemId: string, more: Partial<ItemResult>): ItemResult => ({
  itemId,
  sectionId: 's1',
  label: itemId,
  type: 'yes-no',
  full: 0,
  part: 0,
  none: 0,
  na: 0,
  repeats: [],
  ...more,
});
const repeat = (times: number, locationName: string | null = 'Harbour') => ({
  locationId: null,
  locationName,
  times,
  runId: runIdSchema.parse('019a0000-0000-7000-8000-000000000001'),
});

describe('what the runs of a checklist found', () => {
  test('is said with how sure the figure is', () => {
    expect(headline(results(), 'en')).toBe('Scored 82% on average, likely between 70% and 90%');
    expect(headline(results({ runs: 1, total: { ...score(0.5, 1), low: null, high: null } }), 'en')).toBe(
      'Scored 50%, the one time it was filled in',
    );
    expect(headline(results({ runs: 0, total: score(null, 0) }), 'en')).toBe('Nothing to judge by yet');
    expect(headline(results({ total: score(null, 0) }), 'en')).toBe('Filled in, and nothing of it is scored');
  });

  test('names how many failed', () => {
    expect(failedText(results(), 'en')).toBe('two of 12 failed');
    expect(failedText(results({ failed: 12 }), 'en')).toBe('all twelve failed');
    expect(failedText(results({ failed: 0 }), 'en')).toBe('none failed');
    expect(resultsLine('Shop visit', results(), ['Q4 2026'], 'en')).toBe(
      'Shop visit · filled in 12 times, two of 12 failed · Q4 2026',
    );
  });
});

describe('items', () => {
  test('stand by how often they failed of the times they were judged, not of all', () => {
    const often = item('i1', { none: 3, full: 3, na: 20 });
    const seldom = item('i2', { none: 4, full: 16 });
    const never = item('i3', { full: 5 });
    const unasked = item('i4', { na: 3 });
    expect(byFailure([unasked, never, seldom, often]).map(({ itemId }) => itemId)).toEqual(['i1', 'i2', 'i3', 'i4']);
  });

  test('that fail again and again come before those that fail as often', () => {
    const again = item('i1', { none: 2, full: 2, repeats: [repeat(2)] });
    expect(byFailure([item('i2', { none: 2, full: 2 }), again])[0]).toBe(again);
    expect(failuresTitle([again], 'en')).toBe('One item keeps failing');
    expect(failuresTitle([item('i2', { none: 1 })], 'en')).toBe('One item failed, none twice in a row');
    expect(failuresTitle([item('i2', { full: 1 })], 'en')).toBe('Nothing has failed');
  });

  test('say where they fail again', () => {
    expect(repeatText(repeat(2), 'en')).toBe('twice in a row at Harbour');
    expect(repeatText(repeat(4, null), 'en')).toBe('four times in a row');
  });
});

test('a trend names its newest figure beside the one before it', () => {
  const [before, last] = [
    { ...score(0.7), name: 'Q3' },
    { ...score(0.82), name: 'Q4' },
  ];
  expect(trendTitle([before, last], 'en')).toBe('Q4: 82%, after 70% in Q3');
  expect(trendTitle([last, { ...score(null, 0), name: 'Q1' }], 'en')).toBe(
    'Q4: 82%, nothing before to compare it with',
  );
});

test('places are read from the lowest', () => {
  const rows = [
    { ...score(0.9), name: 'Mill' },
    { ...score(0.6), name: 'Harbour' },
  ];
  expect(lowestTitle(rows, 'place', 'en')).toBe('Lowest: Harbour, 60%');
  expect(lowestTitle(rows.slice(0, 1), 'place', 'en')).toBe('Only one place so far: Mill');
  expect(lowestTitle([], 'place', 'en')).toBe('No place is scored yet');
});
