import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, DAY_MS, dayOfWeek, daysBetween, daySchema, dayStart, type Day } from './clock.ts';
import {
  addWorkingDays,
  countWorkingDays,
  isWorkingDay,
  usualCalendar,
  workingMs,
  type WorkedSpan,
  type WorkingCalendar,
} from './working-time.ts';

const day = (text: string): Day => daySchema.parse(text);
const HOUR_MS = 3_600_000;
const hours = (from: number, to: number): WorkedSpan => ({ from: from * 60, to: to * 60 });
const everyDay = (...spans: readonly WorkedSpan[]): WorkingCalendar => ({
  week: Array.from({ length: 7 }, () => spans),
  holidays: [],
});

const days = fc.integer({ min: 0, max: 900 }).map((number) => addDays(day('2025-06-01'), number));
const spans = fc.constantFrom<readonly WorkedSpan[]>([], [hours(8, 17)], [hours(8, 12), hours(13, 17)], [hours(0, 24)]);
const calendars: fc.Arbitrary<WorkingCalendar> = fc.record({
  week: fc.array(spans, { minLength: 7, maxLength: 7 }).filter((week) => week.some((one) => one.length > 0)),
  holidays: fc.uniqueArray(days, { maxLength: 12 }),
});

/** Every day after the first up to the last, looked at one by one. */
const listWorked = (from: Day, to: Day, calendar: WorkingCalendar): Day[] =>
  Array.from({ length: daysBetween(from, to) }, (_, index) => addDays(from, index + 1)).filter((one) =>
    isWorkingDay(one, calendar),
  );

describe('working days', () => {
  it('leave weekends out: a Friday and the Monday after it are one apart', () => {
    expect(countWorkingDays(day('2026-05-08'), day('2026-05-11'), usualCalendar)).toBe(1);
    expect(countWorkingDays(day('2026-05-08'), day('2026-05-10'), usualCalendar)).toBe(0);
    expect(addWorkingDays(day('2026-05-08'), 1, usualCalendar)).toBe('2026-05-11');
  });

  it('leave holidays out, but a holiday on a free day takes nothing away', () => {
    const calendar = { ...usualCalendar, holidays: [day('2026-12-25'), day('2026-12-26')] };
    expect(countWorkingDays(day('2026-12-24'), day('2026-12-28'), calendar)).toBe(1);
    expect(addWorkingDays(day('2026-12-24'), 1, calendar)).toBe('2026-12-28');
    expect(isWorkingDay(day('2026-12-25'), calendar)).toBe(false);
  });

  it('are none on the day itself, worked or not', () => {
    expect(countWorkingDays(day('2026-05-08'), day('2026-05-08'), usualCalendar)).toBe(0);
    expect(addWorkingDays(day('2026-05-09'), 0, usualCalendar)).toBe('2026-05-09');
  });

  it('count the days one would count one by one', () => {
    fc.assert(
      fc.property(days, days, calendars, (one, other, calendar) => {
        const [from, to] = one <= other ? [one, other] : [other, one];
        const worked = listWorked(from, to, calendar).length;
        expect(countWorkingDays(from, to, calendar)).toBe(worked);
        // + 0 makes one zero of the two that JavaScript has.
        expect(countWorkingDays(to, from, calendar) + 0).toBe(-worked + 0);
      }),
    );
  });

  it('add up over adjoining stretches, in whatever order they are gone', () => {
    fc.assert(
      fc.property(days, days, days, calendars, (a, b, c, calendar) => {
        const detour = countWorkingDays(a, b, calendar) + countWorkingDays(b, c, calendar);
        expect(detour + 0).toBe(countWorkingDays(a, c, calendar) + 0);
      }),
    );
  });

  it('lead to the first day on which that many have been worked', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 60 }), calendars, (from, count, calendar) => {
        const reached = addWorkingDays(from, count, calendar);
        expect(countWorkingDays(from, reached, calendar)).toBe(count);
        expect(isWorkingDay(reached, calendar)).toBe(true);
      }),
    );
  });

  it('can not be counted off in a week without worked hours, nor in parts of days', () => {
    const never = everyDay();
    expect(() => addWorkingDays(day('2026-05-08'), 1, never)).toThrow(RangeError);
    expect(countWorkingDays(day('2026-05-08'), day('2026-06-08'), never)).toBe(0);
    for (const count of [-1, 0.5, NaN])
      expect(() => addWorkingDays(day('2026-05-08'), count, usualCalendar)).toThrow(RangeError);
  });
});

