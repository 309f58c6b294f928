import { describe, expect, test } from 'vitest';
import type { YoursItem } from '../../parts/yours/yours-item.ts';
import type { Reader } from '../../ui/format.ts';
import { todayPurpose, todayTitle } from './today.logic.ts';

const reader: Reader = {
  timeZone: 'Europe/Dublin',
  locale: 'en-IE',
  currency: 'EUR',
  now: Date.parse('2026-11-19T10:30:00Z'),
};
const at = (time: string): number => Date.parse(`2026-11-${time}:00Z`);

const item = (kind: YoursItem['kind'], dueAt: number): YoursItem => ({
  key: `${kind} ${dueAt}`,
  kind,
  dueAt,
  title: 'Something',
  detail: null,
  way: kind,
  to: '/',
});
const callBack = (dueAt: number): YoursItem => item('call back', dueAt);
const action = (dueAt: number): YoursItem => item('action', dueAt);
const state = (calls: readonly YoursItem[], actions: readonly YoursItem[], unsorted = 0) => {
  const items = [...calls, ...actions].toSorted((one, other) => one.dueAt - other.dueAt);
  return { items, itemCount: items.length, unsorted };
};

describe('the title', () => {
  test('names call-backs first', () => {
    expect(
      todayTitle(state([callBack(at('19T09:30')), callBack(at('19T12:00'))], [action(at('18T12:00'))]), reader),
    ).toBe('Two customers are waiting for a call back');
    expect(todayTitle(state([callBack(at('19T12:00'))], []), reader)).toBe('One customer is waiting for a call back');
  });

  test('then what is late, then what is due today, then what is not sorted', () => {
    expect(todayTitle(state([], [action(at('18T12:00')), action(at('19T16:00'))]), reader)).toBe('One thing is late');
    expect(todayTitle(state([], [action(at('19T16:00')), action(at('24T16:00'))]), reader)).toBe(
      'One thing is due today',
    );
    expect(todayTitle(state([], [action(at('24T16:00'))], 14), reader)).toBe('14 entries wait to be sorted');
  });

  test('says so when nothing waits', () => {
    expect(todayTitle(state([], []), reader)).toBe('Nothing is waiting for you');
  });
});

describe('the line below the title', () => {
  test('gives the day, the count and the first thing due', () => {
    expect(todayPurpose(state([callBack(at('19T09:30'))], [action(at('19T12:00'))]), reader)).toBe(
      'Thursday 19 November. Two things need you; the first is 1 h late.',
    );
    expect(todayPurpose(state([], [action(at('19T12:00'))]), reader)).toBe(
      'Thursday 19 November. One thing needs you; it is due at noon.',
    );
    expect(todayPurpose(state([], [action(at('21T12:00'))]), reader)).toBe(
      'Thursday 19 November. One thing needs you; it is due on Sat.',
    );
  });

  test('is the day alone when nothing waits', () => {
    expect(todayPurpose(state([], []), reader)).toBe('Thursday 19 November.');
  });
});
