import { describe, expect, test } from 'vitest';
import { businessKinds } from '../../../shared/features/business/business.schema.ts';
import { emptySetUp, kindName, setUpSchema } from './first-run.logic.ts';

const filled = {
  ...emptySetUp({ locale: 'en-GB', timeZone: 'Europe/London' }),
  name: 'Northline Internet',
  ownerName: 'Sam',
  pin: '246813',
  pinAgain: '246813',
};

describe('what first run begins with', () => {
  test('takes currency and time zone from the computer and January as the start of the year', () => {
    expect(emptySetUp({ locale: 'en-GB', timeZone: 'Europe/London' })).toMatchObject({
      currency: 'GBP',
      timeZone: 'Europe/London',
      yearStartsInMonth: 1,
    });
  });

  test('names each kind of business', () => {
    expect(new Set(businessKinds.map(kindName)).size).toBe(businessKinds.length);
  });
});

describe('what first run accepts', () => {
  test('is a filled form', () => {
    expect(setUpSchema.safeParse(filled).success).toBe(true);
  });

  test('is not a short owner PIN, nor two that differ', () => {
    expect(setUpSchema.safeParse({ ...filled, pin: '1234', pinAgain: '1234' }).success).toBe(false);
    const differing = setUpSchema.safeParse({ ...filled, pinAgain: '246814' });
    expect(differing.error?.issues.map(({ path, message }) => [path, message])).toEqual([
      [['pinAgain'], 'The two PINs are not the same.'],
    ]);
  });
});
