import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, DAY_MS, dayOfWeek, daysBetween, daySchema, dayStart, instantSchema, isDay, toDay } from './clock.ts';

const day = (text: string) => daySchema.parse(text);
const ZONES = ['UTC', 'Europe/Berlin', 'America/Sao_Paulo', 'Asia/Kathmandu', 'Pacific/Auckland', 'America/St_Johns'];

describe('a day', () => {
  it.each(['2026-02-28', '2024-02-29', '0099-12-31', '9999-12-31'])('%s exists', (text) => {
    expect(isDay(text)).toBe(true);
  });

  it.each(['2026-02-29', '2026-02-30', '2026-13-01', '2026-00-10', '2026-1-5', '26-01-05', '2026-01-05T00:00', ''])(
    '"%s" is none',
    (text) => {
      expect(isDay(text)).toBe(false);
      expect(daySchema.safeParse(text).success).toBe(false);
    },
  );

  it('is moved and counted over leap years', () => {
    expect(addDays(day('2024-02-28'), 2)).toBe('2024-03-01');
    expect(addDays(day('2026-01-01'), -1)).toBe('2025-12-31');
    expect(daysBetween(day('2024-02-28'), day('2024-03-01'))).toBe(2);
    expect(daysBetween(day('2026-03-01'), day('2026-02-28'))).toBe(-1);
    expect(() => addDays(day('9999-12-31'), 1)).toThrow(RangeError);
  });

  it('knows its weekday, also before 1970: Monday is 1, Sunday 7', () => {
    expect(dayOfWeek(day('2026-05-04'))).toBe(1);
    expect(dayOfWeek(day('2026-05-10'))).toBe(7);
    expect(dayOfWeek(day('1969-12-31'))).toBe(3);
    expect(dayOfWeek(day('1969-12-21'))).toBe(7);
  });
});

describe('an instant', () => {
  it('is a whole number of milliseconds', () => {
    expect(instantSchema.safeParse(1.5).success).toBe(false);
    expect(instantSchema.safeParse(-1).success).toBe(true);
  });

  it('falls on the day that clocks on the wall show', () => {
    const at = Date.UTC(2026, 4, 4, 22, 30);
    expect(toDay(at, 'UTC')).toBe('2026-05-04');
    expect(toDay(at, 'Europe/Berlin')).toBe('2026-05-05');
    expect(toDay(at, 'America/New_York')).toBe('2026-05-04');
    expect(toDay(Date.UTC(2026, 0, 1, 9, 59), 'Pacific/Kiritimati')).toBe('2026-01-01');
    expect(toDay(Date.UTC(2026, 0, 1, 10), 'Pacific/Kiritimati')).toBe('2026-01-02');
  });

  it('is refused when it is no number or the zone is unknown', () => {
    expect(() => toDay(NaN, 'UTC')).toThrow(RangeError);
    expect(() => toDay(0, 'Atlantis/Capital')).toThrow(RangeError);
  });
});

describe('the start of a day', () => {
  const startsAt = (text: string, zone: string) => new Date(dayStart(day(text), zone)).toISOString();

  it('follows summer time', () => {
    expect(startsAt('2026-03-29', 'Europe/Berlin')).toBe('2026-03-28T23:00:00.000Z');
    expect(startsAt('2026-03-30', 'Europe/Berlin')).toBe('2026-03-29T22:00:00.000Z');
  });

  it('is the moment of the change where clocks skip midnight', () => {
    expect(startsAt('2018-11-04', 'America/Sao_Paulo')).toBe('2018-11-04T03:00:00.000Z');
  });

  it('is the later midnight where clocks go back to the day before', () => {
    // Newfoundland, 2006-10-29: at 00:01 the clocks went back to 23:01 of the day before.
    expect(startsAt('2006-10-29', 'America/St_Johns')).toBe('2006-10-29T03:30:00.000Z');
  });

  it('is the first midnight where clocks go back to midnight itself', () => {
    // Cuba, 2025-11-02: at 01:00 the clocks went back to 00:00.
    expect(startsAt('2025-11-02', 'America/Havana')).toBe('2025-11-02T04:00:00.000Z');
  });

  it('of a day that a zone skipped is the start of the next, so that nothing falls on it', () => {
    // Samoa went from 29 to 31 December 2011.
    expect(startsAt('2011-12-30', 'Pacific/Apia')).toBe('2011-12-30T10:00:00.000Z');
    expect(startsAt('2011-12-31', 'Pacific/Apia')).toBe('2011-12-30T10:00:00.000Z');
    expect(toDay(Date.UTC(2011, 11, 30, 9, 59), 'Pacific/Apia')).toBe('2011-12-29');
    expect(toDay(Date.UTC(2011, 11, 30, 10), 'Pacific/Apia')).toBe('2011-12-31');
  });

  it('and toDay agree: an instant falls on a day from its start until the start of the next', () => {
    const instants = fc.integer({ min: Date.UTC(1950, 0, 1), max: Date.UTC(2060, 0, 1) });
    fc.assert(
      fc.property(instants, fc.constantFrom(...ZONES), (at, zone) => {
        const found = toDay(at, zone);
        expect(dayStart(found, zone)).toBeLessThanOrEqual(at);
        expect(dayStart(addDays(found, 1), zone)).toBeGreaterThan(at);
      }),
    );
  });

  it('agrees with the calendar of the zone itself on every half-hour of years with odd changes', () => {
    for (const [zone, year] of [
      ['Europe/Berlin', 2026],
      ['America/Sao_Paulo', 2018],
      ['Australia/Lord_Howe', 2025],
      ['Africa/Casablanca', 2025],
      ['Asia/Beirut', 2024],
      ['America/Havana', 2025],
    ] as const) {
      const calendar = new Intl.DateTimeFormat('sv-SE', { timeZone: zone });
      expect(toDay(Date.UTC(year, 6, 1), zone)).toBe(calendar.format(Date.UTC(year, 6, 1)));
      for (let at = Date.UTC(year, 0, 1); at < Date.UTC(year + 1, 0, 1); at += DAY_MS / 48) {
        // Compared first: 105,000 calls of expect would take seconds.
        if (toDay(at, zone) !== calendar.format(at))
          expect(`${toDay(at, zone)} ${at}`).toBe(`${calendar.format(at)} ${at}`);
      }
    }
  });
});
