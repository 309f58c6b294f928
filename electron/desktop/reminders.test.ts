import { expect, test } from 'vitest';
import type { DueItem } from '../../shared/due.ts';
import { decideReminders, toCounts } from './reminders.ts';

const now = Date.UTC(2026, 10, 19, 10);
const item = (id: string, kind: DueItem['kind'] = 'promise'): DueItem => ({
  key: `${kind} ${id}`,
  kind,
  dueAt: now,
  text: 'A promise is due by 12:00.',
  named: `Phone line for ${id} is due by 12:00.`,
});
const due = (items: DueItem[], isWorkingTime = true) => ({ now, isWorkingTime, items });
const on = { reminders: true, namesInReminders: false };

test('a thing that is due is reminded of once, and again only where its date moved', () => {
  const first = decideReminders(due([item('Harbour')]), on, {});
  expect(first.reminders).toEqual([{ title: 'A promise is due', body: 'A promise is due by 12:00.', path: '/' }]);
  expect(decideReminders(due([item('Harbour')]), on, first.reminded).reminders).toEqual([]);
  expect(decideReminders(due([{ ...item('Harbour'), key: 'moved' }]), on, first.reminded).reminders).toHaveLength(1);
});

test('a customer is named only where the owner allows it', () => {
  const bodies = (namesInReminders: boolean): string[] =>
    decideReminders(due([item('Harbour')]), { reminders: true, namesInReminders }, {}).reminders.map(
      ({ body }) => body,
    );
  expect(bodies(false).join(' ')).not.toContain('Harbour');
  expect(bodies(true)).toEqual(['Phone line for Harbour is due by 12:00.']);
});

test('outside working hours nothing is said, and it is said when they begin', () => {
  const asleep = decideReminders(due([item('Harbour')], false), on, {});
  expect(asleep).toEqual({ reminders: [], reminded: {} });
  expect(decideReminders(due([item('Harbour')]), on, asleep.reminded).reminders).toHaveLength(1);
});

test('where reminders are off nothing is said, and nothing counts as said', () => {
  expect(decideReminders(due([item('Harbour')]), { ...on, reminders: false }, {})).toEqual({
    reminders: [],
    reminded: {},
  });
});

test('many at once are one reminder that counts them, without a name even where names are allowed', () => {
  const items = [item('a'), item('b'), item('c'), item('d', 'call-back')];
  const { reminders, reminded } = decideReminders(due(items), { reminders: true, namesInReminders: true }, {});
  expect(reminders).toEqual([{ title: 'Due now', body: '3 promises and 1 call are due today.', path: '/' }]);
  expect(Object.keys(reminded)).toHaveLength(4);
});

test('what was reminded of long ago is forgotten, so the file stays small', () => {
  const old = { 'promise old': now - 8 * 86_400_000, 'promise recent': now - 86_400_000 };
  expect(Object.keys(decideReminders(due([item('new')]), on, old).reminded)).toEqual(['promise recent', 'promise new']);
});

test('an inherited name is no key that was reminded of', () => {
  expect(decideReminders(due([{ ...item('x'), key: 'constructor' }]), on, {}).reminders).toHaveLength(1);
});

test('counts are words', () => {
  expect(toCounts([])).toBeNull();
  expect(toCounts([item('a')])).toBe('1 promise is due today');
  expect(toCounts([item('a', 'call-back'), item('b', 'call-back')])).toBe('2 calls are due today');
});
