import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, clockTime, toDay, type Day } from '../../clock.ts';
import { endOf, isMet, judgeDone, minuteOf } from './due.rules.ts';

// Days of these tests are days.
const day = (text: string): Day => text as Day;
const due = (on: string, to: number | null = null) => ({ on: day(on), to });
const done = (on: string, minute: number | null = null) => ({ on: day(on), minute });

describe('a date that was promised', () => {
  it('is met on the day or before, and a window until its end', () => {
    expect(isMet(due('2026-11-11'), done('2026-11-11'))).toBe(true);
    expect(isMet(due('2026-11-11'), done('2026-11-12'))).toBe(false);
    expect(isMet(due('2026-11-11', 720), done('2026-11-11', 720))).toBe(true);
    expect(isMet(due('2026-11-11', 720), done('2026-11-11', 721))).toBe(false);
    expect(isMet(due('2026-11-11', 720), done('2026-11-11'))).toBe(true);
    expect(isMet(due('2026-11-11', 720), done('2026-11-10', 1200))).toBe(true);
  });

  it('is over at the end of its window or of its day, also on days when clocks change', () => {
    expect(endOf(due('2026-11-11', 720), 'UTC')).toBe(Date.UTC(2026, 10, 11, 12));
    expect(endOf(due('2026-11-11'), 'UTC')).toBe(Date.UTC(2026, 10, 12));
    // Sunday 25 October 2026 has 25 hours in Berlin.
    expect(endOf(due('2026-10-25', 720), 'Europe/Berlin')).toBe(Date.UTC(2026, 9, 25, 11));
    expect(endOf(due('2026-10-25'), 'Europe/Berlin')).toBe(Date.UTC(2026, 9, 25, 23));
  });
});

describe('the judgement of what was done', () => {
  it('needed Friday, promised Wednesday, done Thursday: broken, and self-inflicted', () => {
    const promise = { first: due('2026-11-11'), last: due('2026-11-11'), needByOn: day('2026-11-13') };
    expect(judgeDone(promise, done('2026-11-12'))).toEqual({ keptFirst: false, keptLast: false, selfInflicted: true });
    expect(judgeDone(promise, done('2026-11-14')).selfInflicted).toBe(false);
    expect(judgeDone({ ...promise, needByOn: null }, done('2026-11-12')).selfInflicted).toBe(false);
    expect(judgeDone(promise, done('2026-11-11'))).toMatchObject({ keptFirst: true, selfInflicted: false });
  });

  it('never calls a kept promise self-inflicted, and a later date never makes it worse', () => {
    const anyDay = fc.integer({ min: 0, max: 40 }).map((days) => addDays(day('2026-03-10'), days));
    const anyMinute = fc.option(fc.integer({ min: 0, max: 1440 }), { nil: null });
    const anyDue = fc.record({ on: anyDay, to: anyMinute });
    fc.assert(
      fc.property(
        anyDue,
        fc.nat(20),
        fc.record({ on: anyDay, minute: anyMinute }),
        anyDay,
        (first, later, when, needByOn) => {
          const last = { ...first, on: addDays(first.on, later) };
          const judged = judgeDone({ first, last, needByOn }, when);
          if (judged.keptFirst) expect(judged).toMatchObject({ keptLast: true, selfInflicted: false });
          if (judged.selfInflicted) expect(when.on <= needByOn).toBe(true);
        },
      ),
    );
  });
});

describe('the minute of a day', () => {
  it('is the one clocks show, through a change of clocks too', () => {
    expect(minuteOf(day('2026-11-11'), Date.UTC(2026, 10, 11, 9, 30, 59), 'UTC')).toBe(570);
    const zones = fc.constantFrom('UTC', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe');
    const days = fc.integer({ min: 0, max: 364 }).map((days) => addDays(day('2026-01-01'), days));
    fc.assert(
      fc.property(zones, days, fc.integer({ min: 0, max: 1439 }), (zone, on, minute) => {
        const moment = clockTime(on, minute, zone);
        expect(toDay(moment, zone)).toBe(on);
        // A minute that clocks jump over or show twice shares its moment with another.
        expect(clockTime(on, minuteOf(on, moment, zone), zone)).toBe(moment);
      }),
    );
  });
});