describe('working time', () => {
  const at = (text: string, clock: string, zone = 'UTC'): number => {
    const [hour = 0, minute = 0] = clock.split(':').map(Number);
    return dayStart(day(text), zone) + hour * HOUR_MS + minute * 60_000;
  };

  it('is what the shop was open: Friday at four to Monday at nine is two hours', () => {
    expect(workingMs(at('2026-05-08', '16:00'), at('2026-05-11', '09:00'), usualCalendar, 'UTC')).toBe(2 * HOUR_MS);
  });

  it('leaves the break at noon and the evening out', () => {
    const calendar = everyDay(hours(8, 12), hours(13, 17));
    expect(workingMs(at('2026-05-08', '11:30'), at('2026-05-08', '13:30'), calendar, 'UTC')).toBe(HOUR_MS);
    expect(workingMs(at('2026-05-08', '17:30'), at('2026-05-09', '07:30'), calendar, 'UTC')).toBe(0);
  });

  it('stands still on holidays', () => {
    const calendar = { ...usualCalendar, holidays: [day('2026-05-11')] };
    expect(workingMs(at('2026-05-08', '16:00'), at('2026-05-12', '09:00'), calendar, 'UTC')).toBe(2 * HOUR_MS);
  });

  it('is an hour shorter or longer where clocks change within working hours', () => {
    const nights = everyDay(hours(0, 24));
    const night = (text: string, zone: string): number =>
      workingMs(dayStart(day(text), zone), dayStart(addDays(day(text), 1), zone), nights, zone) / HOUR_MS;
    expect(night('2026-03-29', 'Europe/Berlin')).toBe(23);
    expect(night('2026-10-25', 'Europe/Berlin')).toBe(25);
    expect(night('2026-11-01', 'America/St_Johns')).toBe(25);
    expect(night('2026-04-05', 'Australia/Lord_Howe')).toBe(24.5);
  });

  it('keeps office hours the same length on the day clocks change, for offices that open after it', () => {
    for (const text of ['2026-03-29', '2026-10-25']) {
      const midnight = dayStart(day(text), 'Europe/Berlin');
      const next = dayStart(addDays(day(text), 1), 'Europe/Berlin');
      expect(workingMs(midnight, next, everyDay(hours(8, 17)), 'Europe/Berlin')).toBe(9 * HOUR_MS);
    }
  });

  const zones = [
    'UTC',
    'Europe/Berlin',
    'America/St_Johns',
    'America/Sao_Paulo',
    'Asia/Kathmandu',
    'Australia/Lord_Howe',
  ];

  it('is what the clocks on the wall say, quarter of an hour by quarter of an hour, in every zone', () => {
    const wholeHours = fc
      .uniqueArray(fc.integer({ min: 0, max: 24 }), { minLength: 2, maxLength: 4 })
      .map((some) => some.toSorted((one, other) => one - other))
      .map(([a = 0, b = 24, c, d]) => (d === undefined ? [hours(a, b)] : [hours(a, b), hours(c ?? b, d)]));
    const weeks = fc.array(fc.oneof(wholeHours, fc.constant([])), { minLength: 7, maxLength: 7 });
    // Around the days on which clocks change in these zones, and any other.
    const firstDays = fc.oneof(
      fc.constantFrom('2026-03-28', '2026-10-24', '2026-03-07', '2026-10-31', '2018-11-03', '2026-04-04', '2026-10-03'),
      days,
    );
    const quarter = HOUR_MS / 4;
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        firstDays,
        fc.integer({ min: 0, max: 96 }),
        fc.integer({ min: 0, max: 200 }),
        weeks,
        (zone, first, begin, length, week) => {
          const calendar: WorkingCalendar = { week, holidays: [addDays(day(first), 2)] };
          const from = dayStart(day(first), zone) + begin * quarter;
          const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
          let worked = 0;
          for (let now = from; now < from + length * quarter; now += quarter) {
            const [shown = '', time = ''] = clock.format(now).split(' ');
            const [hour = 0, minute = 0] = time.split(':').map(Number);
            const isWorked = (week[dayOfWeek(day(shown)) - 1] ?? []).some(
              (span) => span.from <= hour * 60 + minute && hour * 60 + minute < span.to,
            );
            if (isWorked && !calendar.holidays.includes(day(shown))) worked += quarter;
          }
          expect(workingMs(from, from + length * quarter, calendar, zone)).toBe(worked);
        },
      ),
    );
  });

  it('adds up over adjoining stretches, and is negative where the end lies before the beginning', () => {
    const instants = fc.integer({ min: Date.UTC(2026, 1, 1), max: Date.UTC(2026, 10, 30) });
    fc.assert(
      fc.property(instants, instants, instants, calendars, fc.constantFrom(...zones), (a, b, c, calendar, zone) => {
        const whole = workingMs(a, c, calendar, zone);
        expect(workingMs(a, b, calendar, zone) + workingMs(b, c, calendar, zone)).toBeCloseTo(whole, 3);
        expect(Math.abs(whole)).toBeLessThanOrEqual(Math.abs(c - a));
      }),
      { numRuns: 60 },
    );
  });

  it('is all of the time where work never ends', () => {
    expect(workingMs(0, 3 * DAY_MS, everyDay(hours(0, 24)), 'UTC')).toBe(3 * DAY_MS);
  });
});
