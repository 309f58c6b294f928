import { expect, it } from 'vitest';
import { toNotes } from './notes.rules.ts';

it('names each figure with its records, and every default that was used', () => {
  const notes = toNotes([
    { id: 'promises.kept-first', label: 'Promises kept on the first date', n: 52, smallN: 10, low: 0.66 },
    { id: 'log.entries', label: 'Things customers said', n: 321, smallN: 0, low: null },
  ]);
  expect(notes).toEqual([
    'Promises kept on the first date (promises.kept-first): of 52, with its 95% interval; below 10 records only the counts are said.',
    'Things customers said (log.entries): of 321.',
    'Shares of two quarters differ only where the 95% interval of the difference (Newcombe) leaves 0 out; below 10 records in either they are not compared.',
    'Intervals of shares are Wilson’s at 95%. Days are whole calendar days of the business.',
  ]);
});
