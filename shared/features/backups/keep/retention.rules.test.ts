import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, DAY_MS, dayStart, type Day } from '../../../clock.ts';
import { kept, listOutdated, undoableMs, type KeptBackup } from './retention.rules.ts';

const timeZone = 'Europe/Berlin';
const hourMs = DAY_MS / 24;
const noon = Date.UTC(2026, 10, 19, 11);

/** Makes backups one after another as the app does: each time one is made, the outdated ones go. */
function keepMaking(times: readonly number[], why: (at: number) => KeptBackup['why'] = () => 'hourly'): KeptBackup[] {
  let backups: KeptBackup[] = [];
  for (const madeAt of times) {
    const number = Math.max(0, ...backups.map((backup) => backup.number)) + 1;
    backups.push({ number, madeAt, why: why(madeAt) });
    const going = new Set(listOutdated(backups, { at: madeAt, timeZone }));
    backups = backups.filter((backup) => !going.has(backup));
  }
  return backups;
}

test('after two years of working hours 3 of today stay, 7 days, 4 weeks and 12 months', () => {
  const days = Array.from({ length: 730 }, (_, day) => dayStart(addDays('2024-11-19' as Day, day), timeZone)); // a day of the calendar
  const backups = keepMaking(days.flatMap((start) => [9, 10, 11, 12].map((hour) => start + hour * hourMs)));
  const told = backups.map(({ madeAt }) => new Date(madeAt).toISOString().slice(0, 13));
  expect(told).toEqual([
    ...['2025-12-31', '2026-01-31', '2026-02-28'].map((day) => `${day}T11`),
    // Clocks are an hour ahead in summer.
    ...['2026-03-31', '2026-04-30', '2026-05-31', '2026-06-30', '2026-07-31', '2026-08-31', '2026-09-30'].map(
      (day) => `${day}T10`,
    ),
    ...['2026-10-31', '2026-11-01', '2026-11-08'].map((day) => `${day}T11`),
    ...['2026-11-12', '2026-11-13', '2026-11-14', '2026-11-15', '2026-11-16', '2026-11-17'].map((day) => `${day}T11`),
    '2026-11-18T09',
    '2026-11-18T10',
    '2026-11-18T11',
  ]);
  expect(backups.length).toBeLessThanOrEqual(kept.newest + kept.days + kept.weeks + kept.months);
});

const jumpingTimes = fc.array(
  fc.oneof(
    fc.integer({ min: 0, max: 40 * 24 }).map((hours) => noon + hours * hourMs),
    fc.constant(Date.UTC(2099, 0, 1)),
    fc.constant(Date.UTC(1970, 0, 1)),
    fc.integer({ min: 0, max: 4_000_000_000_000 }),
  ),
  { minLength: 1, maxLength: 80 },
);

test('whatever the clock says, the newest three stay, and never more than the rule allows', () => {
  fc.assert(
    fc.property(jumpingTimes, (times) => {
      const backups = keepMaking(times);
      const newest = Math.max(...backups.map(({ number }) => number));
      expect(backups.map(({ number }) => number)).toEqual(
        expect.arrayContaining([newest, newest - 1, newest - 2].filter((number) => number > 0)),
      );
      expect(backups.length).toBeLessThanOrEqual(kept.newest + kept.days + kept.weeks + kept.months);
    }),
  );
});

test('a clock that jumps to 2099 or back for a while takes none of the good days away', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(Date.UTC(2099, 0, 1), Date.UTC(1999, 0, 1)),
      fc.integer({ min: 1, max: 30 }),
      (wrong, times) => {
        const week = Array.from({ length: 5 }, (_, day) => noon + day * DAY_MS);
        const backups = keepMaking([...week, ...Array.from({ length: times }, (_, no) => wrong + no * 1000)]);
        expect(backups.map(({ madeAt }) => madeAt)).toEqual(expect.arrayContaining(week));
      },
    ),
  );
});

test('what was there before a restore stays 30 days, whatever is made after it', () => {
  const restoredAt = noon;
  const after = Array.from({ length: 29 * 8 }, (_, no) => noon + (no + 1) * 3 * hourMs);
  const why = (at: number) => (at === restoredAt ? 'before-restore' : 'hourly');
  expect(keepMaking([restoredAt, ...after], why).map(({ madeAt }) => madeAt)).toContain(restoredAt);
  // The next month's own backup stands for it from then on.
  const later = Array.from({ length: 60 }, (_, day) => noon + undoableMs + day * DAY_MS);
  expect(keepMaking([restoredAt, ...after, ...later], why).map(({ madeAt }) => madeAt)).not.toContain(restoredAt);
});

test('a clock that jumps to 2099 does not end the 30 days of a restore', () => {
  const why = (at: number) => (at === noon ? 'before-restore' : 'hourly');
  const jumped = Array.from({ length: 100 }, (_, no) => Date.UTC(2099, 0, 1) + no * 60_000);
  const back = Array.from({ length: 20 }, (_, no) => noon + (no + 1) * hourMs);
  expect(keepMaking([noon, ...jumped, ...back], why).map(({ madeAt }) => madeAt)).toContain(noon);
});
