import { describe, expect, test } from 'vitest';
import { actionIdSchema, entryIdSchema } from '../../../shared/ids.ts';
import type { Reader } from '../../ui/format.ts';
import { shorten, todayItems, todayPurpose, todayTitle, type CallBack, type OwnAction } from './today.logic.ts';

const reader: Reader = {
  timeZone: 'Europe/Dublin',
  locale: 'en-IE',
  currency: 'EUR',
  now: Date.parse('2026-11-19T10:30:00Z'),
};
const at = (time: string): number => Date.parse(`2026-11-${time}:00Z`);

const callBack = (dueAt: number, more: Partial<CallBack> = {}): CallBack => ({
  id: entryIdSchema.parse('019a0000-0000-7000-8000-000000000001'),
  words: 'The second bill is wrong again.',
  customerName: 'Marta Reyes',
  channel: 'phone',
  callBackAt: dueAt,
  heardAt: at('19T09:10'),
  ...more,
});
const action = (dueAt: number, more: Partial<OwnAction> = {}): OwnAction => ({
  id: actionIdSchema.parse('019a0000-0000-7000-8000-000000000002'),
  what: 'Ask what went wrong at the Harbour install',
  dueAt,
  source: 'entry',
  sourceText: 'Third technician, third story.',
  customerName: 'Harbour Dental',
  ...more,
});
const state = (calls: readonly CallBack[], actions: readonly OwnAction[], unsorted = 0) => {
  const items = todayItems(calls, actions, reader);
  return { items, itemCount: items.length, unsorted };
};

describe('the list of what is mine today', () => {
  test('puts the most pressing first, whichever list it comes from', () => {
    const items = todayItems([callBack(at('19T09:30'))], [action(at('18T12:00')), action(at('19T12:00'))], reader);
    expect(items.map(({ kind, dueAt }) => [kind, dueAt])).toEqual([
      ['action', at('18T12:00')],
      ['call back', at('19T09:30')],
      ['action', at('19T12:00')],
    ]);
  });

  test('says whom to call and when they asked, and opens the entry', () => {
    expect(todayItems([callBack(at('19T09:30'))], [], reader)[0]).toMatchObject({
      title: 'Call Marta Reyes back',
      detail: 'Asked at 9:10: “The second bill is wrong again.”',
      way: 'phone',
      to: '/log/019a0000-0000-7000-8000-000000000001',
    });
    expect(todayItems([callBack(at('19T09:30'), { customerName: null })], [], reader)[0]?.title).toBe('Call them back');
  });

  test('shows an action with the words it comes from', () => {
    expect(todayItems([], [action(at('19T12:00'))], reader)[0]?.detail).toBe(
      '“Third technician, third story.” Harbour Dental',
    );
    expect(
      todayItems([], [action(at('19T12:00'), { sourceText: null, customerName: null })], reader)[0]?.detail,
    ).toBeNull();
  });

  test('does not repeat the words that the action itself says', () => {
    const said = action(at('19T12:00'), { what: 'Ask what went wrong: "Third technician, third story."' });
    expect(todayItems([], [said], reader)[0]?.detail).toBe('Harbour Dental');
  });

  test('cuts long words at the end of a word', () => {
    expect(shorten('one two three four', 9)).toBe('one two …');
    expect(shorten('short', 9)).toBe('short');
  });
});

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
