import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, daySchema } from '../../clock.ts';
import { quarterOf } from '../../period.ts';
import { fromQuarterText, toQuarterText } from './quarter-text.rules.ts';

it('reads a quarter as people type it, by the business year', () => {
  expect(fromQuarterText('2026-Q3', 1)).toBe('2026-07-01');
  expect(fromQuarterText('2026q1', 1)).toBe('2026-01-01');
  expect(fromQuarterText('2026-Q4', 4)).toBe('2027-01-01');
});

it.each(['Q3', '2026-Q5', '2026-07', '26-Q1', 'last', ''])('finds no quarter in “%s”', (text) => {
  expect(fromQuarterText(text, 1)).toBeNull();
});

it('reads back what it writes, in every business year', () => {
  const first = daySchema.parse('2020-01-01');
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 1, max: 12 }), (days, startMonth) => {
      const { from } = quarterOf(addDays(first, days), startMonth);
      expect(fromQuarterText(toQuarterText(from, startMonth), startMonth)).toBe(from);
    }),
  );
});
