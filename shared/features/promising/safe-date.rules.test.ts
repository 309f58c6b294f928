import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daySchema, type Day } from '../../clock.ts';
import { countWorkingDays, usualCalendar } from '../../working-time.ts';
import { countWithin, toLeadTimes, toSafeDays } from './safe-date.rules.ts';

const day = (text: string): Day => daySchema.parse(text);
const today = day('2026-11-19');
/** Counts of days, and of open jobs' ages. */
const times = (done: readonly number[], open: readonly number[] = []) => {
  const count = (values: readonly number[]) =>
    new Map([...new Set(values)].map((value) => [value, values.filter((other) => other === value).length]));
  return { done: count(done), open: count(open) };
};

const history = [1, 1, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 5, 5, 5, 5, 6, 7, 8, 12];

describe('lead times', () => {
  it('are worked days from the day asked to the day done', () => {
    const done = [{ doneOn: day('2026-11-10'), jobs: [{ took: 4, n: 2 }] }];
    const open = [{ askedOn: day('2026-11-13'), n: 1 }];
    expect(toLeadTimes(done, open, today, usualCalendar)).toEqual({
      done: new Map([[2, 2]]),
      open: new Map([[4, 1]]),
    });
  });

  it('never fall below none', () => {
    const done = [{ doneOn: day('2026-11-06'), jobs: [{ took: -4, n: 1 }] }];
    expect(toLeadTimes(done, [], today, usualCalendar).done).toEqual(new Map([[0, 1]]));
  });

  it('are what counting each job by itself gives', () => {
    const days = fc.integer({ min: -800, max: 0 }).map((number) => addDays(today, number));
    const calendar = { ...usualCalendar, holidays: [day('2025-12-25'), day('2026-01-01'), day('2026-05-02')] };
    fc.assert(
      fc.property(days, fc.nat({ max: 60 }), (askedOn, length) => {
        const doneOn = addDays(askedOn, length);
        expect(toLeadTimes([{ doneOn, jobs: [{ took: length, n: 1 }] }], [], today, calendar).done).toEqual(
          new Map([[countWorkingDays(askedOn, doneOn, calendar), 1]]),
        );
      }),
    );
  });
});

describe('what can be promised', () => {
  it('is 8 days where that came true 19 of 20 times', () => {
    expect(toSafeDays(times(history))).toEqual({
      safe: { days: 8, kept: 19, n: 20, atLeast: false },
      longest: null,
    });
  });

  it('is at least so much while open jobs run later than that', () => {
    const { safe } = toSafeDays(times(history, [10, 14]));
    expect(safe).toEqual({ days: 12, kept: 20, n: 22, atLeast: true });
  });

  it('is nothing with nine jobs, but the longest is told', () => {
    expect(toSafeDays(times(history.slice(0, 9)))).toEqual({ safe: null, longest: 3 });
  });
});

describe('how often days came true', () => {
  it('is told for any number of days', () => {
    expect(countWithin(times(history), 6)).toMatchObject({ part: 17, n: 20, value: 0.85 });
    expect(countWithin(times(history), 0)).toMatchObject({ part: 0, n: 20 });
    expect(countWithin(times([]), 5)).toMatchObject({ part: 0, n: 0, value: null });
  });

  it('counts open jobs that have taken longer already as missed, and others not at all', () => {
    expect(countWithin(times(history, [7, 6, 2]), 6)).toMatchObject({ part: 17, n: 21 });
  });
});
