import { describe, expect, test } from 'vitest';
import { addDays, daySchema } from '../../clock.ts';
import { cadenceOf, toGap } from './gap.rules.ts';

const day = (text: string) => daySchema.parse(text);
const today = day('2026-11-19');
const since = day('2020-01-01');

describe('how often a customer is called', () => {
  const cadences = [
    { who: 'class:vip', days: 14 },
    { who: 'class:quiet', days: null },
    { who: 'prospects', days: 60 },
  ];

  test('their class decides, whatever its case', () => {
    expect(cadenceOf({ status: 'active', class: ' VIP' }, cadences)).toBe(14);
    expect(cadenceOf({ status: 'prospect', class: 'vip' }, cadences)).toBe(14);
    expect(cadenceOf({ status: 'active', class: 'Quiet' }, cadences)).toBeNull();
  });

  test('else what they are; customers every 30 days, prospects every 90 unless the owner says otherwise', () => {
    expect(cadenceOf({ status: 'active', class: 'small' }, cadences)).toBe(30);
    expect(cadenceOf({ status: 'prospect', class: null }, cadences)).toBe(60);
    expect(cadenceOf({ status: 'prospect', class: null }, [])).toBe(90);
  });
});

describe('the gap since the last contact', () => {
  test.each([
    [0, 'good'],
    [29, 'good'],
    [30, 'watch'],
    [44, 'watch'],
    [45, 'bad'],
    [400, 'bad'],
  ])('after %i of 30 days it is %s', (days, tone) => {
    const gap = toGap({ lastOn: addDays(today, -days), sinceOn: since, snoozedUntil: null }, 30, today);
    expect(gap).toMatchObject({ waitDays: days, tone, dueOn: addDays(today, 30 - days) });
  });

  test('runs from the day they came where nobody ever spoke with them', () => {
    const gap = toGap({ lastOn: null, sinceOn: addDays(today, -31), snoozedUntil: null }, 30, today);
    expect(gap).toMatchObject({ lastOn: null, waitDays: 31, tone: 'watch' });
  });

  test('waits while it is snoozed, and is as long as it is after that', () => {
    const contacts = { lastOn: addDays(today, -50), sinceOn: since };
    expect(toGap({ ...contacts, snoozedUntil: addDays(today, 4) }, 30, today)).toMatchObject({
      tone: 'good',
      dueOn: addDays(today, 4),
      waitDays: 50,
    });
    expect(toGap({ ...contacts, snoozedUntil: today }, 30, today)).toMatchObject({ tone: 'bad', snoozedUntil: null });
  });

  test('is never over for who is not called by rule', () => {
    const gap = toGap({ lastOn: day('2020-01-01'), sinceOn: since, snoozedUntil: null }, null, today);
    expect(gap).toMatchObject({ tone: 'good', dueOn: null });
  });
});
