import { expect, it } from 'vitest';
import type { Reader } from '../../ui/format.ts';
import { actionsTitle, nextStates, standsText } from './actions.logic.ts';

const reader: Reader = { timeZone: 'UTC', locale: 'en-GB', currency: 'EUR', now: Date.UTC(2026, 10, 19, 9) };
const hour = 3_600_000;

it('titles the list with what is true', () => {
  expect(actionsTitle({ open: 7, overdue: 2 }, 'en')).toBe('Seven actions are open, two late');
  expect(actionsTitle({ open: 1, overdue: 0 }, 'en')).toBe('One action is open, none late');
  expect(actionsTitle({ open: 3, overdue: 3 }, 'en')).toBe('Three actions are open, all late');
  expect(actionsTitle({ open: 0, overdue: 0 }, 'en')).toBe('Nothing is waiting to be done');
});

it('says how late an open action is, and when another was over', () => {
  expect(standsText({ state: 'doing', dueAt: reader.now - hour, closedAt: null }, reader)).toEqual({
    text: '1 h late',
    tone: 'bad',
  });
  expect(standsText({ state: 'done', dueAt: 0, closedAt: reader.now - 2 * hour }, reader)).toEqual({
    text: 'done 2 h ago',
    tone: 'good',
  });
  expect(standsText({ state: 'dropped', dueAt: 0, closedAt: null }, reader)).toEqual({
    text: 'dropped',
    tone: 'neutral',
  });
});

it('offers what can come next, never where it stands already', () => {
  for (const state of ['open', 'doing', 'done', 'dropped'] as const) {
    const next = nextStates(state).map((one) => one.state);
    expect(next.length).toBeGreaterThan(0);
    expect(next).not.toContain(state);
  }
});
