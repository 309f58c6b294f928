import { describe, expect, test } from 'vitest';
import { daySchema } from '../../../shared/clock.ts';
import type { BrokenRhythm } from '../../../shared/features/rhythm/rhythm.schema.ts';
import type { CustomerId } from '../../../shared/ids.ts';
import { rhythmsTitle, seasonText, silentText, usualText } from './rhythm.logic.ts';

const day = (text: string) => daySchema.parse(text);
const broken: BrokenRhythm = {
  customerId: '019a0000-0000-7000-8000-000000000001' as CustomerId, // an id by its form
  customerName: 'Harbour Dental',
  phone: null,
  email: null,
  preferredChannel: null,
  styleNote: null,
  kind: 'purchase',
  by: 'interval',
  lastOn: day('2026-10-02'),
  days: 6,
  everyDays: 10,
  around: null,
  brokenFrom: day('2026-10-23'),
};

test('the title says how many have fallen silent', () => {
  expect(rhythmsTitle(2, 'en')).toBe('2 customers who came like clockwork have fallen silent');
  expect(rhythmsTitle(1, 'en')).toBe('1 customer who came like clockwork has fallen silent');
  expect(rhythmsTitle(0, 'en')).toBe('Nobody has broken their rhythm');
});

describe('what was usual', () => {
  test('is a gap, or a time of the year', () => {
    expect(usualText(broken, 'en')).toBe('Usually buys every 10 days');
    expect(usualText({ ...broken, everyDays: 1 }, 'en')).toBe('Usually buys every day');
    expect(usualText({ ...broken, kind: 'contact', by: 'season', around: day('2026-05-15') }, 'en')).toBe(
      'Usually gets in touch in mid May',
    );
  });

  test('is early, mid or late in its month', () => {
    expect(['2026-05-10', '2026-05-11', '2026-05-21'].map((on) => seasonText(day(on), 'en'))).toEqual([
      'early May',
      'mid May',
      'late May',
    ]);
  });
});

test('silence is counted from the last day they came', () => {
  const reader = { timeZone: 'UTC', locale: 'en', currency: 'EUR', now: Date.parse('2026-11-19T10:00:00Z') };
  expect(silentText(broken, reader)).toBe('silent for 48 days');
});
