import { describe, expect, it } from 'vitest';
import { daySchema } from '../../../shared/clock.ts';
import type { WeekCall } from '../../../shared/features/touch/touch.schema.ts';
import { gapText, occasionText, whyText } from './call-why.ts';

const day = (text: string) => daySchema.parse(text);
const reader = { timeZone: 'UTC', locale: 'en-GB', currency: 'EUR', now: Date.parse('2026-11-19T10:00:00Z') };

const gap = (more: Partial<WeekCall['gap']> = {}): WeekCall['gap'] => ({
  lastOn: day('2026-10-05'),
  waitDays: 45,
  cadenceDays: 30,
  dueOn: day('2026-11-04'),
  tone: 'watch',
  snoozedUntil: null,
  ...more,
});
const call = { reasons: [], tasks: [], occasion: null, rhythm: null, gap: gap() };

describe('why somebody is called', () => {
  it('is how long ago we were in touch, against what is usual', () => {
    expect(whyText({ ...call, reasons: ['gap'] }, reader)).toBe('45 days since we were in touch, usually 30');
    expect(gapText({ gap: gap({ cadenceDays: null, waitDays: 1 }) })).toBe('1 day since we were in touch');
    expect(gapText({ gap: gap({ lastOn: null }) })).toBe('no contact on record, usually every 30 days');
    expect(gapText({ gap: gap({ lastOn: null, cadenceDays: null }) })).toBe('no contact on record');
  });

  it('is the silence that is not like them', () => {
    const rhythm = {
      kind: 'purchase',
      by: 'interval',
      lastOn: day('2026-09-03'),
      everyDays: 42,
      around: null,
    } as const;
    expect(whyText({ ...call, reasons: ['rhythm', 'gap'], rhythm }, reader)).toBe(
      'Usually buys every 6 weeks, silent for 11 weeks · 45 days since we were in touch, usually 30',
    );
  });

  it('is a day of their own', () => {
    expect(occasionText({ years: 10, name: '', on: day('2026-11-21') }, reader)).toBe(
      '10 years a customer on Sat 21 Nov',
    );
    expect(occasionText({ years: null, name: 'Birthday', on: day('2026-11-20') }, reader)).toBe('Birthday tomorrow');
  });

  it('begins with what was promised, and ends with the last contact where the gap is no reason', () => {
    const recent = gap({ lastOn: day('2026-11-18'), waitDays: 1 });
    expect(whyText({ ...call, reasons: ['call-back', 'unhappy'], gap: recent }, reader)).toBe(
      'Asked to be called back · left unhappy and not answered · in touch yesterday',
    );
    const longer = gap({ lastOn: day('2026-11-07'), waitDays: 12 });
    expect(whyText({ ...call, reasons: ['call-back'], gap: longer }, reader)).toBe(
      'Asked to be called back · in touch 12 days ago',
    );
  });
});
