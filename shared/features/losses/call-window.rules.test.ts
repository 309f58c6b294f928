import { describe, expect, it } from 'vitest';
import { addDays, type Day } from '../../clock.ts';
import { toCallWindow } from './call-window.rules.ts';

// A day by its very form; the brand exists only for the compiler.
const left = '2026-10-26' as Day;
const stands = (days: number): string => toCallWindow(left, addDays(left, days)).stands;

describe('the time for an exit call', () => {
  it('runs from day 14 to day 42, both included', () => {
    expect([13, 14, 42, 43].map(stands)).toEqual(['early', 'open', 'open', 'missed']);
  });

  it('is told with its days, across the end of summer time', () => {
    expect(toCallWindow(left, '2026-11-19' as Day)).toEqual({
      day: 24,
      stands: 'open',
      opensOn: '2026-11-09',
      closesOn: '2026-12-07',
    });
  });
});
