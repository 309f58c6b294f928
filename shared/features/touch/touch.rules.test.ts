import { describe, expect, test } from 'vitest';
import { daySchema } from '../../clock.ts';
import { customerIdSchema, entryIdSchema } from '../../ids.ts';
import { assertSnooze, assertTouch, isRealContact, weekEnd } from './touch.rules.ts';
import type { TouchFields } from './touch.schema.ts';

const day = (text: string) => daySchema.parse(text);
const now = Date.parse('2026-11-19T10:00:00Z');
const touch = (more: Partial<TouchFields> = {}): TouchFields => ({
  customerId: customerIdSchema.parse('019a0000-0000-7000-8000-000000000001'),
  entryId: null,
  kind: 'call',
  outcome: 'reached',
  needed: 'no',
  note: '',
  touchedAt: now,
  ...more,
});

describe('a touch', () => {
  test('is with somebody, and has been', () => {
    expect(() => assertTouch(touch(), now)).not.toThrow();
    expect(() => assertTouch(touch({ customerId: null }), now)).toThrow('Choose whom');
    expect(() => assertTouch(touch({ touchedAt: now + 3_600_000 }), now)).toThrow('once it has been');
  });

  test('that reached nobody was a call or a visit, and asked nothing', () => {
    expect(() => assertTouch(touch({ outcome: 'voicemail', needed: 'not-asked' }), now)).not.toThrow();
    expect(() => assertTouch(touch({ outcome: 'voicemail', needed: 'yes' }), now)).toThrow('nobody could be asked');
    expect(() => assertTouch(touch({ kind: 'mail', outcome: 'no-answer', needed: 'not-asked' }), now)).toThrow(
      'call or a visit',
    );
  });

  test('of nobody known is a try at a call-back, without a note', () => {
    const entryId = entryIdSchema.parse('019a0000-0000-7000-8000-000000000002');
    expect(() => assertTouch(touch({ customerId: null, entryId }), now)).not.toThrow();
    expect(() => assertTouch(touch({ customerId: null, entryId, note: 'Her sister' }), now)).toThrow(
      'Name the customer',
    );
  });

  test('is a real contact where people talked', () => {
    const real = (kind: TouchFields['kind'], outcome: TouchFields['outcome'] = 'reached') =>
      isRealContact({ kind, outcome });
    expect([real('call'), real('visit'), real('meeting')]).toEqual([true, true, true]);
    expect([real('mail'), real('message'), real('note')]).toEqual([false, false, false]);
    expect([real('call', 'voicemail'), real('call', 'no-answer')]).toEqual([false, false]);
  });
});

test('a week ends on its Sunday', () => {
  expect(weekEnd(day('2026-11-19'))).toBe('2026-11-22');
  expect(weekEnd(day('2026-11-22'))).toBe('2026-11-22');
  expect(weekEnd(day('2026-11-23'))).toBe('2026-11-29');
});

test('a call is put off to a day to come, within a year', () => {
  const today = day('2026-11-19');
  expect(() => assertSnooze(day('2026-11-20'), today)).not.toThrow();
  expect(() => assertSnooze(today, today)).toThrow('after today');
  expect(() => assertSnooze(day('2028-01-01'), today)).toThrow('At most a year');
});
