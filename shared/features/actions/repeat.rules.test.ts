import { expect, it } from 'vitest';
import { daySchema } from '../../clock.ts';
import { toNextDue } from './repeat.rules.ts';

const day = (text: string) => daySchema.parse(text);

it('comes again by the repeat, counted from the day it was due', () => {
  const due = day('2026-11-19');
  expect(toNextDue(due, 'week', day('2026-11-17'))).toBe('2026-11-26');
  expect(toNextDue(due, 'fortnight', day('2026-11-19'))).toBe('2026-12-03');
  expect(toNextDue(due, 'month', day('2026-11-20'))).toBe('2026-12-19');
  expect(toNextDue(due, 'quarter', day('2026-11-20'))).toBe('2027-02-19');
});

it('never comes again late, however late it was done', () => {
  expect(toNextDue(day('2026-11-02'), 'week', day('2026-11-20'))).toBe('2026-11-23');
  expect(toNextDue(day('2026-11-02'), 'week', day('2026-11-23'))).toBe('2026-11-30');
});

it('takes the last day of a month that lacks the date', () => {
  expect(toNextDue(day('2026-01-31'), 'month', day('2026-02-01'))).toBe('2026-02-28');
  expect(toNextDue(day('2026-01-31'), 'month', day('2026-03-02'))).toBe('2026-03-31');
});
