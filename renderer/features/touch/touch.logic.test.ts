import { describe, expect, it } from 'vitest';
import { daySchema } from '../../../shared/clock.ts';
import type { WeekCall } from '../../../shared/features/touch/touch.schema.ts';
import {
  callBacksTitle,
  callMark,
  callsTitle,
  narrowedText,
  nextChosen,
  occasionsTitle,
  playbooksTitle,
} from './touch.logic.ts';

const day = (text: string) => daySchema.parse(text);
const reader = { timeZone: 'UTC', locale: 'en-GB', currency: 'EUR', now: Date.parse('2026-11-19T10:00:00Z') };

describe('the title', () => {
  it('says how many are to be called, and how long the longest has waited', () => {
    expect(callsTitle({ count: 8, longestWaitDays: 61 }, 'en')).toBe(
      'Eight people to call this week; the longest wait is 61 days',
    );
    expect(callsTitle({ count: 2, longestWaitDays: 0 }, 'en')).toBe('Two people to call this week');
    expect(callsTitle({ count: 1, longestWaitDays: null }, 'en')).toBe('One person to call this week');
    expect(callsTitle({ count: 0, longestWaitDays: null }, 'en')).toBe('Nobody is waiting for your call');
  });

  it('says which steps of playbooks are due, and which are late', () => {
    const title = (due: number, late: number, running = 3): string => playbooksTitle({ due, late, running }, 'en');
    expect(title(3, 1)).toBe('Three steps are due, one of them late');
    expect(title(2, 0)).toBe('Two steps are due');
    expect(title(2, 2)).toBe('Two steps are due, all late');
    expect(title(1, 1)).toBe('One step is due, and late');
    expect(title(0, 0)).toBe('Nothing is due; three playbooks are running');
    expect(title(0, 0, 0)).toBe('No playbook is running');
  });

  it('says when the first occasion is, though round years stand before it in the list', () => {
    const items = [{ on: day('2026-12-01') }, { on: day('2026-11-20') }];
    expect(occasionsTitle(items, reader)).toBe('Two occasions ahead, the first tomorrow');
    expect(occasionsTitle(items.slice(0, 1), reader)).toBe('One occasion ahead, on Tue 1 Dec');
    expect(occasionsTitle([], reader)).toBe('No occasion in the next 30 days');
  });

  it('says how many wait for a call back', () => {
    expect([0, 1, 2].map((count) => callBacksTitle(count, 'en'))).toEqual([
      'Nobody waits for a call back',
      'One person waits for a call back',
      'Two people wait for a call back',
    ]);
  });
});

describe('the mark before a call', () => {
  const gap: WeekCall['gap'] = {
    lastOn: day('2026-10-05'),
    waitDays: 45,
    cadenceDays: 30,
    dueOn: day('2026-11-04'),
    tone: 'bad',
    snoozedUntil: null,
  };

  it('is the most pressing of the reasons', () => {
    const mark = (...reasons: WeekCall['reasons']) => callMark({ reasons, gap });
    expect(mark('call-back', 'unhappy')).toEqual({ text: 'call back', tone: 'bad' });
    expect(mark('unhappy', 'gap')).toEqual({ text: 'unhappy', tone: 'bad' });
    expect(mark('rhythm', 'gap')).toEqual({ text: 'silent', tone: 'watch' });
    expect(mark('gap')).toEqual({ text: '45 days', tone: 'bad' });
    expect(mark('task')).toEqual({ text: 'playbook', tone: 'neutral' });
    expect(mark('occasion')).toEqual({ text: 'occasion', tone: 'neutral' });
  });

  it('is no praise where the gap is not over yet, and says where nobody ever spoke with them', () => {
    expect(callMark({ reasons: ['gap'], gap: { ...gap, waitDays: 1, tone: 'good' } })).toEqual({
      text: '1 day',
      tone: 'neutral',
    });
    expect(callMark({ reasons: ['gap'], gap: { ...gap, lastOn: null } }).text).toBe('never');
  });
});

describe('the chosen call', () => {
  const items = [{ customerId: 'a' }, { customerId: 'b' }, { customerId: 'c' }];

  it('is the first, until somebody moves', () => {
    expect(nextChosen(items, null)).toBe(0);
    expect(nextChosen([], null)).toBe(-1);
  });

  it('stays the same one where it moved, and is the one that took its place where it was logged', () => {
    expect(nextChosen(items, { id: 'c', at: 1 })).toBe(2);
    expect(nextChosen(items, { id: 'logged', at: 1 })).toBe(1);
    expect(nextChosen(items, { id: 'logged', at: 3 })).toBe(2);
  });
});

describe('what the list is narrowed to', () => {
  it('is told in the words of the figure that led here', () => {
    const filter = { kind: 'call', asked: true, from: day('2026-10-01'), to: day('2026-11-19') } as const;
    expect(narrowedText(filter, reader)).toBe(
      'Only calls in which they were asked whether they need something from Thu 1 Oct up to today.',
    );
    expect(narrowedText({}, reader)).toBeNull();
  });
});
