import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { usualCalendar, workingMs } from '../../working-time.ts';
import { findRiskMoments, standingOf } from './risk.rules.ts';

const zone = 'Europe/Berlin';
const nineToFive = {
  ...usualCalendar,
  week: usualCalendar.week.map((spans) => spans.map(() => ({ from: 540, to: 1020 }))),
};
const working = (from: number, to: number): number => workingMs(from, to, nineToFive, zone);
/** A second: how close the moments are found. */
const second = 1000;

describe('the promised time', () => {
  it('turns amber at half and red at 85% of it, in working time', () => {
    const [from, to] = [Date.parse('2026-11-16T08:00Z'), Date.parse('2026-11-16T16:00Z')]; // a Monday in Berlin, 9:00 to 17:00
    const { amberAt, redAt, dueAt } = findRiskMoments(from, to, working);
    expect(Math.abs(amberAt - Date.parse('2026-11-16T12:00Z'))).toBeLessThanOrEqual(second);
    expect(Math.abs(redAt - Date.parse('2026-11-16T14:48Z'))).toBeLessThanOrEqual(second);
    expect(dueAt).toBe(to);
  });

  it('stands still over a weekend and a holiday', () => {
    const [friday, monday] = [Date.parse('2026-11-13T08:00Z'), Date.parse('2026-11-16T16:00Z')];
    const { amberAt } = findRiskMoments(friday, monday, working);
    expect(Math.abs(amberAt - Date.parse('2026-11-13T16:00Z'))).toBeLessThanOrEqual(second);
    const closed = { ...nineToFive, holidays: ['2026-11-16' as (typeof nineToFive.holidays)[number]] };
    const { redAt } = findRiskMoments(friday, monday, (from, to) => workingMs(from, to, closed, zone));
    expect(redAt).toBeLessThan(Date.parse('2026-11-13T16:00Z'));
  });

  it('goes by the clock where nobody works in it', () => {
    const [saturday, sunday] = [Date.parse('2026-11-14T08:00Z'), Date.parse('2026-11-15T08:00Z')];
    const { amberAt } = findRiskMoments(saturday, sunday, working);
    expect(Math.abs(amberAt - Date.parse('2026-11-14T20:00Z'))).toBeLessThanOrEqual(second);
  });

  it('never turns red before amber, nor after it is over, whatever the days and the clocks', () => {
    const start = Date.parse('2026-03-20T00:00Z');
    fc.assert(
      fc.property(fc.nat(30 * 86_400), fc.nat(20 * 86_400), (after, lasts) => {
        const from = start + after * second;
        const to = from + lasts * second;
        const { amberAt, redAt, dueAt } = findRiskMoments(from, to, working);
        expect(amberAt).toBeGreaterThanOrEqual(from);
        expect(redAt).toBeGreaterThanOrEqual(amberAt);
        expect(dueAt).toBeGreaterThanOrEqual(redAt);
      }),
      { numRuns: 60 },
    );
  });
});

describe('where a promise stands', () => {
  const open = {
    isDone: false,
    isCancelled: false,
    keptFirst: false,
    othersLate: false,
    amberAt: 50,
    redAt: 85,
    dueAt: 100,
  };

  it('goes from due over amber and red to late', () => {
    expect([49, 50, 85, 100].map((now) => standingOf(open, now))).toEqual([
      { state: 'due', risk: null },
      { state: 'at-risk', risk: 'amber' },
      { state: 'at-risk', risk: 'red' },
      { state: 'late', risk: null },
    ]);
  });

  it('is at risk from the start where others of its kind are late', () => {
    expect(standingOf({ ...open, othersLate: true }, 10)).toEqual({ state: 'at-risk', risk: 'others-late' });
  });

  it('is kept or broken once it is done, and out of the way once it is called off', () => {
    expect(standingOf({ ...open, isDone: true, keptFirst: true }, 200).state).toBe('kept');
    expect(standingOf({ ...open, isDone: true }, 200).state).toBe('broken');
    expect(standingOf({ ...open, isCancelled: true }, 200).state).toBe('cancelled');
  });
});
